"""What a printed number allows: exactly itself, or a range where the print only approximates (约 47 万, 20 多)."""

import re
from dataclasses import dataclass
from decimal import ROUND_DOWN, Context, Decimal

from generator.model.rounding import half_up
from generator.model.values import Number, Percent

_DIGITS = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]+))?")
_WIDE = Context(prec=60)
_NEAR = Decimal("0.05")  # 约 and 近 are taken to mean within five per cent
_MAGNITUDE = 10  # 超过 100 says nothing of 1000


@dataclass(frozen=True, slots=True)
class NumberRange:
    """All values a printed number can stand for, ends included."""

    low: Decimal
    high: Decimal

    def meets(self, other: "NumberRange") -> bool:
        """Whether both can be the same number."""
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: "NumberRange") -> "NumberRange":
        return NumberRange(self.low + other.low, self.high + other.high)


NOTHING = NumberRange(Decimal(0), Decimal(0))


def span(number: Number) -> NumberRange:
    """The values that `number` can stand for."""
    value = number.value
    if not number.approximate:
        return NumberRange(value, value)
    if number.printed.startswith(("超过", "逾", "不少于", "至少")) or number.printed.endswith("以上"):
        return NumberRange(value, value * _MAGNITUDE)
    if number.printed.startswith("不足"):
        return NumberRange(value / _MAGNITUDE, value)
    if number.printed.endswith(("多", "余")):
        return NumberRange(value, value + _last_significant(value))
    slack = max(value * _NEAR, _last_printed(number) / 2)
    return NumberRange(value - slack, value if number.printed.startswith("近") else value + slack)


def _last_significant(value: Decimal) -> Decimal:
    """1000 for 13000, 10 for 20: 多 and 余 leave open what comes after the last digit that is not 0."""
    if not value:
        return Decimal(0)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _last_printed(number: Number) -> Decimal:
    """The worth of the last printed digit: 1000 for 2.8 万."""
    digits = _DIGITS.search(number.printed)
    if digits is None:
        return Decimal(0)
    unit = Decimal(1).scaleb(-len(digits[2] or ""))
    return unit * {"万": 10_000, "亿": 100_000_000}.get(number.printed[digits.end() :].strip()[:1], 1)


def percentage(part: Decimal, whole: Decimal) -> Decimal:
    """`part` as per cent of `whole`, unrounded."""
    return _WIDE.divide(part * 100, whole)


def is_rounded(exact: Decimal, percent: Percent) -> bool:
    """Whether the print is `exact`, rounded half up to as many places as are printed."""
    return half_up(exact, percent.places) == percent.value


def is_cut(exact: Decimal, percent: Percent) -> bool:
    """Whether the print is `exact` with its further digits left out, and rounding would give another number."""
    cut = exact.quantize(Decimal(1).scaleb(-percent.places), rounding=ROUND_DOWN, context=_WIDE)
    return cut == percent.value and not is_rounded(exact, percent)


def is_same_percent(one: Percent, other: Percent) -> bool:
    """Whether two prints can be one percentage, one of them with fewer places."""
    longer, shorter = sorted((one, other), key=lambda percent: percent.places, reverse=True)
    return is_rounded(longer.value, shorter) or is_cut(longer.value, shorter)
