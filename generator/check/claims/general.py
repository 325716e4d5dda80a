"""What a report says in general, against the figures it speaks of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.check.claims.words import COMPLETED, EXCEEDED, ON_SCHEDULE, exceptions, general_claims
from generator.check.coherence.staffing_months import latest_day
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Severity, Stand, stand
from generator.check.figures.values import NOT_DELIVERED, exact
from generator.check.figures.wording import quantity, spot
from generator.check.passages import Passage
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.derive.quantity import is_of_one_project
from generator.model.approximation import percentage
from generator.model.finding import Side
from generator.model.report import PlacedFigure
from generator.model.rounding import half_up
from generator.model.statement import Kind
from generator.model.values import Percent

_CHAPTER = Chapter(CheckSubject.CLAIMS, 1)
_HUNDRED = Decimal(100)
_NEARLY = Decimal(90)  # what 基本完成 leaves room for at the end of a year
_SHOWN = 3  # figures named as places
_ABOUT = "指标"
_BY_MIDTERM = re.compile(r"中期|进度|阶段|半年|序时")
_EVERY = re.compile(r"各|全部|所有")


@dataclass(frozen=True, slots=True)
class _Measured:
    """How far an indicator was delivered, and where it says so."""

    placed: PlacedFigure
    value: Decimal
    printed: str


def _delivered(report: ReportUnderCheck) -> dict[tuple[str | None, str], _Measured]:
    """The percentage of each indicator by area: the annex's, else the first in the text."""
    percentages: dict[tuple[str | None, str], _Measured] = {}
    for placed in (*(p for p in report.figures if p.path[0] == "annexes"), *report.figures):
        figure = placed.figure
        if figure.indicator is None or figure.part is not None or (placed.area, figure.indicator) in percentages:
            continue
        entry = report.indicators[figure.indicator]
        measured = None if entry.group in NOT_DELIVERED or entry.unit == "%" else _measured(report, placed)
        if measured is not None:
            percentages[placed.area, figure.indicator] = measured
    return percentages


def _measured(report: ReportUnderCheck, placed: PlacedFigure) -> _Measured | None:
    target, actual, percent = exact(placed, "target"), exact(placed, "actual"), placed.figure.percent
    if target is not None and not target.value:
        return None
    if isinstance(percent, Percent):
        printed = str(percent) if percent.signed else f"{percent}%"
        return _Measured(placed, percent.value, printed)
    if target is None or actual is None:
        return None
    value = report.scheme.round_percent(percentage(actual.value, target.value))
    return _Measured(placed, value, f"{value}%")


def _spoken_of(passage: Passage, delivered: dict[tuple[str | None, str], _Measured]) -> list[_Measured]:
    """The indicators that a claim speaks of: those its finding names, else all of its area or of the station.

    Of a section about one project no percentages are known.
    """
    if is_of_one_project(passage.section.title):
        return []
    here = [measured for (area, _), measured in delivered.items() if area == passage.area]
    if passage.record is None or not passage.record.figures:
        return here
    named = {figure.indicator for figure in passage.record.figures}
    return [measured for measured in here if measured.placed.figure.indicator in named]


def _due(report: ReportUnderCheck) -> Decimal | None:
    """What share of the contract had passed when the figures were counted, less our margin for the pace."""
    end = latest_day(report)
    contract = report.body.contract
    if end is None:
        return None
    days, of = (end - contract.begin).days + 1, (contract.end - contract.begin).days + 1
    return min(percentage(Decimal(days), Decimal(of)), _HUNDRED) - report.catalogue.site.reading.pace_points


@_CHAPTER.check()
def general_claim_fits_figures(report: ReportUnderCheck) -> Iterator[Outcome]:
    """说各项指标完成或超额完成，指标的百分比也是这样。
    看这条意见里列出的指标；没有列的，看本片区或全站的全部指标。
    说超额完成的，百分比应达 100%；末期说全部完成、按时完成的也应达 100%。
    中期说完成，或说达到进度的，只看是否明显落后于已过的时间；中期说超额而没有说各项、全部的，也只看这个。
    “基本完成”“完成良好”、建议和希望不算。
    """
    due, delivered = _due(report), _delivered(report)
    judged: set[tuple[str, str]] = set()
    for passage in _general(report):
        for kind, pattern in (("超额", EXCEEDED), ("完成", COMPLETED), ("进度", ON_SCHEDULE)):
            for phrase, sentence in general_claims(passage.words, pattern):
                if (passage.anchor, kind) in judged and passage.record is not None:
                    continue
                judged.add((passage.anchor, kind))
                least = _least(report, kind, phrase, sentence, due)
                if least is not None:
                    yield from _compare(report, passage, phrase, _spoken_of(passage, delivered), least)


def _general(report: ReportUnderCheck) -> Iterator[Passage]:
    """Passages that can claim something of indicators: concerns ask for things and claim nothing."""
    return (said for said in report.passages if said.side is not Side.CONCERN and _ABOUT in said.words)


def _least(report: ReportUnderCheck, kind: str, phrase: str, sentence: str, due: Decimal | None) -> Decimal | None:
    """The percentage that a claim asks for; None where that is not known."""
    by_time = kind == "进度" or _BY_MIDTERM.search(sentence) is not None
    halfway = report.body.kind is Kind.MIDTERM and (kind == "完成" or _EVERY.search(phrase) is None)
    if by_time or halfway:
        return due
    return _HUNDRED


def _compare(
    report: ReportUnderCheck, passage: Passage, phrase: str, spoken_of: list[_Measured], least: Decimal
) -> Iterator[Outcome]:
    if not spoken_of:
        return
    below = sorted((m for m in spoken_of if m.value < least), key=lambda m: m.value)
    if not below:
        yield Agreed()
        return
    worst = below[0]
    more = f"等 {len(below)} 项不到 100%" if len(below) > 1 and least == _HUNDRED else ""
    year = "全年目标的 " if report.body.kind is Kind.MIDTERM else ""
    yield Discrepancy(
        f"这里说“{phrase}”，{spot(worst.placed)}里{quantity(report, worst.placed)}是{year or ' '}{worst.printed}"
        + (f"，另有 {len(below) - 1} 项也不到 100%" if more else ""),
        (passage.quoting(phrase), *_figures(report, below)),
        phrase,
        None,
        "；".join(f"{report.name(m.placed.figure)} {m.printed}" for m in below[:_SHOWN]),
    )


def _figures(report: ReportUnderCheck, below: list[_Measured]) -> Iterator[Stand]:
    for measured in below[:_SHOWN]:
        aspect = "percent" if isinstance(measured.placed.figure.percent, Percent) else "actual"
        yield stand(measured.placed, f"{report.name(measured.placed.figure)} {measured.printed}", aspect)


@_CHAPTER.check(Severity.NOTICE)
def all_but_claim_fits_figures(report: ReportUnderCheck) -> Iterator[Outcome]:
    """说除某一项外其余指标基本完成，其余的百分比也差不多。
    同一节里其余指标比除外的那项还低，或末期不到 90%、中期明显落后于已过的时间，才作提示；“基本完成”没有成文的界线。
    """
    due = _NEARLY if report.body.kind is Kind.FINAL else _due(report)
    if due is None:
        return
    for passage in _general(report):
        if passage.record is not None:
            continue
        for phrase, excepted in exceptions(passage.words):
            here = _of_section(passage, report)
            spoken_of = here or _spoken_of(passage, _delivered(report))
            rest = _without(report, spoken_of, excepted)
            below = sorted((m for m in rest if m.value < due), key=lambda m: m.value)
            if not below:
                yield from [Agreed()] if rest else []
                continue
            worst = below[0]
            yield Discrepancy(
                f"这里说“{phrase}”，其余指标里{quantity(report, worst.placed)}是 {worst.printed}",
                (passage.quoting(phrase), *_figures(report, below)),
                phrase,
                f"不低于 {half_up(due, 0)}%",
                "末期按 90% 看"
                if report.body.kind is Kind.FINAL
                else f"按已过的时间减去 {report.catalogue.site.reading.pace_points} 个百分点看",
            )


def _of_section(passage: Passage, report: ReportUnderCheck) -> list[_Measured]:
    """The percentages of the section that the passage stands in."""
    placed_here = (p for p in report.figures if p.path[:2] == passage.path[:2] and p.figure.part is None)
    percentages = ((p, _measured(report, p)) for p in placed_here if p.figure.indicator)
    return [m for p, m in percentages if m and report.indicators[p.figure.indicator or ""].group not in NOT_DELIVERED]


def _without(report: ReportUnderCheck, spoken_of: list[_Measured], excepted: str) -> list[_Measured]:
    """All but the excepted indicators; where none is recognised by name, all but the lowest."""
    if not spoken_of:
        return []
    named = [m for m in spoken_of if _is_named(report, m.placed, excepted)]
    leave = named or [min(spoken_of, key=lambda m: m.value)]
    return [m for m in spoken_of if m not in leave]


def _is_named(report: ReportUnderCheck, placed: PlacedFigure, words: str) -> bool:
    entry = report.indicators[placed.figure.indicator or ""]
    return any(len(name) > 1 and name in words for name in (entry.name, *entry.aliases))
