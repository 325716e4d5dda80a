"""Slugs, the ids that become part of an address: proposed by sound, made unlike those in use, refused where wrong."""

import re
from collections.abc import Container

from generator.derive.pinyin import Readings
from generator.model import reading
from generator.model.fault import InvalidText, UserError, quoted

_KIND = re.compile(r"(?<=..)(?:街道|街|镇|乡)$")
_STREET = re.compile(r"(?<=..)(?:街道|街)$")


def slug_of(street: str, readings: Readings) -> str:
    """`花地街` → `huadi`. Raises UserError where a character has no known reading."""
    read = readings.joined(_KIND.sub("", street))
    if not re.fullmatch("[a-z]+", read):
        raise UserError(f"不知道{quoted(street)}怎么拼；请自己定代号，写成 gongshi new 区/代号 --street {street}")
    return read


def unused(wish: str, taken: Container[str]) -> str:
    """The wish, or with the first number that makes it one that is not taken: `huadi`, `huadi-2`, `huadi-3`."""
    number, slug = 1, wish
    while slug in taken:
        number += 1
        slug = f"{wish}-{number}"
    return slug


def station_slug(text: str, where: str) -> str:
    """What a person typed as a station's slug; raises UserError, naming `where` it was typed, if it can be none."""
    try:
        slug = reading.slug(text)
    except InvalidText as fault:
        raise UserError(f"站的{fault}（{where}）") from None
    if slug.isdigit():
        raise UserError(f"站的代号不能只有数字，得到{quoted(text)}；请改写，如 huadi")
    return slug


def is_same_street(one: str, other: str) -> bool:
    """花地街 and 花地街道 are one."""
    return _STREET.sub("", one) == _STREET.sub("", other)
