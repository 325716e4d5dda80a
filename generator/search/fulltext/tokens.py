"""Text → tokens with positions. `theme/assets/search/1-units.js` does the same to what readers type.

A unit is a Han character or a run of letters and digits; whatever stands between two units (signs, blanks) counts one
position, however much it is: 穗府办〔2023〕7号 is 穗府办[2023]7号. A token is a pair of neighbouring units of which
at least one is Han, written with a blank where something stood between them, or a run of letters and digits.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUNS = re.compile(f"([a-z0-9]+)|([{HAN}]+)")


def plain(text: str) -> str:
    """One form of letters, digits and characters: full-width and capital ones become plain."""
    return unicodedata.normalize("NFKC", text).lower()


def units(text: str) -> list[tuple[str, int]]:
    """The units of a text, each with its position."""
    found: list[tuple[str, int]] = []
    position = end = 0
    for run in _RUNS.finditer(plain(text)):
        if run.start() > end and found:
            position += 1
        end = run.end()
        if run[1]:
            found.append((run[1], position))
            position += 1
        else:
            found.extend((character, position + at) for at, character in enumerate(run[2]))
            position += len(run[2])
    return found


def tokens(of: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """The tokens of a list of units, each with the position of its first unit."""
    for unit, at in of:
        if unit.isascii():
            yield unit, at
    for (one, at), (other, after) in pairwise(of):
        if one.isascii() and other.isascii():
            continue
        yield (one + other if after == at + 1 else f"{one} {other}"), at


def length(of: list[tuple[str, int]]) -> int:
    """How many positions a list of units takes."""
    return of[-1][1] + 1 if of else 0
