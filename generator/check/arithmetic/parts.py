"""Totals against the parts a report lists for them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, stand
from generator.check.figures.portions import Portions, is_complete, is_state, levels_above, portions
from generator.check.figures.totals import difference
from generator.check.figures.values import ASPECTS, added, number, span_of
from generator.check.figures.wording import quantity, valued
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.derive.quantity import QuantityKey, same_day
from generator.model.report import PlacedFigure

_CHAPTER = Chapter(CheckSubject.ARITHMETIC, 3)
_NEARLY_ALL = Decimal("0.95")  # several parts that come so near to the whole are meant to be all of it
_SEVERAL = 3
_PERSONS = frozenset(("人", "户"))


@_CHAPTER.check()
def parts_sum_to_whole(report: ReportUnderCheck) -> Iterator[Outcome]:
    """各部分相加等于总数。
    各月、各级别、各社区和同一处并列的几项，相加超过总数的列出；列全了的（月数、社区数齐全，或三项以上合起来已有九成半），不等也列出。人群类别可以重叠，不相加。
    """
    figures = report.by_quantity
    parts: dict[QuantityKey, dict[str, list[PlacedFigure]]] = {}
    summaries: dict[QuantityKey, list[PlacedFigure]] = {}
    for key, statements in figures.items():
        if levels_above(key.part):
            summaries.setdefault(key.of_whole(), []).extend(statements)
        elif key.part is not None:
            for placed in statements:
                parts.setdefault(key.of_whole(), {}).setdefault(placed.anchor, []).append(placed)
    for key, places in parts.items():
        for listed in places.values():
            for aspect in ASPECTS:
                rows = _distinct(listed, aspect)
                if rows:
                    yield from _against_whole(report, key, rows, figures.get(key, ()), aspect)
                    yield from _against_levels(report, rows, summaries.get(key, []), aspect)


def _distinct(listed: list[PlacedFigure], aspect: str) -> list[PlacedFigure]:
    """One figure for each part; none at all where a part is printed with two values."""
    rows: dict[str | None, PlacedFigure] = {}
    for placed in listed:
        value = number(placed, aspect)
        if value is None:
            continue
        first = rows.setdefault(placed.figure.part, placed)
        if number(first, aspect) != value:
            return []
    return list(rows.values())


def _against_whole(
    report: ReportUnderCheck, key: QuantityKey, rows: list[PlacedFigure], wholes: Sequence[PlacedFigure], aspect: str
) -> Iterator[Outcome]:
    kind = None if _is_stock(report, key, rows) else portions(report, [row.figure.part or "" for row in rows])
    dated = [w for w in wholes if number(w, aspect) and all(same_day(w.as_of, row.as_of) for row in rows)]
    here = [whole for whole in dated if whole.anchor == rows[0].anchor]
    if here:
        larger = next((r for r in rows if _is_larger(r, here, aspect)), None)
        if larger is not None and (kind is None or len(rows) == 1):
            yield _larger_than_whole(report, larger, here[0], aspect)
            return
    candidates = here or (dated if kind not in {None, Portions.KINDS} else [])
    if kind is None or len(rows) == 1 or not candidates:
        return
    sum_of_rows = added(rows, aspect)
    if any(sum_of_rows.meets(span_of(whole, aspect)) for whole in candidates):
        yield Agreed()
        return
    exceeds = all(sum_of_rows.low > span_of(whole, aspect).high for whole in candidates)
    overlap = kind is Portions.KINDS and key.measure in _PERSONS
    nearly = (
        kind is Portions.KINDS
        and len(rows) >= _SEVERAL
        and any(sum_of_rows.low >= _NEARLY_ALL * span_of(whole, aspect).high for whole in candidates)
    )
    if is_complete(report, kind, rows) or (not overlap and (exceeds or nearly)):
        yield difference(report, candidates[0], [(r.figure.part or "", r) for r in rows], aspect, _called(kind))


def _called(kind: Portions) -> str:
    return {Portions.MONTHS: "各月", Portions.LEVELS: "各级", Portions.COMMUNITIES: "各社区"}.get(kind, "列出的几项")


def _is_stock(report: ReportUnderCheck, key: QuantityKey, rows: list[PlacedFigure]) -> bool:
    """Persons or households counted month by month are the same persons again."""
    by_month = portions(report, [row.figure.part or "" for row in rows]) is Portions.MONTHS
    return by_month and key.measure in _PERSONS


def _is_larger(row: PlacedFigure, wholes: list[PlacedFigure], aspect: str) -> bool:
    if is_state(row.figure.part or ""):
        return False
    return all(span_of(row, aspect).low > span_of(whole, aspect).high for whole in wholes)


def _larger_than_whole(report: ReportUnderCheck, part: PlacedFigure, whole: PlacedFigure, aspect: str) -> Discrepancy:
    value, total = number(part, aspect), number(whole, aspect)
    limit = valued(report, whole.figure, total)
    return Discrepancy(
        f"{quantity(report, part)}写 {valued(report, part.figure, value)}，多于总数 {limit}",
        (stand(part, f"{part.figure.part} {value}", aspect), stand(whole, f"总数 {total}", aspect)),
        str(value),
        f"不超过 {total}",
    )


def _against_levels(
    report: ReportUnderCheck, rows: list[PlacedFigure], summaries: list[PlacedFigure], aspect: str
) -> Iterator[Outcome]:
    """国家级, 市级 and 区级 listed in one place against 区级以上 in another."""
    for whole in summaries:
        within = [row for row in rows if row.figure.part in levels_above(whole.figure.part)]
        if len(within) == 1 or not within or number(whole, aspect) is None:
            continue
        sum_of_rows, total = added(within, aspect), span_of(whole, aspect)
        if sum_of_rows.meets(total):
            yield Agreed()
        elif sum_of_rows.low > total.high:
            yield difference(report, whole, [(row.figure.part or "", row) for row in within], aspect, "各级")
