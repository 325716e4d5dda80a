"""Indicators listed with their percentages, and the one that has none."""

from collections.abc import Iterator

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, stand
from generator.check.figures.values import NOT_DELIVERED, exact
from generator.check.figures.wording import quantity, spot, valued
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure
from generator.model.values import Missing, Percent

_CHAPTER = Chapter(CheckSubject.COMPLETENESS, 2)
_FOLLOWING = ("-sessions", "-attendances", "-closed")  # contracts often set a target for cases and groups only
_MOST = 8  # indicators with a percentage, beside which a single one without stands out


@_CHAPTER.check()
def measured_indicators_have_their_percent(report: ReportUnderCheck) -> Iterator[Outcome]:
    """一节里逐项写百分比的，没有哪一项漏写。
    一节列出的指标有八项以上写了百分比，只有一项既没有百分比也没有目标，同类的另一项却有，报告别处也没有写它的目标，才列出；节数、人次和结案数常常不设目标，不在此列。
    """
    lists: dict[tuple[str, str | None], list[PlacedFigure]] = {}
    for placed in report.figures:
        if placed.path[0] == "sections" and placed.path[2] == "figures" and _is_delivered(report, placed):
            lists.setdefault((placed.anchor, placed.area), []).append(placed)
    for rows in lists.values():
        measured = [row for row in rows if isinstance(row.figure.percent, Percent)]
        if len(measured) < _MOST:
            continue
        bare = [row for row in rows if row.figure.percent is row.figure.target is Missing.NOT_STATED]
        if len(bare) == 1 and _stands_out(report, bare[0], measured):
            yield _lacking(report, bare[0], measured)
        else:
            yield Agreed()


def _is_delivered(report: ReportUnderCheck, placed: PlacedFigure) -> bool:
    slug = placed.figure.indicator
    if slug is None or placed.figure.part is not None or exact(placed, "actual") is None:
        return False
    return report.indicators[slug].group not in NOT_DELIVERED and report.indicators[slug].unit != "%"


def _stands_out(report: ReportUnderCheck, bare: PlacedFigure, measured: list[PlacedFigure]) -> bool:
    """Whether its like is measured, and no place tells its target or that it has none."""
    slug = bare.figure.indicator or ""
    if slug.endswith(_FOLLOWING):
        return False
    group = report.indicators[slug].group
    alike = any(report.indicators[row.figure.indicator or ""].group == group for row in measured)
    return alike and all(p.figure.target is p.figure.percent is Missing.NOT_STATED for p in report.by_indicator[slug])


def _lacking(report: ReportUnderCheck, bare: PlacedFigure, measured: list[PlacedFigure]) -> Discrepancy:
    done = valued(report, bare.figure, bare.figure.actual)
    return Discrepancy(
        f"{spot(bare)}逐项写了百分比，只有{quantity(report, bare)}（{done}）没有写百分比，目标也没有写",
        (stand(bare, done, "actual"), stand(measured[0], str(measured[0].figure.percent), "percent")),
        done,
        "百分比",
        f"同一节另有 {len(measured)} 项写了百分比",
    )
