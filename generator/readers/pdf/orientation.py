"""A page as it is read: its glyphs by the direction in which they are read, turned upright; those nobody sees apart."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pdfminer.utils import Point, Rect

from generator.readers.pdf.characters import UNKNOWN
from generator.readers.pdf.content_stream import Content, Glyph
from generator.readers.pdf.hidden_text import hiding_rules

_MIDDLE = 0.35  # of the type size: how far a glyph's middle lies above its baseline
_TURNS: tuple[Callable[[float, float], Point], ...] = (
    lambda x, y: (x, -y),
    lambda x, y: (y, x),
    lambda x, y: (-x, y),
    lambda x, y: (-y, -x),
)
"""By quarter turns of the text: from page coordinates to reading coordinates, x rightwards and y downwards."""


@dataclass(slots=True)
class PlacedGlyph:
    """A glyph in reading coordinates."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool
    show: int
    tag: str | None
    at: Point  # its middle, in the coordinates of the page's main orientation


@dataclass(slots=True)
class OrientedText:
    """What is read on a page in one direction. Segments are x0, y0, x1, y1 with y downwards."""

    width: float
    height: float
    glyphs: list[PlacedGlyph]
    segments: list[Rect]


@dataclass(slots=True)
class VisibleContent:
    """A page's text by orientation, that of most glyphs first; its unseen text after the rule that sets it aside."""

    orientations: list[OrientedText]
    unseen: list[tuple[str, str]]
    printable: int  # visible glyphs that are no blanks
    unknown: int  # those of them the document does not tell the character of
    images: bool


def visible_content(content: Content) -> VisibleContent:
    """Sort a page's glyphs into what is read, in which direction, and what is not seen."""
    unseen: dict[str, list[Glyph]] = {}
    seen: dict[int, list[Glyph]] = {}
    rule_of = hiding_rules(content)
    for glyph in content.glyphs:
        rule = rule_of(glyph)
        if rule is None:
            seen.setdefault(glyph.turn, []).append(glyph)
        else:
            unseen.setdefault(rule, []).append(glyph)
    turns = sorted(seen, key=lambda turn: (-len(seen[turn]), turn)) or [0]
    orientations = [_oriented(content, turn, turns[0], seen.get(turn, ())) for turn in turns]
    characters = Counter(glyph.text for glyphs in seen.values() for glyph in glyphs)
    return VisibleContent(
        orientations=orientations,
        unseen=[(rule, text) for rule, glyphs in unseen.items() if (text := _in_stream_order(glyphs))],
        printable=sum(count for text, count in characters.items() if not text.isspace()),
        unknown=sum(count for text, count in characters.items() if UNKNOWN in text),
        images=bool(content.images),
    )


def _in_stream_order(glyphs: list[Glyph]) -> str:
    text, last = "", glyphs[0]
    for glyph in glyphs:
        if glyph.show != last.show and abs(glyph.start[1] - last.start[1]) > last.size and not text.endswith(" "):
            text += " "
        text, last = text + glyph.text, glyph
    return " ".join(text.split())


def _oriented(content: Content, turn: int, main: int, glyphs: Iterable[Glyph]) -> OrientedText:
    point = _TURNS[turn]
    left, top, right, bottom = _turned(content.crop, turn)
    main_left, main_top, _, _ = _turned(content.crop, main)
    placed = []
    for glyph in glyphs:
        (start, base), (end, _) = point(*glyph.start), point(*glyph.end)
        x, y = _TURNS[main]((glyph.start[0] + glyph.end[0]) / 2, (glyph.start[1] + glyph.end[1]) / 2)
        lift = _MIDDLE * glyph.size if turn == main else 0.0
        placed.append(
            PlacedGlyph(
                text=glyph.text,
                x0=min(start, end) - left,
                x1=max(start, end) - left,
                base=base - top,
                size=glyph.size,
                bold=glyph.bold,
                show=glyph.show,
                tag=glyph.tag,
                at=(x - main_left, y - main_top - lift),
            )
        )
    segments = []
    for segment in content.segments if turn == main else ():
        x0, y0, x1, y1 = _turned(segment, turn)
        segments.append((x0 - left, y0 - top, x1 - left, y1 - top))
    return OrientedText(right - left, bottom - top, placed, segments)


def _turned(box: Rect, turn: int) -> Rect:
    """A box in reading coordinates."""
    (ax, ay), (bx, by) = _TURNS[turn](*box[:2]), _TURNS[turn](*box[2:])
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
