"""Ruled tables in PDFs."""

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak

from generator.readers import pdf
from tests.readers.pdf.pdfs import FONT, Draw, aside, canvas, grids, paragraph, story, table, text, texts

HEAD = [["序号", "人员情况", "", "每月在岗", ""], ["", "代号", "岗位", "9月", "10月"]]
SPANS = [((0, 0), (0, 1)), ((1, 0), (2, 0)), ((3, 0), (4, 0))]
FULL_HEAD = [["序号", "人员情况", "人员情况", "每月在岗", "每月在岗"], ["序号", "代号", "岗位", "9月", "10月"]]


def staff(count: int) -> list[list[str]]:
    return [[str(number), f"甲{number}", "社工", "1", "0.5"] for number in range(1, count + 1)]


def test_merged_cells_are_one_cell_in_each_place() -> None:
    document = pdf.read("r.pdf", story(paragraph("人员情况如下表。"), table([*HEAD, *staff(3)], spans=SPANS)))
    assert grids(document) == [[*FULL_HEAD, *staff(3)]]
    rows = next(iter(document.tables())).rows
    assert rows[0][0] is rows[1][0]
    assert rows[0][1] is rows[0][2]
    assert rows[0][1] is not rows[0][3]
    assert texts(document) == ["人员情况如下表。"]


def test_a_table_over_pages_is_one_and_its_repeated_head_aside() -> None:
    parts = [paragraph("前文。"), table([*HEAD, *staff(80)], spans=SPANS, repeat=2), paragraph("后文。")]
    document = pdf.read("r.pdf", story(*parts, header="附件一", footer="{page}"))
    assert grids(document) == [[*FULL_HEAD, *staff(80)]]
    assert aside(document, "重复的表头") == ["序号\t人员情况\t每月在岗", "序号\t代号\t岗位\t9月\t10月"] * 2
    assert texts(document) == ["前文。", "后文。"]
    assert aside(document, "页码") == ["1", "2", "3"]


def test_each_cell_has_the_place_of_its_row() -> None:
    document = pdf.read("r.pdf", story(paragraph("前文。"), table(staff(60))))
    rows = next(iter(document.tables())).rows
    assert [str(row[0].place) for row in rows[:2]] == ["第1页第2行", "第1页第3行"]
    assert rows[-1][0].place.page == 2
    assert rows[-1][0].place.line == 61


def test_wrapped_text_in_a_cell_is_joined_and_breaks_are_kept() -> None:
    words = "能够按照协议要求开展服务，台账齐全，建议进一步完善2024年度的档案。"
    document = pdf.read("r.pdf", story(table([["项目", words], ["结论", "较好"]], widths=[60, 150])))
    assert grids(document) == [[["项目", words], ["结论", "较好"]]]
    broken = pdf.read("r.pdf", story(table([["协议\n个数", "完成量"], ["第三片区", "8"]])))
    assert grids(broken)[0][0][0] == "协议\n个数"


def _row_over_pages(*cells: str, closed: bool) -> bytes:
    """A row whose second cell goes on overleaf; whether its rules are drawn at the break differs between programs."""

    def page(rows: list[tuple[float, float, list[str]]], *, bottom: bool, top: bool) -> Draw:
        def draw(drawing: Canvas) -> None:
            drawing.setFont(FONT, 10)
            for index, (y0, y1, words) in enumerate(rows):
                for x in (80, 180, 400):
                    drawing.line(x, y0, x, y1)
                if index > 0 or top:
                    drawing.line(80, y1, 400, y1)
                if index < len(rows) - 1 or bottom:
                    drawing.line(80, y0, 400, y0)
                for x, word in zip((85, 185), words, strict=True):
                    for number, line in enumerate(word.split("|")):
                        drawing.drawString(x, y1 - 14 - 14 * number, line)

        return draw

    first = page([(700, 730, ["甲", "一"]), (600, 700, [cells[0], cells[1]])], bottom=closed, top=True)
    second = page([(760, 800, [cells[2], cells[3]]), (730, 760, ["丙", "三"])], bottom=True, top=closed)
    return canvas(first, second)


def test_a_row_broken_by_the_page_is_joined() -> None:
    for closed in (False, True):
        data = _row_over_pages("乙", "服" * 21, "", "务站。", closed=closed)
        assert grids(pdf.read("r.pdf", data)) == [[["甲", "一"], ["乙", "服" * 21 + "务站。"], ["丙", "三"]]]


def test_a_row_that_only_lacks_its_first_cell_stays_a_row() -> None:
    data = _row_over_pages("乙", "二", "", "又二", closed=True)
    assert grids(pdf.read("r.pdf", data)) == [[["甲", "一"], ["乙", "二"], ["", "又二"], ["丙", "三"]]]


def test_a_cell_merged_over_the_page_break_goes_on() -> None:
    def page(first: int, count: int, word: str) -> Draw:
        def draw(drawing: Canvas) -> None:
            bottom = 760 - 20 * count
            for x in (80, 160, 300):
                drawing.line(x, bottom, x, 760)
            for number in range(count + 1):
                y = 760 - 20 * number
                drawing.line(160 if 0 < number < count else 80, y, 300, y)
                if number < count:
                    drawing.drawString(170, y - 15, f"指标{first + number}")
            drawing.drawString(85, 740, word)

        return draw

    document = pdf.read("r.pdf", canvas(page(1, 3, "片区一"), page(4, 2, "")))
    assert grids(document) == [[["片区一", f"指标{number}"] for number in range(1, 6)]]
    rows = next(iter(document.tables())).rows
    assert len({id(row[0]) for row in rows}) == 1


def test_tables_with_text_between_or_other_columns_stay_apart() -> None:
    parts = [table(staff(2)), paragraph("之间。"), table(staff(2)), PageBreak(), table([["子", "丑"]] * 2)]
    assert [len(grid) for grid in grids(pdf.read("r.pdf", story(*parts)))] == [2, 2, 2]


def test_rules_that_make_no_table() -> None:
    def draw(drawing: Canvas) -> None:
        drawing.rect(60, 600, 400, 150)  # a frame round text
        drawing.line(80, 690, 200, 690)  # an underline
        text("框内的第一行", "框内的第二行", y=694)(drawing)
        drawing.line(80, 300, 300, 300)  # axes of a chart
        drawing.line(80, 300, 80, 500)

    document = pdf.read("r.pdf", canvas(draw))
    assert grids(document) == []
    assert texts(document) == ["框内的第一行", "框内的第二行"]


def test_tables_without_rules_at_their_sides() -> None:
    def draw(drawing: Canvas) -> None:
        for y in (700, 670, 640):
            drawing.line(80, y, 380, y)
        for x in (180, 280):
            drawing.line(x, 640, x, 700)
        for row, y in enumerate((680, 650)):
            for column, x in enumerate((90, 190, 290)):
                drawing.drawString(x, y, f"{row}{column}")

    assert grids(pdf.read("r.pdf", canvas(draw))) == [[["00", "01", "02"], ["10", "11", "12"]]]


def _landscape(drawing: Canvas) -> None:
    words = table([*HEAD, *staff(3)], spans=SPANS)
    words.wrapOn(drawing, 700, 500)
    words.drawOn(drawing, 60, 300)


def test_tables_on_landscape_and_turned_pages() -> None:
    def landscape(drawing: Canvas) -> None:
        drawing.setPageSize((A4[1], A4[0]))
        _landscape(drawing)

    def turned(drawing: Canvas) -> None:
        drawing.setPageRotation(90)
        drawing.translate(A4[0], 0)
        drawing.rotate(90)
        _landscape(drawing)

    def sideways(drawing: Canvas) -> None:
        drawing.translate(A4[0], 0)
        drawing.rotate(90)
        _landscape(drawing)

    for draw in (landscape, turned, sideways):
        assert grids(pdf.read("r.pdf", canvas(draw))) == [[*FULL_HEAD, *staff(3)]]


def test_turned_text_stays_in_its_cell() -> None:
    def draw(drawing: Canvas) -> None:
        text("正文一行字", "正文又一行")(drawing)
        for x in (80, 120, 300):
            drawing.line(x, 300, x, 400)
        for y in (300, 400):
            drawing.line(80, y, 300, y)
        drawing.drawString(130, 350, "内容")
        drawing.translate(105, 320)
        drawing.rotate(90)
        drawing.drawString(0, 0, "片区")

    assert grids(pdf.read("r.pdf", canvas(draw))) == [[["片区", "内容"]]]


def test_a_row_without_a_rule_at_the_break_is_joined_whatever_it_prints() -> None:
    data = _row_over_pages("乙", "服务好。", "", "又一段。", closed=False)
    assert grids(pdf.read("r.pdf", data)) == [[["甲", "一"], ["乙", "服务好。\n又一段。"], ["丙", "三"]]]
