"""A page as it is read: glyphs turned upright, and those nobody sees taken out."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

from pdfminer.utils import Point, Rect

from generator.readers.pdf.characters import UNKNOWN
from generator.readers.pdf.collect import SLANTED, Content, Glyph

OUTSIDE, HIDDEN, WATERMARK = "页面以外的文字", "隐藏的文字", "水印"
_SPECK = 1.0  # points; smaller type is not meant to be read
_WATERMARK_SIZE = 2.2  # times the running text
_RECOGNISED = 0.4  # of the page: an image this large under invisible text is a scan with its recognised text
_MANY = 2000
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
    at: Point  # its middle, in the coordinates of the page's first view


@dataclass(slots=True)
class View:
    """What is read on a page in one direction. Segments are x0, y0, x1, y1 with y downwards."""

    width: float
    height: float
    marks: list[PlacedGlyph]
    segments: list[Rect]


@dataclass(slots=True)
class VisibleContent:
    """A page's views, that of most glyphs first, and its unseen text by the rule that sets it aside."""

    views: list[View]
    unseen: list[tuple[str, str]]
    printable: int  # visible glyphs that are no blanks
    unknown: int  # those of them the document does not tell the character of
    images: bool


def see(content: Content) -> VisibleContent:
    """Sort a page's glyphs into what is read, in which direction, and what is not seen."""
    unseen: dict[str, list[Glyph]] = {}
    seen: dict[int, list[Glyph]] = {}
    rule_of = _rules(content)
    for glyph in content.glyphs:
        rule = rule_of(glyph)
        if rule is None:
            seen.setdefault(glyph.turn, []).append(glyph)
        else:
            unseen.setdefault(rule, []).append(glyph)
    turns = sorted(seen, key=lambda turn: (-len(seen[turn]), turn)) or [0]
    views = [_view(content, turn, turns[0], seen.get(turn, ())) for turn in turns]
    characters = Counter(glyph.text for glyphs in seen.values() for glyph in glyphs)
    return VisibleContent(
        views=views,
        unseen=[(rule, text) for rule, glyphs in unseen.items() if (text := _in_stream_order(glyphs))],
        printable=sum(count for text, count in characters.items() if not text.isspace()),
        unknown=sum(count for text, count in characters.items() if UNKNOWN in text),
        images=bool(content.images),
    )


def _rules(content: Content) -> Callable[[Glyph], str | None]:
    x0, y0, x1, y1 = content.crop
    recognised = _is_recognised_scan(content)
    sizes = [glyph.size for glyph in content.glyphs if not glyph.text.isspace()]
    large = _WATERMARK_SIZE * median(sizes) if sizes else 0.0
    grounds = [*content.fills, *content.images]

    def rule_of(glyph: Glyph) -> str | None:
        x, y = (glyph.start[0] + glyph.end[0]) / 2, (glyph.start[1] + glyph.end[1]) / 2
        if not (x0 <= x <= x1 and y0 <= y <= y1):
            return OUTSIDE
        pale = glyph.light and not glyph.white and glyph.size > large
        if pale or glyph.turn == SLANTED or glyph.tag == "Watermark":
            return WATERMARK
        if glyph.size < _SPECK or (glyph.hidden and not recognised):
            return HIDDEN
        if glyph.white and not glyph.hidden and len(grounds) < _MANY and not _on(grounds, x, y):
            return HIDDEN
        return None

    return rule_of


def _is_recognised_scan(content: Content) -> bool:
    """Whether the invisible text is what a text recognition found in the image above or below it."""
    inked = sum(not glyph.hidden and not glyph.text.isspace() for glyph in content.glyphs)
    x0, y0, x1, y1 = content.crop
    page = (x1 - x0) * (y1 - y0)
    largest = max(((box[2] - box[0]) * (box[3] - box[1]) for box in content.images), default=0.0)
    return inked <= 0.1 * len(content.glyphs) and largest >= _RECOGNISED * page


def _on(grounds: Iterable[Rect], x: float, y: float) -> bool:
    return any(x0 <= x <= x1 and y0 - 2 <= y + 2 and y <= y1 for x0, y0, x1, y1 in grounds)


def _in_stream_order(glyphs: list[Glyph]) -> str:
    text, last = "", glyphs[0]
    for glyph in glyphs:
        if glyph.show != last.show and abs(glyph.start[1] - last.start[1]) > last.size and not text.endswith(" "):
            text += " "
        text, last = text + glyph.text, glyph
    return " ".join(text.split())


def _view(content: Content, turn: int, main: int, glyphs: Iterable[Glyph]) -> View:
    point = _TURNS[turn]
    left, top, right, bottom = _turned(content.crop, turn)
    main_left, main_top, _, _ = _turned(content.crop, main)
    marks = []
    for glyph in glyphs:
        (start, base), (end, _) = point(*glyph.start), point(*glyph.end)
        x, y = _TURNS[main]((glyph.start[0] + glyph.end[0]) / 2, (glyph.start[1] + glyph.end[1]) / 2)
        lift = _MIDDLE * glyph.size if turn == main else 0.0
        marks.append(
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
    return View(right - left, bottom - top, marks, segments)


def _turned(box: Rect, turn: int) -> Rect:
    """A box in reading coordinates."""
    (ax, ay), (bx, by) = _TURNS[turn](*box[:2]), _TURNS[turn](*box[2:])
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
