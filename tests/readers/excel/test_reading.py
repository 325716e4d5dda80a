import io
from collections.abc import Callable
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from generator.readers.document import Document, Format, Line, Table, UnreadableDocument
from generator.readers.excel import reading as xlsx
from generator.readers.excel.cell_references import reference
from tests.readers.word import word as w

Fill = Callable[[Worksheet], None]


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def book(*rows: tuple[str | float | date | None, ...], fill: Fill = lambda _: None, name: str = "附件1") -> bytes:
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    for row in rows:
        sheet.append(row)
    fill(sheet)
    return saved(made)


def read(data: bytes) -> Document:
    return xlsx.read("附件.xlsx", data)


def shape(document: Document) -> list[str | list[list[str]]]:
    return [
        block.text if isinstance(block, Line) else [[cell.text for cell in row] for row in block.rows]
        for block in document.blocks
    ]


def aside(document: Document) -> list[tuple[str, str, str | None]]:
    return [(left.rule, left.text, left.place.cell) for left in document.aside]


HEAD = ("片区", "目标", "完成")


def test_titles_above_and_notes_below_are_lines_and_the_rest_is_a_table() -> None:
    data = book(("指标完成情况统计表",), (), HEAD, ("一", 36, 20), ("核心项目",), ("二", 5, 6), ("注：截至中期",))
    document = read(data)
    assert document.format == Format.XLSX
    assert shape(document) == [
        "指标完成情况统计表",
        [[*HEAD], ["一", "36", "20"], ["核心项目", "", ""], ["二", "5", "6"]],
        "注：截至中期",
    ]
    title, table, _ = document.blocks
    assert isinstance(title, Line)
    assert isinstance(table, Table)
    assert str(title.place) == "表“附件1”A1"
    assert (table.rows[1][1].place.cell, table.rows[1][1].place.line) == ("B4", 4)


def test_merged_cells_are_one_object_in_each_place() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:C1")

    (table,) = read(book(("片区", "入户", None), (None, "目标", "完成"), ("一", 36, 20), fill=fill)).tables()
    assert [[cell.text for cell in row] for row in table.rows[:2]] == [
        ["片区", "入户", "入户"],
        ["片区", "目标", "完成"],
    ]
    assert table.rows[0][0] is table.rows[1][0]
    assert table.rows[0][1] is table.rows[0][2]


def test_a_merged_range_over_the_whole_sheet_is_no_trouble() -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>题</t></is></c><c r="C1"><v>1</v></c></row>'
    rows += '<row r="9"><c r="B9"><v>2</v></c></row>'
    document = read(raw_book(rows, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))
    assert shape(document) == ["题"]
    assert [(rule, text) for rule, text, _ in aside(document)] == [
        ("合并格里不显示的文字", "1"),
        ("合并格里不显示的文字", "2"),
    ]


def test_blank_rows_part_tables_only_before_a_title_or_head() -> None:
    data = book(HEAD, ("一", 1, 2), (), ("合计", 3, 4), (), ("人员表",), ("岗位", "人数"), ("社工", 7))
    assert shape(read(data)) == [
        [[*HEAD], ["一", "1", "2"], ["合计", "3", "4"]],
        "人员表",
        [["岗位", "人数"], ["社工", "7"]],
    ]


def test_numbers_show_in_their_formats() -> None:
    def fill(sheet: Worksheet) -> None:
        for column, code in enumerate(("0.00%", "#,##0.0", "yyyy-mm-dd", "General"), start=1):
            sheet.cell(2, column).number_format = code

    data = book(("比例", "金额", "日期", "真"), (0.573, 12345.65, date(2024, 9, 10), True), fill=fill)
    assert shape(read(data)) == [[["比例", "金额", "日期", "真"], ["57.30%", "12,345.7", "2024-09-10", "TRUE"]]]


def test_formulas_show_their_value_or_are_told() -> None:
    computed = '<c r="A1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>A1&amp;"人"</f><v>2人</v></c>'
    row = f'<row r="1">{computed}<c r="B1"><f>cmd|\' /C calc\'!A0</f></c></row>'
    document = read(raw_book(row))
    assert shape(document) == [[["2", "", "2人"]]]
    assert aside(document) == [("公式没有算好的值", "=cmd|' /C calc'!A0", "B1")]


def test_a_row_of_formulas_without_values_stays_in_its_table() -> None:
    document = read(book(HEAD, ("一", 36, 20), ("合计", "=SUM(B2:B2)", "=SUM(C2:C2)")))
    assert shape(document) == [[[*HEAD], ["一", "36", "20"], ["合计", "", ""]]]
    assert [rule for rule, _, _ in aside(document)] == ["公式没有算好的值"] * 2


def test_what_is_hidden_is_set_aside() -> None:
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    for row in (HEAD, ("一", 36, 20), ("二", 5, 6)):
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    other = made.create_sheet("旧")
    other.append(("过期", "表"))
    other.sheet_state = "hidden"
    document = read(saved(made))
    assert shape(document) == [[["片区", "完成"], ["二", "6"]]]
    assert aside(document) == [
        ("隐藏", "目标", "B1"),
        ("隐藏", "一\t36\t20", "A2"),
        ("隐藏", "5", "B3"),
        ("隐藏", "过期\t表", "A1"),
    ]


def test_a_merged_cell_is_seen_where_any_of_it_is() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:C1")
        sheet.column_dimensions["A"].hidden = True

    document = read(book(("入户探访", None, None), ("一", "目标", "完成"), fill=fill))
    assert shape(document) == ["入户探访", [["目标", "完成"]]]
    assert aside(document) == [("隐藏", "一", "A2")]


def test_comments_are_set_aside_without_their_authors() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B2"].comment = Comment("某某:\n请核对", "某某")
        sheet["C2"].comment = Comment("别名：\n再核对", "某某")

    document = read(book(HEAD, ("一", 36, 20), fill=fill))
    assert aside(document) == [("批注", "请核对", "B2"), ("批注", "再核对", "C2")]
    assert "某某" not in repr(document)
    assert "别名" not in repr(document)


def test_sheets_follow_each_other_and_rows_count_on() -> None:
    made = Workbook()
    first = made.active
    assert isinstance(first, Worksheet)
    first.append(("甲", "乙"))
    second = made.create_sheet("附件2")
    second.append(("丙", "丁"))
    tables = list(read(saved(made)).tables())
    assert [(table.rows[0][0].place.sheet, table.rows[0][0].place.line) for table in tables] == [
        ("Sheet", 1),
        ("附件2", 2),
    ]


def test_headers_of_the_printed_page_are_set_aside() -> None:
    def fill(sheet: Worksheet) -> None:
        assert sheet.oddHeader is not None
        assert sheet.oddFooter is not None
        sheet.oddHeader.center.text = "评估附件"
        sheet.oddFooter.center.text = "第 &P 页"

    assert [(rule, text) for rule, text, _ in aside(read(book(HEAD, ("一", 1, 2), fill=fill)))] == [
        ("页眉", "评估附件"),
        ("页脚", "第   页"),
    ]


def test_bold_titles_are_strong_and_their_breaks_vanish() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"].font = Font(bold=True)

    document = read(book(("云溪街社工服务站\n指标完成情况统计表",), HEAD, ("一", 1, 2), fill=fill))
    title = next(document.lines())
    assert (title.text, title.strong) == ("云溪街社工服务站指标完成情况统计表", True)


def raw_book(rows: str, after: str = "") -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = '<sheet name="表" sheetId="1" r:id="r1"/>'
    return w.packed(
        {
            "_rels/.rels": w.relations({"r1": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{w.R}"><sheets>{sheet}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": w.relations({"r1": ("worksheet", "worksheets/a.xml")}),
            "xl/worksheets/a.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{after}</worksheet>',
        }
    )


def test_cells_at_the_far_ends_of_a_sheet_make_a_small_table() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
    rows += '<row r="1048576"><c r="XFD1048576"><v>2</v></c><c r="A1048576"><v>3</v></c></row>'
    assert shape(read(raw_book(rows))) == ["1", [["3", "2"]]] or shape(read(raw_book(rows))) == [
        [["1", ""], ["3", "2"]]
    ]


def test_a_scatter_of_cells_is_refused_before_it_becomes_a_grid() -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><v>1</v></c><c r="{name(row)}{row}"><v>1</v></c></row>' for row in range(1, 2000)
    )
    with pytest.raises(UnreadableDocument, match="行或格"):
        read(raw_book(rows))


def name(column: int) -> str:
    return reference((1, column))[:-1]


@pytest.mark.parametrize("bad", ['r="A0"', 'r="ZZZZ9"', 'r=""', 's="999"', 's="-5"', 't="s"', 't="d"', 't="e"'])
def test_odd_cells_are_no_trouble(bad: str) -> None:
    document = read(raw_book(f'<row r="x"><c {bad}><v>9</v></c><c><v>8</v></c></row>'))
    assert document.blocks
