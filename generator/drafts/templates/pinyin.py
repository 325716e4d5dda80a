"""A street's name → the slug that stands for it in addresses."""

import re

from generator.derive.pinyin import Readings
from generator.model.fault import UserError, quoted

_KIND = re.compile(r"(?<=..)(?:街道|街|镇|乡)$")


def slug_of(street: str, readings: Readings) -> str:
    """`花地街` → `huadi`. Raises UserError where a character has no known reading."""
    read = readings.joined(_KIND.sub("", street))
    if not re.fullmatch("[a-z]+", read):
        raise UserError(f"不知道{quoted(street)}怎么拼；请自己定代号，写成 gongshi new 区/代号 --street {street}")
    return read
