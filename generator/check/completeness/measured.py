"""Indicators listed with their percentages, and the one that has none."""

from collections.abc import Iterator

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, stand
from generator.check.figures.statements import exact, quantity, spot, valued
from generator.check.registry import CheckSubject, check
from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure
from generator.model.values import Missing, Percent

_NOT_DELIVERED = frozenset(("staffing", "people", "station"))  # groups without targets of the contract
_FOLLOWING = ("-sessions", "-attendances", "-closed")  # contracts often set a target for cases and groups only
_MOST = 8  # indicators with a percentage, beside which a single one without stands out


@check(CheckSubject.COMPLETENESS)
def measured_indicators_have_their_percent(case: ReportUnderCheck) -> Iterator[Outcome]:
    """一节里逐项写百分比的，没有哪一项漏写。
    一节列出的指标有八项以上写了百分比，只有一项既没有百分比也没有目标，同类的另一项却有，报告别处也没有写它的目标，才列出；节数、人次和结案数常常不设目标，不在此列。
    """
    lists: dict[tuple[str, str | None], list[PlacedFigure]] = {}
    for placed in case.figures:
        if placed.path[0] == "sections" and placed.path[2] == "figures" and _is_delivered(case, placed):
            lists.setdefault((placed.anchor, placed.area), []).append(placed)
    for rows in lists.values():
        measured = [row for row in rows if isinstance(row.figure.percent, Percent)]
        if len(measured) < _MOST:
            continue
        bare = [row for row in rows if row.figure.percent is row.figure.target is Missing.NOT_STATED]
        if len(bare) == 1 and _stands_out(case, bare[0], measured):
            yield _lacking(case, bare[0], measured)
        else:
            yield Agreed()


def _is_delivered(case: ReportUnderCheck, placed: PlacedFigure) -> bool:
    slug = placed.figure.indicator
    if slug is None or placed.figure.part is not None or exact(placed, "actual") is None:
        return False
    return case.indicators[slug].group not in _NOT_DELIVERED and case.indicators[slug].unit != "%"


def _stands_out(case: ReportUnderCheck, bare: PlacedFigure, measured: list[PlacedFigure]) -> bool:
    """Whether its like is measured, and no place tells its target or that it has none."""
    slug = bare.figure.indicator or ""
    if slug.endswith(_FOLLOWING):
        return False
    group = case.indicators[slug].group
    alike = any(case.indicators[row.figure.indicator or ""].group == group for row in measured)
    return alike and all(p.figure.target is p.figure.percent is Missing.NOT_STATED for p in case.by_indicator[slug])


def _lacking(case: ReportUnderCheck, bare: PlacedFigure, measured: list[PlacedFigure]) -> Discrepancy:
    done = valued(case, bare.figure, bare.figure.actual)
    return Discrepancy(
        f"{spot(bare)}逐项写了百分比，只有{quantity(case, bare)}（{done}）没有写百分比，目标也没有写",
        (stand(bare, done, "actual"), stand(measured[0], str(measured[0].figure.percent), "percent")),
        done,
        "百分比",
        f"同一节另有 {len(measured)} 项写了百分比",
    )


CHECKS = (measured_indicators_have_their_percent,)
