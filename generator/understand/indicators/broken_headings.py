"""Headings that were printed line by line across their cells: 协议节 协议人 / 数 次 is 协议节数 协议人次."""

import re
from collections.abc import Sequence

from generator.language.folding import compact
from generator.language.heading_phrases import WHOLE

_UNFINISHED = re.compile(r".*(?:节|人|接|结|开|案|完|成|个|次|份|场|实|际|百|分|比|协议|指标|目标|计划|应)$")


def mended(lines: Sequence[Sequence[str]]) -> list[list[str]]:
    """The words of a heading by line, where a line holds nothing but the ends of words above it, put on them."""
    made: list[list[str]] = []
    for line in lines:
        if made and len(line) < len(made[-1]) and (joined := _put_on(made[-1], line)):
            made[-1] = joined
        else:
            made.append(list(line))
    return made


def _put_on(above: Sequence[str], ends: Sequence[str]) -> list[str] | None:
    """The words above with the ends put on in order; None unless each finds a word it completes."""
    made = list(above)
    at = 0
    for end in ends:
        while at < len(made) and not _completes(made[at], end):
            at += 1
        if at == len(made):
            return None
        made[at] += end
        at += 1
    return made


def _completes(word: str, end: str) -> bool:
    joined = compact(word + end)
    return bool(_UNFINISHED.fullmatch(compact(word)) and WHOLE.fullmatch(joined))
