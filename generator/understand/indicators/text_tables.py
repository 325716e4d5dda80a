"""Indicator tables that come as lines of text: cells kept apart by tabs or strokes, or the rows a PDF leaves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.language.heading_phrases import Word
from generator.language.printed_rows import cells_of, is_row, is_rule, tokens
from generator.readers.document import Line
from generator.understand.draft import DraftIndicator, LedgerEntry
from generator.understand.indicators.broken_headings import mended
from generator.understand.indicators.cell_account import HEADING, aside, left, used
from generator.understand.indicators.cells_to_indicator import (
    NamedIndicator,
    Origin,
    count_indicators,
    with_distinct_names,
)
from generator.understand.indicators.grid import of_table
from generator.understand.indicators.plain_counts import tells_counts
from generator.understand.indicators.text_heading import PrintedHeading, layout
from generator.understand.indicators.text_rows import PrintedRow, own_words, read
from generator.understand.indicators.titles_and_notes import TITLE, sort_out
from generator.understand.outline.tabbed_tables import table_of

_PROSE = re.compile(r"[。；]")
_HEADING_AT_MOST = 250  # lines; a heading broken word by word is seldom longer than a hundred
_ENDS = re.compile(r"。[^。，；]{0,8}$")


def of_lines(
    lines: Sequence[Line], annex: int | None = None, source: str = ""
) -> tuple[tuple[DraftIndicator, ...], tuple[LedgerEntry, ...]]:
    """The indicators of an annex's lines and the account of each line.

    `annex` is the index of the annex in the draft, `source` the name of the document.
    """
    origin = Origin(annex, source)
    indicators: list[DraftIndicator] = []
    entries: list[LedgerEntry] = []
    kept: list[tuple[tuple[int, bool], Line]] = []
    tables = 0
    for one in sort_out(lines):
        if one.rule is not None:
            entries.append(aside(one.line.place, one.text, one.rule))
            tables += one.rule == TITLE
        else:
            kept.append(((tables, cells_of(one.line.text) is not None), one.line))
    for (_, celled), group in groupby(kept, key=lambda one: one[0]):
        run = [line for _, line in group]
        run_indicators, run_entries = _delimited(run, origin) if celled else _Flow(origin).read(run)
        indicators += run_indicators
        entries += run_entries
    order = {id(line): at for at, line in enumerate(lines)}
    places = {line.place: order[id(line)] for line in lines}
    return tuple(indicators), tuple(sorted(entries, key=lambda entry: places.get(entry.place, 0)))


def _delimited(lines: Sequence[Line], origin: Origin) -> tuple[Sequence[DraftIndicator], Sequence[LedgerEntry]]:
    rows = [(line, cells_of(line.text) or []) for line in lines]
    ruled = [aside(line.place, "|".join(cells), HEADING) for line, cells in rows if is_rule(cells)]
    rows = [(line, cells) for line, cells in rows if not is_rule(cells)]
    if not rows:
        return (), ruled
    indicators, entries = of_table(table_of(rows), origin.annex, origin.source)
    return indicators, (*ruled, *entries)


@dataclass(slots=True)
class _Flow:
    """Lines read in their order: words gather until a row comes, then they are its heading or the front of its name."""

    origin: Origin
    layout: PrintedHeading | None = None
    gap: list[Line] = field(default_factory=list)
    rows: list[PrintedRow] = field(default_factory=list)
    items: list[NamedIndicator] = field(default_factory=list)
    extra: list[DraftIndicator] = field(default_factory=list)
    entries: list[LedgerEntry] = field(default_factory=list)

    def read(self, lines: Sequence[Line]) -> tuple[Sequence[DraftIndicator], Sequence[LedgerEntry]]:
        """Everything the lines say."""
        at = 0
        while at < len(lines):
            line = lines[at]
            if is_row(line.text):
                self._row(line)
            elif tells_counts(line.text):
                at += self._paragraph(lines[at:])
                continue
            else:
                self.gap.append(line)
            at += 1
        self._close(trailing=True)
        return (*with_distinct_names(self.items), *self.extra), self.entries

    def _row(self, line: Line) -> None:
        self._leave_prose()
        printed = mended([[token.text for token in tokens(one.text)] for one in self.gap])
        words = [Word(text, at) for at, texts in enumerate(printed) for text in texts]
        heading = layout(words) if words else None
        if heading is None:
            self.rows.append(PrintedRow(line, tuple(self.gap)))
        else:
            gap = self.gap
            self.gap = []
            self._close()
            self.layout = heading
            after = _lines_of(heading.after, gap)
            self.entries += [aside(one.place, one.text, HEADING) for one in gap if one not in after]
            self.rows.append(PrintedRow(line, tuple(after)))
        self.gap = []

    def _leave_prose(self) -> None:
        """Running text above a table is no part of its heading."""
        last = max((at for at, one in enumerate(self.gap) if _PROSE.search(one.text)), default=-1)
        cut = max(last + 1, len(self.gap) - _HEADING_AT_MOST)
        self.entries += [left(one.place, one.text, "没有归类的文字") for one in self.gap[:cut]]
        self.gap = self.gap[cut:]

    def _paragraph(self, lines: Sequence[Line]) -> int:
        """A paragraph of plain counts, joined from its lines; how many lines it takes."""
        count = 0
        for line in lines:
            count += 1
            if _ENDS.search(line.text.strip()):
                break
            if count < len(lines) and (is_row(lines[count].text) or not _runs_on(lines[count - 1], lines[count])):
                break
        text = "".join(line.text.strip() for line in lines[:count])
        counts = [*count_indicators(text, lines[0].place, self.origin)]
        self.extra += counts
        self.entries += [
            used(line.place, line.text) if counts else left(line.place, line.text, "没有归类的文字")
            for line in lines[:count]
        ]
        return count

    def _close(self, *, trailing: bool = False) -> None:
        """Reads the rows gathered under the last heading."""
        rows = _tails(self.rows, self.gap if trailing else [])
        if trailing and rows and rows[-1].after:
            self.gap = [line for line in self.gap if line not in rows[-1].after]
        if self.layout is None:
            self.entries += [
                left(line.place, line.text, "前面没有表头的一行")
                for row in rows
                for line in (*row.before, row.line, *row.after)
            ]
        else:
            for row, row_indicators in read(self.layout, rows, self.origin):
                self.items += row_indicators
                lines = (*row.before, row.line, *row.after)
                hollow = not row_indicators and all(
                    token.text in {"/", "—", "-", "——"} for token in tokens(row.line.text)
                )
                for line in lines:
                    if row_indicators:
                        self.entries.append(used(line.place, line.text))
                    elif hollow:
                        self.entries.append(aside(line.place, line.text, "空行"))
                    else:
                        self.entries.append(left(line.place, line.text, "没有归到列的一行"))
        self.rows = []
        if trailing:
            self.entries += [left(line.place, line.text, "没有归类的文字") for line in self.gap]
            self.gap = []


def _lines_of(words: Sequence[str], gap: Sequence[Line]) -> list[Line]:
    """The last lines of a gap that hold words behind a heading."""
    ending: list[Line] = []
    missing = "".join(words)
    for line in reversed(gap):
        text = "".join(line.text.split())
        if not missing or not missing.endswith(text):
            break
        missing = missing[: -len(text)]
        ending.insert(0, line)
    return ending


def _runs_on(line: Line, following: Line) -> bool:
    return tells_counts(following.text) or not line.text.rstrip().endswith("。")


def _tails(rows: Sequence[PrintedRow], trailing: Sequence[Line]) -> list[PrintedRow]:
    """Names whose second half is printed below the values: the row stands in the middle of its name."""
    completed: list[PrintedRow] = []
    befores = [row.before for row in rows] + [tuple(trailing)]
    for at, row in enumerate(rows):
        before, gap = befores[at], befores[at + 1]
        size = len(before)
        following = at + 1 >= len(rows) or own_words(rows[at + 1].line) or len(gap) > size
        if size and not own_words(row.line) and len(gap) >= size and (size == 1 or len(gap) == size) and following:
            befores[at + 1] = gap[size:]
            completed.append(PrintedRow(row.line, before, gap[:size], row.doubt))
        else:
            completed.append(PrintedRow(row.line, before, (), row.doubt))
    return completed
