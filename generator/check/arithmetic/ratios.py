"""Which percentages are shares of something, of what, and by what they are to be divided."""

import re
from dataclasses import dataclass

from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure
from generator.model.values import Missing


@dataclass(frozen=True, slots=True)
class Ratio:
    """A kind of share: which indicator is divided by which. `named` is the base its name or rule tells, if any does.

    `in_part` marks a numerator that is a part of the base (资源 for one purpose of all 资源).
    """

    title: str
    numerator: str
    bases: tuple[str, ...]
    named: str | None
    in_part: bool = False


_AGREED, _WORKERS, _MONTHS = "posts-agreed", "social-workers", "person-months"
_BY_AGREEMENT = re.compile(r"协议|要求|应配")
_OF_AGREEMENT = re.compile(r"占(?:到)?协议|占(?:到)?要求|协议要求.{0,12}的\s*[0-9]")
_OF_ALL = re.compile(r"总数|总人数|全部|全体|所有")
_TWO_YEARS = re.compile(r"(?:两|二|2)\s*年")
_SHARE = re.compile(r"占|比例|比率")
_OF_SOMETHING = re.compile(r"(?P<part>[^占]{2,20})占(?P<base>[^占]{2,20}?)的?(?:比例|比率|比重|百分比)?")
_COUNT = re.compile(r"(?:总人数|总数|人数|数量|数)$")
_STAFF_SHARE = re.compile(r"(?:专业)?(?:社工|社会工作者|社会工作专业人员)(?:人数)?(?:占比|比例)")


def ratio_of(report: ReportUnderCheck, placed: PlacedFigure) -> Ratio | None:
    """The kind of share a figure states; None for a percentage of another kind."""
    figure = placed.figure
    if figure.percent is Missing.NOT_STATED or figure.part is not None:
        return None
    if figure.indicator is not None:
        return _catalogued(report, placed, figure.indicator)
    name = figure.name or ""
    if _SHARE.search(name) and _TWO_YEARS.search(name):
        return _two_years(report, placed, name)
    return Ratio(name, _WORKERS, (_AGREED, "staff", _WORKERS), None) if _STAFF_SHARE.fullmatch(name) else None


def is_of_itself(name: str) -> bool:
    """Whether a share is called one of itself: 社工占社工总数的比例."""
    named = _OF_SOMETHING.fullmatch(name)
    return named is not None and _COUNT.sub("", named["part"]) == _COUNT.sub("", named["base"])


def _catalogued(report: ReportUnderCheck, placed: PlacedFigure, indicator: str) -> Ratio | None:
    title = report.name(placed.figure)
    if indicator == "retention":
        return Ratio(title, "retained-workers", (_AGREED, _WORKERS), _AGREED)
    if indicator == "licensed-share":
        named = _AGREED if _tells_agreement(report, placed) else _WORKERS
        return Ratio(title, "licensed-workers", (_WORKERS, _AGREED), named)
    if indicator == "charity-share":
        return Ratio(title, "resources-value", ("resources-value",), "resources-value", in_part=True)
    return None


def _two_years(report: ReportUnderCheck, placed: PlacedFigure, name: str) -> Ratio:
    if "人次" in name:
        return Ratio(name, "two-year-person-months", (_MONTHS,), _MONTHS)
    named = _WORKERS if _OF_ALL.search(name) else None
    if _tells_agreement(report, placed):
        named = _AGREED
    return Ratio(name, "two-year-workers", (_WORKERS, _AGREED), named)


def _tells_agreement(report: ReportUnderCheck, placed: PlacedFigure) -> bool:
    """Whether the print says that the base is what the contract asks for."""
    figure = placed.figure
    if _BY_AGREEMENT.search(f"{figure.name or ''}{figure.note or ''}"):
        return True
    return any(_OF_AGREEMENT.search(f.record.words) for f in report.findings if f.id == placed.anchor)
