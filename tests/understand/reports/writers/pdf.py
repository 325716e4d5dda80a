"""Blocks as a PDF: wrapped paragraphs, page headers and numbers, ruled tables over pages, annexes across."""

import random
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus import PageBreak as NewPage

from tests.understand.reports.blocks import Block, Grid, PageBreak, Text

FONT = "STSong-Light"
SIZES = {-1: 18, 1: 15, 2: 13, 3: 12}


def write(blocks: Iterable[Block], file: Path, chance: random.Random) -> None:
    """One document in a manner drawn by chance."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    listed = list(blocks)
    header = next(block.text for block in listed if isinstance(block, Text)) if chance.random() < 0.5 else ""
    number = chance.choice(("- {} -", "第 {} 页", "{}", ""))
    indent = chance.choice((0, 2))
    size = chance.choice((11, 12, 14))

    def furnish(canvas: Canvas, document: BaseDocTemplate) -> None:
        width, height = document.pageTemplate.pagesize
        canvas.setFont(FONT, 9)
        canvas.drawCentredString(width / 2, height - 12 * mm, header)
        canvas.drawCentredString(width / 2, 10 * mm, number.format(document.page))

    document = BaseDocTemplate(str(file), title="评估报告", author="user1", invariant=1)
    document.addPageTemplates(
        [
            PageTemplate(
                name, [Frame(25 * mm, 20 * mm, wide - 50 * mm, high - 40 * mm)], onPage=furnish, pagesize=(wide, high)
            )
            for name, (wide, high) in (("upright", A4), ("across", landscape(A4)))
        ]
    )
    flow: list[Flowable] = []
    for block in listed:
        if isinstance(block, PageBreak):
            flow.append(NewPage())
        elif isinstance(block, Grid):
            flow += _grid(block)
        else:
            flow.append(Paragraph(escape(block.printed), _style(block, size, indent)))
    document.build(flow)


def _style(text: Text, size: int, indent: int) -> ParagraphStyle:
    own = SIZES.get(text.level, size)
    return ParagraphStyle(
        f"level {text.level}",
        fontName=FONT,
        fontSize=own,
        leading=own * 1.6,
        wordWrap="CJK",
        alignment=1 if text.level == -1 else 0,
        firstLineIndent=indent * own if text.level in {0, 4, 5} else 0,
        spaceAfter=own * 0.3,
    )


def _grid(grid: Grid) -> list[Flowable]:
    wide = len(grid.rows[0]) > 8
    room = (landscape(A4) if wide else A4)[0] - 52 * mm
    size = 6 if wide else 9
    cell = ParagraphStyle("cell", fontName=FONT, fontSize=size, leading=size * 1.3, wordWrap="CJK", alignment=1)
    rows = [[Paragraph(escape(text), cell) for text in row] for row in grid.rows]
    spans = [("SPAN", (left, top), (right, bottom)) for top, left, bottom, right in grid.merged]
    table = Table(rows, colWidths=[room / len(rows[0])] * len(rows[0]), repeatRows=grid.heads)
    table.setStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), 1),
            ("RIGHTPADDING", (0, 0), (-1, -1), 1),
            *spans,
        ]
    )
    title = [Paragraph(escape(grid.title), _style(Text(grid.title, 3), 12, 0))] if grid.title else []
    turn: list[Flowable] = [NextPageTemplate("across"), NewPage()] if wide else []
    back: list[Flowable] = [NextPageTemplate("upright"), NewPage()] if wide else [Spacer(1, 6 * mm)]
    return [*turn, *title, table, *back]
