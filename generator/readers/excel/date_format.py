"""A day number as Excel shows it under a date format: `yyyy"年"m"月"`, `yyyy/m/d`, `h:mm`."""

import re
from datetime import datetime, timedelta
from decimal import Decimal

TOKEN = re.compile(
    r'"([^"]*)"|[\\!](.)|_.|\*.|\[(h+|m+|s+)\]|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(AM/PM|A/P|上午/下午|[yYeE]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?|[aA]{3,4}|.)',
    re.DOTALL | re.IGNORECASE,
)
PLAIN = re.compile(
    r'"[^"]*"|[\\!].|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|AM/PM|A/P|上午/下午|General|G/通用格式', re.IGNORECASE
)
DATE = re.compile(r"[ymdhs]|aaa|(?<![0#?.])e(?![+-])", re.IGNORECASE)
LAST_DAY = 2_958_465  # 9999-12-31
LEAP_DAY = 60  # Excel's calendar has a 29 February 1900
FROM_1904 = 1_462
NOON = 12
SHORT = 2  # letters of a number; more are a name
WEEKDAYS = "一二三四五六日"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def is_date(section: str) -> bool:
    """Whether a section of a number format is one for days or times."""
    return DATE.search(PLAIN.sub("", section)) is not None


def shown(number: Decimal, section: str, *, from_1904: bool) -> str | None:
    """The day or time; None for numbers that are none."""
    serial = number + (FROM_1904 if from_1904 else 0)
    if not 0 <= serial <= LAST_DAY:
        return None
    seconds = int((serial * 86400).to_integral_value())
    moment = datetime(1899, 12, 31) + timedelta(seconds=seconds)  # noqa: DTZ001 - a wall clock without a zone
    if serial >= LEAP_DAY:
        moment -= timedelta(days=1)
    tokens = list(TOKEN.finditer(section))
    return "".join(piece(index, tokens, moment, seconds) for index in range(len(tokens))).strip()


def piece(index: int, tokens: list[re.Match[str]], moment: datetime, seconds: int) -> str:
    """What one token of the format shows."""
    quoted, escaped, elapsed, currency, mark = tokens[index].groups()
    if elapsed:
        return str(seconds // {"h": 3600, "m": 60, "s": 1}[elapsed[0].lower()]).zfill(len(elapsed))
    if not mark:
        return quoted or escaped or currency or ""
    if "/" in mark[1:]:
        return mark.split("/")[moment.hour >= NOON]
    if mark[0] in "mM":
        return two(moment.minute, mark) if is_minute(index, tokens) else month(moment.month, mark)
    if mark[0] in "hH":
        twelve = any("/" in (token[5] or "")[1:] for token in tokens)
        return two((moment.hour - 1) % NOON + 1 if twelve else moment.hour, mark)
    return unit(moment, mark)


def unit(moment: datetime, mark: str) -> str:
    """Years, days, weekdays and seconds; anything else stands for itself."""
    kind, length = mark[0].lower(), len(mark)
    if kind in "ye":
        return f"{moment.year % 100:02}" if kind == "y" and length <= SHORT else str(moment.year)
    if kind == "d":
        return two(moment.day, mark) if length <= SHORT else DAYS[moment.weekday()]
    if kind == "a" and length > SHORT:
        return ("星期" if length > SHORT + 1 else "") + WEEKDAYS[moment.weekday()]
    return two(moment.second, mark) if kind == "s" else mark


def two(number: int, mark: str) -> str:
    """9 under one letter, 09 under two."""
    return f"{number:0{min(len(mark), SHORT)}}"


def month(number: int, mark: str) -> str:
    """9, 09, Sep."""
    return two(number, mark) if len(mark) <= SHORT else MONTHS[number - 1]


def is_minute(index: int, tokens: list[re.Match[str]]) -> bool:
    """Whether an m stands for minutes: after hours, or before seconds."""
    kinds = [(token[3] or token[5] or " ")[0].lower() for token in tokens]
    before = next((kind for kind in reversed(kinds[:index]) if kind in "ymdhs"), "")
    after = next((kind for kind in kinds[index + 1 :] if kind in "ymdhs"), "")
    return before == "h" or after == "s"
