"""A paragraph as patterns read it: without blanks, in half width, every character still knowing where it came from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.readers.document import Place
from generator.understand.draft import Evidence, Said
from generator.understand.outline.paragraphs import Paragraph, joined

_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x2F84: 0x81F3}
_QUOTE = 60  # characters of evidence; enough to find the words in the document


@dataclass(frozen=True)
class Wording:
    """The words of a paragraph and their way back to the document."""

    paragraph: Paragraph
    source: str = ""

    @cached_property
    def _kept(self) -> tuple[str, tuple[int, ...]]:
        kept = [(at, c) for at, c in enumerate(self.paragraph.text) if not c.isspace()]
        return "".join(c for _, c in kept).translate(_HALF), tuple(at for at, _ in kept)

    @property
    def words(self) -> str:
        """The text that patterns search."""
        return self._kept[0]

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """All matches of a pattern."""
        return pattern.finditer(self.words)

    def said(self, value: str, found: re.Match[str], doubt: str | None = None) -> Said:
        """A value with the words of a match as its evidence."""
        return Said(value, self.evidence(*found.span()), doubt)

    def evidence(self, start: int, end: int) -> Evidence:
        """The printed words between two positions of `words`, and the place of the line they begin in."""
        at = self._kept[1]
        printed = self.paragraph.text[at[start] : at[max(start, end - 1)] + 1] if at else ""
        return Evidence(printed[:_QUOTE], self._place(at[start] if at else 0), self.source)

    def printed(self, start: int, end: int) -> Evidence:
        """Evidence between two positions of the paragraph's own text."""
        return Evidence(self.paragraph.text[start:end][:_QUOTE], self._place(start), self.source)

    def _place(self, offset: int) -> Place:
        lines = self.paragraph.lines
        begins = self.paragraph.number.end if self.paragraph.number else 0
        text = lines[0].text[begins:].lstrip()
        for line, following in pairwise(lines):
            if offset < len(text):
                return line.place
            text = joined(text.rstrip(), following.text.lstrip())
        return lines[-1].place
