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


def printed_lines(marks: Iterable[PlacedGlyph]) -> list[PrintedLine]:
    """The lines from top to bottom, each from left to right."""
    lines = [_line(sorted(row, key=lambda mark: mark.x0)) for row in _rows(marks)]
    return [line for line in lines if line is not None]


def _rows(marks: Iterable[PlacedGlyph]) -> list[list[PlacedGlyph]]:
    rows: list[list[PlacedGlyph]] = []
    reference = reach = 0.0
    for mark in sorted(marks, key=lambda mark: mark.base):
        if rows and mark.base - reference <= _SAME_LINE * max(reach, mark.size):
            rows[-1].append(mark)
            reach = max(reach, mark.size)
        else:
            rows.append([mark])
            reference, reach = mark.base, mark.size
    return rows


def _line(row: Sequence[PlacedGlyph]) -> PrintedLine | None:
    marks, blanks = _part(row)
    if not marks:
        return None
    size = median(mark.size for mark in marks)
    text = _text(marks, blanks, size)
    last = marks[-1]
    tags = {mark.tag for mark in marks}
    return PrintedLine(
        text=text,
        x0=marks[0].x0,
        x1=max(mark.x1 for mark in marks),
        base=median(mark.base for mark in marks),
        size=size,
        head=_head(marks),
        bold=all(mark.bold for mark in marks),
        tag=tags.pop() if len(tags) == 1 else None,
        bare=last.x0 if last.text in CLOSING and not last.text.isascii() else last.x1,
        text_start=_text_start(marks),
    )


def _part(row: Sequence[PlacedGlyph]) -> tuple[list[PlacedGlyph], list[list[PlacedGlyph]]]:
    """The inked glyphs, and before each of them the blanks. A glyph printed twice is one, and bold."""
    marks: list[PlacedGlyph] = []
    blanks: list[list[PlacedGlyph]] = []
    between: list[PlacedGlyph] = []
    for mark in row:
        if mark.text.isspace():
            between.append(mark)
            continue
        if marks and mark.text == marks[-1].text and mark.x0 - marks[-1].x0 <= _TWICE * mark.size:
            marks[-1].bold = True
            continue
        marks.append(mark)
        blanks.append(between)
        between = []
    return marks, blanks


def _text(marks: Sequence[PlacedGlyph], blanks: Sequence[Sequence[PlacedGlyph]], size: float) -> str:
    gaps = [right.x0 - left.x1 for left, right in pairwise(marks)]
    wide = [gap for gap in gaps if gap > _SPREAD * size]
    spread = median(gaps) if len(gaps) > 1 and len(wide) >= 0.7 * len(gaps) else 0.0
    parts = [marks[0].text]
    for left, right, between, gap in zip(marks, marks[1:], blanks[1:], gaps, strict=False):
        parts.append(_between(left, right, "".join(mark.text for mark in between), gap - spread, size))
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


def _head(marks: Sequence[PlacedGlyph]) -> float:
    end = 0
    while end + 1 < len(marks) and marks[end].text in OPENING:
        end += 1
    if is_word(marks[end].text[0]):
        while end + 1 < len(marks) and is_word(marks[end + 1].text[0]) and _touch(marks[end], marks[end + 1]):
            end += 1
    while end + 1 < len(marks) and marks[end + 1].text in CLOSING:
        end += 1
    return marks[end].x1 - marks[0].x0


def _touch(left: PlacedGlyph, right: PlacedGlyph) -> bool:
    return right.x0 - left.x1 < _WORD_GAP * left.size


def _text_start(marks: Sequence[PlacedGlyph]) -> float:
    """Where the text begins after a short first word that ends in a mark or a gap: `1.`, `（一）`, `•`."""
    for left, right in pairwise(marks[:7]):
        bullet = left is marks[0] and not left.text.isalnum() and left.text not in OPENING
        if bullet or left.text in CLOSING or not _touch(left, right):
            return right.x0
    return marks[0].x0
