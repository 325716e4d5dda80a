"""Where somebody lives, down to the door. Addresses of stations, offices and shops are no secret."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.privacy import lexicon
from generator.privacy.hit import Hit, PersonalKind

_DIGIT = "0-9一二三四五六七八九十百〇零"
_N = f"[{_DIGIT}]"
_GAP = "[ ,，-]?"
_BLOCK = rf"(?:[A-Za-z{_DIGIT}]{{1,4}}(?:[栋幢座梯]|号楼){_GAP})"
_STAIRS = rf"(?:{_N}{{1,2}}(?:单元|[门梯]){_GAP})?(?:{_N}{{1,3}}[楼层]{_GAP})?"
_ROOM = "(?:号?[房室户]|单位)"
_HOUSE_NUMBER = rf"[0-9]{{1,5}}[号號](?:之{_N}{{1,3}}|大院|[前后]座|院)?"
_FLAT = re.compile(
    rf"{_HOUSE_NUMBER}{_GAP}{_BLOCK}?{_STAIRS}[A-Za-z]?[0-9]{{2,4}}[A-Za-z]?{_ROOM}"  # 43号之二301房
    rf"|{_HOUSE_NUMBER}{_GAP}{_N}{{1,3}}[楼层](?:{_GAP}[A-Za-z0-9]{{1,4}})?{_ROOM}"  # 43号三楼A房
    rf"|(?:{_HOUSE_NUMBER}{_GAP})?{_BLOCK}{_STAIRS}[0-9]{{3,4}}(?![0-9.%年]){_ROOM}?"  # 3栋2单元501
    rf"|{_N}{{1,2}}单元{_GAP}(?:{_N}{{1,3}}[楼层]{_GAP})?[0-9]{{3,4}}(?![0-9.%年]){_ROOM}?"  # 2单元501
)
_HOUSE = re.compile(_HOUSE_NUMBER)
_ROAD = re.compile(rf"{lexicon.alternatives('addresses.streets')}[一二三四五六七八九十东南西北中]{{0,3}} ?$")
_ANCHOR = re.compile("[号號栋幢座单]")
_NUMBER = re.compile(rf"(?:[0-9]{{1,5}}|[A-Za-z]|{_N}{{1,3}})$")
_STREET = re.compile(r"[一-鿿0-9]{1,16}$")
_LEADING = re.compile(rf"^.*{lexicon.alternatives('addresses.leads')}")
_PERSON = re.compile(lexicon.alternatives("addresses.persons"))
_OFFICE = re.compile(lexicon.alternatives("addresses.offices"))
_SENTENCE = re.compile(r"[。；;！？!?\n]")


def find(text: str, _words: AbstractSet[str]) -> Iterator[Hit]:
    """Flats that no office is named with, and houses that somebody is said to live in."""
    for begin, end, is_flat in _doors(text):
        if _whose(text, begin, end, unknown=is_flat):
            yield Hit(_beginning(text, begin), end, PersonalKind.ADDRESS)


def find_any(text: str) -> Iterator[Hit]:
    """Flats and houses, whoever is there."""
    for begin, end, _ in _doors(text):
        yield Hit(_beginning(text, begin), end, PersonalKind.ADDRESS)


def _doors(text: str) -> Iterator[tuple[int, int, bool]]:
    """(from, to, whether down to the flat) of everything with a number of a house."""
    last = 0
    for anchor in _ANCHOR.finditer(text, 0):
        number = _NUMBER.search(text[max(0, anchor.start() - 5) : anchor.start()])
        if number is None or anchor.start() < last:
            continue
        begin = anchor.start() - len(number[0])
        flat = _FLAT.match(text, begin)
        house = None if flat else _HOUSE.match(text, begin)
        if flat or (house and _ROAD.search(text[max(0, begin - 6) : begin])):
            last = (flat or house or anchor).end()
            yield begin, last, flat is not None


def _whose(text: str, start: int, end: int, *, unknown: bool) -> bool:
    """Whether a person lives there rather than an office works there: what is named last before it decides."""
    left = _SENTENCE.split(text[max(0, start - 36) : start])[-1]
    persons = [match.end() for match in _PERSON.finditer(left)]
    offices = [match.end() for match in _OFFICE.finditer(left)]
    if persons or offices:
        return max(persons, default=-1) >= max(offices, default=-1)
    return unknown and not _OFFICE.search(_SENTENCE.split(text[end : end + 12])[0])


def _beginning(text: str, start: int) -> int:
    """Where the address begins that ends in this door."""
    street = _STREET.search(text, max(0, start - 16), start)
    if street is None:
        return start
    leading = _LEADING.match(street[0])
    return street.start() + (leading.end() if leading else 0)
