"""The rows of the areas against the row of the whole station."""

from collections.abc import Iterator

from generator.check.discrepancy import Agreed, Outcome
from generator.check.figures.totals import difference
from generator.check.figures.values import ASPECTS, added, adds_up, number, span_of
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.derive.quantity import QuantityKey
from generator.model.report import PlacedFigure

_CHAPTER = Chapter(CheckSubject.ARITHMETIC, 2)
_WORKERS = "social-workers"
_STAFFING = "staffing"
_SHARED = frozenset(("partners",))  # one partner may work with two areas
_Cells = dict[str | None, list[PlacedFigure]]


@_CHAPTER.check()
def areas_sum_to_total(report: ReportUnderCheck) -> Iterator[Outcome]:
    """各片区相加等于全站合计。
    同一张表里各片区都印了数的，目标和完成量分别相加，同合计比较；有片区没有印数的，只看已印的是否超过合计。站里可以有不分到片区的社工，所以社工人数只看是否超过合计。
    """
    for cells in _tables(report):
        if None in cells and len(cells) > 1:
            for aspect in ASPECTS:
                yield from _compared(report, cells, aspect)


def _tables(report: ReportUnderCheck) -> Iterator[_Cells]:
    """For each quantity of each place: its rows by area, None being the whole station."""
    tables: dict[tuple[QuantityKey, str, object], _Cells] = {}
    for key, statements in report.by_quantity.items():
        if not _adds_up(report, key):
            continue
        whole = key.of_station()
        for placed in statements:
            tables.setdefault((whole, placed.anchor, placed.as_of), {}).setdefault(placed.area, []).append(placed)
    yield from tables.values()


def _adds_up(report: ReportUnderCheck, key: QuantityKey) -> bool:
    if not adds_up(key.measure) or key.indicator in _SHARED:
        return False
    if key.indicator is None:
        return key.part is None
    return report.indicators[key.indicator].group != _STAFFING or key.indicator == _WORKERS


def _compared(report: ReportUnderCheck, cells: _Cells, aspect: str) -> Iterator[Outcome]:
    totals = [placed for placed in cells[None] if number(placed, aspect)]
    rows: list[PlacedFigure] = []
    for area in report.areas:
        printed = [placed for placed in cells.get(area, ()) if number(placed, aspect)]
        if len({span_of(placed, aspect) for placed in printed}) > 1:
            return  # which of them is meant is not known; that they differ is another check's concern
        rows += printed[:1]
    if not totals or not rows:
        return
    sum_of_rows = added(rows, aspect)
    if len(rows) == len(report.areas) > 1 and any(sum_of_rows.meets(span_of(total, aspect)) for total in totals):
        yield Agreed()
        return
    is_whole = len(rows) == len(report.areas) > 1 and totals[0].figure.indicator != _WORKERS
    if is_whole or all(sum_of_rows.low > span_of(total, aspect).high for total in totals):
        what = "各片区的目标" if aspect == "target" else "各片区"
        labelled = [(placed.area or "", placed) for placed in rows]
        yield difference(report, totals[0], labelled, aspect, what)
