"""Slips in what should add up: areas, months, levels, communities, pairs."""

from decimal import Decimal

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, Row, chosen
from tests.check.faults.mutator import fault
from tests.check.faults.slips import mistyped, off, swapped

_AREAS, _PARTS, _PAIRS, _PROSE = (
    "areas-sum-to-total",
    "parts-sum-to-whole",
    "complementary-indicators-sum-up",
    "prose-parts-add-up",
)
_PLAIN = frozenset(("case-files", "phone-visits", "home-visits", "casework-sessions", "consult-opened"))
"""Indicators of the annex that nothing else is held against."""


def _tables(draft: Draft) -> list[list[Row]]:
    """The rows of the areas with the row of the station, for each plain indicator that findings leave alone."""
    _, path = draft.annex("annex-1")
    found: dict[str, list[Row]] = {}
    for row in draft.rows():
        if row.indicator in _PLAIN:
            found.setdefault(row.indicator, []).append(row)
    quiet = [rows for rows in found.values() if all(row.record is None for row in rows)]
    return [[row for row in rows if row.path[:2] == path] for rows in quiet]


def _area(draft: Draft, luck: SeededRandom) -> tuple[Row, Row]:
    """The row of one area, and the total at which the complaint will point."""
    rows = chosen(luck, _tables(draft))
    return luck.choice(rows[:-1]), rows[-1]


@fault(_AREAS)
def an_area_is_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    row, total = _area(draft, luck)
    draft.put(row.at("actual"), mistyped(row.figure["actual"], luck))
    draft.recompute(row)
    return total.at("actual")


@fault(_AREAS)
def an_area_has_its_digits_swapped(draft: Draft, luck: SeededRandom) -> Path:
    row, total = _area(draft, luck)
    draft.put(row.at("actual"), swapped(row.figure["actual"], luck))
    draft.recompute(row)
    return total.at("actual")


@fault(_AREAS, _AREAS)
def an_area_repeats_the_row_above(draft: Draft, luck: SeededRandom) -> Path:
    rows = chosen(luck, _tables(draft))
    place = luck.randrange(1, len(rows) - 1)
    if rows[place - 1].figure["actual"] == rows[place].figure["actual"]:
        raise NoRoom
    rows[place].figure.update({**rows[place - 1].figure, "area": rows[place].figure["area"]})
    return rows[-1].at("actual")


@fault(_AREAS)
def the_target_of_an_area_is_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    row, total = _area(draft, luck)
    if row.number("target") is None:
        raise NoRoom
    draft.put(row.at("target"), off(row.figure["target"], luck))
    draft.recompute(row)
    return total.at("target")


def _total(draft: Draft, luck: SeededRandom, *, less: bool) -> Path:
    rows = chosen(luck, _tables(draft))
    actual = rows[-1].figure["actual"]
    left_out = int(luck.choice(rows[:-1]).figure["actual"])
    draft.restate(rows[-1].indicator or "", int(actual) - left_out if less else swapped(actual, luck))
    return rows[-1].at("actual")


@fault(_AREAS)
def the_total_has_its_digits_swapped_everywhere(draft: Draft, luck: SeededRandom) -> Path:
    return _total(draft, luck, less=False)


@fault(_AREAS, "not-more-served-than-reached")
def one_area_is_left_out_of_the_total(draft: Draft, luck: SeededRandom) -> Path:
    return _total(draft, luck, less=True)


@fault(_AREAS)
def more_workers_in_the_areas_than_in_all(draft: Draft, luck: SeededRandom) -> Path:
    _, path = draft.annex("annex-1")
    rows = [row for row in draft.rows() if row.indicator == "social-workers" and row.path[:2] == path]
    row = luck.choice(rows[:-1])
    draft.put(row.at("actual"), (row.number("actual") or 0) + luck.randint(1, 3))
    return rows[-1].at("actual")


def _months(draft: Draft, indicator: str) -> list[Row]:
    _, path = draft.annex("annex-2")
    return [row for row in draft.rows() if row.indicator == indicator and row.part and row.path[:2] == path]


@fault(_PARTS, _PAIRS)
def a_month_is_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    row = luck.choice(_months(draft, "licensed-person-months"))
    draft.put(row.at("actual"), off(row.figure["actual"], luck))
    return draft.stated("licensed-person-months")[-1].at("actual")


@fault(_PARTS)
def the_total_of_the_months_is_wrong_everywhere(draft: Draft, luck: SeededRandom) -> Path:
    total = [row for row in draft.stated("licensed-person-months") if row.in_annex]
    draft.restate("licensed-person-months", off(chosen(luck, total).figure["actual"], luck))
    return total[0].at("actual")


@fault(_PARTS, _PROSE)
def one_level_of_media_is_too_large(draft: Draft, luck: SeededRandom) -> Path:
    parts = [row for row in draft.rows() if row.indicator == "media-reports" and row.part]
    row = chosen(luck, parts)
    draft.change(row, "actual", (row.number("actual") or 0) + luck.randint(10, 30))
    whole = [r for r in draft.stated("media-reports", row.area) if r.record is row.record]
    return whole[0].at("actual")


@fault(_PARTS, _PROSE)
def one_kind_of_calls_is_more_than_all(draft: Draft, luck: SeededRandom) -> Path:
    parts = [row for row in draft.rows() if row.indicator == "hotline-calls" and row.part == "日常问候"]
    row = chosen(luck, parts)
    whole = [r for r in draft.stated("hotline-calls") if r.record is row.record]
    draft.change(row, "actual", f"{luck.choice('12')}{row.figure['actual']}")
    return whole[0].at("actual")


@fault(_PARTS)
def one_community_is_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    area = draft.body["areas"][0]
    counts = [luck.randint(12, 60) for _ in area["communities"]]
    if len(counts) < 2:
        raise NoRoom
    rows = [{"indicator": "care-plans", "part": name, "actual": n} for name, n in zip(area["communities"], counts)]  # noqa: B905
    *parts, total = draft.add_figures("area-1", *rows, {"indicator": "care-plans", "actual": sum(counts)})
    draft.keep_as_right()
    row = luck.choice(parts)
    draft.put(row.at("actual"), off(row.figure["actual"], luck))
    return total.at("actual")


@fault(_PARTS)
def more_at_each_level_than_at_all_levels_together(draft: Draft, luck: SeededRandom) -> Path:
    if draft.stated("awards"):
        raise NoRoom
    province, city = luck.randint(1, 4), luck.randint(2, 6)
    parts = {"省级": province, "市级": city, "区级": luck.randint(1, 6), "市级以上": province + city}
    rows = draft.add_figures("overall", *({"indicator": "awards", "part": p, "actual": n} for p, n in parts.items()))
    draft.keep_as_right()
    return draft.put(rows[-1].at("actual"), province + city - 1)


@fault(_PAIRS)
def unlicensed_of_a_month_are_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    row = luck.choice(_months(draft, "unlicensed-person-months"))
    whole = next(r for r in _months(draft, "person-months") if r.part == row.part)
    draft.put(row.at("actual"), (row.number("actual") or 0) + luck.randint(1, 2))
    return whole.at("actual")


@fault(_PAIRS)
def unlicensed_workers_are_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    whole = draft.stated("social-workers")[0]
    licensed = draft.value("licensed-workers", int(whole.number("actual") or 0) - 2)
    rest = int(whole.number("actual") or 0) - licensed
    figures = (
        {"indicator": "licensed-workers", "actual": licensed},
        {"indicator": "unlicensed-workers", "actual": rest},
    )
    *_, row = draft.add_figures("overview", *figures)
    draft.keep_as_right()
    draft.put(row.at("actual"), rest + luck.randint(1, 3))
    return whole.at("actual")


@fault(_PAIRS, _PROSE)
def assistants_are_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, draft.stated("assistant-workers"))
    whole = next(r for r in draft.stated("licensed-workers") if r.record is row.record)
    draft.change(row, "actual", off(row.figure["actual"], luck))
    return whole.at("actual")


@fault(_PAIRS)
def large_and_small_are_more_than_all_activities(draft: Draft, luck: SeededRandom) -> Path:
    large, small = draft.value("large-activities", 0), draft.value("small-activities", 0)
    if not large * small or draft.stated("activities"):
        raise NoRoom
    [row] = draft.add_figures("delivery", {"indicator": "activities", "actual": large + small})
    draft.keep_as_right()
    return draft.put(row.at("actual"), large + small - luck.randint(1, min(large, small)))


@fault(_PAIRS)
def staff_lack_the_others(draft: Draft, _: SeededRandom) -> Path:
    workers = draft.value("social-workers", 0)
    others = draft.value("admin-staff", 2)
    if draft.stated("staff"):
        raise NoRoom
    figures = ({"indicator": "admin-staff", "actual": others}, {"indicator": "staff", "actual": workers + others})
    row = draft.add_figures("overview", *figures)[-1]
    draft.keep_as_right()
    return draft.put(row.at("actual"), Decimal(workers))
