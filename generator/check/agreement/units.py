"""The check that persons and attendances are not mixed up: 20 persons who came twice are 40 attendances (人次)."""

from collections.abc import Iterator

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, stand
from generator.check.figures.values import exact
from generator.check.figures.wording import joined, spot
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure

_CHAPTER = Chapter(CheckSubject.AGREEMENT, 3)
_HEADS, _TIMES = "人", "人次"


@_CHAPTER.check()
def persons_are_told_from_attendances(report: ReportUnderCheck) -> Iterator[Outcome]:
    """同一个数，不一处写人、一处写人次。
    一人来两次算两人次，两种单位不是一回事。只列同一指标、同一片区而数又完全相同的；一节里有几项的合在一起说。
    """
    mixed: dict[str, list[tuple[PlacedFigure, PlacedFigure]]] = {}
    for slug, statements in report.by_indicator.items():
        if report.indicators[slug].unit != _TIMES or len(statements) == 1:
            continue
        times = {_key(placed): placed for placed in statements if report.unit(placed.figure) == _TIMES}
        for placed in statements:
            if report.measure(placed.figure) == _HEADS and _key(placed) in times and exact(placed, "actual"):
                mixed.setdefault(placed.anchor, []).append((placed, times[_key(placed)]))
        yield Agreed()
    for pairs in mixed.values():
        yield _mixed(report, pairs)


def _key(placed: PlacedFigure) -> tuple[object, ...]:
    """What two statements of an indicator must share to be the same number: area, part and exact value."""
    value = exact(placed, "actual")
    return placed.area, placed.figure.part, value.value if value else None


def _mixed(report: ReportUnderCheck, pairs: list[tuple[PlacedFigure, PlacedFigure]]) -> Discrepancy:
    """One discrepancy for all (in persons here, in attendances there) of one place."""
    here, there = pairs[0]
    names = "、".join(f"{report.name(placed.figure)} {placed.figure.actual}" for placed, _ in pairs)
    unit = here.figure.unit
    return Discrepancy(
        f"{joined(spot(here), f'写的{names}')}，单位是{unit}，{joined(spot(there), '里同样的数')}是{_TIMES}",
        (
            *(stand(placed, f"{placed.figure.actual} {placed.figure.unit}", "unit") for placed, _ in pairs),
            *(stand(other, f"{other.figure.actual} {_TIMES}", "actual") for _, other in pairs),
        ),
        unit,
        _TIMES,
        one_quantity=True,
    )
