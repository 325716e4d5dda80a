"""The acceptance figures: of planted secrets almost all are found, of harmless look-alikes almost none are."""

import sys
from collections import Counter

import pytest

from generator.privacy.gate import Gate, Leak
from generator.privacy.public_names import plain
from tests.privacy.lookalikes import harmless
from tests.privacy.planting import Planted, leaks

NAMES = ("故事中的姓名", "姓加称谓", "隐去部分的姓名", "人员表")


def _is_found(planted: Planted, found: list[Leak]) -> bool:
    secret = plain(planted.secret)
    return any(secret in plain(leak.secret) or plain(leak.secret) in secret for leak in found)


@pytest.fixture(scope="module")
def figures() -> dict[str, tuple[int, int]]:
    """Sort of secret → (found, planted)."""
    gate = Gate()
    planted, found = Counter[str](), Counter[str]()
    for leak in leaks():
        planted[leak.sort] += 1
        found[leak.sort] += _is_found(leak, gate.scan(leak.text))
    return {sort: (found[sort], planted[sort]) for sort in planted}


def _recall(figures: dict[str, tuple[int, int]]) -> tuple[float, int]:
    found, planted = (sum(column) for column in zip(*figures.values(), strict=True))
    return found / planted, planted


def test_numbers_are_found(figures: dict[str, tuple[int, int]], capsys: pytest.CaptureFixture[str]) -> None:
    numbers = {sort: figure for sort, figure in figures.items() if sort not in NAMES}
    recall, planted = _recall(numbers)
    with capsys.disabled():
        sys.stdout.write(f"\n号码：埋下 {planted} 处，查出 {recall:.2%}；{_each(numbers)}\n")
    assert planted >= 500
    assert recall >= 0.99


def test_names_are_found(figures: dict[str, tuple[int, int]], capsys: pytest.CaptureFixture[str]) -> None:
    names = {sort: figure for sort, figure in figures.items() if sort in NAMES}
    recall, planted = _recall(names)
    with capsys.disabled():
        sys.stdout.write(f"\n姓名：埋下 {planted} 处，查出 {recall:.2%}；{_each(names)}\n")
    assert planted >= 500
    assert recall >= 0.95
    assert names["故事中的姓名"][0] / names["故事中的姓名"][1] >= 0.95


def test_lookalikes_are_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    gate = Gate()
    texts = harmless()
    alarmed = [text for text in texts if gate.scan(text.text)]
    with capsys.disabled():
        sys.stdout.write(f"\n相似而无害的内容：{len(texts)} 处，误报 {len(alarmed) / len(texts):.2%}\n")
    assert len(texts) >= 500
    assert len(alarmed) / len(texts) <= 0.05


def _each(figures: dict[str, tuple[int, int]]) -> str:
    return "、".join(f"{sort} {found}/{planted}" for sort, (found, planted) in figures.items())
