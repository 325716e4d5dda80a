"""The width at which a text was broken into lines, if it was: many of its lines end near one column."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.readers.document import Line
from generator.understand.outline.numbering import leading_number

_BAND = 5  # columns by which full lines differ: digits and blanks are half as wide, stops may not begin a line
_LEAST = 24  # columns; nothing narrower is a page of text
_SHARE = 0.4  # of the longer lines, to speak of a width at all
_SAMPLE = 12  # full lines
_INDENT = 4  # columns: two Han characters, by which the first line of a paragraph is shorter on paper
_ENDS = tuple("。！？；：")
# What stays together when a line is broken: a number with its sign, a Latin word, a Han character with its stop.
_TOKEN = re.compile(r"\s*(?:[0-9][0-9.,%]*|[A-Za-z]+|[“《（(‘「〔]*.)[，。；：、！？”’》）)」〕%]*")


def width(text: str) -> int:
    """Columns on paper: Han and full-width characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


@dataclass(frozen=True, slots=True)
class Measure:
    """The column at which lines were broken; None where whole paragraphs stand in one line.

    `indent`: by how many columns a paragraph's first line is shorter, for copying loses the indent itself.
    """

    columns: int | None
    indent: int = 0

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Measure":
        """The measure of a text. Rows of tables and long paragraphs do not count against it."""
        widths = [width(line.text) for line in lines if "\t" not in line.text]
        longer = [columns for columns in widths if columns >= _LEAST]
        if not longer:
            return cls(None)
        counts = Counter(longer)
        ends = {columns: sum(counts[columns - back] for back in range(_BAND)) for columns in counts}
        # Of several columns with equally many lines, the widest: the band reaches back from it.
        columns, most = max(ends.items(), key=lambda item: (item[1], item[0]))
        beyond = sum(count for other, count in counts.items() if other > columns + _BAND)
        if most < max(_SAMPLE, _SHARE * len(longer)) or beyond >= most:
            return cls(None)
        full = [line.text for line in lines if columns - _BAND < width(line.text) <= columns]
        if 2 * sum(text.endswith(_ENDS) for text in full) > len(full):
            return cls(None)  # lines of one length by chance: each is a paragraph
        firsts = [width(line.text) for line in lines if leading_number(line.text) and not line.text.endswith(_ENDS)]
        indented = sum(columns - _INDENT - 2 <= first <= columns - _INDENT + 1 for first in firsts)
        flush = sum(columns - 1 <= first <= columns for first in firsts)
        return cls(columns, _INDENT if indented > flush else 0)

    def had_to_break(self, line: str, following: str, *, is_first: bool = False) -> bool:
        """Whether the line was full: what begins the next one would not have fitted into it."""
        if self.columns is None:
            return False
        token = _TOKEN.match(following)
        room = self.columns - 1 - (self.indent if is_first else 0)
        return width(line) + width(token[0].strip() if token else following[:1]) > room
