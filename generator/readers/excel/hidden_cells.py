"""Hidden sheets, rows and columns of a workbook."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers.excel.cell_references import COLUMNS, Position
from generator.readers.ooxml.elements import attribute, children, is_on, number


@dataclass(frozen=True, slots=True)
class HiddenCells:
    """What of a sheet is not shown."""

    whole_sheet: bool
    rows: frozenset[int]
    columns: Sequence[range]

    def covers(self, place: Position) -> bool:
        """Whether a place is not seen."""
        row, column = place
        return self.whole_sheet or row in self.rows or any(column in columns for columns in self.columns)


def hidden_cells(sheet: ET.Element, rows: Iterable[tuple[int, ET.Element]], columns: ET.Element | None) -> HiddenCells:
    """What is hidden of a sheet, from its entry in the workbook, its numbered rows and its `cols` element."""
    return HiddenCells(
        attribute(sheet, "state") in {"hidden", "veryHidden"},
        frozenset(row for row, element in rows if is_hidden(element)),
        [
            range(number(attribute(column, "min")) or 1, min(number(attribute(column, "max")) or 1, COLUMNS) + 1)
            for column in children(columns, "col")
            if is_hidden(column)
        ],
    )


def is_hidden(element: ET.Element) -> bool:
    """Whether a row or column is not shown: it says so, or is a row without height."""
    return is_on(element, "hidden") or attribute(element, "ht") == "0"
