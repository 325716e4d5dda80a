"""Indicator tables that come as grids: by the words of their headings and labels, never by position."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.language.cell_values import is_value, value
from generator.language.folding import compact
from generator.language.table_words import ColumnRole, HeadingKind, head, is_place, is_service, is_total
from generator.readers.document import Cell, Table, TableRow
from generator.understand.draft import DraftIndicator, LedgerEntry
from generator.understand.indicators.cell_account import HEADING, CellAccount, aside
from generator.understand.indicators.cells_to_indicator import (
    Labels,
    NamedIndicator,
    Origin,
    Piece,
    count_indicators,
    indicator_of,
    with_distinct_names,
)
from generator.understand.indicators.columns import (
    ColumnShape,
    Slot,
    TableColumn,
    TableStrip,
    column_of,
    places_above,
    strips,
)
from generator.understand.indicators.grid_heading import TableSegment, cells, is_banner, is_blank, path, segments
from generator.understand.indicators.grid_labels import Carried, about
from generator.understand.indicators.naming import label
from generator.understand.indicators.plain_counts import tells_counts
from generator.understand.indicators.titles_and_notes import of_cell

_TITLE_WORDS = ("统计表", "情况表", "一览表", "汇总表", "明细表", "进度表")
_NAME_AT_MOST = 30


def of_table(
    table: Table, annex: int | None = None, source: str = "", title: str = ""
) -> tuple[tuple[DraftIndicator, ...], tuple[LedgerEntry, ...]]:
    """The indicators of a grid, in its order, and the account of its cells. `title` is a line that names it.

    `annex` is the index of the annex in the draft, `source` the name of the document.
    """
    ledger, origin = CellAccount(), Origin(annex, source)
    table, notes = _without_notes(table)
    extra = list(_counts(table, origin, ledger))
    table_segments = list(segments(table.rows))
    items = [
        item
        for at, segment in enumerate(table_segments)
        for item in _Reading(table.rows, segment, origin, ledger, "" if at else title).items()
    ]
    return (*with_distinct_names(items), *extra), (*notes, *ledger.entries(table.rows))


def _without_notes(table: Table) -> tuple[Table, tuple[LedgerEntry, ...]]:
    """The grid without its titles and notes, and their account."""
    notes: dict[int, LedgerEntry] = {}
    rows = []
    for row in table.rows:
        kept = []
        for cell in row:
            rule = of_cell(cell.text)
            if rule:
                notes.setdefault(id(cell), aside(cell.place, rule[1], rule[0]))
            kept.append(Cell("", cell.place) if rule else cell)
        rows.append(tuple(kept))
    return (Table(tuple(rows)) if notes else table), tuple(notes.values())


def is_indicator_table(table: Table) -> bool:
    """Whether a grid gives what was agreed and done, by the words of its headings."""
    for segment in segments(table.rows):
        texts = [cell.text for at in segment.heading for _, cell in cells(table.rows[at]) if not is_value(cell.text)]
        heads = [head(text) for text in texts]
        kinds = {one.role for one in heads if one.role}
        if ColumnRole.ACTUAL in kinds and len(kinds) > 1:
            return True
        services = sum(
            one.kind is HeadingKind.NOUN and is_service(compact(text)) for one, text in zip(heads, texts, strict=True)
        )
        by_row = {
            one.role
            for row in table.rows
            for _, cell in cells(row)[:3]
            if (one := head(cell.text)).role and not one.noun
        }
        if (any(one.kind is HeadingKind.AREA for one in heads) and services > 1) or (len(by_row) > 1 and services):
            return True
        if ColumnRole.ACTUAL in kinds and any(one.kind is HeadingKind.NAME for one in heads):
            return True
    return False


def _counts(table: Table, origin: Origin, ledger: CellAccount) -> Iterator[DraftIndicator]:
    for row in table.rows:
        for _, cell in cells(row):
            if (
                tells_counts(cell.text)
                and id(cell) not in ledger.fates
                and (counts := [*count_indicators(cell.text, cell.place, origin)])
            ):
                ledger.use(cell)
                yield from counts


def _is_empty(piece: Piece) -> bool:
    read = value(piece.text)
    return read.text in {None, "/"} and not read.words


@dataclass(slots=True)
class _Reading:
    """One heading with the rows below it, being read."""

    rows: Sequence[TableRow]
    segment: TableSegment
    origin: Origin
    ledger: CellAccount
    title: str = ""
    by_row: dict[tuple[int, int, Labels], dict[ColumnRole, Piece]] = field(default_factory=dict)

    def items(self) -> Iterator[NamedIndicator]:
        """The indicators of the segment."""
        for level in (*self.segment.tops, *self.segment.heading):
            for _, cell in cells(self.rows[level]):
                self.ledger.aside(cell, HEADING)
        columns = places_above(list(self._columns()))
        layout = list(strips(columns))
        numbering = [column.index for column in columns if column.numbering]
        carried = [Carried(self._top(), "" if number else self._corner()) for number in range(len(layout))]
        for row in (self.rows[at] for at in self.segment.body if not is_blank(self.rows[at])):
            if self._begins_category(row, layout):
                text = label(cells(row)[0][1].text)[0]
                self.ledger.aside(cells(row)[0][1], HEADING)
                for one in carried:
                    one.begin(text)
                continue
            for number, strip in enumerate(layout):
                yield from self._row(row, number, strip, carried[number])
            self._number(row, numbering)
        for (number, at, labels), pieces in self.by_row.items():
            if item := indicator_of(layout[number].slots[at], pieces, labels, self.origin, None):
                yield item

    def _number(self, row: TableRow, columns: Sequence[int]) -> None:
        for index in columns:
            if is_value(row[index].text):
                self.ledger.aside(row[index], "序号")

    def _columns(self) -> Iterator[TableColumn]:
        body = [
            self.rows[at] for at in self.segment.body if not is_blank(self.rows[at]) and not is_banner(self.rows[at])
        ]
        for index in range(len(self.rows[0])):
            texts = [row[index].text for row in body if compact(row[index].text)]
            values = sum(is_value(text) for text in texts)
            places = sum(is_place(compact(text)) or is_total(compact(text)) for text in texts)
            shape = ColumnShape(values, len(texts) - values - places, places)
            yield column_of(index, path(self.rows, self.segment, index), shape)

    def _top(self) -> str:
        """The row right above a heading that names what is below it: 党建-微心愿."""
        for at in reversed(self.segment.tops):
            text = label(cells(self.rows[at])[0][1].text)[0]
            if not any(word in text for word in _TITLE_WORDS) and len(text) <= _NAME_AT_MOST and not tells_counts(text):
                return text
        return label(self.title)[0]

    def _corner(self) -> str:
        """A name in the heading row itself, left of the roles: the card 应急服务|指标要求|完成情况."""
        for level in self.segment.heading:
            for _, cell in cells(self.rows[level])[:1]:
                if head(cell.text).kind is HeadingKind.NOUN and not any(cell is one for one in self.rows[level][1:]):
                    return label(cell.text)[0]
        return ""

    def _begins_category(self, row: TableRow, layout: Sequence[TableStrip]) -> bool:
        if not is_banner(row):
            return False
        cell = cells(row)[0][1]
        numbers = {index for strip in layout for slot in strip.slots for index in slot.columns.values()}
        alone = sum(one is cell for one in row)
        first = next(at for at, one in enumerate(row) if one is cell)
        return alone == len(row) or first not in numbers

    def _row(self, row: TableRow, number: int, strip: TableStrip, carried: Carried) -> Iterator[NamedIndicator]:
        row_labels = about(row, strip, carried)
        if row_labels.area is None and not row_labels.names and strip.areas and not strip.named:
            return
        used = False
        for at, slot in enumerate(strip.slots):
            labels = row_labels.of(slot, strip)
            pieces = {role: Piece(row[index].text, row[index].place) for role, index in slot.columns.items()}
            if row_labels.role is not None:
                if (piece := pieces.get(ColumnRole.ACTUAL)) and compact(piece.text):
                    self.by_row.setdefault((number, at, labels), {})[row_labels.role] = piece
                    used = self._use(row, slot)
                continue
            if item := indicator_of(slot, pieces, labels, self.origin, None):
                yield item
                used = self._use(row, slot)
            elif all(_is_empty(piece) for piece in pieces.values()):
                for index in slot.columns.values():
                    self.ledger.aside(row[index], "空行")
        if used:
            for cell in row_labels.cells:
                self.ledger.use(cell)

    def _use(self, row: TableRow, slot: Slot) -> bool:
        for index in slot.columns.values():
            self.ledger.use(row[index])
        return True
