"""What a row of a grid is about: the area and names left of its numbers, with what merged cells hand down."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.language.cell_values import is_value
from generator.language.folding import compact
from generator.language.table_words import ColumnRole, HeadingKind, head, is_place, is_service, is_total
from generator.readers.document import Cell, TableRow
from generator.understand.indicators.cells_to_indicator import Labels
from generator.understand.indicators.columns import Slot, TableStrip
from generator.understand.indicators.naming import label


@dataclass(slots=True)
class Carried:
    """What a row takes over from those above it."""

    category: str = ""
    corner: str = ""
    area: str | None = None
    names: dict[int, str] = field(default_factory=dict)

    def begin(self, category: str) -> None:
        """A row that names what is below it."""
        self.category, self.area = category, None
        self.names.clear()


@dataclass(frozen=True, slots=True)
class About:
    """The labels of one row in one strip. `role` is set where the row, not the column, says what its numbers are."""

    area: str | None
    names: tuple[str, ...]
    category: str
    corner: str
    unit: str | None
    role: ColumnRole | None
    cells: tuple[Cell, ...]

    def of(self, slot: Slot, strip: TableStrip) -> Labels:
        """The labels as they bear on one slot."""
        area, names, category = self.area, list(self.names), [self.category] if self.category else []
        unheaded = not strip.named and any(is_service(noun) for noun in slot.nouns)
        if names and unheaded:
            if area is None and not strip.areas:
                area, names = names[-1], names[:-1]
            category, names = [*category, *names], []
        if not names and not slot.nouns and not strip.named and not strip.areas:
            names = [self.corner] if self.corner else []
        return Labels(area, tuple(names), self.unit, tuple(category))


def about(row: TableRow, strip: TableStrip, carried: Carried) -> About:
    """The labels of a row; what it hands down to the rows below is noted in `carried`."""
    cells: list[Cell] = []
    area, names, role, unit = _area(row, strip, carried, cells), [], None, None
    for index in strip.names:
        cell = row[index]
        text, own = label(cell.text)
        if not text:
            text = carried.names.get(index, "") if index != strip.names[-1] else ""
        elif is_value(text) or any(cell is one for one in cells):
            continue
        else:
            cells.append(cell)
            carried.names[index] = text
        if is_total(text) or (is_place(text) and not strip.named):
            area = text
        elif text and head(text).kind is HeadingKind.ROLE and not head(text).noun:
            role = head(text).role
        elif text:
            names.append(text)
            unit = own or unit
    unit = _unit(row, strip, cells) or unit
    return About(area, tuple(names), carried.category, carried.corner, unit, role, tuple(cells))


def _area(row: TableRow, strip: TableStrip, carried: Carried, cells: list[Cell]) -> str | None:
    for index in strip.areas:
        text = compact(row[index].text)
        if not text and (total := total_in_front(row, index)):
            carried.area = compact(total.text)
            cells.append(total)
        elif text:
            carried.area = text
            cells.append(row[index])
    if strip.areas:
        return carried.area
    return None


def _unit(row: TableRow, strip: TableStrip, cells: list[Cell]) -> str | None:
    for index in strip.units:
        if text := compact(row[index].text):
            cells.append(row[index])
            return None if is_value(text) or text == "%" else text
    return None


def total_in_front(row: Sequence[Cell], before: int) -> Cell | None:
    """合计 printed in a column that is not read for labels: that of the running numbers."""
    return next((cell for cell in row[:before] if is_total(compact(cell.text))), None)
