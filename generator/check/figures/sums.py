"""Adding up what several figures print, and passage that a total differs."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

from generator.check.discrepancy import Discrepancy, stand
from generator.check.figures.statements import beside, number, quantity, spot, valued
from generator.check.report_under_check import ReportUnderCheck
from generator.model.approximation import NOTHING, NumberRange, span
from generator.model.report import PlacedFigure


def span_of(placed: PlacedFigure, aspect: str) -> NumberRange:
    """What one figure's target or actual can stand for."""
    value = number(placed, aspect)
    return NOTHING if value is None else span(value)


def added(rows: Iterable[PlacedFigure], aspect: str) -> NumberRange:
    """What the rows come to."""
    return reduce(add, (span_of(placed, aspect) for placed in rows), NOTHING)


def difference(
    case: ReportUnderCheck, total: PlacedFigure, rows: Sequence[tuple[str, PlacedFigure]], aspect: str, what: str
) -> Discrepancy:
    """A total that is not what its `rows` (each with its label) come to; the complaint points at the total."""
    values = [(label, placed, value) for label, placed in rows if (value := number(placed, aspect))]
    approximately = "约 " if any(value.approximate for _, _, value in values) else ""
    result = f"{approximately}{sum((value.value for _, _, value in values), NOTHING.low)}"
    working = f"{' + '.join(str(value) for _, _, value in values)} = {result}"
    stated = number(total, aspect)
    elsewhere = beside(spot(total), "的") if total.anchor != values[0][1].anchor else ""
    message = f"{quantity(case, total)}：{what}相加是 {result}，{elsewhere}总数写 {valued(case, total.figure, stated)}"
    stands = [stand(total, f"总数 {stated}", aspect)]
    stands += [stand(placed, f"{label} {value}", aspect) for label, placed, value in values]
    return Discrepancy(message, tuple(stands), str(stated), result, working)
