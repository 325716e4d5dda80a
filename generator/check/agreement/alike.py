"""One quantity stated at several places: the places should say the same."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.check.agreement.posts_due import without_posts_due
from generator.check.arithmetic.percents import contradicts_itself
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, stand
from generator.check.figures.values import exact, in_annex, number
from generator.check.figures.wording import joined, place_says, quantity, says, spot, valued
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.derive.quantity import QuantityKey, of_one_day
from generator.model.approximation import NumberRange, is_same_percent, span
from generator.model.report import PlacedFigure
from generator.model.values import Missing, Number, Percent

_CHAPTER = Chapter(CheckSubject.AGREEMENT, 1)
_ASPECTS = {"actual": "", "target": "目标", "percent": "百分比"}
_NAME_LEAST = 4  # characters; a shorter name is hardly specific enough to be compared
_TELLING = 3  # digits; shorter numbers are alike by chance
_YEARS = "年"  # the twelfth year has eleven behind it
_WORKERS = "social-workers"


@_CHAPTER.check()
def same_quantity_is_stated_alike(report: ReportUnderCheck) -> Iterator[Outcome]:
    """同一个数量在各处写得一样。
    比较同一指标（或同一名称）、同一片区、同一构成项、同类单位的各处，正文与附件、正文与正文都比。“约”“近”“多”等概数与它容得下的数算一样；人与户、人与人次、不同截至日期的不比；意见里写的不到别处的一半，多半只说其中一部分，也不比。社工人数乘以月数正好是同一处的应到岗人次、实到岗人次又合另一处的人数的，是应配的人数，不比。
    """
    for key, statements in _comparable(report):
        for together in of_one_day(statements):
            quoted = {placed.path for placed, _ in _quoted(together)}
            meant = [placed for placed in together if placed.path not in quoted]
            yield from _compared(report, key, without_posts_due(report, meant) if key.indicator == _WORKERS else meant)


@_CHAPTER.check()
def target_is_not_quoted_as_actual(report: ReportUnderCheck) -> Iterator[Outcome]:
    """目标没有被当作完成量引用。
    一处写的完成量正好是另一处的目标，而那里印的完成量是另一个数，就列出。
    """
    for _, statements in _comparable(report):
        for together in of_one_day(statements):
            quoted = _quoted(together)
            for placed, row in quoted:
                yield _quotation(report, placed, row)
            if not quoted and any(number(placed, "target") for placed in together) and len(together) > 1:
                yield Agreed()


def _comparable(report: ReportUnderCheck) -> Iterator[tuple[QuantityKey, Sequence[PlacedFigure]]]:
    """Quantities stated more than once; a name of our own counts only where it is long enough to be specific."""
    for key, statements in report.by_quantity.items():
        if len(statements) > 1 and (key.name is None or len(key.name) >= _NAME_LEAST):
            yield key, statements


def _quoted(statements: Sequence[PlacedFigure]) -> list[tuple[PlacedFigure, PlacedFigure]]:
    """Statements whose actual is the target of a row, with that row."""
    if len({placed.figure.actual for placed in statements}) == 1:
        return []
    rows: dict[object, PlacedFigure] = {}
    for row in statements:
        target, actual = exact(row, "target"), exact(row, "actual")
        if target is not None and actual is not None and target.value != actual.value:
            rows.setdefault(target.value, row)
    quotations = []
    reached = {actual.value for row in rows.values() if (actual := exact(row, "actual"))}
    for placed in statements:
        actual = exact(placed, "actual")
        if actual is None or actual.value in reached or number(placed, "target"):
            continue
        quoted = rows.get(actual.value)
        if quoted is not None and quoted.anchor != placed.anchor:
            quotations.append((placed, quoted))
    return quotations


def _quotation(report: ReportUnderCheck, placed: PlacedFigure, row: PlacedFigure) -> Discrepancy:
    said = valued(report, placed.figure, placed.figure.actual)
    target, actual = row.figure.target, row.figure.actual
    printed = f"目标 {target}，完成 {actual}"
    there = f"{joined(spot(row), '里')} {target} 是目标，完成的是 {actual}"
    return Discrepancy(
        f"{quantity(report, placed)}：{place_says(placed, f'完成 {said}')}，{there}",
        (stand(placed, f"完成 {placed.figure.actual}", "actual"), stand(row, printed, "actual")),
        str(placed.figure.actual),
        str(actual),
        one_quantity=True,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """One value at one place."""

    placed: PlacedFigure
    value: Number | Percent

    @property
    def number(self) -> Number | None:
        """The value, unless it is a percentage."""
        return self.value if isinstance(self.value, Number) else None

    @property
    def in_finding(self) -> bool:
        """Whether a finding says so in passing, not a section or a table that lists what was done."""
        return "praise" in self.placed.path or "concern" in self.placed.path

    def agrees(self, other: "_Said") -> bool:
        """Whether both can be the same."""
        if isinstance(self.value, Percent):
            return isinstance(other.value, Percent) and is_same_percent(self.value, other.value)
        return isinstance(other.value, Number) and span(self.value).meets(span(other.value))


def _compared(report: ReportUnderCheck, key: QuantityKey, statements: Sequence[PlacedFigure]) -> Iterator[Outcome]:
    """One finding for a quantity, however many of its values differ."""
    differing: list[tuple[str, list[list[_Said]]]] = []
    for aspect in _ASPECTS:
        values = [getattr(placed.figure, aspect) for placed in statements]
        stated = [value for value in values if not isinstance(value, Missing)]
        if len(stated) < 2:  # noqa: PLR2004 - it takes two to disagree
            continue
        if len({value.value for value in stated}) == 1:
            yield Agreed()
            continue
        printed = _unambiguous(statements, aspect)
        said = _speaking_of_all(printed)
        fractions = {one.placed.path for one in printed} - {one.placed.path for one in said}
        statements = [placed for placed in statements if placed.path not in fractions]
        if len(said) < 2:  # noqa: PLR2004 - it takes two to disagree
            continue
        camps = _camps(key, said)
        if len(camps) == 1:
            yield Agreed()
        else:
            differing.append((aspect, camps))
    if differing:
        yield _disagreement(report, differing)


def _unambiguous(statements: Sequence[PlacedFigure], aspect: str) -> list[_Said]:
    """What each place says. A sentence that names several values (46 户、23 户，共 69 户) says whichever fits."""
    said = [
        _Said(placed, value)
        for placed in statements
        if not isinstance(value := getattr(placed.figure, aspect), Missing)
        if aspect != "percent" or not contradicts_itself(placed)
    ]
    by_place: dict[str, list[_Said]] = {}
    for one in said:
        by_place.setdefault(one.placed.anchor, []).append(one)
    several = {
        anchor
        for anchor, ones in by_place.items()
        if not in_annex(ones[0].placed) and not all(ones[0].agrees(other) for other in ones)
    }
    plain = [one for one in said if one.placed.anchor not in several]
    return [one for one in said if one.placed.anchor not in several or any(one.agrees(other) for other in plain)]


def _speaking_of_all(said: list[_Said]) -> list[_Said]:
    """Without what a single finding says of a fraction only: 2 groups for the elderly, of the 12 in the table.

    A number that looks like the other with a digit lost is kept, and so is a 0.
    """
    numbers = [one.number for one in said if one.number is not None]
    if not numbers:
        return said
    most = max(numbers, key=lambda value: value.value)
    times = Counter(value.value for value in numbers)
    return [
        one
        for one in said
        if one.number is None or not one.in_finding or times[one.number.value] > 1 or not _is_fraction(one.number, most)
    ]


def _is_fraction(one: Number, most: Number) -> bool:
    return bool(one.value) and span(one).high * 2 < span(most).low and not _lost_a_digit(one, most)


def _lost_a_digit(one: Number, most: Number) -> bool:
    """178 for 1078: all its digits in their order, and one more."""
    few, many = one.printed, iter(most.printed)
    if len(few) < _TELLING or len(few) + 1 != len(most.printed):
        return False
    return all(digit in many for digit in few)


def _camps(key: QuantityKey, said: list[_Said]) -> list[list[_Said]]:
    """The statements by what they say, in order; one camp where all of them can be the same."""
    if all(isinstance(one.value, Number) for one in said):
        spans = [span(one.value) for one in said if isinstance(one.value, Number)]
        slack = 1 if key.measure == _YEARS else 0
        common = NumberRange(max(s.low for s in spans), min(s.high for s in spans))
        if common.low <= common.high + slack:
            return [said]
    camps: list[list[_Said]] = []
    for one in said:
        home = next((camp for camp in camps if camp[0].agrees(one)), None)
        if home is None:
            camps.append([one])
        else:
            home.append(one)
    return camps


def _disagreement(report: ReportUnderCheck, differing: list[tuple[str, list[list[_Said]]]]) -> Discrepancy:
    """The complaint points at the value that fewer places state, else at the first."""
    aspect, camps = differing[0]
    seen: set[str] = set()
    words = "，".join(_camp_words(report, camp, seen) for camp in camps)
    name = quantity(report, camps[0][0].placed)
    also = "".join(f"；{_ASPECTS[other]}也不同" for other, _ in differing[1:])
    pointed = min(camps, key=len)
    others = [camp for camp in camps if camp is not pointed]
    stands = tuple(stand(one.placed, _valued(report, one), aspect) for camp in [pointed, *others] for one in camp)
    return Discrepancy(
        f"{name}{_ASPECTS[aspect] and '的' + _ASPECTS[aspect]}在几处写得不同：{words}{also}",
        stands,
        str(pointed[0].value),
        "或".join(str(camp[0].value) for camp in others),
        one_quantity=True,
    )


def _valued(report: ReportUnderCheck, one: _Said) -> str:
    return valued(report, one.placed.figure, one.value)


def _camp_words(report: ReportUnderCheck, camp: list[_Said], seen: set[str]) -> str:
    """`六（二）1、附件1 写 1078 人次`; a place named before is `附件1 另一处` now."""
    spots = dict.fromkeys(spot(one.placed) for one in camp)
    named = [joined(place, "的另一处") if place in seen else place for place in spots]
    seen.update(spots)
    return joined("、".join(named), says(_valued(report, camp[0])))
