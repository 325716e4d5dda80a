"""Scores by party, total and grade under a scheme: parts within their weights, the sum exact, the grade its band."""

from dataclasses import dataclass
from decimal import Decimal

from generator.demo.seeded_random import SeededRandom
from generator.model.scheme import Party, Scheme

NOT_DISCLOSED = "not_disclosed"

EDGE = Decimal(90)

_CENT = Decimal("0.01")
_LENIENCE = {Party.EVALUATOR: -0.025, Party.PURCHASER: 0.1, Party.SUPERVISION_CENTRE: 0.04, Party.SUPERVISOR: 0.03}


@dataclass(frozen=True, slots=True)
class PrintedResult:
    """What the report prints; text, because a report may leave any of it out."""

    scores: dict[str, str]
    total: str
    grade: str


def invent_result(rng: SeededRandom, scheme: Scheme, quality: float) -> PrintedResult:
    """A result about `quality` (0 … 1). Some print no scores by party, a few no total."""
    parts = {weight.party: _part(rng, weight.weight.value, quality, weight.party) for weight in scheme.weights}
    total = sum(parts.values(), Decimal(0))
    lifted = parts[Party.EVALUATOR] + EDGE - total
    full = next(weight.weight.value for weight in scheme.weights if weight.party is Party.EVALUATOR)
    near = abs(total - EDGE) < 1 and lifted <= full
    if near and rng.chance(0.35):  # exactly on the edge of 优秀
        parts[Party.EVALUATOR] = lifted
        total = EDGE
    grade = next(band.name for band in scheme.grades if total >= band.least.value)
    scores = {party.value: str(value.quantize(_CENT)) for party, value in parts.items()}
    printed = str(total.quantize(_CENT))
    draw = rng.random()
    if draw < 0.07:  # noqa: PLR2004 - no scores by party
        scores = dict.fromkeys(scores, NOT_DISCLOSED)
    elif draw < 0.1:  # noqa: PLR2004 - no total; the parts still tell it
        printed = NOT_DISCLOSED
    elif draw < 0.12:  # noqa: PLR2004 - the grade alone
        scores, printed = dict.fromkeys(scores, NOT_DISCLOSED), NOT_DISCLOSED
    return PrintedResult(scores, printed, grade)


def _part(rng: SeededRandom, weight: Decimal, quality: float, party: Party) -> Decimal:
    share = quality + _LENIENCE[party] + rng.gauss(0, 0.025)
    full = int(weight * 100)
    return Decimal(max(0, min(full, int(full * share)))) / 100
