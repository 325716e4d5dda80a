"""The common characters by their sound: who writes a name by ear picks another character of the same sound.

GB 2312 puts its first level, the 3,755 characters in everyday use, in order of sound, and every browser can decode it.
So the table need not hold the characters: `a2ai13an9` says that the first two are read a, the next thirteen ai. It
does not depend on the catalogue, and is only asked for when nothing is called as it was written.
"""

from functools import cache
from itertools import groupby

from pypinyin import Style, lazy_pinyin

_ROWS = range(0xB0, 0xD8)
_CELLS = range(0xA1, 0xFF)


@cache
def script() -> bytes:
    """The table as a script that sets one global."""
    sounds = (lazy_pinyin(character, style=Style.NORMAL)[0] for character in common())
    runs = ((sound, sum(1 for _ in run)) for sound, run in groupby(sounds))
    return f'self.gongshiSounds="{"".join(f"{sound}{length}" for sound, length in runs)}"\n'.encode()


def common() -> str:
    """The characters of the first level, in their order."""
    codes = bytes(part for row in _ROWS for cell in _CELLS for part in (row, cell))
    return codes.decode("gb2312", errors="ignore")
