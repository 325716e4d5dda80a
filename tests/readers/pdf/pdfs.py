"""PDFs for the tests: reports printed by reportlab, and files written object by object to hold one fault each."""

import html
import zlib
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle
from reportlab.platypus.doctemplate import BaseDocTemplate
from reportlab.platypus.flowables import Flowable

from generator.readers.document import Document, Ending

FONT = "STSong-Light"  # built in: needs no file
pdfmetrics.registerFont(UnicodeCIDFont(FONT))

BODY = ParagraphStyle("body", fontName=FONT, fontSize=14, leading=26, wordWrap="CJK", firstLineIndent=28)
FLUSH = ParagraphStyle("flush", parent=BODY, firstLineIndent=0)
TITLE = ParagraphStyle("title", parent=FLUSH, fontSize=22, leading=36, alignment=1)
CELL = ParagraphStyle("cell", fontName=FONT, fontSize=10, leading=14, wordWrap="CJK")

Draw = Callable[[Canvas], None]


def canvas(*pages: Draw, encrypt: StandardEncryption | None = None) -> bytes:
    """Each page drawn by one function."""
    buffer = BytesIO()
    drawing = Canvas(buffer, pagesize=A4, encrypt=encrypt, invariant=1)
    for draw in pages:
        drawing.setFont(FONT, 14)
        draw(drawing)
        drawing.showPage()
    drawing.save()
    return buffer.getvalue()


def text(*lines: str, x: float = 80, y: float = 700, leading: float = 26) -> Draw:
    """Lines one below the other."""

    def draw(drawing: Canvas) -> None:
        for number, line in enumerate(lines):
            drawing.drawString(x, y - number * leading, line)

    return draw


def story(*flowables: Flowable, header: str = "", footer: str = "") -> bytes:
    """A report that flows over pages, with a header and footer; `{page}` stands for the page's number."""
    buffer = BytesIO()

    def furnish(drawing: Canvas, _: BaseDocTemplate) -> None:
        drawing.setFont(FONT, 9)
        drawing.drawCentredString(A4[0] / 2, A4[1] - 40, header.format(page=drawing.getPageNumber()))
        drawing.drawCentredString(A4[0] / 2, 34, footer.format(page=drawing.getPageNumber()))

    SimpleDocTemplate(buffer, pagesize=A4, invariant=1).build(
        list(flowables), onFirstPage=furnish, onLaterPages=furnish
    )
    return buffer.getvalue()


def paragraph(words: str, style: ParagraphStyle = BODY) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(html.escape(words), style)


def table(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float] | None = None,
    spans: Iterable[tuple[tuple[int, int], tuple[int, int]]] = (),
    repeat: int = 0,
) -> Table:
    """A ruled table; its cells wrap where `widths` are given. Spans are (column, row) corners."""
    style: list[tuple[Any, ...]] = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT, 10)]
    style += [("SPAN", *span) for span in spans]
    cells = [[Paragraph(html.escape(cell), CELL) if widths else cell for cell in row] for row in rows]
    return Table(cells, colWidths=widths, repeatRows=repeat, style=TableStyle(style))


def objects(*bodies: bytes, tail: bytes = b"") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue. Its cross-reference table is right."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    return data + trailer % (len(bodies) + 1, tail, start)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def deflated(content: bytes, entries: bytes = b"") -> bytes:
    """A compressed stream object."""
    return stream(zlib.compress(content, 9), b"/Filter /FlateDecode " + entries)


def one_page(
    content: bytes, font: bytes = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", *more: bytes
) -> bytes:
    """One page that prints `content` with /F1 (object 4; the stream is 5, what follows 6 and so on)."""
    return objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
        b" /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> >>",
        font,
        stream(content),
        *more,
    )


def texts(document: Document) -> list[str]:
    """The lines outside tables."""
    return [line.text for line in document.lines()]


def paragraphs(document: Document) -> list[str]:
    """The lines outside tables, wrapped ones joined."""
    joined = [""]
    for line in document.lines():
        joined[-1] += line.text
        if line.ending is not Ending.WRAPPED:
            joined.append("")
    return joined[:-1]


def grids(document: Document) -> list[list[list[str]]]:
    """The texts of every table."""
    return [[[cell.text for cell in row] for row in table.rows] for table in document.tables()]


def aside(document: Document, rule: str) -> list[str]:
    """What a rule set aside."""
    return [entry.text for entry in document.aside if entry.rule == rule]
