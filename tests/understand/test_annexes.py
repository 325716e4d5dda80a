from generator.readers.document import Block, Cell, Line, Place, Table
from generator.understand.annexes import split
from tests.understand.written import lines

BODY = (
    "一、概述\n值得肯定的地方\n（1）课堂办得好。\n附件：\n1.槿桥街社工站指标完成情况统计表\n"
    "2.槿桥街社工站到岗情况统计表\n"
)


def table(*rows: tuple[str, ...], line: int = 100, sheet: str | None = None) -> Table:
    return Table(tuple(tuple(Cell(text, Place(line + n, sheet=sheet)) for text in row) for n, row in enumerate(rows)))


def test_a_list_of_annexes_is_no_annex() -> None:
    body, parts = split(lines(BODY))
    assert (len(body), parts) == (6, ())


def test_rows_after_a_title_are_an_annex_and_the_same_title_goes_on_with_it() -> None:
    rows = "\n片区\t目标\t完成量\n片区1\t10\t12\n合计\t10\t12\n"
    title = "槿桥街社工站指标完成情况统计表"
    body, parts = split(
        lines(f"{BODY}{title}{rows}{title}{rows}附件2\n槿桥街社工站到岗情况统计表\n（2024年9月至2025年2月）{rows}")
    )
    assert len(body) == 6
    assert [(part.title, len(part.blocks)) for part in parts] == [(title, 6), ("附件2 槿桥街社工站到岗情况统计表", 3)]


def test_a_table_in_the_middle_of_the_text_ends_no_text() -> None:
    caption: tuple[Block, ...] = lines("一、概述\n槿桥街社工站指标完成情况统计表")
    after = (Line("值得肯定的地方", Place(200)), Line("（1）课堂办得好。", Place(201)))
    body, parts = split((*caption, table(("名称", "目标"), ("电访", "10")), *after))
    assert (len(body), parts) == (5, ())


def test_a_workbook_is_one_annex_a_sheet() -> None:
    sheets = (
        Line("槿桥街社工站指标完成情况统计表", Place(1, sheet="附件1", cell="A1")),
        table(("名称", "目标"), ("电访", "10"), line=2, sheet="附件1"),
        table(("姓名", "岗位"), line=4, sheet="到岗"),
    )
    _, parts = split(sheets, is_workbook=True)
    assert [part.title for part in parts] == ["槿桥街社工站指标完成情况统计表", "到岗"]
