"""Targets that a report names only through a percentage (推算): 5078 at 123.85 % admits one whole number, 4100.

An inferred target is ours, never the report's, and is shown as such; where several whole numbers fit there is none.
"""

from decimal import Decimal
from fractions import Fraction
from math import floor


def inferred_target(actual: Decimal, percent: Decimal, places: int) -> int | None:
    """The one whole target at which `actual` is printed as `percent`, None where several are possible or none is."""
    targets = possible_targets(actual, percent, places)
    return targets[0] if targets is not None and len(targets) == 1 else None


def possible_targets(actual: Decimal, percent: Decimal, places: int) -> range | None:
    """Every whole target of 1 or more that gives `percent` after rounding half up; None where there is no upper end."""
    half = Fraction(1, 2 * 10**places)
    return _between(Fraction(actual), Fraction(percent) - half, Fraction(percent) + half)


def possible_targets_if_cut(actual: Decimal, percent: Decimal, places: int) -> range | None:
    """The same for a percentage whose further digits were cut off instead of rounded."""
    return _between(Fraction(actual), Fraction(percent), Fraction(percent) + Fraction(1, 10**places))


def _between(actual: Fraction, least: Fraction, below: Fraction) -> range | None:
    """Whole t with least <= 100 * actual / t < below."""
    if below <= 0:
        return range(0)
    if least <= 0:
        return None
    hundredfold = 100 * actual
    return range(max(1, floor(hundredfold / below) + 1), floor(hundredfold / least) + 1)
