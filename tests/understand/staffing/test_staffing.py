import pytest

from generator.understand.draft import State
from generator.understand.staffing import Staff, is_staff_table, of_annex
from tests.understand.indicators.tables import grid, lines

GRID = """
甲街社工站社工到岗情况统计表|<|<|<|<|<|<|<|<|<|<|<
类型|序号|姓名|职位|岗位资格证/资质|合同期限|2024年12月|<|1月|<|小计|备注
^|^|^|^|^|^|人员到位|社保购买|人员到位|社保购买|^|^
持证社工|1|某某甲|社工站主任|社会工作师|2023.1.1-2026.1.1|√|√|√|√|2|
^|2|某某乙|社工|助理社会工作师|2023.1.1-2026.1.1|√|√|——|——|1|某某乙离职
^|小计|<|<|<|<|2|2|1|1|3|
非持证社工|3|某某丙|社工|社会工作专业|2023.1.1-2026.1.1|√|——|√|√|2|
^|小计|<|<|<|<|1|0|1|1|2|
总计|<|<|<|<|<|3|2|2|2|5|
"""
ROWS = """
附件2
甲街社工站社工到岗情况统计表
评估周期：2024年9月1日至2024年10月31日
序号 姓名 职务 证书 合同起止时间
9月 10月
人员到岗
小计
备注人员
到位
社保
购买
人员
到位
社保
购买
持证社工
1 某甲 社工站主任 社会工作师 2023.1.1-无固定 √ √ √ √ 2
2 某乙 社工 助理社会工作师 2023.1.1-2026.1.1 √ √ —— —— 1 某乙
2024.10离职
小计 2 2 1 1
非持证社
工
3 某丙 社工
已接受行业培训并取
得证书
2023.1.1-2026.1.1 —— √ √ √ 1
小计 0 1 1 1
总计
人员到岗等情况总计 2 3 2 2
"""


def posts(staff: Staff) -> list[tuple[object, ...]]:
    return [(one.post, one.licensed, one.persons, dict(one.months)) for one in staff.posts]


def everything(staff: Staff) -> str:
    return repr(staff)


def test_a_grid_is_added_up_by_post_licence_and_month() -> None:
    staff = of_annex([grid(GRID)], "甲.xlsx")
    assert posts(staff) == [
        ("社工站主任", True, 1, {"2024-12": 1, "2025-01": 1}),
        ("社工", True, 1, {"2024-12": 1, "2025-01": 0}),
        ("社工", False, 1, {"2024-12": 1, "2025-01": 1}),
    ]
    assert staff.warnings == ()
    assert staff.posts[0].evidence.quote == "甲街社工站社工到岗情况统计表"


def test_printed_rows_are_added_up_the_same_way() -> None:
    staff = of_annex(lines(ROWS))
    assert posts(staff) == [
        ("社工站主任", True, 1, {"2024-09": 1, "2024-10": 1}),
        ("社工", True, 1, {"2024-09": 1, "2024-10": 0}),
        ("社工", False, 1, {"2024-09": 0, "2024-10": 1}),
    ]
    assert staff.warnings == ()


def test_tabs() -> None:
    staff = of_annex(
        lines("序号\t姓名\t岗位\t是否持证\t9月\t10月\n1\t某甲\t一线社工\t是\t√\t\n2\t某乙\t一线社工\t否\t√\t√")
    )
    assert posts(staff) == [
        ("一线社工", True, 1, {"9月": 1, "10月": 0}),
        ("一线社工", False, 1, {"9月": 1, "10月": 1}),
    ]


@pytest.mark.parametrize("blocks", [[grid(GRID)], lines(ROWS)], ids=["grid", "rows"])
def test_no_name_leaves(blocks: list[object]) -> None:
    staff = of_annex(blocks)  # type: ignore[arg-type]
    assert "某" not in everything(staff)
    assert "离职" not in everything(staff)
    assert "2023" not in everything(staff)


@pytest.mark.parametrize("blocks", [[grid(GRID)], lines(ROWS)], ids=["grid", "rows"])
def test_rows_are_accounted_for_in_fixed_words(blocks: list[object]) -> None:
    used = [entry for entry in of_annex(blocks).entries if entry.state is State.USED]  # type: ignore[arg-type]
    assert len(used) >= 3
    assert {entry.text for entry in used} == {"人员表的一行"}


def test_every_line_is_accounted_for_once() -> None:
    entries = of_annex(lines(ROWS)).entries
    assert [entry.place.line for entry in entries] == [line.place.line for line in lines(ROWS)]


def test_a_subtotal_that_differs_is_told_without_a_name() -> None:
    staff = of_annex([grid(GRID.replace("^|小计|<|<|<|<|2|2|1|1|3|", "^|小计|<|<|<|<|2|2|2|1|3|"))])
    assert staff.warnings == ("人员表小计：2025-01印作2，逐行数得1",)


def test_a_gap_in_the_numbers_is_told() -> None:
    assert of_annex([grid(GRID.replace("|3|某某丙", "|5|某某丙"))]).warnings == ("人员表序号由2接5，中间有缺",)


def test_a_post_that_is_not_made_of_words_for_posts_is_not_shown() -> None:
    staff = of_annex([grid("序号|姓名|职位|9月|10月\n1|社工|某某甲|√|√\n2|某某乙|社工|√|√")])
    assert "某" not in everything(staff)
    assert [one.post for one in staff.posts] == ["未写明岗位", "社工"]
    assert staff.warnings == ("人员表有1行认不出岗位，归在“未写明岗位”",)


def test_nothing_read_is_told() -> None:
    assert of_annex(lines("附件2\n（略）")).warnings == ("人员表没有读出一行，请对照原表",)


def test_which_tables_are_of_staff() -> None:
    assert is_staff_table(grid(GRID))
    assert is_staff_table(grid("序号|姓名|岗位|9月\n1|某甲|社工|√"))
    assert not is_staff_table(grid("片区|投入社工人数|电访\n东片区|3|9"))
    assert not is_staff_table(grid("指标|目标|完成量|完成率\n电访|1|1|100%"))
