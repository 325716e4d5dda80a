"""Rows of a small table as the sentences they stand for: 项目监督方 | 松涧区民政局 → 项目监督方：松涧区民政局."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.readers.document import Cell, Line, Table
from generator.understand.facts.wording import Wording
from generator.understand.outline.paragraphs import Paragraph


def told(tables: Sequence[Table], source: str) -> tuple[Wording, ...]:
    """Every label with the cell after it, and the first cell of a row with each other one."""
    return tuple(Wording(paragraph, source) for table in tables for paragraph in _sentences(table))


def _sentences(table: Table) -> Iterator[Paragraph]:
    for row in table.rows:
        cells = [cell for cell in dict.fromkeys(row) if cell.text.strip()]
        pairs = dict.fromkeys([*pairwise(cells), *((cells[0], other) for other in cells[1:])])
        yield from (_sentence(label, value) for label, value in pairs)


def _sentence(label: Cell, value: Cell) -> Paragraph:
    text = f"{label.text.strip().rstrip('：:')}：{''.join(value.text.split(chr(10)))}"
    return Paragraph(text, (Line(text, label.place),))
