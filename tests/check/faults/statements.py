"""Slips where one quantity is stated at several places, and where a part is held against its whole."""

from decimal import Decimal

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, Row, chosen
from tests.check.faults.mutator import fault
from tests.check.faults.slips import lost, mistyped, off, swapped

_UNITS = "persons-are-told-from-attendances"
_ATTENDED = frozenset(("group-attendances", "large-activity-attendances", "activity-attendances"))
_ALIKE, _QUOTED, _WITHIN = (
    "same-quantity-is-stated-alike",
    "target-is-not-quoted-as-actual",
    "part-is-within-whole",
)
_LONG = 10
_APART = frozenset(
    ("casework-opened", "case-files", "phone-visits", "home-visits", "small-wishes", "continuing-education")
)
"""Indicators that are the whole or the part of nothing else."""
_IN_PARTS = frozenset(("media-reports", "hotline-calls"))
_RUNGS = frozenset(("groups", "group-sessions", "large-activities", "small-activities", "activities"))


def _elsewhere(draft: Draft, row: Row, aspect: str) -> list[Row]:
    """Other places that print the same quantity."""
    rows = draft.stated(row.indicator or "", row.area, row.part)
    return [other for other in rows if other.path != row.path and other.number(aspect) is not None]


def _no_target(draft: Draft, row: Row, wrong: str) -> str:
    """The wrong number, unless it is by chance the target, which is another slip."""
    if Decimal(wrong) in {other.number("target") for other in _elsewhere(draft, row, "target")}:
        raise NoRoom
    return wrong


def _quoting(draft: Draft, aspect: str) -> list[Row]:
    """Findings that quote a number of a table."""
    return [
        row
        for row in draft.rows()
        if row.record is not None and row.number(aspect) is not None
        if any(other.record is None for other in _elsewhere(draft, row, aspect))
    ]


@fault(_ALIKE, leads=False)
def prose_is_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    rows = [row for row in _quoting(draft, "actual") if (row.number("actual") or 0) >= _LONG]
    row = chosen(luck, [row for row in rows if row.indicator in _APART])
    return draft.change(row, "actual", _no_target(draft, row, mistyped(row.figure["actual"], luck)))


@fault(_ALIKE, leads=False)
def prose_has_its_digits_swapped(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, [row for row in _quoting(draft, "actual") if row.indicator in _APART])
    wrong = _no_target(draft, row, swapped(row.figure["actual"], luck))
    if min(Decimal(wrong), row.number("actual") or 0) * 2 < max(Decimal(wrong), row.number("actual") or 0):
        raise NoRoom
    return draft.change(row, "actual", wrong)


@fault(_ALIKE, leads=False)
def prose_has_lost_a_digit(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, _quoting(draft, "actual"))
    return draft.change(row, "actual", lost(row.figure["actual"], luck))


@fault(_ALIKE, leads=False)
def prose_has_another_percentage(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, [row for row in _quoting(draft, "percent") if row.indicator in _APART])
    return draft.change(row, "percent", f"{swapped(row.figure['percent'][:-1], luck)}%")


def _listed(draft: Draft, *, with_target: bool) -> list[Row]:
    """Rows of the section on delivery that the first annex has too."""
    _, path = draft.section("delivery")
    draft.annex("annex-1")
    rows = [row for row in draft.rows() if row.path[:2] == path and row.number("percent") is not None]
    return [
        row for row in rows if (row.number("target") is not None) is with_target and _elsewhere(draft, row, "target")
    ]


@fault(_ALIKE, leads=False)
def section_differs_from_annex(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, [row for row in _listed(draft, with_target=False) if row.indicator in _APART])
    return draft.put(row.at("actual"), _no_target(draft, row, off(row.figure["actual"], luck, 2)))


@fault(_ALIKE, leads=False)
def section_has_another_target(draft: Draft, luck: SeededRandom) -> Path:
    rows = _listed(draft, with_target=True)
    row = chosen(luck, [row for row in rows if all(other.in_annex for other in _elsewhere(draft, row, "percent"))])
    draft.put(row.at("target"), off(row.figure["target"], luck))
    draft.recompute(row)
    return row.at("target")


@fault(_ALIKE, leads=False)
def two_findings_differ(draft: Draft, luck: SeededRandom) -> Path:
    able = []
    for row in draft.rows():
        others = _elsewhere(draft, row, "actual")
        quiet = row.record is not None and row.part is None and row.indicator not in _IN_PARTS
        if quiet and others and all(other.record for other in others) and (row.number("actual") or 0) >= _LONG:
            able.append(row)
    row = chosen(luck, able)
    return draft.change(row, "actual", mistyped(row.figure["actual"], luck))


def _target_of(draft: Draft, row: Row) -> str:
    """The target that a table prints for what a place says was done."""
    for other in _elsewhere(draft, row, "target"):
        if other.number("actual") == row.number("actual") != other.number("target"):
            return str(other.figure["target"])
    raise NoRoom


@fault(_QUOTED)
def finding_quotes_the_target(draft: Draft, luck: SeededRandom) -> Path:
    rows = [row for row in _quoting(draft, "actual") if row.number("target") is None]
    row = chosen(luck, [row for row in rows if row.indicator in _APART])
    return draft.change(row, "actual", _target_of(draft, row))


@fault(_QUOTED)
def section_quotes_the_target(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, _listed(draft, with_target=False))
    if any(other.record for other in _elsewhere(draft, row, "actual")):
        raise NoRoom
    return draft.change(row, "actual", _target_of(draft, row))


@fault(_WITHIN)
def one_area_has_more_than_the_station(draft: Draft, luck: SeededRandom) -> Path:
    able = []
    for row in draft.rows():
        if row.record is None or row.area is None or row.part or not row.number("actual") or row.number("percent"):
            continue
        whole = next((r.number("actual") for r in draft.stated(row.indicator or "") if r.number("actual")), None)
        if whole is not None and row.indicator not in _RUNGS and not _elsewhere(draft, row, "actual"):
            able.append((row, whole))
    row, whole = chosen(luck, able)
    return draft.change(row, "actual", whole + luck.randint(1, 9))


@fault(_WITHIN)
def more_joint_visits_than_visits(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, draft.stated("joint-home-visits"))
    visits = chosen(luck, draft.stated("home-visits")).number("actual") or 0
    if _elsewhere(draft, row, "actual"):
        raise NoRoom
    return draft.change(row, "actual", visits + luck.randint(1, 400))


@fault(_WITHIN)
def more_experienced_workers_than_workers(draft: Draft, luck: SeededRandom) -> Path:
    workers = draft.value("social-workers", 0)
    [row] = draft.add_figures("management", {"indicator": "two-year-workers", "actual": workers - luck.randint(0, 3)})
    draft.keep_as_right()
    return draft.put(row.at("actual"), workers + luck.randint(1, 5))


@fault(_WITHIN)
def areas_have_more_than_the_station_together(draft: Draft, luck: SeededRandom) -> Path:
    counts = [luck.randint(40, 90) for _ in draft.body["areas"]]
    rows = [
        draft.add_figures(f"area-{place}", {"indicator": "care-plans", "actual": count})[0]
        for place, count in enumerate(counts, start=1)
    ]
    draft.add_figures("overview", {"indicator": "care-plans", "actual": sum(counts)})
    draft.keep_as_right()
    place = luck.randrange(len(rows))
    draft.put(rows[place].at("actual"), counts[place] + luck.randint(1, 30))
    return rows[0].at("actual")


@fault(_UNITS)
def attendances_are_told_as_persons(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, [row for row in draft.rows() if row.indicator in _ATTENDED and _is_told_again(draft, row)])
    row.figure["unit"] = luck.choice(("人", "名"))
    return row.at("unit")


def _is_told_again(draft: Draft, row: Row) -> bool:
    """Whether the same number stands somewhere else, and no words beside it give it another unit."""
    others = draft.stated(row.indicator or "", row.area, row.part)
    same = [other for other in others if other.figure.get("actual") == row.figure.get("actual")]
    return row.record is None and not row.in_annex and "unit" not in row.figure and len(same) > 1
