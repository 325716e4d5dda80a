"""The account of an annex: what became of each of its lines and cells."""

from dataclasses import dataclass, field

from generator.readers.document import Cell, Place
from generator.understand.draft import LedgerEntry, State

USED = "指标"
HEADING = "表头"


@dataclass(slots=True)
class CellAccount:
    """What becomes of each cell while a table is read: the first rule that sets it aside holds, a use overrides it."""

    fates: dict[int, tuple[State, str]] = field(default_factory=dict)

    def use(self, cell: Cell) -> None:
        """The cell became part of an indicator."""
        self.fates[id(cell)] = (State.USED, USED)

    def aside(self, cell: Cell, rule: str) -> None:
        """The cell is left out by a rule."""
        self.fates.setdefault(id(cell), (State.ASIDE, rule))

    def entries(self, rows: tuple[tuple[Cell, ...], ...]) -> tuple[LedgerEntry, ...]:
        """An entry for each printed cell, merged ones once."""
        entries: dict[int, LedgerEntry] = {}
        for row in rows:
            for cell in row:
                if cell.text.strip() and id(cell) not in entries:
                    state, why = self.fates.get(id(cell), (State.LEFT, "表中没有归类的一格"))
                    entries[id(cell)] = LedgerEntry(cell.place, cell.text.strip(), state, why)
        return tuple(entries.values())


def aside(place: Place, text: str, rule: str) -> LedgerEntry:
    """An entry set aside."""
    return LedgerEntry(place, text, State.ASIDE, rule)


def left(place: Place, text: str, why: str) -> LedgerEntry:
    """An entry left over."""
    return LedgerEntry(place, text, State.LEFT, why)


def used(place: Place, text: str, why: str = USED) -> LedgerEntry:
    """An entry that went into an indicator."""
    return LedgerEntry(place, text, State.USED, why)
