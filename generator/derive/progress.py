"""Reading a percentage: against the share of the contract that had passed, not against 100 % at mid-term.

The words and the ±points are our reading convention (site.yml, `reading`), not the scheme's; pages say so.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.model.catalogue import Reading
from generator.model.rounding import half_up
from generator.model.statement import Kind, Statement
from generator.model.values import Percent


class Pace(StrEnum):
    """How a percentage compares with the time that had passed."""

    FAST = "fast"
    EVEN = "even"
    SLOW = "slow"
    REACHED = "reached"
    UNMET = "unmet"
    FAR_OVER = "over"

    @property
    def label(self) -> str:
        """The words beside the bar."""
        return _PACE_LABELS[self]


_PACE_LABELS = {
    Pace.FAST: "快于进度",
    Pace.EVEN: "与进度相当",
    Pace.SLOW: "慢于进度",
    Pace.REACHED: "已达全年量",
    Pace.UNMET: "未达全年量",
    Pace.FAR_OVER: "远超，请看目标",
}


@dataclass(frozen=True, slots=True)
class Elapsed:
    """How much of the contract had passed by the end of the assessed period."""

    days: int
    of: int
    percent: Decimal


def elapsed(body: Statement) -> Elapsed | None:
    """From the stated periods; None where the report does not say up to when it looked."""
    end = body.assessed.end
    if not isinstance(end, date):
        return None
    of = (body.contract.end - body.contract.begin).days + 1
    days = min(max((end - body.contract.begin).days + 1, 0), of)
    return Elapsed(days, of, half_up(Decimal(days) * 100 / of, 1))


def pace(percent: Percent, kind: Kind, passed: Elapsed | None, reading: Reading) -> Pace | None:
    """None for a mid-term percentage whose share of the period is not known: nothing can be said."""
    if percent.value > reading.question_above:
        return Pace.FAR_OVER
    if percent.value >= 100:  # noqa: PLR2004 - the year's target
        return Pace.REACHED
    if kind is Kind.FINAL:
        return Pace.UNMET
    if passed is None:
        return None
    ahead = percent.value - passed.percent
    if ahead > reading.pace_points:
        return Pace.FAST
    return Pace.SLOW if ahead < -reading.pace_points else Pace.EVEN
