"""One sheet as it is shown: its rows → lines and tables in reading order; what is not seen is set aside."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.readers import guard
from generator.readers.aside_rules import COMMENT, COVERED
from generator.readers.document import Aside, Block, Cell, Ending, Line, Place, Table
from generator.readers.excel.cell_content import ShownCell
from generator.readers.excel.cell_references import Position, reference
from generator.readers.excel.merged_cells import joins, origins_of
from generator.readers.excel.workbook import WorkbookSheet
from generator.readers.ooxml import line_breaks

HIDDEN, UNCOMPUTED = "隐藏", "公式没有算好的值"
EMPTY = ShownCell("")


@dataclass(slots=True)
class ShownSheet:
    """One sheet, as it is shown. `before`: the rows of the sheets before it."""

    sheet: WorkbookSheet
    before: int
    origins: Mapping[Position, Position] = field(init=False)  # covered place → where its content stands
    made: dict[Position, Cell] = field(default_factory=dict)
    size: int = 0

    def __post_init__(self) -> None:
        self.origins = origins_of(self.sheet.merged, self.sheet.cells)

    def shown(self, place: Position) -> ShownCell:
        """What is seen at a place."""
        return self.sheet.cells.get(self.origins.get(place, place), EMPTY)

    def place(self, place: Position) -> Place:
        """The place in the document."""
        return Place(self.before + place[0], sheet=self.sheet.name, cell=reference(place))

    def cell(self, place: Position) -> Cell:
        """The cell at a place, the same object in all places of a merged range."""
        origin = self.origins.get(place, place)
        if origin not in self.made:
            self.made[origin] = Cell(self.shown(origin).text, self.place(origin))
        return self.made[origin]

    def aside(self) -> Iterator[Aside]:
        """What is not among the cells seen."""
        first = Place(self.before + 1, sheet=self.sheet.name)
        yield from (Aside(rule, text, first) for rule, text in self.sheet.around)
        seen = {
            self.origins.get(place, place)
            for place in {*self.sheet.cells, *self.origins}
            if not self.sheet.hidden.covers(place)
        }
        hidden: dict[int, list[Position]] = {}
        for place, cell in sorted(self.sheet.cells.items()):
            if cell.formula is not None:
                yield Aside(UNCOMPUTED, cell.formula, self.place(place))
            elif self.origins.get(place, place) != place:
                yield Aside(COVERED, cell.text, self.place(place))
            elif place not in seen:
                hidden.setdefault(place[0], []).append(place)
        for places in hidden.values():
            yield Aside(HIDDEN, "\t".join(self.sheet.cells[place].text for place in places), self.place(places[0]))
        for place, text in sorted(self.sheet.comments.items()):
            yield Aside(COMMENT, text, self.place(place))

    def blocks(self) -> Iterator[Block]:
        """Lines and tables in reading order."""
        rows: dict[int, list[Position]] = {}
        for place in sorted({*self.sheet.cells, *self.origins}):
            if self.shown(place) != EMPTY and not self.sheet.hidden.covers(place):
                rows.setdefault(place[0], []).append(place)
        above: set[Position] = set()
        for row, places in list(rows.items()):
            origins = {self.origins.get(place, place) for place in places}
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
            gap = any(between not in self.sheet.hidden.rows for between in range(last + 1, row))
            if not parts or (gap and self.begins(places) and not joins(self.sheet.merged, last, row)):
                parts.append([])
            parts[-1].append(places)
            last = row
        return parts

    def begins(self, places: Sequence[Position]) -> bool:
        """Whether a row can be the first of a table: a title, or a head without figures."""
        return not any(self.shown(place).figure for place in places)

    def part(self, rows: list[list[Position]]) -> Iterator[Block]:
        """A table, with the rows of one cell above and below it as lines."""
        single = [len({self.origins.get(place, place) for place in row}) == 1 for row in rows]
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
        cell, is_bold = self.cell(row[0]), self.shown(row[0]).bold
        self.size += 1
        for runs in line_breaks.printed_lines([(cell.text, None)]):
            yield Line(line_breaks.stripped(runs)[0], cell.place, Ending.PARAGRAPH, strong=is_bold)

    def table(self, rows: Sequence[Sequence[Position]]) -> Table:
        """The rectangle of all rows and columns that show something in these rows."""
        columns = sorted({column for row in rows for _, column in row})
        self.size += len(rows) * len(columns)
        guard.many(self.size)
        return Table(tuple(tuple(self.cell((row[0][0], column)) for column in columns) for row in rows))
