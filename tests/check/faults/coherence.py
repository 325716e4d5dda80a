"""Slips that make a report say what cannot be: fewer persons than households, fewer who came than occasions."""

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, chosen
from tests.check.faults.mutator import fault

_FILES = "files-are-not-more-than-persons"
_HOMES, _CLOSED, _REACHED, _CAME, _SOME = (
    "persons-are-not-fewer-than-households",
    "closed-is-within-opened",
    "not-more-served-than-reached",
    "attendances-are-not-fewer-than-occasions",
    "some-are-not-more-than-all",
)


@fault(_HOMES)
def persons_and_households_change_places(draft: Draft, luck: SeededRandom) -> Path:
    if draft.stated("priority-persons") or draft.stated("priority-households"):
        raise NoRoom
    persons = luck.randint(300, 700)
    homes = persons - luck.randint(20, 90)
    said = draft.add_finding(
        "overall",
        f"掌握困难群众{persons}人、{homes}户的情况。",
        {"indicator": "priority-persons", "actual": persons},
        {"indicator": "priority-households", "actual": homes},
    )
    draft.keep_as_right()
    said.record.update(summary=f"掌握困难群众{homes}人、{persons}户的情况。", text="")
    draft.put((*said.path, "figures", 1, "actual"), persons)
    return draft.put((*said.path, "figures", 0, "actual"), homes)


@fault(_HOMES)
def households_of_one_kind_exceed_its_persons(draft: Draft, luck: SeededRandom) -> Path:
    homes = luck.randint(40, 90)
    persons = homes + luck.randint(0, 9)
    kinds = [{"indicator": "single-mothers", "unit": unit, "actual": n} for unit, n in (("户", homes), ("人", persons))]
    _, row = draft.add_figures("area-1", *kinds)
    draft.keep_as_right()
    return draft.put(row.at("actual"), homes - luck.randint(1, 30))


@fault(_HOMES)
def fewer_plans_than_households_with_a_file(draft: Draft, luck: SeededRandom) -> Path:
    homes = draft.value("case-file-households", 0)
    if not homes:
        raise NoRoom
    annex, path = draft.annex("annex-1")
    annex["figures"].append({"indicator": "care-plans", "actual": str(homes + 9)})
    draft.keep_as_right()
    return draft.put((*path, "figures", len(annex["figures"]) - 1, "actual"), homes - luck.randint(1, 40))


def _exchange(draft: Draft, one: str, other: str) -> None:
    """The labels of two rows are exchanged wherever they are printed."""
    rows = [row for row in draft.rows() if row.indicator in {one, other}]
    if not rows or any(row.record for row in rows):
        raise NoRoom
    for row in rows:
        row.figure["indicator"] = other if row.indicator == one else one


def _first(draft: Draft, indicator: str) -> Path:
    return next(row for row in draft.stated(indicator) if row.number("actual") is not None).at("actual")


@fault(_CLOSED, _CLOSED)
def opened_and_closed_change_places(draft: Draft, _: SeededRandom) -> Path:
    _exchange(draft, "casework-opened", "casework-closed")
    return _first(draft, "casework-closed")


@fault(_REACHED)
def more_persons_visited_than_visits(draft: Draft, luck: SeededRandom) -> Path:
    annex, path = draft.annex("annex-1")
    visits = 0
    for row in draft.rows():
        if row.indicator == "home-visits" and row.path[:2] == path:
            row.figure["unit"] = "人次"
            visits = int(row.figure["actual"])
    place = next(i for i, figure in enumerate(annex["figures"]) if figure["indicator"] == "home-visit-persons")
    draft.keep_as_right()
    return draft.put((*path, "figures", place, "actual"), visits + luck.randint(1, 200))


def _rungs(draft: Draft, more: str, fewer: str) -> Path:
    if any(not row.number("actual") for row in draft.rows() if row.indicator in {more, fewer}):
        raise NoRoom
    _exchange(draft, more, fewer)
    return _first(draft, fewer)


@fault(_CAME, _CAME)
def groups_and_their_sessions_change_places(draft: Draft, _: SeededRandom) -> Path:
    return _rungs(draft, "group-sessions", "groups")


@fault(_CAME, _CAME)
def sessions_and_those_who_came_change_places(draft: Draft, _: SeededRandom) -> Path:
    return _rungs(draft, "group-attendances", "group-sessions")


@fault(_CAME, _CAME)
def large_activities_and_those_who_came_change_places(draft: Draft, _: SeededRandom) -> Path:
    return _rungs(draft, "large-activity-attendances", "large-activities")


@fault(_CAME)
def fewer_came_than_there_were_policy_events(draft: Draft, luck: SeededRandom) -> Path:
    row = next((row for row in draft.stated("policy-events") if row.path[:2] == draft.section("delivery")[1]), None)
    if row is None or not row.number("actual"):
        raise NoRoom
    events = int(row.figure["actual"])
    [came] = draft.add_figures("delivery", {"indicator": "policy-attendances", "actual": events * 12})
    draft.keep_as_right()
    draft.put(came.at("actual"), luck.randint(1, events - 1) if events > 1 else 0)
    return row.at("actual")


@fault(_SOME)
def a_category_is_more_than_all(draft: Draft, luck: SeededRandom) -> Path:
    kind = luck.choice(("single-mothers", "disabled", "minimum-allowance"))
    if draft.stated("priority-persons") or draft.stated(kind):
        raise NoRoom
    persons, some = luck.randint(300, 700), luck.randint(110, 190)
    said = draft.add_finding(
        "supervisor",
        f"辖区有困难群众{persons}人，这一类有{some}人。",
        {"indicator": "priority-persons", "actual": persons},
        {"indicator": kind, "actual": some},
    )
    draft.keep_as_right()
    wrong = some * 10
    draft.rewrite(said.record, str(some), str(wrong))
    return draft.put((*said.path, "figures", 1, "actual"), wrong)


@fault(_SOME, "share-follows-from-its-parts")
def more_stayed_than_there_are(draft: Draft, luck: SeededRandom) -> Path:
    retained, workers = draft.stated("retained-workers"), draft.value("social-workers", 0)
    if any(row.record for row in retained):
        raise NoRoom
    [row] = draft.add_figures("management", {"indicator": "social-workers", "actual": workers})
    draft.keep_as_right()
    row = chosen(luck, retained)
    return draft.put(row.at("actual"), workers + luck.randint(1, 4))


@fault(_SOME, "part-is-within-whole")
def more_licences_than_staff(draft: Draft, luck: SeededRandom) -> Path:
    if any(draft.stated(name) for name in ("staff", "licensed-workers")):
        raise NoRoom
    workers = draft.value("social-workers", 0)
    _, row = draft.add_figures(
        "overview",
        {"indicator": "staff", "actual": workers + 2},
        {"indicator": "licensed-workers", "actual": workers - 1},
    )
    draft.keep_as_right()
    return draft.put(row.at("actual"), workers + 2 + luck.randint(1, 5))


@fault(_FILES)
def more_files_than_persons(draft: Draft, luck: SeededRandom) -> Path:
    annex, path = draft.annex("annex-1")
    files = next(row for row in draft.stated("case-files") if row.path[:2] == path)
    if files.figure.get("unit", "份") in {"人", "名"} or (number := files.number("actual")) is None:
        raise NoRoom
    annex["figures"].append({"indicator": "case-files", "unit": "人", "actual": str(number)})
    draft.keep_as_right()
    draft.put((*path, "figures", len(annex["figures"]) - 1, "actual"), number - luck.randint(1, 9))
    return files.at("actual")
