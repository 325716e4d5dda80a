"""Titles that a page repeats at its edge, left in the midst of plain text where the pages are gone."""

import re
from collections import Counter
from collections.abc import Sequence

from generator.language.folding import compact
from generator.readers.document import Aside, Line
from generator.understand.outline.line_kinds import is_label, is_side_heading
from generator.understand.outline.numbering import leading_number

_NAMES = re.compile(r"社工服务站|社工站|社会工作服务站|家庭综合服务中心|评估报告")
_STOPS = re.compile(r"[，。；：！？,;:]")
_LENGTH = 45  # characters
_YEAR = re.compile(r"\d{4}(?:[-—–~]\d{4})?年?度?")  # the first line of a title broken in two
_YEARS = 3  # lines
_TIMES = 2  # beyond the cover, where a title may stand twice


def without_running_titles(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Aside, ...]]:
    """The lines that are text, and the repeated titles set aside. The cover, above the first heading, keeps its own."""
    cover = next((at for at, line in enumerate(lines) if leading_number(line.text)), 0)
    counts = Counter(compact(line.text) for line in lines[cover:] if _may_run(line))
    repeated = {words for words, count in counts.items() if count >= _TIMES}
    running = {at for at in range(cover, len(lines)) if compact(lines[at].text) in repeated and _may_run(lines[at])}
    years = Counter(compact(line.text) for line in lines if _YEAR.fullmatch(compact(line.text)))
    running |= {at for at in range(cover, len(lines)) if years[compact(lines[at].text)] >= _YEARS}
    aside = tuple(Aside("页眉", lines[at].text, lines[at].place) for at in sorted(running))
    return tuple(line for at, line in enumerate(lines) if at not in running), aside


def _may_run(line: Line) -> bool:
    """Whether the line could be a page's title: it names the station or the report and is no heading of the text."""
    words = compact(line.text)
    named = bool(_NAMES.search(words)) and len(words) <= _LENGTH and not _STOPS.search(line.text)
    return named and line.level is None and not (leading_number(line.text) or is_label(words) or is_side_heading(words))
