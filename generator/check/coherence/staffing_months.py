"""Person-months and monthly tables against the months of the assessed period."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.check.coherence.calendar_months import MonthCount, between, month_name, month_number, named_month
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Stand, fact, stand
from generator.check.figures.values import exact
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure
from generator.model.values import Missing, Number, Since

_CHAPTER = Chapter(CheckSubject.COHERENCE, 4)
_DAY_LENGTH = len("2024-05-31")
_HALF = Decimal("0.5")


@_CHAPTER.check()
def person_months_fit_posts(report: ReportUnderCheck) -> Iterator[Outcome]:
    """应到岗人次等于协议要求的社工数乘以月数。
    协议要求 20 人、考核 11 个月，应到岗 220 人次。
    没有写考核月数的，只看是不是每人每月一人次的整倍数，而且不多于协议开始以来的月数。
    """
    posts = {
        value.value
        for placed in report.by_indicator.get("posts-agreed", ())
        if placed.area is None and placed.figure.part is None
        for aspect in ("target", "actual")
        if (value := exact(placed, aspect))
    }
    agreed = posts.pop() if len(posts) == 1 else Decimal(0)
    months = _months(report)
    if not agreed or months is None:
        return
    asked = report.by_indicator["posts-agreed"][0]
    for placed in report.by_indicator.get("person-months", ()):
        due = exact(placed, "target")
        if due is None or placed.area is not None or placed.figure.part is not None:
            continue
        if agreed * months.least <= due.value <= agreed * months.most and due.value % (agreed * _HALF) == 0:
            yield Agreed()
            continue
        most = agreed * months.most
        exactly = months.least == months.most
        limit = f"{months.most} 个月{'是' if exactly else '最多是'} {most} 人次"
        yield Discrepancy(
            f"应到岗写 {due} 人次，协议要求 {agreed} 人，{limit}",
            (
                stand(placed, f"应到岗 {due}", "target"),
                Stand(f"协议要求 {agreed} 人", asked.place, asked.anchor, asked.path),
            ),
            str(due),
            str(most) if exactly else f"{agreed} 的倍数，不多于 {most}",
            f"{agreed} × {months.most} = {most}",
        )


def _months(report: ReportUnderCheck) -> MonthCount | None:
    """How many months due person-months are counted over: as stated, else any number up to the evaluation."""
    assessed, contract = report.body.assessed, report.body.contract
    if isinstance(assessed.months, Number) and assessed.months.value == int(assessed.months.value):
        stated = int(assessed.months.value)
        return MonthCount(stated, stated)
    end = min(report.body.evaluated, contract.end)
    return None if end < contract.begin else MonthCount(1, between(contract.begin, end).most)


def latest_day(report: ReportUnderCheck) -> date | None:
    """Up to when the report counts: the assessed period's end, else the latest day of its figures."""
    end = report.body.assessed.end
    if not isinstance(end, Missing):
        return end
    days = [
        date.fromisoformat(placed.as_of.printed)
        for placed in report.figures
        if isinstance(placed.as_of, Since) and len(placed.as_of.printed) == _DAY_LENGTH
    ]
    return max((day for day in days if day <= report.body.evaluated), default=None)


@_CHAPTER.check()
def monthly_rows_fit_period(report: ReportUnderCheck) -> Iterator[Outcome]:
    """逐月的数量正好是考核期的各月。
    按月列出的数量不应缺中间的月份，也不应有考核期以外的月份；首尾不满一月的可以不列。
    """
    assessed = report.body.assessed
    if isinstance(assessed.begin, Missing) or isinstance(assessed.end, Missing):
        return
    first, last = month_number(assessed.begin), month_number(assessed.end)
    reported: set[tuple[str, tuple[int, ...], tuple[int, ...]]] = set()
    for rows in _monthly(report):
        outside = tuple(sorted(month for month in rows if not first <= month <= last))
        lacking = tuple(month for month in range(first + 1, last) if month not in rows)
        placed = rows[outside[0]] if outside else next(iter(rows.values()))
        if not outside and not lacking:
            yield Agreed()
        elif (key := (placed.anchor, outside, lacking)) not in reported:
            reported.add(key)
            yield _misfit(report, placed, outside, lacking, (first, last))


def _monthly(report: ReportUnderCheck) -> Iterator[dict[int, PlacedFigure]]:
    """The rows of each quantity that a place gives month by month."""
    monthly: dict[tuple[str, str | None, str | None, str | None], dict[int, PlacedFigure]] = {}
    for placed in report.figures:
        month = named_month(placed.figure.part or "")
        if month is not None:
            key = (placed.anchor, placed.area, placed.figure.indicator, placed.figure.name)
            monthly.setdefault(key, {})[month] = placed
    return (rows for rows in monthly.values() if len(rows) > 1)


def _misfit(
    report: ReportUnderCheck,
    placed: PlacedFigure,
    outside: tuple[int, ...],
    lacking: tuple[int, ...],
    ends: tuple[int, int],
) -> Discrepancy:
    said = [f"列了考核期以外的{'、'.join(map(month_name, outside))}"] if outside else []
    said += [f"没有列{'、'.join(map(month_name, lacking))}"] if lacking else []
    name = placed.figure.name or report.indicators[placed.figure.indicator or ""].name
    months = f"{month_name(ends[0])}至{month_name(ends[1])}"
    return Discrepancy(
        f"{name}逐月的数量{'，'.join(said)}，考核期是{months}",
        (stand(placed, placed.figure.part or ""), fact(months, "考核期", "assessed")),
        placed.figure.part,
        months,
    )
