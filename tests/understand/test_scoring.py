"""The examiner itself: what it lets pass, what it does not."""

import copy
import random
import re
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.understand.reports import alike
from tests.understand.reports.blocks import Text
from tests.understand.reports.compare import PARTS, compare
from tests.understand.reports.documents import documents
from tests.understand.reports.forms import Form
from tests.understand.reports.invent import invent
from tests.understand.reports.style import DATES, han, in_characters, mark
from tests.understand.reports.truth import truth
from tests.understand.reports.writers import txt, word


@pytest.fixture
def report() -> dict[str, Any]:
    return next(truth(each) for each in (invent(seed, "liwan") for seed in range(99)) if "annex" in each.options)


def test_the_truth_itself_is_a_perfect_draft(report: dict[str, Any]) -> None:
    assert [compare(report, report)[part].f1 for part in PARTS] == [1, 1, 1, 1]


def test_an_empty_draft_has_nothing_right(report: dict[str, Any]) -> None:
    assert [compare(report, {})[part].right for part in PARTS] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    "change",
    [{"side": "other"}, {"party": None}, {"area": "片区九"}, {"text": "前面多了一句。"}],
)
def test_a_finding_is_right_only_in_its_place_and_whole(report: dict[str, Any], change: dict[str, str | None]) -> None:
    draft = copy.deepcopy(report)
    draft["findings"][0] |= change
    tally = compare(report, draft)["findings"]
    assert tally.right == tally.expected - 1
    assert len(tally.missed) == len(tally.extra) == 1


def test_a_finding_cut_in_two_counts_against_both_measures(report: dict[str, Any]) -> None:
    draft = copy.deepcopy(report)
    first = draft["findings"][0]
    draft["findings"][:1] = [first | {"text": first["text"][:8]}, first | {"text": first["text"][8:]}]
    tally = compare(report, draft)["findings"]
    assert (tally.right, tally.drafted) == (tally.expected - 1, tally.expected + 1)


def test_an_indicator_needs_all_its_numbers(report: dict[str, Any]) -> None:
    draft = copy.deepcopy(report)
    draft["indicators"][0] |= {"percent": "1.23%"}
    assert compare(report, draft)["indicators"].f1 < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("电话访问", "电访"),
        ("小组服务人次", "专业小组人次"),
        ("个案开案", "专业个案接案数"),
        ("完成个案", "个案结案"),
        ("家庭探访", "入户探访"),
    ],
)
def test_a_quantity_has_several_names(one: str, other: str) -> None:
    assert alike.named(one) == alike.named(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("小组", "小组节数"), ("咨询个案", "专业个案"), ("大型社区活动", "中小型社区活动"), ("电访", "探访")],
)
def test_different_quantities_stay_apart(one: str, other: str) -> None:
    assert alike.named(one) != alike.named(other)


def test_manners_of_writing_do_not_count() -> None:
    assert {alike.area(each) for each in ("片区1", "片区一", "第一片区", "一片区")} == {"片区1"}
    assert alike.area("合计") == alike.area(None) == ""
    assert {alike.day(each) for each in ("2024年8月3日", "2024 年 8 月 3 日", "2024.8.3", "2024-08-03")} == {
        "2024-08-03"
    }
    assert {alike.yuan(each) for each in ("2,400,000元", "240万元", "240.00万", "2400000")} == {"2400000"}
    assert alike.item("其一，站内整洁。") == alike.item("站内 整洁。")


def test_numbers_are_written_in_every_style() -> None:
    assert [mark(template, 3) for template in ("（一）", "1．", "①", "第一，", "一是")] == [
        "（三）",
        "3．",
        "③",
        "第三，",
        "三是",
    ]
    assert [han(number) for number in (2, 10, 14, 20, 35)] == ["二", "十", "十四", "二十", "三十五"]
    day = invent(1, "quality").evaluated
    assert {alike.day(style(day)) for style in DATES.values()} == {day.isoformat()}
    assert in_characters(day).startswith("二〇")


@pytest.mark.parametrize("form", ["liwan", "quality", "projects"])
def test_every_finding_stands_in_the_written_report(form: str, tmp_path: Path) -> None:
    for seed in range(4):
        report = invent(seed, form)
        blocks = Form(report, seed).blocks()
        text = alike.plain("".join(block.printed for block in blocks if isinstance(block, Text)))
        assert all(alike.plain(each["text"]) in text for each in truth(report)["findings"])
        file = tmp_path / f"{seed}.docx"
        word.write(blocks, file, random.Random(seed))
        written = alike.plain("".join(paragraph.text for paragraph in Document(str(file)).paragraphs))
        assert all(alike.plain(each["text"]) in written for each in truth(report)["findings"])


def test_lines_break_before_numbers_and_never_within(tmp_path: Path) -> None:
    file, begins = tmp_path / "report.txt", 0
    for seed in range(30):
        txt.write([Text("社工站为" + f"辖区居民{seed + 1}0户送去物资，" * 30)], file, random.Random(seed))
        raw = file.read_bytes()
        text = raw.decode(
            "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "gb18030" if b"\xc9\xe7" in raw else "utf-8-sig"
        )
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        begins += sum(line[0].isdigit() for line in lines)
        assert "".join(lines).count(f"{seed + 1}0户") == 30
        assert not any(line.startswith("0户") for line in lines)
    assert begins > 10


def test_a_seed_always_invents_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = (list(documents(tmp_path / name, seed=5, count=5)) for name in "ab")
    assert [each for _, each in first] == [each for _, each in second]
    assert first[0][0].read_bytes() == second[0][0].read_bytes()


def test_documents_come_in_every_form_and_format(tmp_path: Path) -> None:
    made = {tuple(re.split(r"[-.]", file.name)[1:]) for file, _ in documents(tmp_path, seed=3, count=15)}
    assert len(made) == 12
