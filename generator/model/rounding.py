"""Rounding half up, as the reports round: 86.25 to one place is 86.3."""

from decimal import ROUND_HALF_UP, Context, Decimal

_HALF_UP = Context(prec=60, rounding=ROUND_HALF_UP)  # wide enough for any number a report can state


def half_up(value: Decimal, places: int) -> Decimal:
    """Rounded as the reports round."""
    return value.quantize(Decimal(1).scaleb(-places), context=_HALF_UP)
