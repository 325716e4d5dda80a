"""When a number of workers is what the contract asks for, though the print does not say so."""

from collections.abc import Sequence
from decimal import Decimal

from generator.check.coherence.calendar_months import between
from generator.check.figures.values import exact
from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure
from generator.model.rounding import half_up

_MONTHS = "person-months"


def without_posts_due(report: ReportUnderCheck, workers: Sequence[PlacedFigure]) -> Sequence[PlacedFigure]:
    """The statements that speak of workers in post.

    14 workers, 168 person-months due and 147 worked: over 12 months the 14 are those due, while 12 were in post. That
    is only concluded where another place states those 12.
    """
    stated = {value.value for placed in workers if (value := exact(placed, "actual"))}
    return [placed for placed in workers if not _is_due(report, placed, stated)] if len(stated) > 1 else workers


def _is_due(report: ReportUnderCheck, placed: PlacedFigure, stated: set[Decimal]) -> bool:
    count, contract = exact(placed, "actual"), report.body.contract
    if count is None or not count.value:
        return False
    for months_row in report.by_indicator.get(_MONTHS, ()):
        due, done = exact(months_row, "target"), exact(months_row, "actual")
        if months_row.anchor != placed.anchor or due is None or done is None:
            continue
        months = due.value / count.value
        if months == int(months) and 1 <= months <= between(contract.begin, contract.end).most:
            in_post = half_up(done.value / months, 0)
            if in_post != count.value and in_post in stated:
                return True
    return False
