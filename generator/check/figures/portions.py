"""What the words of `part` say: whether parts lie side by side in a total, or name another time or a rate."""

import re
from collections.abc import Iterable
from enum import Enum, auto

from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure
from generator.model.values import Number

_MONTH = re.compile(r"(?:[0-9]{4}\s*年\s*)?[0-9]{1,2}\s*月份?")
_LEVELS = {"国家级": 0, "省级": 1, "市级": 2, "区级": 3, "区县级": 3, "街级": 4, "街道级": 4, "镇街级": 4, "镇级": 4}
_AND_ABOVE = re.compile(r"(.{1,3}级)(?:及其?)?以上")
# Not a portion of the total but the same thing at another time, per head, or as it should be.
_OTHER_STATE = re.compile(
    r"前|后|原|[上去本往历]年|上期|中期|末期|年度|平均|人均|每|累计|合计|[上下]限|计划|[预应]|同比|增|减"
)
_NESTED = re.compile(r"以[上下内外]|其中|其他以外|除")


class Portions(Enum):
    """By what several parts of one quantity are told apart, side by side."""

    MONTHS = auto()
    LEVELS = auto()
    COMMUNITIES = auto()
    KINDS = auto()


def is_state(part: str) -> bool:
    """Whether a part names another time, an average or a requirement instead of a portion."""
    return not _MONTH.fullmatch(part) and bool(_OTHER_STATE.search(part))


def portions(report: ReportUnderCheck, parts: Iterable[str]) -> Portions | None:
    """How the parts stand side by side; None where they may hold one another or name states."""
    names = list(parts)
    if all(_MONTH.fullmatch(name) for name in names):
        return Portions.MONTHS
    if all(name in _LEVELS for name in names):
        return Portions.LEVELS
    communities = {community for area in report.body.areas for community in area.communities}
    if all(name in communities or name.endswith("社区") for name in names):
        return Portions.COMMUNITIES
    if any(is_state(name) or _NESTED.search(name) for name in names):
        return None
    if any(one != other and one in other for one in names for other in names):
        return None
    return Portions.KINDS


def levels_above(part: str | None) -> frozenset[str]:
    """The levels that `区级以上` takes in; empty for any other part."""
    match = _AND_ABOVE.fullmatch(part or "")
    least = _LEVELS.get(match[1]) if match else None
    return frozenset() if least is None else frozenset(name for name, level in _LEVELS.items() if level <= least)


def is_complete(report: ReportUnderCheck, kind: Portions, parts: list[PlacedFigure]) -> bool:
    """Whether the parts are all there are: every assessed month, every community of the area."""
    if kind is Portions.MONTHS:
        months = report.body.assessed.months
        return isinstance(months, Number) and months.value == len(parts)
    if kind is Portions.COMMUNITIES:
        area = parts[0].area
        served = [len(a.communities) for a in report.body.areas if area in {None, a.name}]
        return bool(served) and sum(served) == len(parts)
    return False
