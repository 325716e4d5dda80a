"""A written report before it has a format: headings, paragraphs, list items and tables."""

from dataclasses import dataclass, field
from typing import TypeAlias

from tests.understand.reports.style import mark


@dataclass(frozen=True, slots=True)
class Text:
    """The title (level -1), a heading (1 to 3), a list item (4, 5) or a paragraph (0), with the number before it."""

    text: str
    level: int = 0
    template: str = ""  # （一）; empty where there is no number
    number: int = 0

    @property
    def printed(self) -> str:
        return mark(self.template, self.number) + self.text if self.template else self.text


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. A merged range (top, left, bottom, right) has its text in the first cell, the others are empty."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    heads: int  # rows of the head
    merged: tuple[tuple[int, int, int, int], ...] = ()
    comments: tuple[str, ...] = ()
    private: bool = field(default=False)  # a staff table


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page begins."""


Block: TypeAlias = Text | Grid | PageBreak
