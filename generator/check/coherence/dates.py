"""Contract, assessed period, phases and days: whether they follow each other and last as long as is said."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from generator.check.coherence.calendar_months import between, years_later
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Stand, fact, stand
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.approximation import span
from generator.model.key_path import KeyPath
from generator.model.report import PlacedFigure
from generator.model.values import Missing, Number, Since

_CHAPTER = Chapter(CheckSubject.COHERENCE, 3)
_DAY = timedelta(days=1)
# A report comes out some weeks after the evaluation, with figures brought up to date.
_ISSUED_WITHIN = timedelta(days=62)
_SLACK = 2  # days by which the end may be written differently
_LONGEST = 5  # years of a contract


@_CHAPTER.check()
def contract_lasts_a_year(report: ReportUnderCheck) -> Iterator[Outcome]:
    """协议期正好是整年。
    协议一年一签，从起到止应有 365 或 366 天；签整两年、三年的也算相符，首尾相差一两天不算不符。
    """
    contract = report.body.contract
    if any(abs((contract.end + _DAY - years_later(contract.begin, n)).days) <= _SLACK for n in range(1, _LONGEST + 1)):
        yield Agreed()
        return
    days = (contract.end - contract.begin).days + 1
    period = f"{contract.begin.isoformat()} 至 {contract.end.isoformat()}"
    yield Discrepancy(
        f"协议期写 {period}，是 {days} 天，不是一年",
        (fact(period, "协议期", "contract", "end"),),
        contract.end.isoformat(),
        (years_later(contract.begin, 1) - _DAY).isoformat(),
        f"首尾都算，{days} 天",
    )


@_CHAPTER.check()
def dates_are_in_order(report: ReportUnderCheck) -> Iterator[Outcome]:
    """日期有先有后。
    协议开始不晚于考核期开始，考核期在协议期之内，考核期结束之后才评估，评估之后才出具报告。没有写的日期不核对。
    """
    body = report.body
    begin = ("协议期的起", body.contract.begin, ("contract", "begin"))
    end = ("协议期的止", body.contract.end, ("contract", "end"))
    since = ("考核期的起", body.assessed.begin, ("assessed", "begin"))
    until = ("考核期的止", body.assessed.end, ("assessed", "end"))
    evaluated = ("评估日期", body.evaluated, ("evaluated",))
    issued = ("出具日期", body.issued, ("issued",))
    for earlier, later in (
        (begin, since),
        (until, end),
        (until, evaluated),
        (begin, evaluated),
        (evaluated, issued),
    ):
        yield from in_order(earlier, later)


_Dated = tuple[str, date | Missing, KeyPath]


def in_order(earlier: _Dated, later: _Dated) -> Iterator[Outcome]:
    """Whether the first date is not after the second; silent where one is missing."""
    first, one, path = earlier
    second, other, points = later
    if isinstance(one, Missing) or isinstance(other, Missing):
        return
    if one <= other:
        yield Agreed()
        return
    yield Discrepancy(
        f"{second}写 {other.isoformat()}，早于{first}（{one.isoformat()}）",
        (fact(other.isoformat(), second, *points), fact(one.isoformat(), first, *path)),
        other.isoformat(),
        f"不早于 {one.isoformat()}",
    )


@_CHAPTER.check()
def figures_are_not_later_than_report(report: ReportUnderCheck) -> Iterator[Outcome]:
    """数量的截至日期不晚于报告。
    同出具日期比；没有写出具日期的，比评估日期晚两个月以上才列出。
    """
    issued = report.body.issued
    if isinstance(issued, Missing):
        last, day, what, key = report.body.evaluated + _ISSUED_WITHIN, report.body.evaluated, "评估日期", "evaluated"
    else:
        last, day, what, key = issued, issued, "出具日期", "issued"
    first_of: dict[str, PlacedFigure] = {}
    for placed in report.figures:
        if isinstance(placed.as_of, Since):
            first_of.setdefault(placed.as_of.printed, placed)
    for printed, placed in first_of.items():
        if printed <= last.isoformat()[: len(printed)]:
            yield Agreed()
            continue
        path = placed.path if isinstance(placed.figure.as_of, Since) else placed.path[:2]
        yield Discrepancy(
            f"{report.name(placed.figure)}写截至 {printed}，晚于{what}（{day.isoformat()}）",
            (
                Stand(f"截至 {printed}", placed.place, placed.anchor, (*path, "as_of")),
                fact(day.isoformat(), what, key),
            ),
            printed,
            f"不晚于 {day.isoformat()}",
        )


@_CHAPTER.check()
def assessed_months_match_period(report: ReportUnderCheck) -> Iterator[Outcome]:
    """考核月数与考核期的起止相符。
    2023-09-08 到 2024-07-31，按经过的月份数是 11 个月，按满月数是 10 个月，两种数法都算相符。
    """
    assessed = report.body.assessed
    if isinstance(assessed.begin, Missing) or isinstance(assessed.end, Missing):
        return
    yield from _months(assessed.begin, assessed.end, assessed.months, "考核期", ("assessed",))


def _months(begin: date, end: date, stated: Number | Missing, what: str, path: KeyPath) -> Iterator[Outcome]:
    if isinstance(stated, Missing) or stated.approximate:
        return
    months = between(begin, end)
    if months.least <= stated.value <= months.most:
        yield Agreed()
        return
    period = f"{begin.isoformat()} 至 {end.isoformat()}"
    yield Discrepancy(
        f"{what}写 {stated} 个月，{period} 是 {months} 个月",
        (fact(f"{stated} 个月", f"{what}的月数", *path, "months"), fact(period, f"{what}的起止", *path, "end")),
        str(stated),
        str(months),
    )


_Joint = tuple[date, str, date, str, KeyPath]  # what is expected and why; what is stated, of what, and where


@_CHAPTER.check()
def phases_fit_contract(report: ReportUnderCheck) -> Iterator[Outcome]:
    """经费的各期首尾相接，合起来就是协议期。
    各期写的月数也同起止日期核对。
    """
    contract, phases = report.body.contract, report.body.funding.phases
    if not phases:
        return
    for index, phase in enumerate(phases):
        path: KeyPath = ("funding", "phases", index)
        yield from _months(phase.begin, phase.end, phase.months, phase.name, path)
    joints: list[_Joint] = [
        (contract.begin, "协议期的起", phases[0].begin, f"{phases[0].name}的起", ("funding", "phases", 0, "begin"))
    ]
    for index, (one, other) in enumerate(pairwise(phases), start=1):
        where: KeyPath = ("funding", "phases", index, "begin")
        joints.append((one.end + _DAY, f"{one.name}止的次日", other.begin, f"{other.name}的起", where))
    last: KeyPath = ("funding", "phases", len(phases) - 1, "end")
    joints.append((contract.end, "协议期的止", phases[-1].end, f"{phases[-1].name}的止", last))
    for expected, what, stated, whose, where in joints:
        if stated == expected:
            yield Agreed()
            continue
        yield Discrepancy(
            f"{whose}写 {stated.isoformat()}，{what}是 {expected.isoformat()}",
            (fact(stated.isoformat(), whose, *where), fact(expected.isoformat(), what, "contract")),
            stated.isoformat(),
            expected.isoformat(),
        )


@_CHAPTER.check()
def years_in_service_fit_start(report: ReportUnderCheck) -> Iterator[Outcome]:
    """服务年数与接手时间相符。
    从承办机构接手算到评估那天，相差一年以内不算不符；“第十二年”也在其内。
    """
    since = report.body.operated_since
    path: KeyPath = ("operated_since",)
    if isinstance(since, Missing):
        return
    least, most = _full_years(since, report.body.evaluated)
    for placed in report.by_indicator.get("years-in-service", ()):
        stated = placed.figure.actual
        if not isinstance(stated, Number) or placed.figure.part is not None:
            continue
        allowed = span(stated)
        if allowed.low <= most + 1 and allowed.high >= least - 1:
            yield Agreed()
            continue
        full = str(most) if least == most else f"{least} 到 {most}"
        yield Discrepancy(
            f"服务年数写 {stated} 年，从接手的 {since} 到评估那天满 {full} 年",
            (stand(placed, f"{stated} 年", "actual"), fact(since, "接手时间", *path)),
            str(stated),
            full,
        )


def _full_years(since: Since, day: date) -> tuple[int, int]:
    """Full years passed, least and most, as exactly as the start is known."""
    year, month, number = (int(part) for part in f"{since}-00-00".split("-")[:3])
    years = day.year - year
    first = (month or 12, number or 31)
    latest = years - ((day.month, day.day) < first)
    earliest = years - ((day.month, day.day) < (month or 1, number or 1))
    return latest, earliest
