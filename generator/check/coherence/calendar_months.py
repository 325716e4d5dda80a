"""Months between two days, both counted in: as reports count them, every month touched, or only whole ones."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_NAMED = re.compile(r"([0-9]{4})\s*年\s*([0-9]{1,2})\s*月份?")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MonthCount:
    """`least` counts whole months only, `most` every month of the calendar that is touched."""

    least: int
    most: int

    def __str__(self) -> str:
        return str(self.least) if self.least == self.most else f"{self.least} 到 {self.most}"


def between(begin: date, end: date) -> MonthCount:
    """2023-09-08 to 2024-07-31: 10 whole months, 11 touched."""
    after = end + _DAY
    whole = month_number(after) - month_number(begin) - (after.day < begin.day)
    return MonthCount(max(whole, 0), month_number(end) - month_number(begin) + 1)


def month_number(day: date) -> int:
    """Months since the year 0, so that months can be subtracted."""
    return day.year * 12 + day.month - 1


def named_month(words: str) -> int | None:
    """The month number of `2024年9月`."""
    match = _NAMED.fullmatch(words)
    return int(match[1]) * 12 + int(match[2]) - 1 if match and 1 <= int(match[2]) <= 12 else None  # noqa: PLR2004


def month_name(number: int) -> str:
    """`2024年9月`."""
    return f"{number // 12}年{number % 12 + 1}月"


def years_later(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes the last of the month."""
    year = day.year + years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
