"""How Word writes a list number: 3 → 三, ③, iii, 丙."""

from collections.abc import Callable, Mapping

DIGITS = "〇一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
TEN, HUNDRED, MYRIAD = 10, 100, 10_000
ROMAN_END = 4_000
LETTERS = 26
LETTER_REPEATS = 30


def written(number: int, form: str) -> str:
    """The number in the form Word names; in digits where the form is not known or does not reach so far."""
    writer = FORMS.get(form)
    return (writer(number) if writer and number > 0 else "") or str(number)


def roman(number: int) -> str:
    """Small Roman numerals."""
    if number >= ROMAN_END:
        return ""
    text = ""
    for value, letters in ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def letters(number: int) -> str:
    """The letters a … z, then aa, bb … as Word counts on."""
    repeats, letter = divmod(number - 1, LETTERS)
    return chr(ord("a") + letter) * (repeats + 1) if repeats < LETTER_REPEATS else ""


def digit_by_digit(number: int, digits: str = DIGITS) -> str:
    """一二三, 一〇: each digit by itself."""
    return "".join(digits[int(digit)] for digit in str(number))


def thousands(number: int, digits: str = "零一二三四五六七八九", units: str = "十百千") -> str:
    """Spoken Chinese below ten thousand: 二十三, 一百零五. Ten is 十, not 一十, where counting is colloquial."""
    if number >= MYRIAD:
        return ""
    text, pending = "", False
    places = [*reversed(range(len(str(number))))]
    for place, digit in zip(places, map(int, str(number)), strict=True):
        if not digit:
            pending = bool(text)
            continue
        text += (digits[0] if pending else "") + digits[digit] + (units[place - 1] if place else "")
        pending = False
    return text.removeprefix("一") if TEN <= number < 2 * TEN and digits[1] == "一" else text


def chinese(number: int) -> str:
    """一 … 九十九, then digit by digit: Word's plain Chinese counting."""
    return thousands(number) if number < HUNDRED else digit_by_digit(number).replace("〇", "○")


def japanese(number: int) -> str:
    """一 … 百, 百一: without a one before ten, hundred or thousand, without zero."""
    text = thousands(number).replace("零", "")
    return text.replace("一百", "百").replace("一千", "千").replace("一十", "十")


def one_of(marks: str) -> Callable[[int], str]:
    """A writer that takes the number's mark out of a row of marks, which ends somewhere."""
    return lambda number: marks[number - 1] if number <= len(marks) else ""


def run(first: str, length: int) -> str:
    """A row of characters that follow each other: ①②③."""
    return "".join(chr(ord(first) + step) for step in range(length))


def full_width(number: int) -> str:
    """１２３."""
    return "".join(chr(ord("０") + int(digit)) for digit in str(number))


CIRCLES = one_of(run("①", 20) + run("㉑", 15) + run("㊱", 15))

FORMS: Mapping[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: roman(number).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerLetter": letters,
    "decimalEnclosedCircle": CIRCLES,
    "decimalEnclosedCircleChinese": CIRCLES,
    "decimalEnclosedParen": one_of(run("⑴", 20)),
    "decimalEnclosedFullstop": one_of(run("⒈", 20)),
    "decimalFullWidth": full_width,
    "decimalFullWidth2": full_width,
    "numberInDash": lambda number: f"- {number} -",
    "chineseCounting": chinese,
    "taiwaneseCounting": chinese,
    "chineseCountingThousand": thousands,
    "taiwaneseCountingThousand": thousands,
    "japaneseCounting": japanese,
    "ideographDigital": digit_by_digit,
    "japaneseDigitalTenThousand": digit_by_digit,
    "taiwaneseDigital": lambda number: digit_by_digit(number).replace("〇", "○"),
    "chineseLegalSimplified": lambda number: thousands(number, LEGAL, "拾佰仟"),
    "ideographLegalTraditional": lambda number: thousands(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟"),
    "ideographTraditional": one_of(STEMS),
    "ideographZodiac": one_of(BRANCHES),
    "ideographZodiacTraditional": lambda number: STEMS[(number - 1) % 10] + BRANCHES[(number - 1) % 12],
    "ideographEnclosedCircle": one_of(run("㊀", 10)),
    "aiueo": one_of("アイウエオカキクケコ"),
}
