"""Text → tokens with positions. `theme/assets/search/1-units.js` does the same to what readers type.

A unit is a Han character or a run of letters and digits; whatever stands between two units (signs, blanks) counts one
position, however much it is: 穗府办〔2023〕7号 is 穗府办[2023]7号. A token is a pair of neighbouring units of which
at least one is Han, written with a blank where something stood between them, or a run of letters and digits.
"""

import re
import unicodedata
from itertools import count
from operator import add

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUNS = re.compile(f"([a-z0-9]+)|([{HAN}]+)")
# Anything but what a text usually consists of; only then is there a form to change (usual signs stay signs).
_ODD = re.compile("[^\n -~\u3400-\u4dbf\u4e00-\u9fff、。，；：？！“”‘’（）《》〔〕【】…—·％]")


def plain(text: str) -> str:
    """One form of letters, digits and characters: full-width and capital ones become plain."""
    return (unicodedata.normalize("NFKC", text) if _ODD.search(text) else text).lower()


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


def tokens(text: str) -> list[tuple[str, int]]:
    """The tokens of a text, each with the position of its first unit. Runs are paired whole, which is quick."""
    found: list[tuple[str, int]] = []
    last = ""  # the unit before the run at hand
    position = end = 0
    for run in _RUNS.finditer(plain(text)):
        word, units_of = run.groups()
        between = " " if run.start() > end and last else ""
        end = run.end()
        if last and (units_of or not last.isascii()):
            found.append((last + between + (word or units_of[0]), position - 1))
        if between:
            position += 1
        if word:
            found.append((word, position))
            position += 1
            last = word
        else:
            found.extend(zip(map(add, units_of, units_of[1:]), count(position), strict=False))
            position += len(units_of)
            last = units_of[-1]
    return found
