"""A part cannot be more than the whole it belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.check.arithmetic.pairs import PAIRS
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Stand, stand
from generator.check.figures.values import added, adds_up, number, span_of
from generator.check.figures.wording import joined, place_says, quantity, spot, valued
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.derive.quantity import QuantityKey, same_day
from generator.model.approximation import NOTHING
from generator.model.report import PlacedFigure

_CHAPTER = Chapter(CheckSubject.AGREEMENT, 2)
_APART = frozenset(("case-files", "visits", "casework", "groups"))  # groups of indicators that no two areas share
_PARTS = {part: pair.whole for pair in PAIRS for part in pair.parts} | {
    "joint-home-visits": "home-visits",
    "two-year-workers": "social-workers",
    "two-year-person-months": "person-months",
}
"""What is counted in each indicator is counted in the other too."""


@dataclass(frozen=True, slots=True)
class _Compared:
    """All statements of a part and all those of its whole that may be held against them."""

    parts: list[PlacedFigure]
    wholes: list[PlacedFigure]
    whole_name: str

    @property
    def least(self) -> PlacedFigure:
        """The smallest statement of the part."""
        return min(self.parts, key=lambda placed: span_of(placed, "actual").low)

    @property
    def most(self) -> PlacedFigure:
        """The largest statement of the whole."""
        return max(self.wholes, key=lambda placed: span_of(placed, "actual").high)

    @property
    def exceeds(self) -> bool:
        """Whether no two of the statements leave room for the part in the whole."""
        return span_of(self.least, "actual").low > span_of(self.most, "actual").high


@_CHAPTER.check()
def part_is_within_whole(report: ReportUnderCheck) -> Iterator[Outcome]:
    """部分不多于全部。
    比较片区与全站的完成量，以及联合探访与入户探访、持证社工与全部社工等包含关系。同一数量写了几个数的，拿最小的部分同最大的全部比；建档、探访、个案、小组各片区不会重复，几个片区相加也比。
    """
    figures = {key: stated for key, items in report.by_quantity.items() if (stated := _stated(items))}
    areas: dict[QuantityKey, list[_Compared]] = {}
    for key, parts in figures.items():
        if not adds_up(key.measure):
            continue
        whole_key = key.of_station()
        if key.area is not None and whole_key in figures:
            wholes = figures[whole_key]
            compared = _compared(parts, wholes, "全站")
            if compared is not None and not _share_a_place(parts, wholes):
                areas.setdefault(whole_key, []).append(compared)
                yield from _judged(report, compared)
        if key.indicator in _PARTS:
            whole = QuantityKey(_PARTS[key.indicator], None, key.measure, key.part, key.area, key.scope)
            compared = _compared(parts, figures.get(whole, []), "")
            if compared is not None and not _is_added_up(report, key.indicator, compared):
                yield from _judged(report, compared)
    for key, every in areas.items():
        if key.indicator is not None and report.indicators[key.indicator].group in _APART:
            yield from _judged_together(report, every)


def _stated(items: Sequence[PlacedFigure]) -> list[PlacedFigure]:
    return [placed for placed in items if number(placed, "actual")]


def _compared(parts: list[PlacedFigure], wholes: list[PlacedFigure], name: str) -> _Compared | None:
    known = [whole for whole in wholes if all(same_day(part.as_of, whole.as_of) for part in parts)]
    return _Compared(parts, known, name) if known else None


def _share_a_place(parts: list[PlacedFigure], wholes: list[PlacedFigure]) -> bool:
    """Rows of one table are added up by another check."""
    return bool({placed.anchor for placed in parts} & {placed.anchor for placed in wholes})


def _is_added_up(report: ReportUnderCheck, indicator: str, compared: _Compared) -> bool:
    """Whether a place prints the other part as well, so that another check adds both."""
    other = next((slug for pair in PAIRS for slug in pair.parts if indicator in pair.parts and slug != indicator), None)
    anchors = {placed.anchor for placed in compared.parts} & {placed.anchor for placed in compared.wholes}
    return any(placed.anchor in anchors for placed in report.by_indicator.get(other or "", ()))


def _judged(report: ReportUnderCheck, compared: _Compared) -> Iterator[Outcome]:
    if not compared.exceeds:
        yield Agreed()
        return
    part, whole = compared.least, compared.most
    more, less = number(part, "actual"), number(whole, "actual")
    name = compared.whole_name or report.name(whole.figure)
    limit = joined(joined("多于", name), f"的 {valued(report, whole.figure, less)}")
    yield Discrepancy(
        f"{quantity(report, part)}：{place_says(part, valued(report, part.figure, more))}，{limit}（{spot(whole)}）",
        _stands(compared.parts, compared.wholes),
        str(more),
        f"不超过 {less}",
    )


def _judged_together(report: ReportUnderCheck, every: list[_Compared]) -> Iterator[Outcome]:
    """Several areas, none of them too large alone, may still be too many together."""
    parts, whole = [compared.least for compared in every], every[0].most
    if len(parts) == 1 or any(compared.exceeds for compared in every):
        return
    if added(parts, "actual").low <= span_of(whole, "actual").high:
        yield Agreed()
        return
    less = number(whole, "actual")
    summands = [value for part in parts if (value := number(part, "actual"))]
    total = sum((value.value for value in summands), NOTHING.low)
    limit = f"{valued(report, whole.figure, less)}（{spot(whole)}）"
    yield Discrepancy(
        f"{quantity(report, whole)}：各片区相加是 {total}，多于全站的 {limit}",
        _stands(parts, [whole]),
        str(total),
        f"不超过 {less}",
        f"{' + '.join(map(str, summands))} = {total}",
    )


def _stands(parts: list[PlacedFigure], wholes: list[PlacedFigure]) -> tuple[Stand, ...]:
    return (
        *(stand(placed, f"部分 {number(placed, 'actual')}", "actual") for placed in parts),
        *(stand(placed, f"全部 {number(placed, 'actual')}", "actual") for placed in wholes),
    )
