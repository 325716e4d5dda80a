"""Workbooks → tables as they are shown: numbers in their formats, merged cells in each place, hidden ones set aside."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.readers import guard
from generator.readers.document import Aside, Block, Cell, Document, Ending, Format, Line, Place, Table
from generator.readers.excel.cells import Position, reference
from generator.readers.excel.workbook import Shown, WorkbookSheet, sheets
from generator.readers.word import lines as wordlines
from generator.readers.word.styles import Look

HIDDEN, COMMENT, UNCOMPUTED, COVERED = "隐藏", "批注", "公式没有算好的值", "合并格里不显示的文字"
EMPTY = Shown("")


def read(name: str, data: bytes) -> Document:
    """The document of an .xlsx file."""
    guard.size(len(data))
    blocks: list[Block] = []
    aside: list[Aside] = []
    before = cells = 0
    try:
        for sheet in sheets(data):
            page = ShownSheet(sheet, before)
            aside += page.aside()
            blocks += page.blocks()
            before += max((row for row, _ in sheet.cells), default=0)
            cells += page.size
            guard.many(cells + len(aside))
    except RecursionError as error:
        raise guard.broken() from error
    return Document(name, Format.XLSX, hashlib.sha256(data).hexdigest(), tuple(blocks), tuple(aside))


@dataclass(slots=True)
class ShownSheet:
    """One sheet, as it is shown. `before`: the rows of the sheets before it."""

    sheet: WorkbookSheet
    before: int
    covers: dict[Position, Position] = field(default_factory=dict)  # covered place → where its content stands
    made: dict[Position, Cell] = field(default_factory=dict)
    size: int = 0

    def __post_init__(self) -> None:
        rows = sorted({row for row, _ in self.sheet.cells})
        columns = sorted({column for _, column in self.sheet.cells})
        for area in self.sheet.merged:  # only where rows and columns hold something: a range may span the whole sheet
            inner = rows[bisect_left(rows, area.first[0]) : bisect_right(rows, area.last[0])]
            across = columns[bisect_left(columns, area.first[1]) : bisect_right(columns, area.last[1])]
            guard.many(len(self.covers) + len(inner) * len(across))
            self.covers |= {(row, column): area.first for row in inner for column in across}

    def shown(self, place: Position) -> Shown:
        """What is seen at a place."""
        return self.sheet.cells.get(self.covers.get(place, place), EMPTY)

    def place(self, place: Position) -> Place:
        """The place in the document."""
        return Place(self.before + place[0], sheet=self.sheet.name, cell=reference(place))

    def cell(self, place: Position) -> Cell:
        """The cell at a place, the same object in all places of a merged range."""
        origin = self.covers.get(place, place)
        if origin not in self.made:
            self.made[origin] = Cell(self.shown(origin).text, self.place(origin))
        return self.made[origin]

    def is_hidden(self, place: Position) -> bool:
        """Whether a place is not seen."""
        row, column = place
        hidden_column = any(column in columns for columns in self.sheet.hidden_columns)
        return self.sheet.hidden or row in self.sheet.hidden_rows or hidden_column

    def aside(self) -> Iterator[Aside]:
        """What is not among the cells seen."""
        first = Place(self.before + 1, sheet=self.sheet.name)
        yield from (Aside(rule, text, first) for rule, text in self.sheet.around)
        seen = {
            self.covers.get(place, place) for place in {*self.sheet.cells, *self.covers} if not self.is_hidden(place)
        }
        hidden: dict[int, list[Position]] = {}
        for place, what in sorted(self.sheet.cells.items()):
            if what.formula is not None:
                yield Aside(UNCOMPUTED, what.formula, self.place(place))
            elif self.covers.get(place, place) != place:
                yield Aside(COVERED, what.text, self.place(place))
            elif place not in seen:
                hidden.setdefault(place[0], []).append(place)
        for places in hidden.values():
            yield Aside(HIDDEN, "\t".join(self.sheet.cells[place].text for place in places), self.place(places[0]))
        for place, text in sorted(self.sheet.comments.items()):
            yield Aside(COMMENT, text, self.place(place))

    def blocks(self) -> Iterator[Block]:
        """Lines and tables in reading order."""
        rows: dict[int, list[Position]] = {}
        for place in sorted({*self.sheet.cells, *self.covers}):
            if self.shown(place) != EMPTY and not self.is_hidden(place):
                rows.setdefault(place[0], []).append(place)
        above: set[Position] = set()
        for row, places in list(rows.items()):
            origins = {self.covers.get(place, place) for place in places}
            if origins <= above:  # a merged range goes on, and nothing else is in the row
                del rows[row]
            above = origins
        for part in self.parts(rows):
            yield from self.part(part)

    def parts(self, rows: dict[int, list[Position]]) -> list[list[list[Position]]]:
        """The rows, cut where blank rows are followed by the title or the head of another table."""
        parts: list[list[list[Position]]] = []
        last = 0
        for row, places in rows.items():
            gap = any(between not in self.sheet.hidden_rows for between in range(last + 1, row))
            if not parts or (gap and self.begins(places) and not self.joined(last, row)):
                parts.append([])
            parts[-1].append(places)
            last = row
        return parts

    def begins(self, places: Sequence[Position]) -> bool:
        """Whether a row can be the first of a table: a title, or a head without figures."""
        return not any(self.shown(place).figure for place in places)

    def joined(self, upper: int, lower: int) -> bool:
        """Whether a merged range reaches from one row to the other."""
        return any(area.first[0] <= upper and area.last[0] >= lower for area in self.sheet.merged)

    def part(self, rows: list[list[Position]]) -> Iterator[Block]:
        """A table, with the rows of one cell above and below it as lines."""
        single = [len({self.covers.get(place, place) for place in row}) == 1 for row in rows]
        if all(single):
            top = bottom = len(rows)
        else:
            top = single.index(False)
            bottom = len(rows) - single[::-1].index(False)
        yield from (line for row in rows[:top] for line in self.lines(row))
        if top < bottom:
            yield self.table(rows[top:bottom])
        yield from (line for row in rows[bottom:] for line in self.lines(row))

    def lines(self, row: Sequence[Position]) -> Iterator[Line]:
        """A row of one cell as a line; as several where breaks inside it end paragraphs."""
        cell, look = self.cell(row[0]), Look(bold=self.shown(row[0]).bold)
        self.size += 1
        for runs in wordlines.lines([(cell.text, look)]):
            yield Line(wordlines.strip(runs)[0], cell.place, Ending.PARAGRAPH, strong=bool(look.bold))

    def table(self, rows: Sequence[Sequence[Position]]) -> Table:
        """The rectangle of all rows and columns that show something in these rows."""
        columns = sorted({column for row in rows for _, column in row})
        self.size += len(rows) * len(columns)
        guard.many(self.size)
        return Table(tuple(tuple(self.cell((row[0][0], column)) for column in columns) for row in rows))
