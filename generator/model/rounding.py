"""Rounding half up, as the reports round: 86.25 to one place is 86.3. Pages and checks round here and nowhere else.

Only the Excel reader rounds for itself (readers/excel/number_format): it shows what Excel shows.
"""

from decimal import ROUND_HALF_UP, Context, Decimal

_HALF_UP = Context(prec=60, rounding=ROUND_HALF_UP)  # wide enough for any number a report can state


def half_up(value: Decimal, places: int) -> Decimal:
    """`value` with exactly so many decimals: `half_up(Decimal("86.25"), 1)` is `Decimal("86.3")`."""
    return value.quantize(Decimal(1).scaleb(-places), context=_HALF_UP)


def decimals(value: Decimal) -> int:
    """How many decimals a number is written with, zeros at its end included: 2 for 57.30, 0 for 57."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
