"""The dates of one report, in the order in which they happen."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.demo.seeded_random import SeededRandom

HALF_YEAR = 7  # months, at most, that a mid-term report looks back on
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EvaluationDates:
    """Contract (one year), assessed period within it, then evaluated, issued, published."""

    contract_begin: date
    contract_end: date
    assessed_end: date
    months: int
    evaluated: date
    issued: date
    published: date

    @property
    def whole_year(self) -> bool:
        """Whether the report covers the whole year's work, as a final one does."""
        return self.months > HALF_YEAR

    @property
    def month_names(self) -> list[str]:
        """`2024年9月` … for each assessed month."""
        first = self.contract_begin.year * 12 + self.contract_begin.month - 1
        return [f"{month // 12}年{month % 12 + 1}月" for month in range(first, first + self.months)]


def invent_dates(rng: SeededRandom, year: int, kind: str, starts: tuple[int, int]) -> EvaluationDates:
    """Dates of a report evaluated in `year`, for contracts that begin on (month, day) between July and November."""
    month, day = starts
    begin = date(year - 1, month, day)
    months = rng.choice((6, 6, 7)) if kind == "midterm" else rng.choice((11, 11, 11, 12))
    after = (begin.year * 12 + begin.month - 1) + months
    assessed_end = date(after // 12, after % 12 + 1, 1) - _DAY
    evaluated = assessed_end + _DAY * rng.randint(8, 40)
    issued = evaluated + _DAY * rng.randint(12, 55)
    published = issued + _DAY * rng.randint(3, 20)
    return EvaluationDates(begin, date(year, month, day) - _DAY, assessed_end, months, evaluated, issued, published)
