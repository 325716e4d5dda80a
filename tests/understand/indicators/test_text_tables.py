from generator.understand.draft import State
from generator.understand.indicators import of_annex, of_lines
from tests.understand.indicators.tables import grid, lines


def rows_of(text: str) -> list[tuple[str | None, ...]]:
    return [
        (one.name, one.area, one.target, one.actual, one.percent) for one in of_lines(lines(text))[0] if one.measured
    ]


BROKEN = """
附件1
甲街社工服务站指标完成情况统计表（2024年1月1日至2024年6月30日）
服务
片区
投入社
工人数
困难群众
和特殊群体建档
入户探访 专业个案
协议
个数
完成量 百分比 协议量 完成量 百分比
目标  接
案数
接案实际
完成
完成率
目标
节数
实际完成 完成率
片区1 4 100 90 90.00% 60 30 50.00% 10 9 90.00% 40 30 75.00%
片区2 3 / 80 / 40 20 50.00% 8 8 100.00% 32 16 50.00%
合 计 7 100 170 170.00% 100 50 50.00% 18 17 94.44% 72 46 63.89%
"""


def test_a_heading_broken_over_many_lines() -> None:
    rows = rows_of(BROKEN)
    assert rows[:4] == [
        ("困难群众和特殊群体建档", "片区1", "100", "90", "90.00%"),
        ("入户探访", "片区1", "60", "30", "50.00%"),
        ("专业个案接案", "片区1", "10", "9", "90.00%"),
        ("专业个案节数", "片区1", "40", "30", "75.00%"),
    ]
    assert rows[-1] == ("专业个案节数", None, "72", "46", "63.89%")
    assert len(rows) == 12


def test_a_heading_that_fits_leaves_no_doubt() -> None:
    assert not [one for one in of_lines(lines(BROKEN))[0] if one.doubt]


def test_tabs_keep_the_columns() -> None:
    text = (
        "片区\t电访\t\t\t个案\t\t\n\t目标\t完成\t完成率\t接案目标\t接案完成\t完成率\n"
        "东片区\t\t5\t\t2\t1\t50%\n合计\t9\t9\t100%\t\t3\t"
    )
    assert rows_of(text) == [
        ("电访", "东片区", None, "5", None),
        ("个案接案", "东片区", "2", "1", "50%"),
        ("电访", None, "9", "9", "100%"),
        ("个案接案", None, None, "3", None),
    ]


def test_strokes_as_markdown_writes_them() -> None:
    text = "| 指标 | 目标 | 完成 | 完成率 |\n|---|---|---|---|\n| 电访 | 10 | 9 | 90% |"
    assert rows_of(text) == [("电访", None, "10", "9", "90%")]


def test_two_lists_side_by_side_with_a_broken_name() -> None:
    text = """
总体服务
协议内容 指标要求 完成量 百分比 协议内容 指标要求 完成量 百分比
新增志愿者 50 40 80.00% 社区调研 3 3 100.00%
志愿者骨干 10 5 50.00%
协助街道处理
的公共议题
1 1 100.00%
志愿队伍 2 1 50.00% / / /
"""
    assert rows_of(text) == [
        ("新增志愿者", None, "50", "40", "80.00%"),
        ("社区调研", None, "3", "3", "100.00%"),
        ("志愿者骨干", None, "10", "5", "50.00%"),
        ("协助街道处理的公共议题", None, "1", "1", "100.00%"),
        ("志愿队伍", None, "2", "1", "50.00%"),
    ]


def test_a_name_printed_round_its_values_is_joined_and_doubted() -> None:
    text = "指标 目标 完成 完成率\n协助街道处理\n1 1 100%\n的公共议题\n电访 10 9 90%"
    rows = of_lines(lines(text))[0]
    assert [one.name for one in rows] == ["协助街道处理的公共议题", "电访"]
    assert [bool(one.doubt) for one in rows] == [True, False]


def test_a_name_that_ends_on_the_line_of_its_values() -> None:
    text = "指标 目标 完成 完成率\n招募志愿者参与\n服务人次 50 80 160%\n电访 10 9 90%"
    assert [one[0] for one in rows_of(text)] == ["招募志愿者参与服务人次", "电访"]


def test_cards() -> None:
    text = (
        "党建-微心愿\n指标要求 完成情况 完成百分比\n80 94 117.50%\n驻校服务\n指标要求 完成情况 完成百分比\n2 1 50.00%"
    )
    assert rows_of(text) == [("党建-微心愿", None, "80", "94", "117.50%"), ("驻校服务", None, "2", "1", "50.00%")]


def test_empty_cells_are_found_by_the_percentages_and_never_guessed_silently() -> None:
    text = "片区 电访 探访\n目标 完成 完成率 目标 完成 完成率\n东片区 7 20 10 50%\n合计 10 9 90% 20 10 50%"
    rows = of_lines(lines(text))[0]
    first = [(one.name, one.target, one.actual, one.percent) for one in rows[:2]]
    assert first == [("电访", None, "7", None), ("探访", "20", "10", "50%")]


def test_running_numbers_units_and_a_category_in_front() -> None:
    text = "服务类别 序号 指标 单位 目标 完成 完成率\n专业服务 1 电访 次 10 9 90%\n2 探访 户 10 8 80%"
    assert rows_of(text) == [("电访", None, "10", "9", "90%"), ("探访", None, "10", "8", "80%")]


def test_comments_and_their_authors_are_set_aside() -> None:
    text = (
        "指标 目标 完成 完成率\n电访 10 9 90%\nuser1\n某某：\n"
        "批注:\n没有这项就填“/”，共2种情形：\n1、只算1次；\n探访 10 8 80%"
    )
    rows, entries = of_lines(lines(text))
    assert [one.name for one in rows] == ["电访", "探访"]
    assert not [entry for entry in entries if "某某" in entry.text]
    assert [entry.why for entry in entries].count("批注") == 5


def test_counts_told_over_several_lines() -> None:
    text = "指标 目标 完成 完成率\n本街户籍人口（6.5万人），末月建档总户数3\n20户，建档人数410人。志愿者\n电访 10 9 90%"
    rows = of_lines(lines(text))[0]
    assert [(one.name, one.actual, one.unit) for one in rows if not one.measured] == [
        ("户籍人口", "6.5万", "人"),
        ("建档总户数", "320", "户"),
        ("建档人数", "410", "人"),
    ]
    assert [one.name for one in rows if one.measured] == ["电访"]


def test_rows_without_a_heading_are_left_over() -> None:
    rows, entries = of_lines(lines("电访 10 9 90%\n说不清的一行"))
    assert rows == ()
    assert [entry.state for entry in entries] == [State.LEFT, State.LEFT]


def test_every_line_is_accounted_for_once() -> None:
    text = BROKEN + "某处的一句话\n填表人：某某甲 审核人：某某乙\n"
    entries = of_lines(lines(text))[1]
    assert [entry.place.line for entry in entries] == [line.place.line for line in lines(text)]
    assert not [entry for entry in entries if "某某" in entry.text]


def test_a_line_above_a_grid_names_it() -> None:
    table = grid("指标要求|完成情况|完成百分比\n80|94|117.50%", first=3)
    rows, entries = of_annex([*lines("附件1\n党建-微心愿"), table], 0, "甲.docx")
    assert [(one.name, one.actual) for one in rows] == [("党建-微心愿", "94")]
    assert {entry.place.line: entry.state for entry in entries}[2] is State.ASIDE


def test_staff_tables_in_an_indicator_annex_are_not_shown() -> None:
    table = grid("序号|姓名|职位|9月|10月\n1|某某甲|社工|√|√")
    rows, entries = of_annex([table])
    assert rows == ()
    assert {entry.text for entry in entries} == {"人员表的一行"}
