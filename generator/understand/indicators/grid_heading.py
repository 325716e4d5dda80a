"""Which rows of a grid are its headings, and what stands above each column. A heading may recur lower down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language.cell_values import is_number, is_value
from generator.language.folding import compact
from generator.language.table_words import HeadingKind, head, is_service, is_total
from generator.readers.document import Cell, TableRow
from generator.understand.indicators.plain_counts import tells_counts

_HEAD_AT_MOST = 30  # a longer cell is no heading
_LEVELS = 4


@dataclass(frozen=True, slots=True)
class TableSegment:
    """Heading rows and the rows below them, by index; `tops` are rows above the heading that name all of it."""

    heading: range
    body: range
    tops: tuple[int, ...] = ()


def cells(row: TableRow) -> list[tuple[int, Cell]]:
    """The printed cells of a row, a merged one once, with their columns."""
    return [(at, cell) for at, cell in enumerate(row) if compact(cell.text) and (not at or row[at - 1] is not cell)]


def is_blank(row: TableRow) -> bool:
    """Whether nothing is printed in a row."""
    return not any(compact(cell.text) for cell in row)


def is_banner(row: TableRow) -> bool:
    """Whether one text goes over the whole row, or is all that stands in it."""
    return len({id(cell) for _, cell in cells(row)}) == 1 and not is_value(cells(row)[0][1].text)


def roles(row: TableRow) -> list[int]:
    """The columns of a row that say what the numbers below them are."""
    headings = [(at, head(cell.text)) for at, cell in cells(row) if len(compact(cell.text)) <= _HEAD_AT_MOST]
    strict = [at for at, one in headings if one.kind is HeadingKind.ROLE and not one.noun]
    loose = [at for at, one in headings if one.kind is HeadingKind.ROLE]
    named = [at for at, one in headings if one.kind is HeadingKind.NAME and one.role]
    if not strict and len(loose) < 2:  # noqa: PLR2004 - one alone may be a name that ends so: 宣传任务
        return []
    return sorted([*loose, *(named if loose else [])])


def numbers(row: TableRow) -> int:
    """How many cells of a row hold a value."""
    return sum(is_value(cell.text) for _, cell in cells(row))


def says_roles(row: TableRow) -> bool:
    """Whether a row is the heading that says what the numbers are."""
    role_columns = roles(row)
    if len(role_columns) == 1 and not any(
        head(cell.text).kind in {HeadingKind.AREA, HeadingKind.NAME} for _, cell in cells(row)
    ):
        return False
    return bool(role_columns) and numbers(row) * 2 <= len(role_columns)


def segments(rows: Sequence[TableRow]) -> Iterator[TableSegment]:
    """The rows cut at their headings."""
    headings = list(_headings(rows))
    for number, (start, stop) in enumerate(headings):
        last = headings[number + 1][0] if number + 1 < len(headings) else len(rows)
        tops = _tops(rows, start, headings[number - 1][1] if number else 0)
        below = last - len(_tops(rows, last, stop)) if last < len(rows) else last
        yield TableSegment(range(start, stop), range(stop, below), tops)


def _headings(rows: Sequence[TableRow]) -> Iterator[tuple[int, int]]:
    at = floor = 0
    any_role = False
    while at < len(rows):
        if not says_roles(rows[at]):
            at += 1
            continue
        start, stop = _up(rows, at, floor), _down(rows, at)
        yield start, stop
        any_role, at, floor = True, stop, stop
    if not any_role:
        yield from _plain(rows)


def _up(rows: Sequence[TableRow], at: int, floor: int) -> int:
    start = at
    while start > floor and at - start < _LEVELS - 1:
        row = rows[start - 1]
        if is_blank(row) or is_banner(row) or any(is_value(cell.text) for _, cell in cells(row)):
            break
        if not any(_heads_column(cell.text) for _, cell in cells(row)):
            break
        start -= 1
    return start


def _down(rows: Sequence[TableRow], at: int) -> int:
    stop = at + 1
    columns = roles(rows[at])
    while stop < len(rows) and stop - at < _LEVELS:
        row = rows[stop]
        if is_blank(row) or numbers(row) or is_banner(row):
            break
        below = [
            row[column].text
            for column in range(columns[0], len(row))
            if compact(row[column].text) and row[column] is not rows[stop - 1][column]
        ]
        if len(below) < 2 or not all(_heads_column(text) for text in below):  # noqa: PLR2004
            break
        stop += 1
    return stop


def _heads_column(text: str) -> bool:
    words = compact(text)
    if not words or len(words) > _HEAD_AT_MOST:
        return False
    return head(text).kind is not HeadingKind.NOUN or is_service(words)


def _plain(rows: Sequence[TableRow]) -> Iterator[tuple[int, int]]:
    """The heading of a table that gives what was done, without targets: texts right above the first numbers."""
    for at, row in enumerate(rows):
        if sum(is_number(cell.text) for _, cell in cells(row)) >= 2:  # noqa: PLR2004
            start = at
            while (
                start
                and not is_banner(rows[start - 1])
                and not is_blank(rows[start - 1])
                and not numbers(rows[start - 1])
            ):
                start -= 1
            if start < at:
                yield start, at
            return


def _tops(rows: Sequence[TableRow], start: int, floor: int) -> tuple[int, ...]:
    banners: list[int] = []
    for at in range(start - 1, floor - 1, -1):
        if not is_banner(rows[at]) or is_total(compact(cells(rows[at])[0][1].text)):
            break
        banners.append(at)
    return tuple(reversed(banners))


def path(rows: Sequence[TableRow], segment: TableSegment, column: int) -> list[str]:
    """What stands above a column, from top to bottom; cells that are left empty by merging go with their neighbour."""
    filled = _filled(rows, segment)
    return [line[column] for line in filled]


def _filled(rows: Sequence[TableRow], segment: TableSegment) -> list[list[str]]:
    lines: list[list[str]] = []
    for level in segment.heading:
        row = rows[level]
        line: list[str] = []
        for at, cell in enumerate(row):
            text = "" if tells_counts(cell.text) else cell.text.strip()
            lower = any(compact(rows[below][at].text) for below in range(level + 1, segment.heading.stop))
            same = not lines or (at and lines[-1][at] == lines[-1][at - 1])
            if not compact(text) and at and lower and same and not _names_rows(line[-1]):
                text = line[-1]
            line.append(text)
        lines.append(line)
    return lines


def _names_rows(text: str) -> bool:
    return head(text).kind in {
        HeadingKind.AREA,
        HeadingKind.NAME,
        HeadingKind.UNIT,
        HeadingKind.IDLE,
        HeadingKind.WORKERS,
    }
