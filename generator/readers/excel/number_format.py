"""A number as Excel shows it: 0.573 under `0.00%` is 57.30%, day 45545 under `yyyy-mm-dd` is 2024-09-10."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from generator.readers.excel import date_format

TOKEN = re.compile(
    r'"([^"]*)"|[\\!](.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(General|G/通用格式|[Ee][+-]|[0#?]+|.)', re.DOTALL
)
SECTION = re.compile(r'(?:"[^"]*"|[\\!].|_.|\*.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)|^(?=;)', re.DOTALL)
CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]")
GENERAL = re.compile(r"General|G/通用格式", re.IGNORECASE)
PRECISION = Context(prec=15, rounding=ROUND_HALF_UP)  # what a double holds for sure; all that Excel ever shows
WIDTH = 11  # characters of a number in General
LARGE, SMALL = Decimal(10) ** 11, Decimal(10) ** -9
LONGEST = 300  # characters of a format; a longer one is not read
TESTS = {
    "<": lambda value, limit: value < limit,
    ">": lambda value, limit: value > limit,
    "<=": lambda value, limit: value <= limit,
    ">=": lambda value, limit: value >= limit,
    "=": lambda value, limit: value == limit,
    "<>": lambda value, limit: value != limit,
}


def shown(value: str, code: str, *, from_1904: bool = False) -> str:
    """The number written in a cell's XML, in the format of the cell; as it stands where it is no number."""
    try:
        number = PRECISION.create_decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite():
        return value
    section, signed = section_of(number, code if len(code) <= LONGEST else "General")
    if date_format.is_date(section):
        return date_format.shown(number, section, from_1904=from_1904) or general(number)
    if not section.strip() or GENERAL.search(section):
        before, after = GENERAL.split(section, maxsplit=1) if GENERAL.search(section) else ("", "")
        return (
            literals(before) + general(number if signed else abs(number)) + literals(after) if section.strip() else ""
        )
    return digits(number, section, signed=signed)


def text_shown(text: str, code: str) -> str:
    """Text in a format that adds to it: `@"人"`."""
    sections = SECTION.findall(code) if len(code) <= LONGEST else []
    section = next((section for section in reversed(sections) if "@" in section), None)
    if section is None:
        return text
    return "".join(
        text if match[4] == "@" else match[1] or match[2] or match[3] or "" for match in TOKEN.finditer(section)
    )


def section_of(number: Decimal, code: str) -> tuple[str, bool]:
    """The part of a format for a number, and whether a minus still is to be written."""
    sections = [section for section in SECTION.findall(code) if "@" not in section or len(code) == 1] or ["General"]
    if code.strip() == "@":
        return "General", True
    for index, section in enumerate(sections):
        if condition := CONDITION.search(section):
            if TESTS[condition[1]](number, Decimal(condition[2])):
                return section, index == 0
        elif any(CONDITION.search(other) for other in sections) and index == len(sections) - 1:
            return section, True
    if len(sections) > 2 and number == 0:  # noqa: PLR2004 - positive; negative; zero
        return sections[2], True
    return (sections[1], False) if len(sections) > 1 and number < 0 else (sections[0], True)


def general(number: Decimal) -> str:
    """A number without a format, in at most eleven characters."""
    size = abs(number)
    if size and (size >= LARGE or size < SMALL):
        mantissa, _, exponent = f"{number:.5E}".partition("E")
        mantissa = mantissa.rstrip("0").rstrip(".")
        return f"{mantissa}E{exponent[0]}{exponent[1:].zfill(2)}"
    places = max(WIDTH - 1 - len(str(int(size))), 0)
    text = f"{rounded(number, places):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def rounded(number: Decimal, places: int) -> Decimal:
    """Half up, as Excel rounds what it shows: of its own, as a cell may hold far more digits than a report prints."""
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, Context(prec=400))


def digits(number: Decimal, section: str, *, signed: bool) -> str:
    """A number in a section of placeholders: 0 # ? , . % E+."""
    tokens = [(match[4] or "", match[1] or match[2] or match[3] or "") for match in TOKEN.finditer(section)]
    marks = [mark for mark, _ in tokens if mark]
    pattern = "".join(mark for mark in marks if set(mark) <= set("0#?.,") or mark in {"E+", "E-", "e+", "e-"})
    if not any(mark in pattern for mark in "0#?") or "/" in marks:
        return general(number) if "/" in marks else literals(section)
    value = abs(number) * Decimal(100) ** marks.count("%")
    core = re.split(r"[Ee][+-]", pattern)[0].rstrip(".") if re.search(r"[Ee][+-]", pattern) else pattern
    whole, _, decimals = core.partition(".")
    scale = len(whole) - len(whole.rstrip(",")) if not decimals else len(decimals) - len(decimals.rstrip(","))
    value = value.scaleb(-3 * scale)
    if core is not pattern and len(core) != len(pattern):
        written = scientific(value, len(decimals))
    else:
        written = plain(value, whole.rstrip(","), decimals.rstrip(","))
    minus = "-" if signed and number < 0 and any(mark in "123456789" for mark in written) else ""
    return minus + around(tokens, written)


def plain(value: Decimal, whole: str, decimals: str) -> str:
    """Digits with as many zeros as the placeholders ask for."""
    text = f"{rounded(value, min(len(decimals), 30)):f}"
    front, _, back = text.partition(".")
    least = sum(mark == "0" for mark in whole)
    front = (front.lstrip("0") or "").rjust(least, "0")
    if "," in whole:
        front = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", front)
    kept = len(decimals.rstrip("#?"))
    back = back[:kept] + back[kept:].rstrip("0")
    return f"{front}.{back}" if back else front


def scientific(value: Decimal, places: int) -> str:
    """1.50E+03."""
    mantissa, _, exponent = f"{value:.{min(places, 30)}E}".partition("E")
    return f"{mantissa}E{exponent[0]}{exponent[1:].zfill(2)}"


def around(tokens: Sequence[tuple[str, str]], written: str) -> str:
    """The digits in the place of the placeholders, among the words of the format.

    Words between placeholders part the digits as the placeholders count them, from the right: 240!.0 in `0!.0`.
    """
    spots = [index for index, (mark, _) in enumerate(tokens) if is_placeholder(mark)]
    cuts = [index for index in spots[1:] if not is_placeholder(tokens[index - 1][0])]
    pieces: dict[int, str] = {}
    for index in reversed(cuts):
        length = len(tokens[index][0]) if written.isdigit() else 0
        written, pieces[index] = written[: len(written) - length], written[len(written) - length :]
    pieces[spots[0]] = written
    text = (
        pieces.get(index, "") if index in spots else literal or mark for index, (mark, literal) in enumerate(tokens)
    )
    return "".join(text).strip()


def is_placeholder(mark: str) -> bool:
    """Whether a token of a format stands for digits."""
    return bool(mark) and (set(mark) <= set("0#?.,") or mark[0] in "Ee")


def literals(section: str) -> str:
    """The words of a format."""
    tokens = TOKEN.finditer(section)
    return "".join(match[1] or match[2] or match[3] or match[4] or "" for match in tokens)
