"""Numbers of persons that follow a rule: identity cards, telephones, bank cards."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date

from generator.privacy import lexicon
from generator.privacy.hit import Hit, PersonalKind

_GAP = r"[ .\-‐-―−·•_/]{0,2}"
# Every place with ten digits or more, whatever stands between them; only there are the rules below tried.
_STRETCH = re.compile(r"[0-9](?:[ .\-‐-―−·•_/()（）]{0,2}[0-9]){9,}[Xx]?")

_ID = re.compile(
    rf"(?<![0-9A-Za-z])[1-8](?:{_GAP}[0-9]){{16}}{_GAP}[0-9Xx](?:[0-9]{{2}}(?:[Bb][0-9])?)?(?![0-9A-Za-z])"
)
_OLD_ID = re.compile(r"(?<![0-9A-Za-z.])[1-8][0-9]{5}[ -]?[0-9]{6}[ -]?[0-9]{3}(?![0-9A-Za-z])")
_MOBILE = re.compile(
    r"(?<![0-9])(?<![0-9][.,])(?:(?:\+|00)?86[ \-)）]{0,2})?[(（]?"
    rf"(?:1[3-9][0-9](?:[)）]?{_GAP}[0-9]{{4}}){{2}}"
    r"|1[3-9][0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{4}"
    r"|1[3-9][0-9][ -][0-9]{3}[ -][0-9]{5}"
    r"|1([ .\-·_/])[3-9](?:\1[0-9]){9})"
    r"(?![0-9])(?!\.[0-9])(?! ?(?:元|万|亿|人|户|次|件|%|％|个|名|份|平方|㎡|米))"
)
_LANDLINE = re.compile(
    r"(?<![0-9])\(?0(?:10|2[0-9]|[3-9][0-9]{2})\)?[ \-‐-―−]{0,2}[2-8](?:[0-9]{6,7}|[0-9]{3}[ -][0-9]{4})(?![0-9])"
)
_CARD = re.compile(
    r"(?<![0-9A-Za-z.])[2-69](?:[0-9]{14,18}|[0-9]{3}([ \-.·_/])[0-9]{4}\1[0-9]{4}\1[0-9]{3,4}(?:\1[0-9]{1,3})?)"
    r"(?![0-9A-Za-z])(?!\.[0-9])"
)
_OF_BANKS = re.compile(r"62|9558|60[13]|4|5[1-5]|35|3[47]|6[5-9]")  # first digits of cards in use in China

_PROVINCES = frozenset(
    str(code)
    for codes in ((11, 16), (21, 24), (31, 38), (41, 47), (50, 55), (61, 66), (71, 72), (81, 84))
    for code in range(*codes)
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_OF_ID = re.compile(lexicon.alternatives("numbers.identity"))
_OF_CARD = re.compile(lexicon.alternatives("numbers.card"))
_OF_BODY = re.compile(lexicon.alternatives("numbers.body"))
_OF_PHONE = re.compile(lexicon.alternatives("numbers.phone"))
_OF_PERSON = re.compile(lexicon.alternatives("numbers.person"))
_ROW_GOES_ON, _ROW_BEFORE = re.compile(" [0-9]"), re.compile("(?:[0-9] |[A-Za-z])$")
_HEX = re.compile(r"[0-9A-Fa-f]+")
_WORD = re.compile(r"[0-9A-Za-z]*")
_SHA_1 = 16  # a run of hexadecimal digits at least as long as this is a checksum or a key, no number of a person


def find(text: str, _words: AbstractSet[str]) -> Iterator[Hit]:
    """Every identity, telephone and bank card number."""
    for stretch in _STRETCH.finditer(text):
        start, end = stretch.span()
        if _is_checksum(text, start):
            continue
        start, end = max(0, start - 4), min(len(text), end + 8)
        yield from _identities(text, start, end)
        yield from _telephones(text, start, end)
        yield from _cards(text, start, end)


def _left(text: str, start: int, length: int = 14) -> str:
    return text[max(0, start - length) : start]


def _is_checksum(text: str, start: int) -> bool:
    begin = start
    while begin > 0 and text[begin - 1].isascii() and text[begin - 1].isalnum():
        begin -= 1
    match = _WORD.match(text, begin)
    word = match[0] if match else ""
    return len(word) >= _SHA_1 and not word[:-1].isdigit() and _HEX.fullmatch(word) is not None


def _identities(text: str, start: int, end: int) -> Iterator[Hit]:
    for match in _ID.finditer(text, start, end):
        digits = re.sub(r"[^0-9XxBb]", "", match[0])
        if is_identity(digits[:18]) or _OF_ID.search(_left(text, match.start())):
            yield Hit(*match.span(), PersonalKind.ID)
    for match in _OLD_ID.finditer(text, start, end):
        digits = re.sub(r"[^0-9]", "", match[0])
        left = _left(text, match.start())
        if _OF_ID.search(left) or (_is_old_identity(digits) and not _OF_BODY.search(left)):
            yield Hit(*match.span(), PersonalKind.ID)


def is_identity(number: str) -> bool:
    """Whether 18 characters are a citizen's number: a province, a day of birth, the check character (GB 11643)."""
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return number[:2] in _PROVINCES and _is_birthday(number[6:14]) and number[17].upper() == "10X98765432"[total % 11]


def _is_old_identity(number: str) -> bool:
    return number[:2] in _PROVINCES and number[2:4] != "00" and _is_birthday("19" + number[6:12])


def _is_birthday(digits: str) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return 1890 <= born.year <= 2099  # noqa: PLR2004 - no clock here; a number for later has yet to be given out


def _telephones(text: str, start: int, end: int) -> Iterator[Hit]:
    for match in _MOBILE.finditer(text, start, end):
        left = _left(text, match.start())
        in_row = " " in match[0] and (_ROW_GOES_ON.match(text, match.end()) or _ROW_BEFORE.search(left))
        if not in_row or _OF_PHONE.search(left):
            yield Hit(*match.span(), PersonalKind.PHONE)
    for match in _LANDLINE.finditer(text, start, end):
        if _OF_PERSON.search(_left(text, match.start())):
            yield Hit(*match.span(), PersonalKind.PHONE)


def _cards(text: str, start: int, end: int) -> Iterator[Hit]:
    for match in _CARD.finditer(text, start, end):
        digits = re.sub(r"[^0-9]", "", match[0])
        left = _left(text, match.start())
        if _OF_CARD.search(left) or (_OF_BANKS.match(digits) and is_luhn(digits) and not _OF_BODY.search(left)):
            yield Hit(*match.span(), PersonalKind.CARD)


def is_luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of ISO/IEC 7812."""
    doubled = (int(digit) * 2 for digit in digits[-2::-2])
    return (sum(map(int, digits[::-2])) + sum(d - 9 if d > 9 else d for d in doubled)) % 10 == 0  # noqa: PLR2004
