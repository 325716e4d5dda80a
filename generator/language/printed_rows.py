"""A printed line cut into what were the cells of a row: by tabs and strokes, or by blanks."""

import re
from dataclasses import dataclass

from generator.language.cell_values import is_value

_TOKEN = re.compile(
    r"第\s?[一二三四五六七八九十\d]{1,2}\s?片区|(?:片区|社工点|服务点)\s(?:\d{1,2}|[一二三四五六七八九十A-Z])(?=\s)"
    r"|[合总小共]\s{1,4}计|\d[\d.,，]*\s?[%％]|\S+"
)
_PROSE = re.compile(r"[，。；]")
_PIPED = re.compile(r"^\s*\|.*\|\s*$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or value of a line with its place in it."""

    text: str
    start: int
    end: int

    @property
    def is_value(self) -> bool:
        """Whether it is a number, a percentage, a stroke or a dash."""
        return is_value(self.text)


def tokens(text: str) -> list[Token]:
    """What blanks keep apart, except a number and its sign, and an area and its number."""
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]


def cells_of(text: str) -> list[str] | None:
    """The cells of a line that keeps them apart by tabs or, as Markdown does, by upright strokes; else None."""
    if "\t" in text:
        return [cell.strip() for cell in text.split("\t")]
    if _PIPED.match(text) and text.count("|") > 2:  # noqa: PLR2004
        return [cell.strip() for cell in text.strip().strip("|").split("|")]
    return None


def is_rule(cells: list[str]) -> bool:
    """Whether the cells of a line are the line below a Markdown heading."""
    return all(re.fullmatch(r":?-{2,}:?", cell) for cell in cells)


def is_row(text: str) -> bool:
    """Whether a line is a printed row: words, then values, and nothing of running text."""
    row = tokens(text)
    values = sum(token.is_value for token in row)
    if not values or (_PROSE.search(text) and values < len(row)):
        return False
    return values > 1 or (len(row) <= 3 and row[-1].is_value)  # noqa: PLR2004
