"""A street's name → the slug that stands for it in addresses."""

import re

from pypinyin import Style, lazy_pinyin

from generator.model.fault import UserError, quoted

_READ = {
    "番禺": "panyu",
    "从化": "conghua",
    "增城": "zengcheng",
    "白鹤洞": "baihedong",
    "车陂": "chebei",
    "长": "chang",
    "冲": "chong",
    "涌": "chong",
    "冼": "xian",
    "滘": "jiao",
    "漖": "jiao",
    "碁": "qi",
    "坭": "ni",
    "幢": "chuang",
    "沥": "li",
    "榄核": "lanhe",
}
"""How Guangzhou's places are read where a dictionary may take another reading (东涌, 长洲)."""

_KNOWN = re.compile("|".join(sorted(_READ, key=len, reverse=True)))
_KIND = re.compile(r"(?<=..)(?:街道|街|镇|乡)$")


def slug_of(street: str) -> str:
    """`花地街` → `huadi`. Raises UserError where a character has no known reading."""
    root = _KIND.sub("", street)
    read = "".join(_READ.get(part) or "".join(lazy_pinyin(part, style=Style.NORMAL)) for part in _parts(root))
    if not re.fullmatch("[a-z]+", read):
        raise UserError(f"不知道{quoted(street)}怎么拼；请自己定代号，写成 gongshi new 区/代号 --street {street}")
    return read


def _parts(name: str) -> list[str]:
    """The name cut at the places and characters that are read by our own table."""
    cut, at = [], 0
    for found in _KNOWN.finditer(name):
        cut += [name[at : found.start()], found[0]]
        at = found.end()
    return [part for part in (*cut, name[at:]) if part]
