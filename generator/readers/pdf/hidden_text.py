"""Text on a PDF page that is not for reading: outside the page, without ink, white on white, tiny, a watermark.

The reader of PDF pages asks the function that `hiding_rules` makes about each glyph, and sets aside what it names a
rule for.
"""

from collections.abc import Callable, Iterable
from statistics import median

from pdfminer.utils import Rect

from generator.readers.aside_rules import WATERMARK
from generator.readers.pdf.content_stream import SLANTED, Content, Glyph

OUTSIDE, HIDDEN = "页面以外的文字", "隐藏的文字"
_SPECK = 1.0  # points; smaller type is not meant to be read
_WATERMARK_SIZE = 2.2  # times the running text
_RECOGNISED = 0.4  # of the page: an image this large, with invisible text, is a scan with the text of its OCR
_MANY = 2000  # fills and images; on a page with this many, white glyphs are taken as seen, without looking behind them


def hiding_rules(content: Content) -> Callable[[Glyph], str | None]:
    """A function that names the rule by which a glyph of this page is left out; None for a glyph that is seen."""
    x0, y0, x1, y1 = content.crop
    recognised = _is_recognised_scan(content)
    sizes = [glyph.size for glyph in content.glyphs if not glyph.text.isspace()]
    large = _WATERMARK_SIZE * median(sizes) if sizes else 0.0
    grounds = [*content.fills, *content.images]

    def rule_of(glyph: Glyph) -> str | None:
        x, y = (glyph.start[0] + glyph.end[0]) / 2, (glyph.start[1] + glyph.end[1]) / 2
        if not (x0 <= x <= x1 and y0 <= y <= y1):
            return OUTSIDE
        # a watermark: large pale type, any slanted type, and what the file itself calls one
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
    """Whether the page is a scan: hardly any visible text, and a large image, whose OCR is the invisible text."""
    inked = sum(not glyph.hidden and not glyph.text.isspace() for glyph in content.glyphs)
    x0, y0, x1, y1 = content.crop
    page = (x1 - x0) * (y1 - y0)
    largest = max(((box[2] - box[0]) * (box[3] - box[1]) for box in content.images), default=0.0)
    return inked <= 0.1 * len(content.glyphs) and largest >= _RECOGNISED * page


def _on(grounds: Iterable[Rect], x: float, y: float) -> bool:
    """Whether a point lies on one of these boxes, or a little below it."""
    return any(x0 <= x <= x1 and y0 - 2 <= y + 2 and y <= y1 for x0, y0, x1, y1 in grounds)
