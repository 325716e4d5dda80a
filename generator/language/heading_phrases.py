"""The words of a broken heading put together again: 协议 / 接 / 案数 is one column, 完成量 百分比 are two."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.language.folding import compact
from generator.language.table_words import ColumnRole, Head, HeadingKind, head

_AT_MOST = 5  # words one heading is broken into
_T = "应完成|需完成|计划完成|协议|合同|指标|目标|计划|任务|要求|年度|应"
_M = "接案|开案|结案|节次|节|人次|户次|人数|户数|场次|小时|时数|次|场|个|份|户|人|名|支|例|篇|项|条|件"
_N = "数量|总数|总量|量|数|值|情况"
WHOLE = re.compile(
    rf"(?!.*指标目标)(?:{_T})+(?:{_M})?(?:{_N})?|(?:{_M})?(?:(?:实际|已)(?:完成)?|完成)(?:{_M})?(?:{_N})?|(?:完成|达标)?(?:百分比|百分率|比例|进度)|完成率|达标率|达成率"
)
"""One heading that says what its numbers are, and nothing more."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the heading; `line` numbers the printed line it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A whole heading of a column or group."""

    head: Head
    text: str
    line: int
    wraps: bool  # it begins a printed line


def phrases(words: Sequence[Word]) -> list[Phrase]:
    """The cheapest way to read the words as headings: few, and as many known ones as can be."""
    best: list[tuple[float, list[Phrase]]] = [(0.0, [])]
    for stop in range(1, len(words) + 1):
        options = []
        for start in range(max(0, stop - _AT_MOST), stop):
            reading = _phrase(tuple(word.text for word in words[start:stop]))
            if reading is None:
                continue
            cost, heading = reading
            cost += 0.1 * sum(words[at].line == words[at + 1].line for at in range(start, stop - 1))
            begins = start == 0 or words[start - 1].line != words[start].line
            text = "".join(compact(word.text) for word in words[start:stop])
            options.append((best[start][0] + cost, [*best[start][1], Phrase(heading, text, words[start].line, begins)]))
        best.append(min(options, key=lambda option: option[0]))
    return best[-1][1]


@lru_cache(maxsize=4096)
def _phrase(parts: tuple[str, ...]) -> tuple[float, Head] | None:
    text = "".join(compact(part) for part in parts)
    whole = head(text)
    if len(parts) == 1:
        cost = {HeadingKind.NOUN: 2.0, HeadingKind.MEASURE: 1.6, HeadingKind.PLACE: 1.5}.get(whole.kind, 1.0)
        return (cost + (0.5 if whole.noun and whole.kind is HeadingKind.ROLE else 0), whole)
    if whole.kind is HeadingKind.ROLE and not whole.noun and WHOLE.fullmatch(text):
        return (1.3 if whole.role is ColumnRole.ACTUAL and whole.measure else 1.0), whole
    if whole.kind is HeadingKind.AREA and not any(word in text for word in ("片", "区域", "点", "名")):
        return None  # 服务 and 社区, not one word
    if whole.kind in {HeadingKind.AREA, HeadingKind.NAME, HeadingKind.WORKERS} and len(parts) <= 3:  # noqa: PLR2004
        return 1.0 + 0.2 * len(parts), whole
    return None
