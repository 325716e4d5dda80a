"""A Word table → a rectangular grid in which a merged cell stands in each place it covers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers.document import Cell, Place
from generator.readers.ooxml.elements import attribute, child, number
from generator.readers.word.wrappers import unwrapped

WIDEST = 200  # Word itself ends at 63


@dataclass(frozen=True, slots=True)
class SpannedCell:
    """A cell of a row as laid down: its element, the columns it covers, whether it goes on from the row above."""

    element: ET.Element
    width: int
    continues: bool


def rows(table: ET.Element) -> Iterator[ET.Element]:
    """The rows of a table, not those of tables inside it."""
    return unwrapped(table, "tr")


def spans(row: ET.Element) -> list[SpannedCell]:
    """The cells of a row."""
    return [span(cell) for cell in unwrapped(row, "tc")]


def span(cell: ET.Element) -> SpannedCell:
    """A cell's width and whether the one above goes on in it."""
    merge = child(cell, "tcPr", "vMerge")
    goes_on = merge is not None and (attribute(merge) or "continue") == "continue"
    return SpannedCell(cell, columns(child(cell, "tcPr", "gridSpan")), goes_on)


def columns(element: ET.Element | None) -> int:
    """A number of columns a property states, 1 if none."""
    return min(max(number(attribute(element)) or 1, 1), WIDEST)


def indent(row: ET.Element, name: str) -> int:
    """How many columns a row leaves out before or after its cells."""
    return min(max(number(attribute(child(row, "trPr", name))) or 0, 0), WIDEST)


def rectangle(grid: Sequence[Sequence[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of one width, without the columns and rows that only repeat, cell for cell, the one before."""
    width = max((len(row) for row in grid), default=0)
    full = [[*row, *(Cell("", row[0].place) for _ in range(width - len(row)))] for row in grid if row]
    kept = [column for column in range(width) if column == 0 or any(row[column] is not row[column - 1] for row in full)]
    narrow = [tuple(row[column] for column in kept) for row in full]
    return tuple(
        row
        for index, row in enumerate(narrow)
        if index == 0 or any(cell is not above for cell, above in zip(row, narrow[index - 1], strict=True))
    )


def blank(place: Place, count: int) -> list[Cell]:
    """Empty cells."""
    return [Cell("", place) for _ in range(count)]
