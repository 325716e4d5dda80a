"""How a total is made: each party's score against its weight, and what each did not give."""

from dataclasses import dataclass
from decimal import Decimal

from generator.model.evaluation import Result
from generator.model.scheme import Scheme, Weight
from generator.model.values import Number


@dataclass(frozen=True, slots=True)
class Share:
    """One party's score. `lost` and `percent` are computed from the stated score and the scheme's weight."""

    weight: Weight
    score: Number
    lost: Decimal
    percent: Decimal


@dataclass(frozen=True, slots=True)
class ScoreBreakdown:
    """All parties' scores; only made where the report states every one of them."""

    shares: tuple[Share, ...]
    lost: Decimal


def breakdown(result: Result, scheme: Scheme) -> ScoreBreakdown | None:
    """The parts of the total in the scheme's order, or None where a party's score is not disclosed."""
    shares = []
    for weight in scheme.weights:
        score = result.scores.of(weight.party)
        if not isinstance(score, Number):
            return None
        percent = scheme.round_percent(score.value / weight.weight.value * 100)
        shares.append(Share(weight, score, weight.weight.value - score.value, percent))
    return ScoreBreakdown(tuple(shares), sum((share.lost for share in shares), Decimal(0)))
