"""Slips in days, periods, months and years."""

from datetime import date, timedelta

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, Row, chosen
from tests.check.faults.mutator import fault
from tests.check.faults.slips import off, swapped

_YEAR, _ORDER, _LATER, _MONTHS, _PHASES, _MONEY, _SERVICE = (
    "contract-lasts-a-year",
    "dates-are-in-order",
    "figures-are-not-later-than-report",
    "assessed-months-match-period",
    "phases-fit-contract",
    "phase-amounts-sum-to-funding",
    "years-in-service-fit-start",
)
_POSTS, _ROWS, _ISSUED = "person-months-fit-posts", "monthly-rows-fit-period", "published-after-evaluation"
_DAY = timedelta(days=1)


def _day(draft: Draft, *path: str) -> date:
    given = draft.get(path)
    if given == "not_disclosed":
        raise NoRoom
    return date.fromisoformat(given)


def _shifted(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 + months
    return date(month // 12, month % 12 + 1, min(day.day, 28))


@fault(_YEAR, _PHASES)
def contract_ends_a_month_too_late(draft: Draft, luck: SeededRandom) -> Path:
    return draft.put(("contract", "end"), _shifted(_day(draft, "contract", "end"), luck.randint(1, 3)))


@fault(_YEAR, _PHASES)
def contract_ends_too_soon(draft: Draft, luck: SeededRandom) -> Path:
    if draft.is_final:
        raise NoRoom
    return draft.put(("contract", "end"), _shifted(_day(draft, "contract", "end"), -luck.randint(1, 3)))


@fault(_YEAR, _PHASES)
def contract_ends_on_swapped_digits(draft: Draft, luck: SeededRandom) -> Path:
    day = _day(draft, "contract", "end")
    wrong = [day.replace(day=int(number)) for number in _days(f"{day.day:02}") if abs(int(number) - day.day) > 2]
    return draft.put(("contract", "end"), chosen(luck, [end for end in wrong if end > _day(draft, "assessed", "end")]))


def _days(printed: str) -> list[str]:
    other = printed[::-1]
    return [other] if 1 <= int(other) <= 28 else []


@fault(_ORDER)
def assessed_before_the_contract(draft: Draft, luck: SeededRandom) -> Path:
    draft.put(("assessed", "months"), "not_disclosed")
    return draft.put(("assessed", "begin"), _day(draft, "contract", "begin") - luck.randint(1, 25) * _DAY)


@fault(_ORDER)
def assessed_beyond_the_contract(draft: Draft, luck: SeededRandom) -> Path:
    if not draft.is_final or _day(draft, "evaluated") < (
        end := _day(draft, "contract", "end") + luck.randint(1, 3) * _DAY
    ):
        raise NoRoom
    if any(row.part for row in draft.rows() if row.in_annex):
        raise NoRoom
    draft.put(("assessed", "months"), 12)
    draft.put(("assessed", "end"), end)
    return ("contract", "end")


@fault(_ORDER)
def evaluated_before_the_period_was_over(draft: Draft, luck: SeededRandom) -> Path:
    return draft.put(("evaluated",), _day(draft, "assessed", "end") - luck.randint(1, 28) * _DAY)


@fault(_ORDER, _LATER)
def issued_before_it_was_evaluated(draft: Draft, luck: SeededRandom) -> Path:
    day = _day(draft, "issued")
    return draft.put(("issued",), min(_shifted(day, -luck.randint(1, 2)), _day(draft, "evaluated") - _DAY))


def _outside(draft: Draft) -> date:
    return _day(draft, "evaluated") if draft.body["issued"] == "not_disclosed" else _day(draft, "issued")


@fault(_LATER)
def annex_is_of_next_year(draft: Draft, _: SeededRandom) -> Path:
    annex, path = draft.annex("annex-1")
    day = date.fromisoformat(annex["as_of"])
    return draft.put((*path, "as_of"), day.replace(year=day.year + 1, day=28))


@fault(_LATER)
def one_row_is_of_a_later_day(draft: Draft, luck: SeededRandom) -> Path:
    rows = [row for row in draft.rows() if row.record is None and not row.in_annex and not row.part]
    row = chosen(luck, [row for row in rows if len(draft.stated(row.indicator or "", row.area)) == 1])
    row.figure["as_of"] = str(_outside(draft) + luck.randint(70, 200) * _DAY)
    return row.at("as_of")


@fault(_MONTHS)
def months_are_miscounted(draft: Draft, luck: SeededRandom) -> Path:
    return draft.put(("assessed", "months"), off(draft.body["assessed"]["months"], luck, 4))


@fault(_MONTHS, _ORDER)
def period_ends_in_another_month(draft: Draft, luck: SeededRandom) -> Path:
    if any(row.part for row in draft.rows() if row.in_annex):
        raise NoRoom
    step = -2 if draft.is_final or luck.chance(0.5) else 1
    draft.put(("assessed", "end"), _shifted(_day(draft, "assessed", "end"), step))
    return ("assessed", "months")


def _phased(draft: Draft) -> list[dict[str, str]]:
    """The phases of the contract, added where there are none."""
    funding = draft.body["funding"]
    if "phases" not in funding:
        begin, end, total = _day(draft, "contract", "begin"), _day(draft, "contract", "end"), int(funding["total"][:-2])
        turn = _shifted(begin, 6).replace(day=1)
        first = {"name": "第一期", "begin": begin, "end": turn - _DAY, "amount": f"{total // 2} 万"}
        second = {"name": "第二期", "begin": turn, "end": end, "amount": f"{total - total // 2} 万"}
        draft.put(("funding", "phases"), [first, second])
        draft.keep_as_right()
    phases: list[dict[str, str]] = funding["phases"]
    return phases


@fault(_PHASES)
def phases_leave_days_between(draft: Draft, luck: SeededRandom) -> Path:
    _phased(draft)
    path = ("funding", "phases", 1, "begin")
    return draft.put(path, date.fromisoformat(draft.get(path)) + luck.randint(1, 30) * _DAY)


@fault(_PHASES)
def phases_end_in_another_year(draft: Draft, luck: SeededRandom) -> Path:
    _phased(draft)
    path = ("funding", "phases", 1, "end")
    day = date.fromisoformat(draft.get(path))
    return draft.put(path, luck.choice((day + 31 * _DAY, day - 4 * _DAY, day.replace(year=day.year + 1, day=1))))


@fault(_PHASES)
def months_of_a_phase_are_miscounted(draft: Draft, luck: SeededRandom) -> Path:
    phase = _phased(draft)[0]
    begin, end = (date.fromisoformat(phase[key]) for key in ("begin", "end"))
    months = end.year * 12 + end.month - begin.year * 12 - begin.month + 1
    draft.put(("funding", "phases", 0, "months"), months)
    draft.keep_as_right()
    draft.put(("funding", "phases", 0, "months"), months + luck.choice((-3, -2, 1, 2)))
    return ("funding", "phases", 0, "months")


@fault(_MONEY)
def amount_of_a_phase_is_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    phase = luck.choice(_phased(draft))
    phase["amount"] = f"{off(phase['amount'][:-2], luck, 9)} 万"
    return ("funding", "total")


@fault(_MONEY)
def total_of_the_money_has_its_digits_swapped(draft: Draft, luck: SeededRandom) -> Path:
    _phased(draft)
    return draft.put(("funding", "total"), f"{swapped(draft.body['funding']['total'][:-2], luck)} 万")


@fault(_SERVICE)
def years_in_service_are_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, draft.stated("years-in-service"))
    return draft.put(row.at("actual"), (row.number("actual") or 0) + luck.choice((2, 3, 10)))


@fault(_SERVICE)
def start_of_service_is_of_another_decade(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, draft.stated("years-in-service"))
    year, month = draft.body["operated_since"].split("-")
    draft.put(("operated_since",), f"{int(year) - luck.choice((2, 5, 10))}-{month}")
    return row.at("actual")


def _due(draft: Draft) -> list[Row]:
    return [row for row in draft.stated("person-months") if row.number("target")]


def _posts(draft: Draft) -> int:
    return int((_due(draft)[0].number("target") or 0) / int(draft.body["assessed"]["months"]))


@fault(_POSTS, _POSTS)
def due_person_months_are_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    draft.add_figures("management", {"indicator": "posts-agreed", "actual": _posts(draft)})
    draft.keep_as_right()
    rows = _due(draft)
    if any(row.record for row in draft.stated("person-months")):
        raise NoRoom
    wrong = off(rows[0].figure["target"], luck, 7)
    for row in rows:
        row.figure["target"] = wrong
        draft.recompute(row)
    return rows[0].at("target")


@fault(_POSTS, _POSTS)
def posts_do_not_fit_the_person_months(draft: Draft, luck: SeededRandom) -> Path:
    posts = _posts(draft)
    for row in draft.stated("retention"):  # which would be of other posts than these
        if row.record is None:
            draft.get(row.path[:-1]).remove(row.figure)
    if draft.stated("retention"):
        raise NoRoom
    [row] = draft.add_figures("management", {"indicator": "posts-agreed", "actual": posts})
    draft.keep_as_right()
    draft.put(row.at("actual"), posts + luck.choice((-2, -1, 1, 2)))
    return _due(draft)[0].at("target")


def _monthly(draft: Draft) -> list[Row]:
    draft.annex("annex-2")
    return [row for row in draft.rows() if row.in_annex and row.part and row.indicator == "person-months"]


@fault(_ROWS)
def a_month_is_of_another_year(draft: Draft, luck: SeededRandom) -> Path:
    row = luck.choice(_monthly(draft)[1:-1])
    year, rest = (row.part or "").split("年")
    return draft.put(row.at("part"), f"{int(year) + luck.choice((-2, 2))}年{rest}")[:-1]


@fault(_ROWS)
def a_month_is_left_out(draft: Draft, luck: SeededRandom) -> Path:
    rows = _monthly(draft)
    gone = luck.randrange(1, len(rows) - 1)
    for row in [row for row in draft.rows() if row.in_annex and row.part == rows[gone].part]:
        draft.get(row.path[:-1]).remove(row.figure)
    return next(row.path for row in draft.rows() if row.in_annex and row.part)


@fault(_ROWS)
def all_months_are_of_the_year_before(draft: Draft, _: SeededRandom) -> Path:
    rows = [row for row in draft.rows() if row.in_annex and row.part]
    if not rows:
        raise NoRoom
    for row in rows:
        year, rest = (row.part or "").split("年")
        row.figure["part"] = f"{int(year) - 1}年{rest}"
    return rows[0].path
