"""A paragraph, or a row of a table, as patterns read it: without blanks, in half width, with the way back."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.readers.document import Cell, Line, Place, Table
from generator.understand.draft import Evidence, Said
from generator.understand.outline.paragraphs import Paragraph, joined

# One for one, so that places hold: NFKC would make three characters of ….
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

    def said(self, value: str, match: re.Match[str], doubt: str | None = None) -> Said:
        """A value with the words of a match as its evidence."""
        return Said(value, self.evidence(*match.span()), doubt)

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


def table_wordings(tables: Iterable[Table], source: str) -> tuple[Wording, ...]:
    """Rows of small tables as the sentences they stand for: 项目监督方 | 松涧区民政局 → 项目监督方：松涧区民政局.

    Every label with the cell after it, and the first cell of a row with each other one.
    """
    return tuple(Wording(paragraph, source) for table in tables for paragraph in _sentences(table))


def _sentences(table: Table) -> Iterator[Paragraph]:
    for row in table.rows:
        cells = [cell for cell in dict.fromkeys(row) if cell.text.strip()]
        pairs = dict.fromkeys([*pairwise(cells), *((cells[0], other) for other in cells[1:])])
        yield from (_sentence(label, value) for label, value in pairs)


def _sentence(label: Cell, value: Cell) -> Paragraph:
    text = f"{label.text.strip().rstrip('：:')}：{''.join(value.text.split(chr(10)))}"
    return Paragraph(text, (Line(text, label.place),))
