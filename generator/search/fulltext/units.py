"""Text as it is compared: the same rules as `theme/assets/search/units.js`.

A unit is one character, a Han character or a letter or a digit alike, so that any part of a word or of a number can be
found. Whatever stands between units counts as one blank, however much it is: 〔2023〕7号 equals [2023] 7号.
"""

import re

from generator.language.folding import folded

_BLANK_BY_HAN = re.compile(r" (?:(?=[^\x00-\x7f])|(?<=[^\x00-\x7f] ))")  # 2024 年: a blank set for the eye
_THOUSANDS = re.compile(r",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))")  # 1,024 as the pages print 1024
_BETWEEN = re.compile(r"[^\w\n]+")
_WIDE = (
    "，：；（）！？％",
    ",:;()!?%",
)  # nine in ten of what NFKC changes; without them most texts need not go through it


def plain(text: str) -> str:
    """Units and single blanks; line ends stay, and nothing is found across them."""
    for wide, narrow in zip(*_WIDE, strict=True):
        text = text.replace(wide, narrow)
    text = _THOUSANDS.sub("", _BLANK_BY_HAN.sub("", folded(text).lower()))
    return _BETWEEN.sub(" ", text.replace("_", " "))


def one_line(text: str) -> str:
    """A passage without line ends of its own."""
    return " ".join(text.split())
