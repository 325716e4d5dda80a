"""Days, months and periods as reports write them, in compact text: 2024年8月23日, 2024.8.23, 二〇二四年八月二十三日."""

import re
from collections.abc import Mapping
from datetime import date

from generator.language.numerals import whole_number

_HAN = "[一二三四五六七八九十]{1,3}"
_HAN_YEAR = "[二一][零〇○一二三四五六七八九]{3}"
DATE = rf"(?:\d{{4}}(?:年|[./-])\d{{1,2}}(?:月|[./-])\d{{1,2}}[日号]?|{_HAN_YEAR}年{_HAN}月{_HAN}[日号])"
_DAY_ONLY = rf"(?:(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日|{DATE})"
PERIOD = rf"(?P<begin>{DATE})(?:起)?(?:至|到|-|—|–|~|一)+(?P<end>{_DAY_ONLY})"
"""Both ends of a period, 自2024年9月1日至2025年8月31日; the second may leave out its year. `ends` reads the match."""
MONTH = rf"(?P<year>\d{{4}}|{_HAN_YEAR})年(?P<month>\d{{1,2}}|{_HAN})月"
_PARTS = re.compile(rf"(?:(\d{{4}}|{_HAN_YEAR})[年./-])?(\d{{1,2}}|{_HAN})[月./-](\d{{1,2}}|{_HAN})")


def iso(printed: str, year: int | None = None) -> str | None:
    """A printed date as 2024-08-23; `year` fills in for one that is left out. None where there is no such day."""
    match = _PARTS.search(printed)
    if not match or (match[1] is None and year is None):
        return None
    try:
        number = whole_number(match[1]) if match[1] else year or 0
        return date(number, whole_number(match[2]), whole_number(match[3])).isoformat()
    except ValueError:
        return None


def ends(match: Mapping[str, str] | re.Match[str]) -> tuple[str | None, str | None]:
    """The ISO dates of a PERIOD match. An end without a year is the next such day after the beginning."""
    begin = iso(match["begin"])
    if begin is None:
        return None, iso(match["end"])
    year = int(begin[:4])
    end = iso(match["end"], year)
    if end is not None and end < begin:
        end = iso(match["end"], year + 1)
    return begin, end


def month(match: re.Match[str]) -> str:
    """A MONTH match as 2015-07."""
    return f"{whole_number(match['year']):04d}-{whole_number(match['month']):02d}"
