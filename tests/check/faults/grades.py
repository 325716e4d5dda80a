"""Slips in scores, totals and grades."""

from decimal import Decimal

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, chosen
from tests.check.faults.mutator import fault
from tests.check.faults.slips import swapped

_SUM, _WEIGHT, _GRADE, _FULL = (
    "total-is-sum-of-parts",
    "score-is-within-weight",
    "grade-fits-total",
    "total-is-within-full-marks",
)
_TOTAL: Path = ("result", "total")


def _scores(draft: Draft) -> dict[str, Decimal]:
    given = draft.body["result"]["scores"]
    found = {w.party.value: given[w.party.value] for w in draft.scheme.weights}
    if "not_disclosed" in found.values():
        raise NoRoom
    return {party: Decimal(score) for party, score in found.items()}


def _total(draft: Draft) -> Decimal:
    total = draft.body["result"]["total"]
    if total == "not_disclosed":
        raise NoRoom
    return Decimal(total)


def _grade(draft: Draft, total: Decimal) -> str:
    return next(band.name for band in draft.scheme.grades if total >= band.least.value)


@fault(_SUM)
def total_is_carried_wrong(draft: Draft, luck: SeededRandom) -> Path:
    _scores(draft)
    total = _total(draft)
    step = luck.choice(("-1", "1", "-0.1", "0.1", "0.9"))
    if _grade(draft, total) != _grade(draft, total + Decimal(step)):
        raise NoRoom
    return draft.put(_TOTAL, total + Decimal(step))


@fault(_SUM)
def score_has_its_digits_swapped(draft: Draft, luck: SeededRandom) -> Path:
    _total(draft)
    party, score = luck.choice(list(_scores(draft).items()))
    wrong = swapped(str(score), luck)
    if any(w.party.value == party and w.weight.value < Decimal(wrong) for w in draft.scheme.weights):
        raise NoRoom
    draft.put(("result", "scores", party), wrong)
    return _TOTAL


@fault(_SUM)
def one_score_is_left_out_of_the_total(draft: Draft, luck: SeededRandom) -> Path:
    total = _total(draft) - luck.choice(list(_scores(draft).values()))
    draft.put(("result", "grade"), _grade(draft, total))
    return draft.put(_TOTAL, total)


@fault(_WEIGHT)
def two_parties_change_places(draft: Draft, luck: SeededRandom) -> Path:
    scores = _scores(draft)
    weights = {weight.party.value: weight.weight.value for weight in draft.scheme.weights}
    pairs = [(small, large) for small in scores for large in scores if scores[large] > weights[small] != weights[large]]
    small, large = chosen(luck, pairs)
    draft.put(("result", "scores", large), scores[small])
    return draft.put(("result", "scores", small), scores[large])


@fault(_WEIGHT, _SUM)
def score_is_printed_out_of_a_hundred(draft: Draft, luck: SeededRandom) -> Path:
    scores = _scores(draft)
    weight = luck.choice(draft.scheme.weights)
    whole = scores[weight.party.value] / weight.weight.value * 100
    if whole <= weight.weight.value:
        raise NoRoom
    return draft.put(("result", "scores", weight.party.value), whole.quantize(Decimal("0.01")))


def _neighbour(draft: Draft, step: int) -> Path:
    names = [band.name for band in draft.scheme.grades]
    _total(draft)
    place = names.index(draft.body["result"]["grade"]) + step
    if not 0 <= place < len(names):
        raise NoRoom
    return draft.put(("result", "grade"), names[place])


@fault(_GRADE)
def grade_is_one_too_good(draft: Draft, _: SeededRandom) -> Path:
    return _neighbour(draft, -1)


@fault(_GRADE)
def grade_is_one_too_bad(draft: Draft, _: SeededRandom) -> Path:
    return _neighbour(draft, 1)


@fault(_GRADE)
def whole_result_but_the_grade_is_of_another_band(draft: Draft, luck: SeededRandom) -> Path:
    scores = _scores(draft)
    party = luck.choice(list(scores))
    less = min(scores[party], Decimal(luck.randint(3, 12)))
    total = _total(draft) - less
    if _grade(draft, total) == draft.body["result"]["grade"]:
        raise NoRoom
    draft.put(("result", "scores", party), scores[party] - less)
    draft.put(_TOTAL, total)
    return ("result", "grade")


@fault(_FULL, _SUM, _GRADE)
def total_has_a_digit_too_many(draft: Draft, luck: SeededRandom) -> Path:
    return draft.put(_TOTAL, f"{luck.choice('123')}{_total(draft)}")


@fault(_FULL, _SUM, _GRADE)
def total_has_lost_its_point(draft: Draft, _: SeededRandom) -> Path:
    return draft.put(_TOTAL, str(_total(draft)).replace(".", ""))
