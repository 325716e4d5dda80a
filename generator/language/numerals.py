"""Numbers as Chinese writing has them: 5, 五, 十二, 两, 二〇二四."""

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}


def whole(printed: str) -> int:
    """5, 五, 十二, 两 or a year written digit by digit as a number; 0 for what is none."""
    if printed.isdecimal():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    if not ten:
        return int("".join(str(_DIGITS.get(c, 0)) for c in printed) or 0)
    return 10 * (_DIGITS.get(tens, 0) or 1) + _DIGITS.get(ones, 0)
