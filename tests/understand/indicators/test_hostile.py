"""Whatever stands in an annex, the account is complete and nothing is thrown; and odd text does not take long."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.readers.document import Cell, Line, Place, Table
from generator.understand.indicators import of_annex, of_lines, of_prose, of_table
from generator.understand.staffing import of_annex as of_staff

WORDS = st.sampled_from(
    [
        "片区",
        "服务片区",
        "合计",
        "协议量",
        "完成量",
        "百分比",
        "指标要求",
        "完成情况",
        "个案",
        "小组",
        "人次",
        "节数",
        "接案",
        "电访",
        "指标",
        "目标",
        "序号",
        "单位",
        "/",
        "—",
        "12",
        "3.5",
        "90%",
        "1,200",
        "姓名",
        "职位",
        "9月",
        "√",
        "——",
        "小计",
        "user1",
        "批注:",
        "建档12户，共3人。",
        "附件1",
        "片区1",
        "第二片区",
        "２３",
        "\t",
        "|",
        "、",
        "协议指标量的",
        "5%",
        "分别完成",
    ]
)
TEXT = st.lists(WORDS | st.text(max_size=4), min_size=1, max_size=12).map(" ".join)


@given(st.lists(TEXT, max_size=14))
@example(
    ["第二片区  小组 合计 甲  乙", " 小组 协议量 丙 指标 丁 个案 序号", "1,200 3.5 戊  片区", "单位 己 职位  3.5"]
)  # no end
def test_lines_are_all_accounted_for(texts: list[str]) -> None:
    lines = [Line(text, Place(number)) for number, text in enumerate(texts, start=1) if text.strip()]
    _, entries = of_lines([line for line in lines if "\t" not in line.text and "|" not in line.text])
    assert len(entries) == sum("\t" not in line.text and "|" not in line.text for line in lines)
    of_annex(lines)
    of_staff(lines)


@given(
    st.integers(1, 6).flatmap(
        lambda n: st.lists(st.lists(WORDS | TEXT, min_size=n, max_size=n), min_size=1, max_size=8)
    )
)
def test_grids_are_all_accounted_for(texts: list[list[str]]) -> None:
    rows = tuple(tuple(Cell(text, Place(number)) for text in row) for number, row in enumerate(texts, start=1))
    _, entries = of_table(Table(rows))
    assert len(entries) == sum(bool(cell.text.strip()) for row in rows for cell in row)
    of_annex([Table(rows)])
    of_staff([Table(rows)])


@given(TEXT)
def test_prose_rests_on_its_own_characters(text: str) -> None:
    for one in of_prose(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.percent_start is None or text[one.percent_start : one.percent_end]


@pytest.mark.parametrize(
    "word", ["人次", "工资", "服务总", "完成", "1", "1,", "%", "（", "协议", "社工站", "9月", "√ ", "12 "]
)
def test_a_word_repeated_without_end_is_read_in_time(word: str) -> None:
    text = word * 4000 + "啊"
    of_prose(text)
    of_lines([Line(text, Place(1)), Line("电访 1 2 3%", Place(2))])
    of_table(Table(((Cell(text, Place(1)), Cell("完成量", Place(1))), (Cell("1", Place(2)), Cell("2", Place(2))))))
    of_staff([Line(text, Place(1))])
