"""Shares: a percentage of persons or money, divided again by the bases the report itself prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.check.arithmetic.ratios import Ratio, is_of_itself, ratio_of
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, stand
from generator.check.figures.values import number
from generator.check.figures.wording import joined, valued
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.derive.inferred import possible_targets
from generator.model.approximation import NumberRange, is_cut, is_rounded, percentage, span
from generator.model.report import PlacedFigure
from generator.model.rounding import half_up
from generator.model.values import Number, Percent

_CHAPTER = Chapter(CheckSubject.ARITHMETIC, 5)
_ALL = 100  # per cent


@_CHAPTER.check()
def share_follows_from_its_parts(report: ReportUnderCheck) -> Iterator[Outcome]:
    """占比和稳岗率能由报告里的人数算出。
    稳岗率除以协议要求的社工数；持证和从业两年以上的占比除以写明的底数，没有写明的除以社工人数；底数取报告里印出的各处。只同另一个底数相符的、同哪个底数都不符的列出，并写明各是多少。
    写成自己占自己的，应是 100%。
    """
    shares: dict[tuple[Ratio, str | None, Decimal], list[tuple[PlacedFigure, Percent]]] = {}
    for placed in report.figures:
        ratio, percent = ratio_of(report, placed), placed.figure.percent
        if isinstance(percent, Percent) and is_of_itself(placed.figure.name or ""):
            yield _of_itself(placed, percent)
        elif ratio is not None and isinstance(percent, Percent):
            shares.setdefault((ratio, placed.area, percent.value), []).append((placed, percent))
    for (ratio, area, _), statements in shares.items():
        yield from _examined(_Share(report, ratio, area, tuple(statements)))


def _of_itself(placed: PlacedFigure, percent: Percent) -> Outcome:
    if percent.value == _ALL:
        return Agreed()
    return Discrepancy(
        f"{placed.figure.name}写 {percent}，同一个数占它自己应是 100%",
        (stand(placed, str(percent), "percent"),),
        str(percent),
        "100%",
    )


@dataclass(frozen=True, slots=True)
class _Division:
    """One numerator over one base, as printed somewhere in the report."""

    part: PlacedFigure
    base: PlacedFigure
    done: Number
    whole: Number
    is_named: bool

    @property
    def exact(self) -> Decimal:
        """The share, unrounded."""
        return percentage(self.done.value, self.whole.value)

    def fits(self, percent: Percent) -> bool:
        """Whether the percentage can be this share."""
        if not self.done.approximate and not self.whole.approximate:
            return is_rounded(self.exact, percent)
        part, whole = span(self.done), span(self.whole)
        possible = NumberRange(percentage(part.low, whole.high), percentage(part.high, whole.low))
        return possible.meets(NumberRange(percent.value, percent.value))


@dataclass(frozen=True)
class _Share:
    """One share with every place that states it, and what it may be of."""

    report: ReportUnderCheck
    ratio: Ratio
    area: str | None
    statements: tuple[tuple[PlacedFigure, Percent], ...]

    @property
    def percent(self) -> Percent:
        """As first printed."""
        return self.statements[0][1]

    @cached_property
    def parts(self) -> list[tuple[PlacedFigure, Number]]:
        """What is divided: as printed beside the share, else wherever the report prints it."""
        anchors = {placed.anchor for placed, _ in self.statements}
        every = [
            (placed, value)
            for placed in self.report.by_indicator.get(self.ratio.numerator, ())
            if placed.area == self.area and bool(placed.figure.part) is self.ratio.in_part
            if (value := number(placed, "actual"))
        ]
        here = [(placed, value) for placed, value in every if placed.anchor in anchors]
        return here if here or self.ratio.in_part else every

    @cached_property
    def divisions(self) -> list[_Division]:
        """Every numerator over every base, the same numbers once."""
        divisions: dict[tuple[str, Decimal, Decimal], _Division] = {}
        for base, placed, whole in self._bases():
            for part, done in self.parts:
                itself = base == self.ratio.numerator and done.value == whole.value
                if not itself and self.report.measure(part.figure) == self.report.measure(placed.figure):
                    division = _Division(part, placed, done, whole, base == self.ratio.named)
                    divisions.setdefault((base, done.value, whole.value), division)
        return list(divisions.values())

    def _bases(self) -> Iterator[tuple[str, PlacedFigure, Number]]:
        for base in self.ratio.bases:
            for placed in self.report.by_indicator.get(base, ()):
                if placed.area != self.area or placed.figure.part is not None:
                    continue
                for aspect in ("target", "actual") if base == "posts-agreed" else ("actual",):
                    whole = number(placed, aspect)
                    if whole is not None and span(whole).low:
                        yield base, placed, whole

    def rounded(self, division: _Division) -> str:
        """With as many places as the scheme or the print has."""
        return f"{half_up(division.exact, max(self.percent.places, self.report.scheme.percent_places))}%"


def _examined(share: _Share) -> Iterator[Outcome]:
    percent = share.percent
    named = [division for division in share.divisions if division.is_named]
    proper = named or share.divisions
    if any(division.fits(percent) for division in proper):
        yield Agreed()
    elif cut := [division for division in proper if is_cut(division.exact, percent)]:
        yield _misfit(share, cut[:1], f"，{_by_bases(share, cut[:1])}；后面的位数像是舍去了，没有四舍五入")
    elif named or (proper and share.ratio.named is None):
        others = any(division.fits(percent) for division in share.divisions)
        remark = "" if others else "，没有一个相符" if len(share.divisions) > 1 else ""
        yield _misfit(share, share.divisions, f"，{_by_bases(share, share.divisions)}{remark}")
    elif share.parts and all(_has_no_base(value, percent) for _, value in share.parts):
        # The base it should be divided by is nowhere printed, and no whole number would do.
        counted = "、".join(dict.fromkeys(_printed(share.report, placed) for placed, _ in share.parts))
        yield _misfit(share, share.divisions, f"，{counted}，没有一个整数的底数得出这个百分比")


def _has_no_base(part: Number, percent: Percent) -> bool:
    if part.approximate or part.value != part.value.to_integral_value() or percent.value <= 0:
        return False
    targets = possible_targets(part.value, percent.value, percent.places)
    return targets is not None and not targets


def _by_bases(share: _Share, divisions: list[_Division]) -> str:
    """`按配备社工算是 77.27%，按协议要求社工算是 85.00%`."""
    by_base: dict[str, dict[str, None]] = {}
    for division in divisions:
        by_base.setdefault(share.report.name(division.base.figure), {})[share.rounded(division)] = None
    return "，".join(f"{joined('按', name)}算是 {' 或 '.join(results)}" for name, results in by_base.items())


def _misfit(share: _Share, divisions: list[_Division], remark: str) -> Discrepancy:
    report, title = share.report, share.ratio.title
    sums = [f"{d.done} ÷ {d.whole}（{report.name(d.base.figure)}）= {share.rounded(d)}" for d in divisions]
    printed = {placed.path: placed for division in divisions for placed in (division.part, division.base)}
    if not divisions:
        printed = {placed.path: placed for placed, _ in share.parts}
    named = next((division for division in divisions if division.is_named), None)
    return Discrepancy(
        f"{title}写 {share.percent}{remark}",
        (
            *(stand(placed, f"{title} {percent}", "percent") for placed, percent in share.statements),
            *(stand(placed, _printed(report, placed)) for placed in printed.values()),
        ),
        str(share.percent),
        share.rounded(named) if named else None,
        "，".join(sums),
    )


def _printed(report: ReportUnderCheck, placed: PlacedFigure) -> str:
    value = number(placed, "actual") or number(placed, "target")
    return f"{report.name(placed.figure)} {valued(report, placed.figure, value)}"
