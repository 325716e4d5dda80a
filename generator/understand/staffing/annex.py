"""The annex of staff: its tables and lines become months by post."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.language.folding import compact
from generator.readers.document import Block, Line, Place, Table
from generator.understand.draft import Evidence, LedgerEntry, PostMonths, State
from generator.understand.outline.tabbed_tables import tabled
from generator.understand.staffing.grid import of_grid
from generator.understand.staffing.lines import of_rows
from generator.understand.staffing.presence import Roll, added_up, dated, differences
from generator.understand.staffing.words import month

_TITLE = re.compile(
    r"(?:附[件表].{0,10})?.{0,40}(?:到岗|人员|社工|配备|在岗).{0,12}(?:统计|情况|一览|汇总|登记)表(?:\([\d年月日至.\-~]*\))?"
    r"|附[件表][\d一二三四五六七八九十]+(?:[-—]\d+)?"
)
_SPAN = re.compile(r"(\d{4})年(\d{1,2})月")
_PERIOD = re.compile(
    r"(?:年度|服务|项目|协议|合同|评估|考核|统计|周期|期限|时间|期|日期|区间|截至|[:：(（)）\d年月日至到起止.~\-—])++"
)
"""What stands before and in a period; any other word would be shown of a row that only looks like one."""


@dataclass(frozen=True, slots=True)
class Staff:
    """What a staff annex says, added up. `warnings` are Chinese lines without any name."""

    posts: tuple[PostMonths, ...]
    entries: tuple[LedgerEntry, ...]
    warnings: tuple[str, ...]


def of_annex(blocks: Sequence[Block], source: str = "", title: str = "") -> Staff:
    """The blocks below the title of a staff annex; every line and row is accounted for without its text."""
    roll = Roll()
    entries: list[LedgerEntry] = []
    hint: tuple[int, int] | None = None
    quote = title
    for celled, group in groupby(tabled(blocks, least=1), key=lambda block: isinstance(block, Table)):
        run = list(group)
        if celled:
            for table in run:
                assert isinstance(table, Table)
                entries += of_grid(table, roll)
                quote = quote or _heading_of(table)
            continue
        rows: list[Line] = []
        for line in run:
            assert isinstance(line, Line)
            words = compact(line.text)
            months = all(month(token) for token in line.text.split())
            if not months and (match := _SPAN.search(words)) and (_PERIOD.fullmatch(words) or _TITLE.fullmatch(words)):
                hint = hint or (int(match[1]), int(match[2]))
                entries.append(LedgerEntry(line.place, line.text.strip(), State.ASIDE, "表题"))
            elif _TITLE.fullmatch(words) and not months:
                quote = quote or (words if "表" in words else "")
                entries.append(LedgerEntry(line.place, line.text.strip(), State.ASIDE, "表题"))
            else:
                rows.append(line)
        entries += of_rows(rows, roll)
    names = dated(roll.months, hint)
    place = _first_place(blocks)
    posts = added_up(roll, names, Evidence(quote or "人员到岗情况表", place, source)) if place else ()
    warnings = differences(roll, names)
    if not roll.rows and blocks:
        warnings.append("人员表没有读出一行，请对照原表")
    return Staff(posts, tuple(sorted(entries, key=lambda entry: entry.place.line)), tuple(warnings))


def _heading_of(table: Table) -> str:
    """The title a grid has in its first row."""
    texts = {compact(cell.text) for cell in table.rows[0]} - {""} if table.rows else set()
    title = texts.pop() if len(texts) == 1 else ""
    return title if title.endswith("表") and _TITLE.fullmatch(title) else ""


def _first_place(blocks: Sequence[Block]) -> Place | None:
    first = next(iter(blocks), None)
    if first is None or isinstance(first, Line):
        return first.place if first else None
    return first.rows[0][0].place if first.rows else None
