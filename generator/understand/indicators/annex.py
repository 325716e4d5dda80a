"""An annex of indicators: tables and lines below its title, every one of them accounted for."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.language.printed_rows import cells_of, is_row
from generator.readers.document import Block, Line, Table
from generator.understand.draft import DraftIndicator, LedgerEntry, State
from generator.understand.indicators.cell_account import HEADING, aside
from generator.understand.indicators.grid import is_indicator_table, of_table
from generator.understand.indicators.grid_heading import cells
from generator.understand.indicators.plain_counts import tells_counts
from generator.understand.indicators.text_tables import of_lines
from generator.understand.indicators.titles_and_notes import sort_out
from generator.understand.staffing import is_staff_table
from generator.understand.staffing.presence import ROW

_TITLE_AT_MOST = 30


def of_annex(
    blocks: Sequence[Block], annex: int | None = None, source: str = ""
) -> tuple[tuple[DraftIndicator, ...], tuple[LedgerEntry, ...]]:
    """The indicators of the blocks, in their order, and what became of each line and cell.

    `annex` is the index of the annex in the draft, `source` the name of the document.
    """
    indicators: list[DraftIndicator] = []
    entries: list[LedgerEntry] = []
    runs = [(celled, list(run)) for celled, run in groupby(blocks, key=lambda block: isinstance(block, Table))]
    title = ""
    for at, (celled, run) in enumerate(runs):
        if celled:
            for number, table in enumerate(run):
                assert isinstance(table, Table)
                added, added_entries = _table(table, annex, source, "" if number else title)
                indicators += added
                entries += added_entries
            title = ""
            continue
        lines = [block for block in run if isinstance(block, Line)]
        heading = _title(lines) if at + 1 < len(runs) else None
        title = heading.text if heading else ""
        added, added_entries = of_lines([line for line in lines if line is not heading], annex, source)
        indicators += added
        entries += added_entries
        entries += [aside(heading.place, heading.text, HEADING)] if heading else []
    return tuple(indicators), tuple(entries)


def _title(lines: Sequence[Line]) -> Line | None:
    """The line right above a table that names what the table is about: 党建-微心愿."""
    last = sort_out(lines)[-1]
    text = last.line.text
    if last.rule or is_row(text) or cells_of(text) or tells_counts(text) or len(text.strip()) > _TITLE_AT_MOST:
        return None
    return None if text.rstrip().endswith(("。", "，", "；", "：")) else last.line


def _table(
    table: Table, annex: int | None, source: str, title: str
) -> tuple[Sequence[DraftIndicator], Sequence[LedgerEntry]]:
    if is_staff_table(table):
        return (), tuple(_unread(table, "人员表，另行统计", masked=True))
    if not is_indicator_table(table):
        return (), tuple(_unread(table, "不是指标表"))
    return of_table(table, annex, source, title)


def _unread(table: Table, why: str, *, masked: bool = False) -> Iterator[LedgerEntry]:
    for row in table.rows:
        if masked:
            yield LedgerEntry(row[0].place, ROW, State.LEFT, why)
        else:
            yield from (LedgerEntry(cell.place, cell.text.strip(), State.LEFT, why) for _, cell in cells(row))
