"""Blocks as a Word document: headings by style or bold, numbers typed or computed by Word, merged cells, comments."""

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.understand.reports.blocks import Block, Grid, PageBreak, Text

FORMATS = {"一": "chineseCounting", "①": "decimalEnclosedCircle", "1": "decimal"}


def write(blocks: Iterable[Block], file: Path, chance: random.Random) -> None:
    """One document in a manner drawn by chance."""
    _Writer(chance).write(list(blocks), file)


class _Writer:
    def __init__(self, chance: random.Random) -> None:
        self.document: WordDocument = Document()
        self.chance = chance
        self.styled = chance.random() < 0.5
        self.computed = chance.random() < 0.5
        self.lists: dict[tuple[int, str], str] = {}

    def write(self, blocks: list[Block], file: Path) -> None:
        section = self.document.sections[0]
        section.header.paragraphs[0].text = next(block.text for block in blocks if isinstance(block, Text))
        section.footer.paragraphs[0].text = "第 1 页"
        for block in blocks:
            if isinstance(block, PageBreak):
                self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            elif isinstance(block, Grid):
                self.grid(block)
            else:
                self.text(block)
        self.document.core_properties.author = "user1"
        self.document.save(str(file))

    def text(self, block: Text) -> None:
        computed = self.computed and block.template and block.level > 0
        words = block.text if computed else block.printed
        if block.level in {1, 2, 3} and self.styled:
            paragraph = self.document.add_paragraph(words, style=f"Heading {block.level}")
        else:
            paragraph = self.document.add_paragraph()
            for piece in self.pieces(words):
                paragraph.add_run(piece).bold = block.level in {-1, 1, 2, 3}
        if block.level == -1:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if computed:
            self.number(paragraph, block)

    def pieces(self, words: str) -> list[str]:
        """Runs as Word leaves them after editing: cut anywhere."""
        cut = self.chance.randint(0, len(words))
        return [words[:cut], words[cut:]]

    def number(self, paragraph: Any, block: Text) -> None:  # noqa: ANN401 - docx hands out its XML untyped
        """Word's own numbering: a list definition for each kind, a new list wherever counting begins again."""
        key = (block.level, block.template)
        if block.number == 1 or key not in self.lists:
            self.lists[key] = self.new_list(block)
        properties = paragraph._p.get_or_add_pPr()
        numbered = properties.get_or_add_numPr()
        numbered.get_or_add_ilvl().val = 0
        numbered.get_or_add_numId().val = int(self.lists[key])

    def new_list(self, block: Text) -> str:
        numbering = self.document.part.numbering_part.element
        sign = next(each for each in FORMATS if each in block.template)
        identity = str(900 + len(numbering))
        abstract = _element("w:abstractNum", abstractNumId=identity)
        level = _element("w:lvl", ilvl="0")
        for tag, value in (
            ("start", str(block.number)),
            ("numFmt", FORMATS[sign]),
            ("suff", "nothing"),
            ("lvlText", block.template.replace(sign, "%1")),
        ):
            level.append(_element(f"w:{tag}", val=value))
        abstract.append(level)
        numbering.insert(0, abstract)  # definitions stand before lists
        number = _element("w:num", numId=identity)
        number.append(_element("w:abstractNumId", val=identity))
        numbering.append(number)
        return identity

    def grid(self, grid: Grid) -> None:
        wide = len(grid.rows[0]) > 10
        if wide:
            section = self.document.add_section()
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
        if grid.title:
            title = self.document.add_paragraph(grid.title)
            if grid.comments:
                self.document.add_comment(title.runs, text=grid.comments[0], author="user1", initials="u")
        table = self.document.add_table(len(grid.rows), len(grid.rows[0]), style="Table Grid")
        for row, cells in zip(table.rows, grid.rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                if text:
                    cell.text = text
        for top, left, bottom, right in grid.merged:
            if (top, left) != (bottom, right):
                table.cell(top, left).merge(table.cell(bottom, right)).text = grid.rows[top][left]


def _element(tag: str, **attributes: str) -> Any:  # noqa: ANN401
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
