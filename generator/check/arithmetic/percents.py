"""Percentages, each recomputed from what is printed beside it."""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Severity, stand
from generator.check.figures.values import in_annex, number
from generator.check.figures.wording import quantity, valued
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.derive.inferred import possible_targets, possible_targets_if_cut
from generator.model.approximation import NumberRange, is_cut, is_rounded, percentage, span
from generator.model.report import PlacedFigure
from generator.model.rounding import half_up
from generator.model.values import Missing, Number, Percent

_CHAPTER = Chapter(CheckSubject.ARITHMETIC, 1)
_ALL = Decimal(100)
_HALVES = "staffing"  # half a worker counts 0.5, and so may what is due
_DIVISIBLE = frozenset(("小时", "元", "%", "年"))


@_CHAPTER.check()
def percent_follows_from_target_and_actual(report: ReportUnderCheck) -> Iterator[Outcome]:
    """百分比等于完成量除以目标。
    只核对目标、完成量和百分比印在同一处的，按评估办法的位数四舍五入；印的位数少的，按印出的位数核对。正文里写超额部分的不算不符。
    """
    for placed in report.figures:
        target, actual = number(placed, "target"), number(placed, "actual")
        percent = placed.figure.percent
        if target is None or actual is None or not isinstance(percent, Percent) or not target.value:
            continue
        if _follows(percent, actual, target):
            yield Agreed()
            continue
        value = percentage(actual.value, target.value)
        if not in_annex(placed) and is_rounded(value - _ALL, percent):
            continue
        yield _misfit(report, placed, percent, f"{actual} ÷ {target}", value)


def contradicts_itself(placed: PlacedFigure) -> bool:
    """Whether a figure's percentage is not its actual over its target."""
    target, actual, percent = number(placed, "target"), number(placed, "actual"), placed.figure.percent
    if target is None or actual is None or not target.value or not isinstance(percent, Percent):
        return False
    return not _follows(percent, actual, target)


def _follows(percent: Percent, actual: Number, target: Number) -> bool:
    if not actual.approximate and not target.approximate:
        return is_rounded(percentage(actual.value, target.value), percent)
    done, due = span(actual), span(target)
    if not due.low:
        return True
    slack = Decimal(1).scaleb(-percent.places)
    possible = NumberRange(percentage(done.low, due.high) - slack, percentage(done.high, due.low) + slack)
    return possible.meets(NumberRange(percent.value, percent.value))


def _misfit(
    report: ReportUnderCheck, placed: PlacedFigure, percent: Percent, division: str, value: Decimal
) -> Discrepancy:
    working = f"{division} = {report.scheme.round_percent(value)}%"
    expected = f"{half_up(value, max(percent.places, report.scheme.percent_places))}%"
    message = f"{quantity(report, placed)}的百分比写 {percent}，完成量除以目标是 {expected}"
    if is_cut(value, percent):
        expected = f"{half_up(value, percent.places)}%"
        message += f"；后面的位数像是舍去了，四舍五入是 {expected}"
    return Discrepancy(message, (stand(placed, str(percent), "percent"),), str(percent), expected, working)


@_CHAPTER.check()
def percent_has_its_sign(report: ReportUnderCheck) -> Iterator[Outcome]:
    """百分比带有百分号。"""
    for placed in report.figures:
        percent = placed.figure.percent
        if not isinstance(percent, Percent) or placed.figure.target is Missing.NOT_SET:
            continue
        if percent.signed:
            yield Agreed()
            continue
        yield Discrepancy(
            f"{quantity(report, placed)}的百分比写“{percent}”，后面没有百分号",
            (stand(placed, str(percent), "percent"),),
            str(percent),
            f"{percent}%",
        )


@_CHAPTER.check()
def target_is_not_zero(report: ReportUnderCheck) -> Iterator[Outcome]:
    """印了百分比或完成量的目标不是 0。
    目标是 0 时算不出百分比。没有设目标、印“/”的不在此列。
    """
    for placed in report.figures:
        figure = placed.figure
        if not isinstance(figure.target, Number):
            continue
        if figure.target.value:
            yield Agreed()
            continue
        done = isinstance(figure.actual, Number) and bool(figure.actual.value)
        has_percent = isinstance(figure.percent, Percent)
        if not done and not has_percent:
            continue
        besides = [f"完成 {valued(report, figure, figure.actual)}"] if isinstance(figure.actual, Number) else []
        besides += [f"百分比写 {figure.percent}"] if has_percent else []
        yield Discrepancy(
            f"{quantity(report, placed)}的目标写 {figure.target}，{'，'.join(besides)}；目标是 0 时算不出百分比",
            (stand(placed, "，".join([f"目标 {figure.target}", *besides]), "target"),),
            str(figure.target),
        )


@_CHAPTER.check()
def percent_has_a_target(report: ReportUnderCheck) -> Iterator[Outcome]:
    """没有设目标的，不印百分比。
    目标一格印“/”，百分比一格却印了数的，列出；没有目标算不出百分比。
    """
    for placed in report.figures:
        figure = placed.figure
        if figure.target is not Missing.NOT_SET:
            continue
        if not isinstance(figure.percent, Percent):
            yield Agreed()
            continue
        yield Discrepancy(
            f"{quantity(report, placed)}没有设目标，百分比一格写 {figure.percent}",
            (stand(placed, str(figure.percent), "percent"),),
            str(figure.percent),
            "/",
        )


@_CHAPTER.check(Severity.NOTICE)
def percent_admits_a_whole_target(report: ReportUnderCheck) -> Iterator[Outcome]:
    """只写了完成量和百分比的，可以找到一个整数目标。
    按个、次、人等整数计的指标，目标应是整数；按印出的位数反推，一个整数也得不到这个百分比时提示。报告别处写明目标的不反推。
    """
    for statements in report.by_quantity.values():
        figure = statements[0].figure
        if not _is_counted(report, figure.indicator) or any(number(placed, "target") for placed in statements):
            continue
        for placed in statements:
            actual, percent = placed.figure.actual, placed.figure.percent
            if not isinstance(actual, Number) or not isinstance(percent, Percent) or not _is_count(actual):
                continue
            possible = _nearest_fits(actual, percent) or possible_targets(actual.value, percent.value, percent.places)
            if possible is None:
                continue
            if possible:
                yield Agreed()
                continue
            yield _no_target(report, placed, actual, percent)


def _nearest_fits(actual: Number, percent: Percent) -> bool:
    """Whether one of the two whole numbers nearest to the quotient is a possible target, as it nearly always is."""
    if not percent.value:
        return False
    below = int(percentage(actual.value, percent.value))
    return any(is_rounded(percentage(actual.value, Decimal(t)), percent) for t in (below, below + 1) if t)


def _is_counted(report: ReportUnderCheck, indicator: str | None) -> bool:
    if indicator is None:
        return False
    entry = report.indicators[indicator]
    return entry.unit not in _DIVISIBLE and entry.group != _HALVES


def _is_count(actual: Number) -> bool:
    return not actual.approximate and actual.value > 0 and actual.value == actual.value.to_integral_value()


def _no_target(report: ReportUnderCheck, placed: PlacedFigure, actual: Number, percent: Percent) -> Discrepancy:
    cut = possible_targets_if_cut(actual.value, percent.value, percent.places)
    done = valued(report, placed.figure, actual)
    message = f"{quantity(report, placed)}完成 {done}、百分比 {percent}，没有一个整数目标得出它"
    if cut:
        message += f"；舍去尾数而不四舍五入，目标可以是 {cut[0]}"
    below = int(percentage(actual.value, percent.value))
    tried = [
        f"{actual} ÷ {target} = {half_up(percentage(actual.value, Decimal(target)), percent.places)}%"
        for target in (below, below + 1)
        if target
    ]
    return Discrepancy(message, (stand(placed, str(percent), "percent"),), str(percent), None, "，".join(tried))
