"""Slips in percentages and in the targets they are of."""

from decimal import ROUND_DOWN, Decimal
from itertools import pairwise

from generator.demo.quantity_ledger import percent
from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, Row, chosen
from tests.check.faults.mutator import fault
from tests.check.faults.slips import swapped

_UNSET = "percent-has-a-target"
_FOLLOWS, _SIGN, _ZERO, _WHOLE = (
    "percent-follows-from-target-and-actual",
    "percent-has-its-sign",
    "target-is-not-zero",
    "percent-admits-a-whole-target",
)
_CENT = Decimal("0.01")


def _measured(draft: Draft) -> list[Row]:
    return [row for row in draft.rows() if row.is_measured]


def _printed(draft: Draft, row: Row, value: Decimal) -> Path:
    """Another percentage, which must not be right by chance."""
    if value == row.number("percent"):
        raise NoRoom
    return draft.put(row.at("percent"), f"{value}%")


@fault(_FOLLOWS)
def percent_is_a_hundredth_off(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, _measured(draft))
    return _printed(draft, row, (row.number("percent") or Decimal(1)) + luck.choice((-1, 1)) * _CENT)


@fault(_FOLLOWS)
def percent_is_cut_instead_of_rounded(draft: Draft, luck: SeededRandom) -> Path:
    found = []
    for row in _measured(draft):
        target, actual = row.number("target") or Decimal(1), row.number("actual") or Decimal(0)
        cut = (actual * 100 / target).quantize(_CENT, ROUND_DOWN)
        if cut != row.number("percent"):
            found.append((row, cut))
    return _printed(draft, *chosen(luck, found))


@fault(_FOLLOWS)
def percent_has_its_digits_swapped(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, _measured(draft))
    return _printed(draft, row, Decimal(swapped(row.figure["percent"][:-1], luck)))


@fault(_FOLLOWS)
def percent_has_its_point_moved(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, _measured(draft))
    return _printed(draft, row, (row.number("percent") or Decimal(0)) * luck.choice((Decimal(10), Decimal("0.1"))))


@fault(_FOLLOWS)
def percent_is_that_of_the_row_above(draft: Draft, luck: SeededRandom) -> Path:
    rows = _measured(draft)
    able = [
        (row, above.number("percent") or Decimal(0))
        for above, row in pairwise(rows)
        if above.path[:2] == row.path[:2] and above.figure["percent"] != row.figure["percent"]
    ]
    return _printed(draft, *chosen(luck, able))


@fault(_FOLLOWS)
def percent_is_the_wrong_way_round(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, [row for row in _measured(draft) if row.number("actual")])
    said = percent(row.number("target") or 0, row.number("actual") or 1)
    return _printed(draft, row, Decimal(said[:-1]))


@fault(_FOLLOWS)
def percent_is_what_exceeds_the_target(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, [row for row in _measured(draft) if row.in_annex and (row.number("percent") or 0) > 100])
    return _printed(draft, row, (row.number("percent") or Decimal(0)) - 100)


@fault(_FOLLOWS)
def nearly_all_is_called_100_percent(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, [row for row in _measured(draft) if 95 < (row.number("percent") or 0) < 100])
    return _printed(draft, row, Decimal("100.00"))


@fault(_SIGN)
def sign_is_missing_in_a_table(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, [row for row in draft.rows() if row.record is None and row.number("percent") is not None])
    return draft.put(row.at("percent"), f"{row.number('percent')}（原文无%）")


@fault(_SIGN)
def sign_is_missing_in_a_finding(draft: Draft, luck: SeededRandom) -> Path:
    able = [(row, row.record) for row in draft.rows() if row.record and row.number("percent") is not None]
    row, record = chosen(luck, able)
    said = row.figure["percent"]
    for key in ("summary", "text"):
        record[key] = record[key].replace(said, said[:-1])
    return draft.put(row.at("percent"), f"{said[:-1]}（原文无%）")


@fault(_ZERO)
def target_that_was_not_set_is_printed_0(draft: Draft, luck: SeededRandom) -> Path:
    rows = [row for row in draft.rows() if row.figure.get("target") == "not_set" and row.number("actual")]
    return draft.put(chosen(luck, rows).at("target"), 0)


@fault(_ZERO)
def target_is_printed_0_beside_a_percentage(draft: Draft, luck: SeededRandom) -> Path:
    rows = [
        row
        for row in _measured(draft)
        if len([r for r in draft.stated(row.indicator or "") if r.number("target")]) == 1
        and row.area is None
        and len([r for r in draft.rows() if r.indicator == row.indicator and r.area]) == 0
    ]
    return draft.put(chosen(luck, rows).at("target"), 0)


@fault(_WHOLE)
def percent_is_of_no_whole_target(draft: Draft, luck: SeededRandom) -> Path:
    able = []
    for row in draft.rows():
        actual, share = row.number("actual"), row.number("percent")
        entry = draft.catalogue.indicators.get(row.indicator or "")
        countable = entry is not None and entry.group != "staffing" and entry.unit not in {"小时", "元", "%"}
        statements = draft.stated(row.indicator or "", row.area)
        if actual and share and countable and len(statements) == 1 and row.number("target") is None:
            able.append((row, actual, share))
    row, actual, share = chosen(luck, able)
    wrong = Decimal(swapped(str(share), luck))
    if any(percent(actual, target) == f"{wrong}%" for target in range(1, int(actual * 100 / min(share, wrong)) + 9)):
        raise NoRoom
    return draft.change(row, "percent", f"{wrong}%")


@fault(_UNSET)
def a_percentage_is_printed_where_no_target_is_set(draft: Draft, luck: SeededRandom) -> Path:
    annex, path = draft.annex("annex-1")
    figure = {"indicator": "school-service", "target": "not_set", "actual": "21", "percent": "not_set"}
    annex["figures"].append(figure)
    draft.keep_as_right()
    return draft.put((*path, "figures", len(annex["figures"]) - 1, "percent"), f"{luck.randint(30, 400)}.00%")


FAULTS = (
    percent_is_a_hundredth_off,
    percent_is_cut_instead_of_rounded,
    percent_has_its_digits_swapped,
    percent_has_its_point_moved,
    percent_is_that_of_the_row_above,
    percent_is_the_wrong_way_round,
    percent_is_what_exceeds_the_target,
    nearly_all_is_called_100_percent,
    sign_is_missing_in_a_table,
    sign_is_missing_in_a_finding,
    target_that_was_not_set_is_printed_0,
    target_is_printed_0_beside_a_percentage,
    percent_is_of_no_whole_target,
    a_percentage_is_printed_where_no_target_is_set,
)
