"""The values of indicator tables: numbers, percentages, the stroke of 不设指标."""

import re
from dataclasses import dataclass

from generator.language.folding import compact, folded

UNITS = "个|次|人次|人|名|份|户|户次|节|节次|支|场|场次|例|篇|项|条|件|小时|元|万元|宗|批|家"
"""Units that indicator tables print, as alternatives of a pattern."""
_UNIT = f"{UNITS}|位|组|册"
_NUMBER = r"[-+]?\d+(?:[,，]\d{3})*(?:\.\d+)?"
_VALUE = re.compile(rf"(?P<number>{_NUMBER}万?(?:\+)?)(?P<percent>%)?(?P<unit>{_UNIT})?")
_CROWDED = re.compile(rf"(?P<number>{_NUMBER}万?%?)(?P<unit>{_UNIT})?[(（;；,，、].+")
_DASH = re.compile(r"[-—–－─一_~]{1,4}|无|空|#DIV/0!|N/A|n/a|#N/A|#VALUE!|#REF!")


@dataclass(frozen=True, slots=True)
class CellReading:
    """What a cell of numbers says. `text` is what is printed after NFKC; None for an empty cell or a dash."""

    text: str | None
    unit: str | None = None
    words: str | None = None  # the cell holds words instead of a number
    crowded: bool = False  # the cell holds more than the number


def is_value(text: str) -> bool:
    """Whether a cell holds a number, a percentage, a stroke or a dash, and nothing else."""
    words = compact(text)
    return bool(words) and (words in {"/", "//", "\\"} or bool(_DASH.fullmatch(words) or _VALUE.fullmatch(words)))


def is_number(text: str) -> bool:
    """Whether a cell holds a number or a percentage."""
    return bool(_VALUE.fullmatch(compact(text)))


def is_percent(text: str) -> bool:
    """Whether a cell holds a number with the sign of percent."""
    return is_number(text) and "%" in folded(text)


def value(text: str) -> CellReading:
    """What a cell of numbers says: `１,２００人次` → 1,200 and its unit 人次, `/` → /, `—` → None, `已完成` → words."""
    words = compact(text)
    if not words or _DASH.fullmatch(words):
        return CellReading(None)
    if words in {"/", "//", "\\"}:
        return CellReading("/")
    if match := _VALUE.fullmatch(words):
        return CellReading(match["number"].replace("，", ",") + (match["percent"] or ""), match["unit"])
    if match := _CROWDED.fullmatch(words):
        return CellReading(match["number"], match["unit"], crowded=True)
    return CellReading(None, words=words)
