"""How a complaint names figures and their places in a Chinese sentence."""

from generator.check.report_under_check import ReportUnderCheck
from generator.model.figure import Figure
from generator.model.report import PlacedFigure
from generator.model.values import Number

SAID = {"actual": "完成", "target": "目标", "percent": "百分比"}
"""What the values of a figure are called, by aspect."""


def valued(report: ReportUnderCheck, figure: Figure, value: object) -> str:
    """`66 名`."""
    unit = report.unit(figure)
    return f"{value} {unit}" if unit and unit != "%" and isinstance(value, Number) else str(value)


def quantity(report: ReportUnderCheck, placed: PlacedFigure) -> str:
    """`第一片区的电访`, `媒体报道（市级）`."""
    return f"{placed.area}的{report.name(placed.figure)}" if placed.area else report.name(placed.figure)


def spot(placed: PlacedFigure) -> str:
    """The place in few words: `六（二）1`, `附件1-1`, or the whole title where there is no number."""
    whole, _, _ = placed.place.partition(" · ")
    first, _, rest = whole.partition(" ")
    return first if rest else whole


def joined(place: str, words: str) -> str:
    """`附件1 写 46 名`, `二（三）写约 14 人`: a blank only between Chinese and other characters."""
    return f"{place}{' ' if place[-1:].isascii() and not words[:1].isascii() else ''}{words}"


def says(words: str) -> str:
    """`写 46 名`, `写约 14 人`."""
    return f"写 {words}" if words[:1].isascii() else f"写{words}"


def place_says(placed: PlacedFigure, words: str) -> str:
    """What a figure's place says: `附件1 写 46 名`."""
    return joined(spot(placed), says(words))
