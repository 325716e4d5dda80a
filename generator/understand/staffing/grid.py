"""Staff tables that come as grids."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.language.folding import compact
from generator.readers.document import Table, TableRow
from generator.understand.draft import LedgerEntry, State
from generator.understand.staffing.presence import ROW, UNKNOWN_POST, Presence, Roll, Sum
from generator.understand.staffing.words import (
    column_kind,
    is_other_column,
    is_presence,
    is_safe,
    is_sum,
    licensed,
    month,
    post,
    tick,
)

_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class _Columns:
    months: tuple[int, ...]
    post: int | None
    licence: int | None
    type: int | None
    number: int | None
    name: int | None


def is_staff_table(table: Table) -> bool:
    """Whether a grid lists persons with their posts and months."""
    texts = {compact(cell.text) for row in table.rows[:6] for cell in row}
    kinds = {column_kind(text) for text in texts}
    signs = ("name" in kinds, "post" in kinds, "licence" in kinds, any(is_presence(text) for text in texts))
    months = sum(month(text) is not None for text in texts)
    return ("name" in kinds and (sum(signs) >= _ENOUGH or months >= _ENOUGH)) or (sum(signs) >= _ENOUGH and months >= 1)


def of_grid(table: Table, roll: Roll) -> tuple[LedgerEntry, ...]:
    """Reads a grid into the roll; the account of its rows says nothing of what stands in them."""
    stop = _heading_rows(table.rows)
    columns = _columns(table.rows[:stop], roll)
    entries = [_entry(row, "表头" if is_safe(_text(row)) else "人员表") for row in table.rows[:stop] if _text(row)]
    for row in table.rows[stop:]:
        if not _text(row):
            continue
        if columns is None:
            entries.append(LedgerEntry(row[0].place, ROW, State.LEFT, "人员表没有读懂"))
        else:
            entries.append(_entry(row, _row(row, columns, roll)))
    return tuple(entries)


def _text(row: TableRow) -> str:
    return "".join(compact(cell.text) for at, cell in enumerate(row) if not at or cell is not row[at - 1])


def _entry(row: TableRow, why: str) -> LedgerEntry:
    text = (
        " ".join(dict.fromkeys(cell.text.strip() for cell in row if cell.text.strip())) if is_safe(_text(row)) else ROW
    )
    state = State.USED if why == "人员到岗" else State.LEFT if why == "认不出的一行" else State.ASIDE
    return LedgerEntry(row[0].place, text if why == "表头" else ROW, state, why)


def _heading_rows(rows: Sequence[TableRow]) -> int:
    """How many rows at the top are headings, titles among them."""
    last = 0
    for at, row in enumerate(rows[:8]):
        cells = [cell.text for cell in row]
        headed = sum(column_kind(text) is not None or is_presence(text) for text in cells) + sum(
            month(text) is not None for text in cells
        )
        if headed >= _ENOUGH and not any(tick(text) and not is_presence(text) for text in cells if compact(text)):
            last = at + 1
    return last


def _columns(rows: Sequence[TableRow], roll: Roll) -> _Columns | None:
    if not rows:
        return None
    indexes: dict[str, int] = {}
    months: list[tuple[int, tuple[int | None, int]]] = []
    last = None
    for index in range(len(rows[0])):
        texts = [row[index].text for row in rows]
        kind = next((kind for text in texts if (kind := column_kind(text))), None)
        if kind:
            indexes.setdefault(kind, index)
        when = next((when for text in texts if (when := month(text))), None)
        if when is None and not any(
            compact(text) and not is_presence(text) and not is_other_column(text) for text in texts[-1:]
        ):
            when = last if any(is_presence(text) or is_other_column(text) for text in texts) else None
        if when is None:
            last = None
            continue
        last = when
        beneath = [text for text in texts if compact(text) and month(text) is None]
        of_presence = any(is_presence(text) for text in beneath) or not any(is_other_column(text) for text in beneath)
        if of_presence and (not months or months[-1][1] != when):
            months.append((index, when))
    if not months:
        return None
    if roll.rows and roll.months != [when for _, when in months]:
        return None  # other months: its rows are other months of the same persons, and cannot be told apart
    roll.months = [when for _, when in months]
    return _Columns(
        tuple(index for index, _ in months),
        *(indexes.get(kind) for kind in ("post", "licence", "type", "number", "name")),
    )


def _cell(row: TableRow, index: int | None) -> str:
    return "" if index is None else compact(row[index].text)


def _row(row: TableRow, columns: _Columns, roll: Roll) -> str:
    front = "".join(compact(cell.text) for cell in row[: columns.months[0]])
    kind = licensed(_cell(row, columns.type)) if columns.type is not None else None
    if is_sum(front):
        return _sum(row, columns, roll, front)
    if kind is not None:
        roll.group_begins(licensed=kind)
    title = post(_cell(row, columns.post))
    named = bool(_cell(row, columns.name)) and column_kind(_cell(row, columns.name)) is None
    ticks = [tick(row[index].text) for index in columns.months]
    if not (title or named) or None in ticks or not (title or any(ticks) or _cell(row, columns.number)):
        return "表头" if is_safe(_text(row)) else "认不出的一行"
    number = _cell(row, columns.number)
    certificate = licensed(_cell(row, columns.licence)) if columns.licence is not None else None
    roll.rows.append(
        Presence(
            title or UNKNOWN_POST,
            roll.group if columns.type is not None and roll.group is not None else certificate,
            tuple(bool(there) for there in ticks),
            int(number) if number.isdecimal() else None,
        )
    )
    return "人员到岗"


def _sum(row: TableRow, columns: _Columns, roll: Roll, front: str) -> str:
    printed = tuple(int(text) if (text := compact(row[index].text)).isdecimal() else None for index in columns.months)
    if "有效" not in front and "稳岗率" not in front and any(one is not None for one in printed):
        whole = "总计" in front or ("合计" in front and "小计" not in front)
        roll.sums.append(Sum(0 if whole else roll.since, len(roll.rows), printed, "总计" if whole else "小计"))
    return "小计"
