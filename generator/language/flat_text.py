"""Prose made even for reading: no blanks, half-width digits, Chinese punctuation. Places lead back to the source."""

import re
import string
from bisect import bisect_right
from dataclasses import dataclass

_NARROW = f"{string.digits}{string.ascii_letters}.%+/"
_WIDE = "".join(chr(ord(char) + 0xFEE0) for char in _NARROW)
_EVEN = dict(zip(f"{_WIDE}﹪;!?()", f"{_NARROW}%；！？（）", strict=True))
_UNEVEN = re.compile(rf"[{_WIDE}﹪;!?()]")
_COMMA = re.compile(r",(?![0-9]{3}(?![0-9]))|(?<![0-9]),")  # the others separate thousands
_COLON = re.compile(r"(?<![0-9]):|:(?![0-9])")  # the others stand in a time of day
_BLANK = re.compile(r"\s+")
_BETWEEN_HAN_AND_NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9%])(?=[\u4e00-\u9fff])")
_QUOTE = 30  # characters of evidence
_BREAKS = "，、；。：！？"


@dataclass(frozen=True, slots=True)
class Flat:
    """`words` is the even text; `gaps` are the places in it before which blanks stood, `shifts` how many in all."""

    source: str
    words: str
    gaps: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def span(self, at: int, to: int) -> tuple[int, int]:
        """The place in the source of a stretch of `words` that is not empty."""
        return self._place(at), self._place(to - 1) + 1

    def _place(self, at: int) -> int:
        index = bisect_right(self.gaps, at)
        return at + (self.shifts[index - 1] if index else 0)

    def is_split(self, at: int, to: int) -> bool:
        """Whether blanks stood inside a stretch of `words`."""
        index = bisect_right(self.gaps, at)
        return index < len(self.gaps) and self.gaps[index] < to

    def quote(self, at: int, to: int) -> str:
        """Some thirty characters around a stretch, beginning and ending with a clause where one is near."""
        if to - at > _QUOTE:
            return f"{self.words[at : at + _QUOTE // 2]}…{self.words[to - _QUOTE // 2 : to]}"
        spare = _QUOTE - (to - at)
        left = max(0, at - spare)
        begin = max((self.words.rfind(mark, left, at) for mark in _BREAKS), default=-1) + 1 or left
        right = min(len(self.words), to + max(0, _QUOTE - (to - begin)))
        ends = [place for mark in _BREAKS if (place := self.words.find(mark, to, right)) >= 0]
        end = min(ends, default=right)
        return self.words[begin:end]


def _narrow(match: re.Match[str]) -> str:
    return _EVEN[match[0]]


def spaced(words: str) -> str:
    """Words for people: a blank between Chinese characters and numbers."""
    return _BETWEEN_HAN_AND_NUMBER.sub(" ", words)


def flatten(source: str) -> Flat:
    """The even form of a text."""
    even = _UNEVEN.sub(_narrow, source)
    if "," in even:
        even = _COMMA.sub("，", even)
    if ":" in even:
        even = _COLON.sub("：", even)
    if not _BLANK.search(even):
        return Flat(source, even)
    gaps, shifts, words, from_, removed = [], [], [], 0, 0
    for blank in _BLANK.finditer(even):
        words.append(even[from_ : blank.start()])
        removed += blank.end() - blank.start()
        gaps.append(blank.end() - removed)
        shifts.append(removed)
        from_ = blank.end()
    words.append(even[from_:])
    return Flat(source, "".join(words), tuple(gaps), tuple(shifts))
