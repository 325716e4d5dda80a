"""Text on a page that nobody sees: outside the page, without ink, white on white, a speck, a watermark."""

from collections.abc import Callable, Iterable
from statistics import median

from pdfminer.utils import Rect

from generator.readers.aside_rules import WATERMARK
from generator.readers.pdf.content_stream import SLANTED, Content, Glyph

OUTSIDE, HIDDEN = "页面以外的文字", "隐藏的文字"
_SPECK = 1.0  # points; smaller type is not meant to be read
_WATERMARK_SIZE = 2.2  # times the running text
_RECOGNISED = 0.4  # of the page: an image this large under invisible text is a scan with its recognised text
_MANY = 2000  # fills and images; of so many it is not asked on which a white glyph stands


def hiding_rules(content: Content) -> Callable[[Glyph], str | None]:
    """A function from a glyph of this page to the rule by which it is left out, None if it is seen."""
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
