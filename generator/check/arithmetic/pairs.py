"""The check that two indicators add up to a third: licensed and unlicensed workers are together all social workers."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.discrepancy import Agreed, Outcome
from generator.check.figures.totals import difference
from generator.check.figures.values import ASPECTS, added, number, span_of
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure

_CHAPTER = Chapter(CheckSubject.ARITHMETIC, 4)


@dataclass(frozen=True, slots=True)
class Pair:
    """A whole and its two parts; where it is not `closed`, the parts may add up to less than the whole."""

    whole: str
    parts: tuple[str, str]
    closed: bool = True


PAIRS = (
    Pair("social-workers", ("licensed-workers", "unlicensed-workers")),
    Pair("person-months", ("licensed-person-months", "unlicensed-person-months")),
    Pair("licensed-workers", ("mid-level-workers", "assistant-workers")),
    Pair("activities", ("large-activities", "small-activities"), closed=False),
    Pair("activity-attendances", ("large-activity-attendances", "small-activity-attendances"), closed=False),
    Pair("staff", ("social-workers", "admin-staff"), closed=False),
)
_CONCERNED = frozenset(slug for pair in PAIRS for slug in (pair.whole, *pair.parts))
_LICENSED, _SENIOR = "licensed-workers", "高级"
_Cells = dict[str, list[PlacedFigure]]


@_CHAPTER.check()
def complementary_indicators_sum_up(report: ReportUnderCheck) -> Iterator[Outcome]:
    """持证加非持证等于全部。
    同一处印齐三个数的才核对：持证与非持证社工、他们的到岗人次、中级与助理社工师。大型与中小型活动、社工与行政人员之外可以另有一类，只看相加是否超过总数。
    """
    places: dict[tuple[object, ...], _Cells] = {}
    for slug, statements in report.by_indicator.items():
        for placed in statements if slug in _CONCERNED else ():
            figure = placed.figure
            # only what has all of these in common is added up
            at = (placed.anchor, placed.area, figure.part, placed.as_of, report.measure(figure))
            places.setdefault(at, {}).setdefault(slug, []).append(placed)
    for cells in places.values():
        for pair in PAIRS:
            if cells.keys() >= {pair.whole, *pair.parts}:
                for aspect in ASPECTS:
                    yield from _compared(report, cells, pair, aspect)


def _compared(report: ReportUnderCheck, cells: _Cells, pair: Pair, aspect: str) -> Iterator[Outcome]:
    """One pair in one place, where each of its three values is printed, and printed alike."""
    whole = _only(cells, pair.whole, aspect)
    rows = [row for slug in pair.parts if (row := _only(cells, slug, aspect))]
    if whole is None or len(rows) != len(pair.parts):
        return
    sum_of_parts, total = added(rows, aspect), span_of(whole, aspect)
    if sum_of_parts.meets(total):
        yield Agreed()
        return
    names = [report.indicators[slug].name for slug in pair.parts]
    closed = pair.closed and not (pair.whole == _LICENSED and _mentions_senior(report, whole.anchor))
    if closed or sum_of_parts.low > total.high:
        yield difference(report, whole, list(zip(names, rows, strict=True)), aspect, "与".join(names))


def _only(cells: _Cells, slug: str, aspect: str) -> PlacedFigure | None:
    """The one figure that prints a value here; None where there is none, or two that differ."""
    printed = [placed for placed in cells.get(slug, ()) if number(placed, aspect)]
    return printed[0] if len({number(placed, aspect) for placed in printed}) == 1 else None


def _mentions_senior(report: ReportUnderCheck, anchor: str) -> bool:
    """Whether a place tells of senior workers (高级), who are licensed, but neither 中级 nor 助理."""
    if any(_SENIOR in finding.record.words for finding in report.findings if finding.id == anchor):
        return True
    figures = (placed.figure for placed in report.figures if placed.anchor == anchor)
    return any(_SENIOR in f"{figure.name}{figure.part}{figure.note}" for figure in figures)
