"""Glyphs → printed lines: what stands on one baseline, with tabs where there are columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.readers.pdf.characters import CLOSING, OPENING, is_western, is_word
from generator.readers.pdf.orientation import PlacedGlyph

_SAME_LINE = 0.45  # of the type size: raised and lowered characters stay within
_TWICE = 0.15  # of the type size: the same character printed again so close makes it bold
_TAB, _BLANK, _WORD_GAP = 1.5, 0.75, 0.2  # of the type size
_SPREAD = 0.4  # of the type size: letters set wider apart than this are spaced out


@dataclass(slots=True)
class PrintedLine:
    """A printed line with its box."""

    text: str
    x0: float
    x1: float
    base: float
    size: float  # of most of its characters
    head: float  # width of what cannot be parted at its beginning: a character with its marks, a western word
    bold: bool  # all of it
    tag: str | None  # the marked content all of it belongs to
    bare: float  # right edge without a closing mark, which may hang over the margin
    text_start: float  # where the text begins after a list number or bullet
    turned: bool = False  # printed in another direction than the page
    rule: str | None = None  # why it is set aside, if it is
    page: int = 0
    line: int = 0  # its number in the document


def printed_lines(glyphs: Iterable[PlacedGlyph]) -> list[PrintedLine]:
    """The lines from top to bottom, each from left to right."""
    lines = [_line(sorted(row, key=lambda glyph: glyph.x0)) for row in _rows(glyphs)]
    return [line for line in lines if line is not None]


def _rows(glyphs: Iterable[PlacedGlyph]) -> list[list[PlacedGlyph]]:
    rows: list[list[PlacedGlyph]] = []
    reference = reach = 0.0
    for glyph in sorted(glyphs, key=lambda glyph: glyph.base):
        if rows and glyph.base - reference <= _SAME_LINE * max(reach, glyph.size):
            rows[-1].append(glyph)
            reach = max(reach, glyph.size)
        else:
            rows.append([glyph])
            reference, reach = glyph.base, glyph.size
    return rows


def _line(row: Sequence[PlacedGlyph]) -> PrintedLine | None:
    glyphs, blanks = _part(row)
    if not glyphs:
        return None
    size = median(glyph.size for glyph in glyphs)
    text = _text(glyphs, blanks, size)
    last = glyphs[-1]
    tags = {glyph.tag for glyph in glyphs}
    return PrintedLine(
        text=text,
        x0=glyphs[0].x0,
        x1=max(glyph.x1 for glyph in glyphs),
        base=median(glyph.base for glyph in glyphs),
        size=size,
        head=_head(glyphs),
        bold=all(glyph.bold for glyph in glyphs),
        tag=tags.pop() if len(tags) == 1 else None,
        bare=last.x0 if last.text in CLOSING and not last.text.isascii() else last.x1,
        text_start=_text_start(glyphs),
    )


def _part(row: Sequence[PlacedGlyph]) -> tuple[list[PlacedGlyph], list[list[PlacedGlyph]]]:
    """The inked glyphs, and before each of them the blanks. A glyph printed twice is one, and bold."""
    glyphs: list[PlacedGlyph] = []
    blanks: list[list[PlacedGlyph]] = []
    between: list[PlacedGlyph] = []
    for glyph in row:
        if glyph.text.isspace():
            between.append(glyph)
            continue
        if glyphs and glyph.text == glyphs[-1].text and glyph.x0 - glyphs[-1].x0 <= _TWICE * glyph.size:
            glyphs[-1].bold = True
            continue
        glyphs.append(glyph)
        blanks.append(between)
        between = []
    return glyphs, blanks


def _text(glyphs: Sequence[PlacedGlyph], blanks: Sequence[Sequence[PlacedGlyph]], size: float) -> str:
    gaps = [right.x0 - left.x1 for left, right in pairwise(glyphs)]
    wide = [gap for gap in gaps if gap > _SPREAD * size]
    spread = median(gaps) if len(gaps) > 1 and len(wide) >= 0.7 * len(gaps) else 0.0
    parts = [glyphs[0].text]
    for left, right, between, gap in zip(glyphs, glyphs[1:], blanks[1:], gaps, strict=False):
        parts.append(_between(left, right, "".join(glyph.text for glyph in between), gap - spread, size))
        parts.append(right.text)
    return "".join(parts)


def _between(left: PlacedGlyph, right: PlacedGlyph, blanks: str, gap: float, size: float) -> str:
    """What stands for the gap between two glyphs: a tab, the blanks as printed, a blank that was only a distance."""
    if gap >= _TAB * size and len(blanks) < 2:  # noqa: PLR2004 - several blanks are how this document sets columns
        return "\t"
    if blanks:
        return blanks if gap > 0 else ""
    if gap >= _BLANK * size:
        return " "
    if gap >= _WORD_GAP * size and is_western(left.text[-1]) and is_western(right.text[0]):
        return " "
    return ""


def _head(glyphs: Sequence[PlacedGlyph]) -> float:
    end = 0
    while end + 1 < len(glyphs) and glyphs[end].text in OPENING:
        end += 1
    if is_word(glyphs[end].text[0]):
        while end + 1 < len(glyphs) and is_word(glyphs[end + 1].text[0]) and _touch(glyphs[end], glyphs[end + 1]):
            end += 1
    while end + 1 < len(glyphs) and glyphs[end + 1].text in CLOSING:
        end += 1
    return glyphs[end].x1 - glyphs[0].x0


def _touch(left: PlacedGlyph, right: PlacedGlyph) -> bool:
    return right.x0 - left.x1 < _WORD_GAP * left.size


def _text_start(glyphs: Sequence[PlacedGlyph]) -> float:
    """Where the text begins after a short first word that ends in a mark or a gap: `1.`, `（一）`, `•`."""
    for left, right in pairwise(glyphs[:7]):
        bullet = left is glyphs[0] and not left.text.isalnum() and left.text not in OPENING
        if bullet or left.text in CLOSING or not _touch(left, right):
            return right.x0
    return glyphs[0].x0
