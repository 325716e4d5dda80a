"""Single characters: what a font's code stands for, and how characters behave at the end of a line."""

import re
import unicodedata
from typing import Final

_KANGXI: Final = {point: unicodedata.normalize("NFKC", chr(point)) for point in range(0x2F00, 0x2FD6)}
# Radicals that are also characters by themselves (Unicode: EquivalentUnifiedIdeograph).
_SUPPLEMENT: Final = dict(
    zip(
        "⺁⺈⺊⺌⺍⺎⺐⺒⺓⺕⺜⺝⺟⺠⺩⺬⺮⺰⺶⺻⺼⺽⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂刀卜小小兀尢巳幺彐日月母民王示竹纟羊聿月臼虎衤覀西见角讠贝车辶長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
_RADICALS: Final = _KANGXI | {ord(radical): character for radical, character in _SUPPLEMENT.items()}
# Fonts of the mainland share one glyph between these; which of the two the document tells is chance.
_SHARED: Final = {0x2F3E: "户", 0x2FAD: "青", 0x2329: "〈", 0x232A: "〉", 0x2E3A: "——"}

# Word prints list bullets in symbol fonts, whose codes lie in a private block.
_SYMBOLS: Final = {
    0xF0B7: "•", 0xF06C: "●", 0xF06E: "■", 0xF06F: "□", 0xF071: "❑", 0xF072: "❒", 0xF075: "◆", 0xF076: "❖", 0xF077: "◆",
    0xF09F: "•", 0xF0A7: "▪", 0xF0A8: "◻", 0xF0AB: "★", 0xF0B2: "☆", 0xF0D8: "➢", 0xF0E8: "➔", 0xF0FC: "✓", 0xF0FE: "☑",
    0xF052: "☑", 0xF0A3: "□", 0xF02D: "-", 0xF020: " ",
}  # fmt: skip
_ORDINARY: Final = _RADICALS | _SYMBOLS | _SHARED
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")

UNKNOWN: Final = "\ufffd"  # stands for a glyph whose character the document does not tell
CLOSING: Final = frozenset("，。、；：！？）》」』】”’〕〉…—％,.;:!?)]}%·")  # never at the start of a line
OPENING: Final = frozenset("（《「『【“‘〔〈([{")  # never at its end
FINAL: Final = frozenset("。！？；：.!?;:")


def printed(text: str) -> str:
    """What a reader of the paper sees for the text a font gives: ordinary characters, no controls, UNKNOWN for mush."""
    if len(text) == 1 and ("\u4e00" <= text <= "\u9fff" or " " <= text <= "~"):
        return text
    return "".join(map(_character, text))


def _character(char: str) -> str:
    point = ord(char)
    if point in _ORDINARY:
        return _ORDINARY[point]
    if char in "\t\n\r":
        return " "
    if char in _INVISIBLE:
        return ""
    if unicodedata.category(char) in {"Cc", "Co", "Cs", "Cn"}:
        return UNKNOWN
    return char


def is_western(char: str) -> bool:
    """A letter, digit or mark of half width: such characters form words that are not broken at the end of a line."""
    return char.isascii() and not char.isspace()


def is_word(char: str) -> bool:
    """Part of a western word or number."""
    return char.isascii() and (char.isalnum() or char in "._-/%+#@&")


def joined(first: str, second: str) -> str:
    """Two lines of one paragraph as one: a blank only between two western words."""
    if first and second and first[-1].isascii() and first[-1].isalpha() and second[0].isascii() and second[0].isalpha():
        return f"{first} {second}"
    return first + second


_LEADER = re.compile(r"[.．·…]{4,}|…{2,}\s*\d+\s*$")


_NUMBER = re.compile(
    r"[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[.．](?!\d)|、)"
    r"|[①-⑳]|第[一二三四五六七八九十]+[，、]"
)


def has_number(text: str) -> bool:
    """Whether it begins as a list item does."""
    return bool(_NUMBER.match(text))


def has_leader(text: str) -> bool:
    """Whether dots lead to a page number, as in a table of contents."""
    return bool(_LEADER.search(text))
