"""What cannot be otherwise: a household has a person in it, an occasion somebody who came."""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Severity, stand
from generator.check.figures.values import ASPECTS, exact
from generator.check.figures.wording import SAID, quantity, spot, valued
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure
from generator.model.values import Number

_CHAPTER = Chapter(CheckSubject.COHERENCE, 1)


# Indicators that count households or persons whatever the unit in print, by the group of people they count.
_HOUSEHOLDS = {"priority-households": "priority-persons", "case-file-households": "case-files"}
_PERSONS = {"priority-persons": "priority-persons", "care-plans": "case-files"}

# (more, fewer): each occasion has at least one session, each session at least one person who came.
_LADDER = (
    ("group-sessions", "groups"),
    ("group-attendances", "group-sessions"),
    ("interest-group-sessions", "interest-groups"),
    ("interest-group-attendances", "interest-group-sessions"),
    ("activity-attendances", "activities"),
    ("large-activity-attendances", "large-activities"),
    ("small-activity-attendances", "small-activities"),
    ("policy-attendances", "policy-events"),
)

_CATEGORIES = (
    "minimum-allowance",
    "extreme-hardship",
    "low-income-margin",
    "disabled",
    "children-in-need",
    "single-mothers",
    "widowed-elderly",
    "empty-nest-elderly",
    "solitary-elderly",
    "disabled-elderly",
    "severely-disabled-elderly",
    "family-planning-elderly",
)
# (whole, some of it)
_AMONG = (
    *(("priority-persons", category) for category in _CATEGORIES),
    ("staff", "licensed-workers"),
    ("social-workers", "retained-workers"),
)

_Key = tuple[object, ...]
_IN_LADDER = frozenset(slug for pair in _LADDER for slug in pair)
_IN_AMONG = frozenset(slug for pair in _AMONG for slug in pair)
_OPENED, _CLOSED = "casework-opened", "casework-closed"
_FILES = "case-files"
_VISITS, _VISITED = "home-visits", "home-visit-persons"
_BY_HEAD = frozenset(("人次", "人", "名"))


def _by_place(
    report: ReportUnderCheck, concerned: frozenset[str], *, finding: bool = False
) -> Iterator[dict[str, list[PlacedFigure]]]:
    """Figures of the indicators concerned, of one whole section or one finding, with the same area, part and day."""
    places: dict[_Key, dict[str, list[PlacedFigure]]] = {}
    for slug, statements in report.by_indicator.items():
        for placed in statements if slug in concerned else ():
            where = placed.anchor if finding else placed.path[:2]
            key = (where, placed.area, placed.figure.part, str(placed.as_of))
            places.setdefault(key, {}).setdefault(slug, []).append(placed)
    yield from places.values()


def _values(statements: list[PlacedFigure], aspect: str) -> list[tuple[PlacedFigure, Number]]:
    return [(placed, value) for placed in statements if (value := exact(placed, aspect))]


def _one(statements: list[PlacedFigure], aspect: str) -> tuple[PlacedFigure, Number] | None:
    """The value that the place prints, None where it prints several."""
    values = _values(statements, aspect)
    return values[0] if values and len({value.value for _, value in values}) == 1 else None


@_CHAPTER.check()
def persons_are_not_fewer_than_households(report: ReportUnderCheck) -> Iterator[Outcome]:
    """人数不少于户数。
    同一处、同一类人既写户数又写人数的，每户至少一人。约数不核对。
    """
    homes: dict[_Key, list[PlacedFigure]] = {}
    heads: dict[_Key, list[PlacedFigure]] = {}
    for placed in report.figures:
        figure = placed.figure
        name, measure = figure.indicator or figure.name or "", report.measure(figure)
        here = (placed.anchor, placed.area, figure.part, str(placed.as_of))
        if name in _HOUSEHOLDS or measure == "户":
            homes.setdefault((*here, _HOUSEHOLDS.get(name, name)), []).append(placed)
        elif name in _PERSONS or measure == "人":
            heads.setdefault((*here, _PERSONS.get(name, name)), []).append(placed)
    for key, households in homes.items():
        for aspect in ASPECTS:
            yield from _persons_of(report, households, heads.get(key, []), aspect)


def _persons_of(
    report: ReportUnderCheck, households: list[PlacedFigure], persons: list[PlacedFigure], aspect: str
) -> Iterator[Outcome]:
    homes, heads = _one(households, aspect), _one(persons, aspect)
    if homes is None or heads is None:
        return
    (home, count), (head, number) = homes, heads
    if number.value >= count.value:
        yield Agreed()
        return
    both = f"{count} 户、{number} 人"
    same = home.figure.indicator == head.figure.indicator
    printed = f"写 {both}" if same else f"写 {number} 人，{report.name(home.figure)}写 {count} 户"
    yield Discrepancy(
        f"{quantity(report, head)}{printed}，人数比户数少",
        (stand(head, f"{number} 人", aspect), stand(home, f"{count} 户", aspect)),
        f"{number} 人",
        f"不少于 {count} 人",
        "每户至少一人",
    )


@_CHAPTER.check(Severity.NOTICE)
def closed_is_within_opened(report: ReportUnderCheck) -> Iterator[Outcome]:
    """个案结案不多于接案。
    同一节、同一片区写的接案和结案相比；上一年度接下的个案今年才结，结案也会多些，所以只作提示。
    """
    for here in _by_place(report, frozenset((_OPENED, _CLOSED))):
        opened = _values(here.get(_OPENED, []), "actual")
        closed = _values(here.get(_CLOSED, []), "actual")
        if not opened or not closed:
            continue
        taken, most = max(opened, key=lambda item: item[1].value)
        ended, count = min(closed, key=lambda item: item[1].value)
        if count.value <= most.value:
            yield Agreed()
            continue
        yield Discrepancy(
            f"{quantity(report, ended)}写 {count} 个，接案写 {most} 个；结案里可能有上一年度接下的",
            (stand(ended, f"结案 {count}", "actual"), stand(taken, f"接案 {most}", "actual")),
            str(count),
            f"不多于 {most}",
        )


@_CHAPTER.check()
def not_more_served_than_reached(report: ReportUnderCheck) -> Iterator[Outcome]:
    """探访服务的人数不多于探访人次。
    只比按人次写的探访：探访一人记一人次，服务的人数不会更多。按户或次写的不核对。
    """
    for here in _by_place(report, frozenset((_VISITS, _VISITED))):
        visits = _one([p for p in here.get(_VISITS, ()) if report.unit(p.figure) in _BY_HEAD], "actual")
        heads = _one(here.get(_VISITED, []), "actual")
        if visits is None or heads is None:
            continue
        (visit, times), (head, persons) = visits, heads
        if persons.value <= times.value:
            yield Agreed()
            continue
        yield Discrepancy(
            f"{quantity(report, head)}写 {persons} 人，比入户探访的 {times} 人次还多",
            (stand(head, f"{persons} 人", "actual"), stand(visit, f"{times} 人次", "actual")),
            f"{persons} 人",
            f"不多于 {times} 人",
            "探访一人记一人次",
        )


@_CHAPTER.check()
def files_are_not_more_than_persons(report: ReportUnderCheck) -> Iterator[Outcome]:
    """建档份数不多于建档人数。
    一人一份或一户一份，份数都不会比人数多；只比同一节或同一张表里写的。
    """
    for here in _by_place(report, frozenset((_FILES,))):
        files, heads = (
            _one([placed for placed in here[_FILES] if report.measure(placed.figure) == measure], "actual")
            for measure in ("次", "人")
        )
        if files is None or heads is None:
            continue
        (placed, number), (head, persons) = files, heads
        if number.value <= persons.value:
            yield Agreed()
            continue
        printed = valued(report, placed.figure, number)
        yield Discrepancy(
            f"{quantity(report, placed)}写 {printed}，{spot(head)}的建档人数是 {persons} 人",
            (stand(placed, printed, "actual"), stand(head, f"{persons} 人", "actual")),
            printed,
            f"不多于 {persons}",
            "一人一份或一户一份",
        )


@_CHAPTER.check()
def attendances_are_not_fewer_than_occasions(report: ReportUnderCheck) -> Iterator[Outcome]:
    """节数不少于个数，人次不少于场次和节数。
    同一节、同一片区写的小组、活动和政策宣传，目标和完成量分别比。
    """
    for here in _by_place(report, _IN_LADDER):
        for pair in _LADDER:
            for aspect in ASPECTS:
                yield from _not_above(report, here, pair, aspect)


@_CHAPTER.check()
def some_are_not_more_than_all(report: ReportUnderCheck) -> Iterator[Outcome]:
    """其中的一部分不多于全体。
    每一类困难群众不多于困难群众和特殊群体总人数，持续在岗的社工不多于社工总数；只比同一处写的。各类可以重叠，不相加。
    """
    for here in _by_place(report, _IN_AMONG, finding=True):
        for pair in _AMONG:
            yield from _not_above(report, here, pair, "actual")


def _not_above(
    report: ReportUnderCheck, here: dict[str, list[PlacedFigure]], pair: tuple[str, str], aspect: str
) -> Iterator[Outcome]:
    """That the second indicator of a pair is not above the first. Persons are not compared with households."""
    if pair[0] not in here or pair[1] not in here:
        return
    more, fewer = (_one([p for p in here[slug] if report.measure(p.figure) != "户"], aspect) for slug in pair)
    if more is None or fewer is None:
        return
    (upper, most), (lower, count) = more, fewer
    if most.value == Decimal(0) or count.value <= most.value:
        yield Agreed()
        return
    said = SAID[aspect] if aspect == "target" else ""
    yield Discrepancy(
        f"{quantity(report, lower)}{said}写 {valued(report, lower.figure, count)}，"
        f"比{report.name(upper.figure)}的 {valued(report, upper.figure, most)}还多（{spot(lower)}）",
        (
            stand(lower, f"{report.name(lower.figure)} {count}", aspect),
            stand(upper, f"{report.name(upper.figure)} {most}", aspect),
        ),
        str(count),
        f"不多于 {most}",
    )
