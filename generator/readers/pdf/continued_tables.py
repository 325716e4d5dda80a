"""Tables that go on over pages → one table each; header rows printed again are set aside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.readers.document import Aside, Cell, Place, Table
from generator.readers.pdf.characters import joined
from generator.readers.pdf.page_layout import PdfPage
from generator.readers.pdf.page_tables import CellText, PageTable
from generator.readers.pdf.ruled_grids import NO_CELL

REPEATED_HEADER = "重复的表头"
_NEAR = 4.0  # points


@dataclass(slots=True, eq=False)
class _Held:
    """A cell while its table grows; each is itself, however often it stands in the grid."""

    place: Place
    text: CellText


_Rows = list[list[_Held]]


@dataclass(slots=True)
class Growing:
    """A table with all its pages so far."""

    xs: list[float]  # from its left edge
    rows: _Rows
    open_bottom: bool
    aside: list[Aside] = field(default_factory=list)

    def table(self) -> Table:
        """The table as the steps after reading get it."""
        cells: dict[int, Cell] = {}
        return Table(
            tuple(
                tuple(cells.setdefault(id(held), Cell(held.text.text, held.place)) for held in row) for row in self.rows
            )
        )


def join_tables(pages: Sequence[PdfPage]) -> Iterator[tuple[PageTable, Growing]]:
    """Every joined table with the page's table it begins with."""
    growing: tuple[PageTable, Growing] | None = None
    for page in pages:
        body = page.body()
        for index, element in enumerate(body):
            if not isinstance(element, PageTable):
                if growing:
                    yield growing
                growing = None
            elif growing and index == 0 and _fits(growing[1], element):
                _append(growing[1], element)
            else:
                if growing:
                    yield growing
                growing = element, _begun(element)
    if growing:
        yield growing


def _begun(table: PageTable) -> Growing:
    return Growing(_xs(table), _rows(table), table.grid.open_bottom)


def _xs(table: PageTable) -> list[float]:
    return [x - table.grid.xs[0] for x in table.grid.xs]


def _rows(table: PageTable) -> _Rows:
    held: dict[int, _Held] = {}
    rows: _Rows = []
    for number, row in enumerate(table.grid.cells):
        place = Place(line=table.first_line + number, page=table.page)
        rows.append(
            [
                _Held(place, CellText())
                if cell == NO_CELL
                else held.setdefault(cell, _Held(place, table.texts.get(cell, CellText())))
                for cell in row
            ]
        )
    return rows


def _fits(growing: Growing, table: PageTable) -> bool:
    """Whether the columns are the same, but for merged cells: the fewer rules all stand among the more."""
    xs, ys = sorted((growing.xs, _xs(table)), key=len)
    return abs(xs[-1] - ys[-1]) <= _NEAR and all(any(abs(x - y) <= _NEAR for y in ys) for x in xs)


def _append(growing: Growing, table: PageTable) -> None:
    xs = max(growing.xs, _xs(table), key=len)
    rows = _spread(_rows(table), _xs(table), xs)
    growing.rows = _spread(growing.rows, growing.xs, xs)
    growing.xs = xs
    repeated = _repeated(growing.rows, rows)
    for row in rows[:repeated]:
        text = "\t".join(held.text.text for held in dict.fromkeys(row))
        growing.aside.append(Aside(REPEATED_HEADER, text, row[0].place))
    rows = rows[repeated:]
    if rows:
        broken = growing.open_bottom and (table.grid.open_top or bool(repeated))
        if broken or _runs_on(growing.rows, rows):
            _join_row(growing.rows[-1], rows)
        else:
            _extend_merged(growing.rows, rows)
    growing.rows.extend(rows)
    growing.open_bottom = table.grid.open_bottom


def _spread(rows: _Rows, xs: Sequence[float], wanted: Sequence[float]) -> _Rows:
    """The rows in a finer set of columns."""
    middles = [(left + right) / 2 for left, right in pairwise(wanted)]
    columns = [min(max(sum(x <= middle for x in xs) - 1, 0), len(xs) - 2) for middle in middles]
    return [[row[column] for column in columns] for row in rows]


def _repeated(rows: _Rows, further: _Rows) -> int:
    """How many rows at the top of the new page print the table's first rows again."""
    count = 0
    while count < min(len(rows), len(further)):
        old, new = _wording(rows[count]), _wording(further[count])
        if old != new or not any(new):
            break
        count += 1
    return count


def _wording(row: Sequence[_Held]) -> list[str]:
    return ["".join(held.text.text.split()) for held in row]


def _runs_on(rows: _Rows, further: _Rows) -> bool:
    """Whether a row broken by the page goes on: all it prints continues a full line, and something is left blank.

    Cells merged with rows above or below tell nothing.
    """
    pairs = [
        (old.text, new.text)
        for column, (old, new) in enumerate(zip(rows[-1], further[0], strict=True))
        if _height(rows, column, old) == 1 and _height(further, column, new) == 1
    ]
    blank = any(old.text and not new.text for old, new in pairs)
    going = [(old, new) for old, new in pairs if new.text]
    return blank and bool(going) and all(old.text and old.room < new.head for old, new in going)


def _join_row(last: Sequence[_Held], rows: _Rows) -> None:
    """Move the first row's text into the last row; cells that reach further down become the old ones."""
    partners: dict[_Held, _Held] = {}
    for old, new in zip(last, rows[0], strict=True):
        if partners.setdefault(new, old) is not old:
            return  # the two rows are parted differently
    if len(set(partners.values())) < len(partners):
        return
    for new, old in partners.items():
        if new.text.text:
            wraps = old.text.text and old.text.room < new.text.head
            parted = wraps or not old.text.text
            text = joined(old.text.text, new.text.text) if parted else f"{old.text.text}\n{new.text.text}"
            old.text = CellText(text, new.text.room, old.text.head)
    rows[:] = [[partners.get(held, held) for held in row] for row in rows[1:]]


def _extend_merged(rows: _Rows, further: _Rows) -> None:
    """A cell merged over rows goes on where the new page begins with an empty one, from the left."""
    for column in range(len(further[0])):
        old, new = rows[-1][column], further[0][column]
        tall = _height(rows, column, old) > 1 or _height(further, column, new) > 1
        if new.text.text or not old.text.text or not tall:
            return
        for row in further:
            row[:] = [old if held is new else held for held in row]


def _height(rows: _Rows, column: int, cell: _Held) -> int:
    return sum(row[column] is cell for row in rows)
