"""Chinese numerals, read and written: 十二 ↔ 12, 两 → 2, 一百零五 ↔ 105, 二〇二四 ↔ 2024.

Sentences are read with `NUMERAL` and `han_value`, dates and list numbers with `whole_number`; pages write with
`han_numeral`. The readers write the list numbers of Word themselves, for they may know no other room.
"""

import re

_SIGNS = "零一二三四五六七八九"
_YEAR_SIGNS = "〇一二三四五六七八九"
_DIGITS = {sign: value for value, sign in enumerate(_SIGNS)} | {"〇": 0, "○": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1_000}
_GROUPS = {"万": 10_000, "亿": 100_000_000}
NUMERAL = re.compile(r"[〇零一二两三四五六七八九十百千万亿]+")
"""Characters that may be a numeral; `han_value` says whether they are one."""
_LIMIT = 16  # characters; longer is not a number
_WRITTEN_BELOW = 10_000


def han_value(numeral: str) -> int | None:
    """The value of a numeral: 两万 → 20000; None for what only looks like one (三三, 十百)."""
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


def count_of(printed: str) -> int | None:
    """A count in digits or in a numeral: 12, 十二 → 12; None for anything else."""
    return int(printed) if printed.isascii() and printed.isdecimal() else han_value(printed)


def whole_number(printed: str) -> int:
    """A number of a date or list: in digits, as a numeral, or digit by digit: 5, 十二, 二〇二四; 0 for what is none."""
    if printed.isdecimal():
        return int(printed)
    value = han_value(printed)
    if value is None and printed and all(sign in _DIGITS for sign in printed):
        return int("".join(str(_DIGITS[sign]) for sign in printed))
    return value or 0


def han_numeral(number: int) -> str:
    """A count below ten thousand as it is spoken: 12 → 十二, 20 → 二十, 105 → 一百零五, 0 → 零.

    Raises ValueError outside 0 … 9999: larger numbers are printed in digits.
    """
    if not 0 <= number < _WRITTEN_BELOW:
        message = f"no numeral is written for {number}"
        raise ValueError(message)
    words, skipped = "", False
    for sign, unit in (("千", 1_000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // unit % 10
        if digit:
            words += f"{'零' if skipped and words else ''}{_SIGNS[digit]}{sign}"
        skipped = not digit
    return words.removeprefix("一") if words.startswith("一十") else words or "零"


def han_digits(number: int) -> str:
    """Digit by digit, as years are written: 2024 → 二〇二四."""
    return "".join(_YEAR_SIGNS[int(digit)] for digit in str(number))
