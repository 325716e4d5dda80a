"""What figures print, as numbers to compute with. An `aspect` is the value meant: actual, target or percent."""

from collections.abc import Iterable
from functools import reduce
from operator import add

from generator.model.approximation import NOTHING, NumberRange, span
from generator.model.report import PlacedFigure
from generator.model.values import Number

ASPECTS = ("actual", "target")
"""The aspects that are numbers; a percentage is neither added up nor counted."""

NOT_DELIVERED = frozenset(("staffing", "people", "station"))
"""Groups of indicators for which a contract sets no targets."""

_NOT_ADDED = frozenset(("%", "年", "岁"))


def adds_up(measure: str) -> bool:
    """Whether numbers of a measure (`QuantityKey.measure`) can be added up: no rates, ages, numbers per something."""
    return measure not in _NOT_ADDED and "/" not in measure


def in_annex(placed: PlacedFigure) -> bool:
    """Whether the figure stands in an annex's table."""
    return placed.path[0] == "annexes"


def number(placed: PlacedFigure, aspect: str) -> Number | None:
    """The figure's target or actual, where one is printed."""
    value = getattr(placed.figure, aspect)
    return value if isinstance(value, Number) else None


def exact(placed: PlacedFigure, aspect: str) -> Number | None:
    """The same, unless the print only approximates."""
    value = number(placed, aspect)
    return None if value is None or value.approximate else value


def span_of(placed: PlacedFigure, aspect: str) -> NumberRange:
    """What one figure's target or actual can stand for."""
    value = number(placed, aspect)
    return NOTHING if value is None else span(value)


def added(rows: Iterable[PlacedFigure], aspect: str) -> NumberRange:
    """What the rows come to."""
    return reduce(add, (span_of(placed, aspect) for placed in rows), NOTHING)
