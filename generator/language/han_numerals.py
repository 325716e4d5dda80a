"""Chinese numerals: 十二 → 12, 两 → 2, 一百零五 → 105."""

import re

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1_000}
_GROUPS = {"万": 10_000, "亿": 100_000_000}
NUMERAL = re.compile(r"[〇零一二两三四五六七八九十百千万亿]+")
_LIMIT = 16  # characters; longer is not a number


def han_value(numeral: str) -> int | None:
    """The value of a numeral, None for what only looks like one (三三, 十百)."""
    if not numeral or len(numeral) > _LIMIT:
        return None
    total = section = digit = 0
    lowest, after_digit = 0, False
    for char in numeral:
        if char in _DIGITS:
            if after_digit and digit:
                return None
            digit, after_digit = _DIGITS[char], True
        elif char in _TENS:
            if lowest and _TENS[char] >= lowest:
                return None
            section += (digit if after_digit else 1) * _TENS[char]
            lowest, digit, after_digit = _TENS[char], 0, False
        elif char in _GROUPS:
            total = (total + section + digit) * _GROUPS[char]
            section = digit = lowest = 0
            after_digit = False
        else:
            return None
    return total + section + digit


def count_of(numeral: str) -> int | None:
    """A count in digits or numerals."""
    return int(numeral) if numeral.isascii() and numeral.isdecimal() else han_value(numeral)
