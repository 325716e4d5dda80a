"""Printed lines, paragraph ends and page furniture."""

import hashlib
from collections.abc import Callable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak

from generator.readers import pdf
from generator.readers.document import Ending, Format, Place
from tests.readers.pdf.pdfs import (
    BODY,
    FLUSH,
    FONT,
    TITLE,
    Draw,
    aside,
    canvas,
    deflated,
    objects,
    one_page,
    paragraph,
    paragraphs,
    story,
    stream,
    text,
    texts,
)

REPORT = [
    "云桥街社工服务站中期评估报告",
    "一、基本情况",
    (
        "云桥街社工服务站设在云桥路三巷旧粮仓内，分设东、西两个片区，面向辖区居民开展日常探访、个案跟进和社区活动，"
        "并与街道、社区居委会以及驻区单位保持每月一次的联席会议，共同商定下一阶段的服务重点和分工安排。"
    ),
    "1.探访工作扎实。社工按月走访独居长者，建立了一人一档的记录，对发现的问题能够及时转介，探访记录完整，回访也有专人负责。",
    "2.个案数量不足。截至评估日完成个案12个，尚差8个，建议加强与学校和医院的联系，拓宽个案来源，并为新入职的社工安排督导。",
    "3.活动形式单一，主要集中在节日慰问。",
]


def printed(*words: str, times: int = 1, header: str = "云桥街社工服务站") -> bytes:
    return story(*(paragraph(word) for word in words * times), header=header, footer="- {page} -")


def test_a_report_reads_as_it_was_written() -> None:
    data = printed(*REPORT, header="")
    document = pdf.read("报告.pdf", data)
    assert paragraphs(document) == REPORT
    assert all(len(line.text) <= 33 for line in document.lines())
    assert document.name == "报告.pdf"
    assert document.format is Format.PDF
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert pdf.read("报告.pdf", data) == document


def test_paragraphs_go_on_over_pages_and_furniture_stays_out() -> None:
    document = pdf.read("r.pdf", printed(*REPORT, times=8))
    assert paragraphs(document) == REPORT * 8
    assert max(line.place.page or 0 for line in document.lines()) == 4
    assert aside(document, "页眉") == ["云桥街社工服务站"] * 4
    assert aside(document, "页码") == [f"- {page} -" for page in range(1, 5)]


def test_lines_are_numbered_through_the_document_with_what_is_set_aside() -> None:
    document = pdf.read("r.pdf", printed(*REPORT, times=3))
    places = sorted([line.place for line in document.lines()] + [entry.place for entry in document.aside])
    assert [place.line for place in places] == list(range(1, len(places) + 1))
    assert places[0] == Place(1, 1)


@pytest.mark.parametrize("style", [BODY, FLUSH])
def test_a_wrapped_line_may_begin_with_a_number(style: object) -> None:
    words = "本站在评估期内共组织居民议事会、长者学堂和亲子阅读等各类活动，合计"
    long = [f"{words}{'整' * more}2024人次参加，其中3.5成为长者。" for more in range(8)]
    document = pdf.read("r.pdf", story(*(paragraph(word, style) for word in [*REPORT, *long])))  # type: ignore[arg-type]
    assert paragraphs(document)[-8:] == long


def test_the_first_line_of_an_exactly_full_paragraph_does_not_run_into_the_next() -> None:
    # 31 characters fill a line, the first of a paragraph holds 29.
    full = "社" * 28 + "。"
    document = pdf.read("r.pdf", story(*(paragraph(word) for word in [*REPORT, full, REPORT[2], full, REPORT[3]])))
    assert paragraphs(document)[-4:] == [full, REPORT[2], full, REPORT[3]]


def test_hanging_list_items_are_one_paragraph() -> None:
    column = 31
    item = "（一）" + "服" * 28
    lines = [item, "务" * 28, "站。"]

    def draw(drawing: Canvas) -> None:
        text(*["居" * column] * 3, "民。", y=780)(drawing)
        drawing.drawString(80, 600, lines[0])
        drawing.drawString(80 + 3 * 14, 574, lines[1])
        drawing.drawString(80 + 3 * 14, 548, lines[2])
        text("居" * column, "住。", y=522)(drawing)

    assert "".join(lines) in paragraphs(pdf.read("r.pdf", canvas(draw)))


def test_a_table_of_contents_keeps_its_lines() -> None:
    entries = [f"第{number}章{'.' * 52}{number}" for number in "123456"]
    document = pdf.read("r.pdf", canvas(text(*entries)))
    assert paragraphs(document) == entries


def test_titles_are_strong_and_text_is_not() -> None:
    document = pdf.read("r.pdf", story(paragraph(REPORT[0], TITLE), *map(paragraph, REPORT[1:])))
    strong = [line.text for line in document.lines() if line.strong]
    assert strong == [REPORT[0]]
    assert {line.level for line in document.lines()} == {None}


def test_stroked_type_is_bold_and_tags_tell_levels() -> None:
    def draw(drawing: Canvas) -> None:
        drawing.drawString(80, 740, "服务成效方面的文字很多很多")
        heading = drawing.beginText(80, 700)
        heading.setTextRenderMode(2)
        heading.textOut("一、评估结论")
        drawing.drawText(heading)

    assert [line.strong for line in pdf.read("r.pdf", canvas(draw)).lines()] == [False, True]
    tagged = one_page(
        b"/H2 << /MCID 0 >> BDC BT /F1 12 Tf 80 700 Td (Summary) Tj ET EMC BT /F1 12 Tf 80 600 Td (x) Tj ET"
    )
    assert [line.level for line in pdf.read("r.pdf", tagged).lines()] == [2, None]


def test_columns_without_rules_are_parted_by_tabs_and_rows_kept() -> None:
    def draw(drawing: Canvas) -> None:
        for number in range(3):
            for column, word in enumerate(("片区一", "30", "28", "93.33%")):
                drawing.drawString(80 + 120 * column, 700 - 26 * number, word)

    document = pdf.read("r.pdf", canvas(draw))
    assert texts(document) == ["片区一\t30\t28\t93.33%"] * 3
    assert {line.ending for line in document.lines()} == {Ending.PARAGRAPH}


def test_blanks_stay_as_printed_and_none_are_added() -> None:
    words = "2024 年 1 月至 6月，social work 覆盖 85.5%的社区"
    spaced = canvas(lambda drawing: drawing.drawString(80, 700, "项目名称", charSpace=12))
    assert texts(pdf.read("r.pdf", canvas(text(words)))) == [words]
    assert texts(pdf.read("r.pdf", spaced)) == ["项目名称"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_read_upright(turn: int) -> None:
    def by_page(drawing: Canvas) -> None:
        drawing.setPageRotation(turn)
        {90: lambda: drawing.translate(595, 0), 180: lambda: drawing.translate(595, 842)}.get(
            turn, lambda: drawing.translate(0, 595)
        )()
        drawing.rotate({90: 90, 180: 180, 270: -90}[turn])
        text("第一行的文字", "第二行的文字", x=100, y=400)(drawing)

    def by_text(drawing: Canvas) -> None:
        drawing.translate(300, 400)
        drawing.rotate(turn)
        text("第一行的文字", "第二行的文字", x=0, y=0)(drawing)

    for draw in (by_page, by_text):
        assert texts(pdf.read("r.pdf", canvas(draw))) == ["第一行的文字", "第二行的文字"]


def _white(drawing: Canvas) -> None:
    drawing.setFillGray(1)
    drawing.drawString(80, 600, "看不见")


def _without_ink(drawing: Canvas) -> None:
    words = drawing.beginText(80, 600)
    words.setTextRenderMode(3)
    words.textOut("看不见")
    drawing.drawText(words)


def _outside(drawing: Canvas) -> None:
    drawing.drawString(700, 600, "看不见")


def _slanted(drawing: Canvas) -> None:
    drawing.translate(300, 400)
    drawing.rotate(45)
    drawing.drawString(0, 0, "看不见")


def _pale(drawing: Canvas) -> None:
    drawing.setFillGray(0.85)
    drawing.setFont(FONT, 60)
    drawing.drawString(200, 400, "看不见")


@pytest.mark.parametrize(
    ("hide", "rule"),
    [
        (_white, "隐藏的文字"),
        (_without_ink, "隐藏的文字"),
        (_outside, "页面以外的文字"),
        (_slanted, "水印"),
        (_pale, "水印"),
    ],
)
def test_what_nobody_sees_is_set_aside(hide: Callable[[Canvas], None], rule: str) -> None:
    def draw(drawing: Canvas) -> None:
        text("看得见的第一行文字", "看得见的第二行文字")(drawing)
        hide(drawing)

    document = pdf.read("r.pdf", canvas(draw))
    assert texts(document) == ["看得见的第一行文字", "看得见的第二行文字"]
    assert aside(document, rule) == ["看不见"]


def test_white_on_a_dark_ground_is_read() -> None:
    def draw(drawing: Canvas) -> None:
        drawing.setFillGray(0.2)
        drawing.rect(70, 590, 200, 30, fill=1)
        _white(drawing)

    assert texts(pdf.read("r.pdf", canvas(draw))) == ["看不见"]


IMAGE = stream(
    b"\x00", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
)
HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
SCAN = b"q 595 0 0 842 0 0 cm /X Do Q "


def test_the_recognised_text_of_a_scan_is_read() -> None:
    recognised = one_page(SCAN + b"BT /F1 12 Tf 3 Tr 80 700 Td (Recognised) Tj ET", HELVETICA, IMAGE)
    assert texts(pdf.read("r.pdf", recognised)) == ["Recognised"]


def test_pages_that_are_images_are_named() -> None:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 5 0 R >>"
    page += b" /XObject << /X 6 0 R >> >> >>"
    mixed = objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
        page % 7,
        page % 8,
        HELVETICA,
        IMAGE,
        deflated(b"BT /F1 12 Tf 80 700 Td (Text) Tj ET"),
        stream(SCAN),
    )
    document = pdf.read("r.pdf", mixed)
    assert [(entry.rule, entry.place.page) for entry in document.aside] == [("图片页", 2)]


def test_radicals_and_symbols_become_what_is_printed() -> None:
    letters = "⽤⼾⻓⺠⻚\uf0b7"
    ranges = b"".join(b"<%02X> <%04X>\n" % (65 + n, ord(letter)) for n, letter in enumerate(letters))
    cmap = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange %d beginbfchar\n%sendbfchar endcmap"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    made = one_page(b"BT /F1 12 Tf 80 700 Td (ABCDEF) Tj ET", font, stream(cmap % (len(letters), ranges)))
    assert texts(pdf.read("r.pdf", made)) == ["用户长民页•"]


def test_an_empty_password_opens() -> None:
    def draw(drawing: Canvas) -> None:
        drawing.setFont("Helvetica", 12)
        drawing.drawString(80, 700, "Readable")

    data = canvas(draw, encrypt=StandardEncryption("", ownerPassword="owner", canCopy=0))
    assert texts(pdf.read("r.pdf", data)) == ["Readable"]


def test_comments_are_no_text() -> None:
    def draw(drawing: Canvas) -> None:
        text("正文")(drawing)
        drawing.textAnnotation("批注内容", Rect=[100, 500, 200, 550])

    assert texts(pdf.read("r.pdf", canvas(draw))) == ["正文"]


def test_a_heading_on_every_page_of_an_annex_is_kept() -> None:
    body = [paragraph(word) for word in REPORT]
    annexes = [part for _ in range(2) for part in (PageBreak(), paragraph("附件一", FLUSH), paragraph(REPORT[2]))]
    document = pdf.read("r.pdf", story(*body * 6, *annexes, footer="第 {page} 页"))
    assert texts(document).count("附件一") == 2
    assert aside(document, "页码") == [f"第 {page} 页" for page in range(1, 6)]


def test_headers_may_count_and_text_at_the_same_height_is_no_header() -> None:
    def page(number: int) -> Draw:
        def draw(drawing: Canvas) -> None:
            text("中期评估报告" if number > 1 else "", f"第{number * 7}项服务的完成情况良好，", y=810)(drawing)
            text(f"居民评价为{number * 7}分。", f"云桥街 第 {number} 页 共 4 页", y=40, leading=20)(drawing)

        return draw

    document = pdf.read("r.pdf", canvas(*map(page, range(1, 5))))
    assert aside(document, "页眉") == ["中期评估报告"] * 3
    assert aside(document, "页脚") == [f"云桥街 第 {number} 页 共 4 页" for number in range(1, 5)]
    assert [word for word in texts(document) if "完成" in word] == [
        f"第{number * 7}项服务的完成情况良好，" for number in range(1, 5)
    ]


def test_a_line_further_in_than_text_is_text() -> None:
    pages = [text(f"片区{name}的服务", "服务情况较好。", "正文", y=800) for name in "东西南"]
    assert texts(pdf.read("r.pdf", canvas(*pages))).count("服务情况较好。") == 3
