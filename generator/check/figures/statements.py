"""Statements of one quantity: which may be compared, what they print, and how they are named in a sentence."""

from collections.abc import Iterator, Sequence

from generator.check.report_under_check import ReportUnderCheck
from generator.model.figure import Figure
from generator.model.report import PlacedFigure
from generator.model.values import Missing, Number, StatedPeriod

ASPECTS = ("actual", "target")
SAID = {"actual": "完成", "target": "目标", "percent": "百分比"}
NAME_LEAST = 4  # characters; a shorter name is hardly specific enough to be compared


def in_annex(placed: PlacedFigure) -> bool:
    """Whether the figure stands in an annex's table."""
    return placed.path[0] == "annexes"


def same_time(one: StatedPeriod, other: StatedPeriod) -> bool:
    """Whether both can be of one day: one unstated, or one within the other (2025-02 and 2025-02-28)."""
    if isinstance(one, Missing) or isinstance(other, Missing):
        return True
    return one.printed.startswith(other.printed) or other.printed.startswith(one.printed)


def of_one_time(statements: Sequence[PlacedFigure]) -> Iterator[list[PlacedFigure]]:
    """The statements that may be compared with each other; where several days are named, those without stand apart."""
    undated: list[PlacedFigure] = []
    dated: list[tuple[str, PlacedFigure]] = []
    for placed in statements:
        if isinstance(placed.as_of, Missing):
            undated.append(placed)
        else:
            dated.append((placed.as_of.printed, placed))
    groups: list[list[PlacedFigure]] = []
    last = None
    for day, placed in sorted(dated, key=lambda item: item[0]):
        if last is None or not day.startswith(last):
            groups.append([])
        groups[-1].append(placed)
        last = day
    if len(groups) == 1:
        taken = {id(placed) for placed in (*groups[0], *undated)}
        yield [placed for placed in statements if id(placed) in taken]
        return
    yield from groups
    if undated:
        yield undated


def number(placed: PlacedFigure, aspect: str) -> Number | None:
    """The figure's target or actual, where one is printed."""
    value = getattr(placed.figure, aspect)
    return value if isinstance(value, Number) else None


def exact(placed: PlacedFigure, aspect: str) -> Number | None:
    """The same, unless the print only approximates."""
    value = number(placed, aspect)
    return None if value is None or value.approximate else value


def valued(case: ReportUnderCheck, figure: Figure, value: object) -> str:
    """`66 名`."""
    unit = case.unit(figure)
    return f"{value} {unit}" if unit and unit != "%" and isinstance(value, Number) else str(value)


def quantity(case: ReportUnderCheck, placed: PlacedFigure) -> str:
    """`第一片区的电访`, `媒体报道（市级）`."""
    return f"{placed.area}的{case.name(placed.figure)}" if placed.area else case.name(placed.figure)


def spot(placed: PlacedFigure) -> str:
    """The place in few words: `六（二）1`, `附件1-1`, or the whole title where there is no number."""
    whole, _, _ = placed.place.partition(" · ")
    first, _, rest = whole.partition(" ")
    return first if rest else whole


def beside(place: str, words: str) -> str:
    """`附件1 写 46 名`, `二（三）写约 14 人`: a blank only between Chinese and other characters."""
    return f"{place}{' ' if place[-1:].isascii() and not words[:1].isascii() else ''}{words}"


def says(words: str) -> str:
    """`写 46 名`, `写约 14 人`."""
    return f"写 {words}" if words[:1].isascii() else f"写{words}"


def told(placed: PlacedFigure, words: str) -> str:
    """What a figure's place says."""
    return beside(spot(placed), says(words))
