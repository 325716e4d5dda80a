import pytest

from generator.understand.draft import DraftIndicator, State
from generator.understand.indicators import is_indicator_table, of_table
from tests.understand.indicators.tables import grid

AREAS = """
服务片区|投入社工人数|建档|<|<|个案|<|<|<|<|<
^|^|协议个数|完成量|百分比|协议接案数|接案完成数|百分比|协议节数|完成量|百分比
片区1|4|100|90|90.00%|10|9|90.00%|40|30|75.00%
片区2|3|/|80|/|8|8|100.00%|32|16|50.00%
合计|7|100|170|170.00%|18|17|94.44%|72|46|63.89%
"""


def rows_of(text: str) -> list[tuple[str | None, ...]]:
    return [
        (one.name, one.area, one.target, one.actual, one.percent) for one in of_table(grid(text))[0] if one.measured
    ]


def test_group_and_measure_make_the_name_and_the_row_the_area() -> None:
    rows = rows_of(AREAS)
    assert ("建档", "片区1", "100", "90", "90.00%") in rows
    assert ("个案接案", "片区1", "10", "9", "90.00%") in rows
    assert ("个案节数", "片区2", "32", "16", "50.00%") in rows
    assert ("建档", "片区2", "/", "80", "/") in rows
    assert ("个案节数", None, "72", "46", "63.89%") in rows
    assert len(rows) == 9


def test_workers_are_a_plain_count() -> None:
    counts = [one for one in of_table(grid(AREAS))[0] if not one.measured]
    assert [(one.name, one.area, one.actual) for one in counts] == [
        ("投入社工人数", "片区1", "4"),
        ("投入社工人数", "片区2", "3"),
        ("投入社工人数", None, "7"),
    ]


def test_cells_left_empty_by_merging_read_the_same() -> None:
    assert rows_of(AREAS.replace("<", "").replace("^", "")) == rows_of(AREAS)


def test_a_heading_may_recur_with_other_groups() -> None:
    rows = rows_of(
        AREAS
        + """服务片区|投入社工人数|小组|<|<|<|<|<|社区活动|<|<
^|^|协议个数|完成量|百分比|协议人次|完成量|百分比|协议次数|完成量|百分比
片区1|4|2|1|50.00%|30|20|66.67%|5|6|120.00%"""
    )
    assert rows[-3:] == [
        ("小组", "片区1", "2", "1", "50.00%"),
        ("小组人次", "片区1", "30", "20", "66.67%"),
        ("社区活动", "片区1", "5", "6", "120.00%"),
    ]


def test_columns_may_come_in_another_order_and_without_percentages() -> None:
    rows = rows_of("片区|小组|<|<|<\n^|实际完成|目标|完成节数|目标节数\n东片区|3|4|12|16\n全站|3|4|12|16")
    assert rows == [
        ("小组", "东片区", "4", "3", None),
        ("小组节数", "东片区", "16", "12", None),
        ("小组", None, "4", "3", None),
        ("小组节数", None, "16", "12", None),
    ]


def test_what_the_numbers_are_may_stand_above_what_they_are_about() -> None:
    rows = rows_of("片区|协议量|<|完成量|<|完成率|<\n^|电访|探访|电访|探访|电访|探访\nA片区|10|20|9|19|90%|95%")
    assert rows == [("电访", "A片区", "10", "9", "90%"), ("探访", "A片区", "20", "19", "95%")]


def test_areas_may_stand_in_the_heading() -> None:
    rows = rows_of("指标|第一片区|<|<|合计|<|<\n^|目标|完成|完成率|目标|完成|完成率\n电访|10|9|90%|30|33|110%")
    assert rows == [("电访", "第一片区", "10", "9", "90%"), ("电访", None, "30", "33", "110%")]


def test_rows_may_say_what_the_numbers_are() -> None:
    rows = rows_of("片区|项目|电访|探访\n一片区|协议量|10|20\n^|完成量|9|19\n^|百分比|90%|95%")
    assert rows == [("电访", "一片区", "10", "9", "90%"), ("探访", "一片区", "20", "19", "95%")]


def test_two_lists_side_by_side() -> None:
    rows = rows_of(
        """
总体服务|协议内容|指标要求|完成量|百分比|协议内容|指标要求|完成量|百分比
^|新增志愿者|50|40|80.00%|社区调研|3|3|100.00%
^|志愿队伍维系|2|2|100.00%||/|/|/"""
    )
    assert rows == [
        ("新增志愿者", None, "50", "40", "80.00%"),
        ("社区调研", None, "3", "3", "100.00%"),
        ("志愿队伍维系", None, "2", "2", "100.00%"),
    ]


def test_numbers_units_and_remarks_of_a_list() -> None:
    rows, entries = of_table(
        grid("序号|类别|指标内容|单位|目标值|完成值|完成率|备注\n1|走访|电访|次|１,２００|900|75％|缺一季度")
    )
    assert [(one.name, one.unit, one.target, one.actual, one.percent) for one in rows] == [
        ("电访", "次", "1,200", "900", "75%")
    ]
    states = {entry.text: (entry.state, entry.why) for entry in entries}
    assert states["1"] == (State.ASIDE, "序号")
    assert states["缺一季度"][0] is State.LEFT


def test_equal_names_get_their_category() -> None:
    rows = rows_of("类别|指标|目标|完成量|完成率\n专业服务|个案|10|9|90%\n五社联动|个案|4|2|50%\n^|走访|4|2|50%")
    assert [one[0] for one in rows] == ["专业服务-个案", "五社联动-个案", "走访"]


def test_cards_with_the_title_above() -> None:
    text = """
党建-微心愿|<|<
指标要求|完成情况|完成百分比
80|94|117.50%
驻校服务|<|<
指标要求|完成情况|完成百分比
2|1|50%"""
    assert rows_of(text) == [("党建-微心愿", None, "80", "94", "117.50%"), ("驻校服务", None, "2", "1", "50%")]


def test_cards_with_the_title_in_the_corner() -> None:
    text = "应急服务|指标要求|完成情况|完成百分比\n|4|5|125%"
    assert rows_of(text) == [("应急服务", None, "4", "5", "125%")]


def test_words_in_a_cell_of_numbers_are_kept_as_a_doubt() -> None:
    (one,), _ = of_table(grid("指标内容|指标要求|完成情况|完成百分比\n慈善基金培育|/|已商定章程，待街道批复|/"))
    assert (one.target, one.actual, one.percent) == ("/", None, "/")
    assert one.doubt is not None
    assert "已商定章程" in one.doubt


@pytest.mark.parametrize("mark", ["—", "-", "——", "", " "])
def test_a_dash_or_nothing_is_no_value(mark: str) -> None:
    assert rows_of(f"指标|目标|完成量|完成率\n电访|{mark}|9|{mark}") == [("电访", None, None, "9", None)]


def test_counts_in_running_text() -> None:
    text = "指标|目标|完成量|完成率|期末月社工站建档总户数320户，建档人数410人；户籍人口（3.1万人）。\n电访|10|9|90%|"
    rows, entries = of_table(grid(text))
    counts = [(one.name, one.actual, one.unit) for one in rows if not one.measured]
    assert counts == [("建档总户数", "320", "户"), ("建档人数", "410", "人"), ("户籍人口", "3.1万", "人")]
    assert next(entry for entry in entries if "320户" in entry.text).state is State.USED


def test_evidence_is_what_is_printed_at_its_place() -> None:
    rows: tuple[DraftIndicator, ...] = of_table(grid(AREAS, first=40), annex=1, source="附件.xlsx")[0]
    one = next(one for one in rows if one.name == "个案节数" and one.area == "片区2")
    assert (one.evidence.quote, one.evidence.place.line, one.evidence.source) == ("32 16 50.00%", 43, "附件.xlsx")
    assert one.annex == 1


def test_every_printed_cell_is_accounted_for_once() -> None:
    table = grid(AREAS)
    printed = {id(cell) for row in table.rows for cell in row if cell.text}
    entries = of_table(table)[1]
    assert len(entries) == len(printed)
    assert not [entry for entry in entries if entry.state is State.LEFT]


def test_who_filled_the_table_in_is_not_shown() -> None:
    text = "指标|目标|完成量|完成率\n电访|10|9|90%\n填表人：某某甲|<|审核人：某某乙|<\n备注：数据由社工站提供|<|<|<"
    rows, entries = of_table(grid(text))
    assert len(rows) == 1
    assert not [entry for entry in entries if "某某" in entry.text]
    assert {entry.why for entry in entries if entry.state is State.ASIDE} == {"表头", "填表说明"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AREAS, True),
        ("指标要求|完成情况|完成百分比\n1|1|100%", True),
        ("片区|建档|电访|探访\n东片区|1|2|3", True),
        ("评估方|分值\n购买方|20\n监督方|10", False),
        ("时间|内容\n上午|访谈", False),
    ],
)
def test_which_tables_are_of_indicators(text: str, expected: bool) -> None:  # noqa: FBT001 - a case of the table
    assert is_indicator_table(grid(text)) is expected
