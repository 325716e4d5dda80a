"""Findings that stand in a table: a row each with its side, or a column for each side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language.folding import compact
from generator.model.finding import Side
from generator.model.scheme import Party
from generator.readers.document import Cell, Ending, Line, Table
from generator.understand.outline.headings import AREA, party_of
from generator.understand.outline.line_kinds import side_in_other_words, side_of
from generator.understand.outline.paragraphs import Paragraph, paragraphs

_HEADINGS = 3  # rows in which the names of columns stand
_AREA = re.compile(rf"{AREA}(?:社工点)?|[\u4e00-\u9fff]{{2,8}}(?:社区|村)")
_NONE = re.compile(r"[/／—-]*|全站|合计|无")
_COUNT = re.compile(r"[（(]?\d{0,3}[）)]?")


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one cell says for one side of a section."""

    title: str
    party: Party | None
    area: str | None
    side: Side
    paragraphs: tuple[Paragraph, ...]


def opinions(table: Table) -> tuple[Opinion, ...]:
    """The findings of a table; none where it is no table of them."""
    return tuple(_by_column(table)) or tuple(_by_row(table))


def _side(text: str) -> Side | None:
    return side_of(text) or side_in_other_words(text)


def _by_row(table: Table) -> Iterator[Opinion]:
    """Each row an item: the side stands in a cell of its own, the item in the longest."""
    columns = list(zip(*table.rows, strict=True))
    sides = max(range(len(columns)), key=lambda at: sum(bool(_side(cell.text)) for cell in columns[at]), default=None)
    if sides is None or 2 * sum(bool(_side(cell.text)) for cell in columns[sides]) <= len(table.rows):
        return
    words = max(range(len(columns)), key=lambda at: sum(len(cell.text) for cell in columns[at]))
    for row in table.rows:
        side = _side(row[sides].text)
        if side and words != sides and row[words].text.strip():
            labels = [cell for at, cell in enumerate(row) if at not in {sides, words}]
            yield Opinion(*_labels(labels), side, _paragraphs(row[words]))


def _by_column(table: Table) -> Iterator[Opinion]:
    """A column for each side: the cell below its name holds all items."""
    for at, heading in enumerate(table.rows[:_HEADINGS]):
        sides = {column: side for column, cell in enumerate(heading) if (side := _side(cell.text))}
        if set(sides.values()) != set(Side):
            continue
        for row in table.rows[at + 1 :]:
            labels = [cell for column, cell in enumerate(row) if column not in sides]
            for column, side in sides.items():
                if row[column].text.strip():
                    yield Opinion(*_labels(labels), side, _paragraphs(row[column]))
        return


def _labels(cells: Sequence[Cell]) -> tuple[str, Party | None, str | None]:
    """The section's title, whose words they are, and the area, from the cells beside an item."""
    words = [text for cell in dict.fromkeys(cells) if (text := compact(cell.text)) and not _NONE.fullmatch(text)]
    words = [text for text in words if not _COUNT.fullmatch(text)]
    area = next((text for text in words if _AREA.fullmatch(text)), None)
    party = next((named for text in words if (named := party_of(text))), None)
    titles = [text for text in words if text != area]
    titled = [text for text in titles if not party_of(text)] or titles
    return (titled[0] if titled else "评估意见", party, area)


def _paragraphs(cell: Cell) -> tuple[Paragraph, ...]:
    lines = [text for text in cell.text.split("\n") if text.strip()]
    return paragraphs(Line(text, cell.place, Ending.PARAGRAPH) for text in lines)
