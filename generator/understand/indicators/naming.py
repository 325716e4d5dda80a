"""The name of a quantity: joined from the words above and beside it."""

import re

from generator.language.folding import compact
from generator.language.table_words import HeadingKind, head, without_unit

_LIST = re.compile(
    r"^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]\d{1,2}[)）]|\d{1,2}[)）、](?!\d)|\d{1,2}[.．](?!\d)|[①-⑳])"
)
_VISITS = re.compile(r"(?:电访|电话访问|探访|走访|访问|建档|志愿者|骨干|咨询)$")
_MEASURED = re.compile(r"(?:接案|开案|结案|节数|人次|户次)(?:数|量)?$")
_COUNTED = re.compile(r"(?:个数|次数|场次|份数)$")


def label(text: str) -> tuple[str, str | None]:
    """A label as printed, without blanks, list number and the unit in brackets, and that unit."""
    words = _LIST.sub("", compact(text)).strip(":：")
    return without_unit(words)


def with_measure(noun: str, measure: str) -> str:
    """个案 and 接案 → 个案接案. A noun that says its measure itself stays as it is."""
    bare = _COUNTED.sub("", noun) or noun
    if not measure:
        return noun
    if measure in {"人次", "人数"} and _VISITS.search(bare):
        return bare if measure == "人次" or not bare.endswith("建档") else bare + measure
    if _MEASURED.search(bare):
        return bare
    return bare + measure


def quantity_name(inner: list[str], measure: str) -> tuple[str, tuple[str, ...]]:
    """The name made of words, outermost first, and the words left over: the category the quantity stands in.

    个案 under 专业服务, measured in 节数 → 个案节数 and (专业服务,).
    """
    words = [word for at, word in enumerate(inner) if word and word not in inner[:at]]
    while words and (heading := head(words[-1])).kind is HeadingKind.MEASURE:
        measure = heading.measure or measure
        if len(words) == 1:
            break
        words.pop()
    if not words:
        return "", ()
    return with_measure(words[-1], measure), tuple(words[:-1])
