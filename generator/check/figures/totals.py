"""What is said where a total is not the sum of its rows."""

from collections.abc import Sequence

from generator.check.discrepancy import Discrepancy, stand
from generator.check.figures.values import number
from generator.check.figures.wording import joined, quantity, spot, valued
from generator.check.report_under_check import ReportUnderCheck
from generator.model.approximation import NOTHING
from generator.model.report import PlacedFigure


def difference(
    report: ReportUnderCheck, total: PlacedFigure, rows: Sequence[tuple[str, PlacedFigure]], aspect: str, what: str
) -> Discrepancy:
    """A total that is not what its `rows` (each with its label) come to; the complaint points at the total."""
    values = [(label, placed, value) for label, placed in rows if (value := number(placed, aspect))]
    approximately = "约 " if any(value.approximate for _, _, value in values) else ""
    result = f"{approximately}{sum((value.value for _, _, value in values), NOTHING.low)}"
    working = f"{' + '.join(str(value) for _, _, value in values)} = {result}"
    stated = number(total, aspect)
    elsewhere = joined(spot(total), "的") if total.anchor != values[0][1].anchor else ""
    printed = valued(report, total.figure, stated)
    message = f"{quantity(report, total)}：{what}相加是 {result}，{elsewhere}总数写 {printed}"
    stands = [stand(total, f"总数 {stated}", aspect)]
    stands += [stand(placed, f"{label} {value}", aspect) for label, placed, value in values]
    return Discrepancy(message, tuple(stands), str(stated), result, working)
