"""What is made of the invented record, line by line, as somebody once read and approved it.

After a change that is meant: pytest tests/site/test_golden.py --bless, then read the difference.
"""

from pathlib import Path

import pytest

from generator.export.tables import TABLES, VERSION
from tests.conftest import Bless
from tests.site.command import MINI
from tests.site.conftest import Built

EXPECTED = MINI / "expected"
PAGES = (
    "index.md",
    "places/index.md",
    "topics/index.md",
    "indicators/phone-visits/index.md",
    "qinglan/index.md",
    "qinglan/luzhou/index.md",
    "qinglan/luzhou/2023-midterm/index.md",
    "qinglan/luzhou/2024-final/index.md",
    "qinglan/luzhou/2024-final/card.svg",
    "qinglan/luzhou/poster/index.md",
    "baiyu/2024/index.md",
    "baiyu/liuying/index.md",
    "baiyu/shiqiao/index.md",
    "baiyu/shiqiao/2024-midterm/index.md",
)
DATA = tuple(f"data/{VERSION}/{table.name}.{form}" for table in TABLES for form in ("csv", "json"))


@pytest.mark.parametrize("name", [*PAGES, *DATA])
def test_a_file_is_made_as_it_was_approved(name: str, mini_built: Built, bless: Bless) -> None:
    made = (mini_built.docs / name).read_bytes()
    expected = EXPECTED / name
    bless(expected, made)
    assert made.decode("utf-8-sig") == expected.read_bytes().decode("utf-8-sig")
    assert made == expected.read_bytes()


def test_nothing_is_expected_that_is_not_made(pytestconfig: pytest.Config) -> None:
    there = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*") if path.is_file()}
    if pytestconfig.getoption("--bless"):
        for name in there - {*PAGES, *DATA}:
            (EXPECTED / name).unlink()
        return
    assert there == {*PAGES, *DATA}


def test_every_kind_of_oddity_is_in_the_record() -> None:
    """The invented record is only worth its place while it holds what the real one does not."""
    text = "".join(path.read_text(encoding="utf-8") for path in Path(MINI / "data").rglob("*.yml"))
    for oddity in (
        "not_set", "not_disclosed", "not_applicable", "none_raised", "原文无%", "=1+1", "<script>", "&amp;", "absence:",
        "present: false", "percent: -", "printed_as:", "phases:", "remarks:", "text: |", "约 ", "以上", "url:",
    ):  # fmt: skip
        assert oddity in text, oddity
