"""What a page's content stream prints: glyphs, rules, fills and images, in the coordinates of the turned page."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFStackT, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, stream_value
from pdfminer.psparser import PSLiteral
from pdfminer.utils import Matrix, PathSegment, Point, Rect, apply_matrix_pt, apply_matrix_rect

from generator.readers.pdf import resource_limits
from generator.readers.pdf.characters import UNKNOWN, printed
from generator.readers.pdf.painted_paths import lightness, painted

SLANTED = -1
_INVISIBLE_MODES = frozenset({3, 7})
_OUTLINED = 2  # filled and stroked: how bold is made of a font that has none
_BOLD = re.compile(r"bold|black|heavy|demi|simhei|heiti|黑体|小标宋", re.IGNORECASE)
_WHITE, _LIGHT = 0.97, 0.65
_UPRIGHT_UNITS = (0.0003, 0.003)  # a Type 3 font's units per em lie between 300 and 3000, or else its box tells


@dataclass(slots=True)
class Glyph:
    """One printed character. `start` is where it stands on its baseline, `end` where the next one would."""

    text: str
    start: Point
    end: Point
    size: float
    turn: int  # quarter turns of the text counter-clockwise, or SLANTED
    bold: bool
    show: int  # which text operator printed it
    white: bool = False
    light: bool = False
    hidden: bool = False  # printed without ink
    tag: str | None = None  # the marked content it belongs to: H1, Header, Footer, Watermark, Pagination


@dataclass(slots=True)
class Content:
    """All that one page prints. Segments and boxes are x0, y0, x1, y1; y runs upwards."""

    crop: Rect
    glyphs: list[Glyph] = field(default_factory=list)
    segments: list[Rect] = field(default_factory=list)
    fills: list[Rect] = field(default_factory=list)  # painted in another colour than white
    images: list[Rect] = field(default_factory=list)


class Interpreter(PDFPageInterpreter):
    """pdfminer's interpreter, which does not run more instructions than a page has use for."""

    device: "Collector"

    def execute(self, streams: Sequence[object]) -> None:
        """Run instructions, of the page or of a drawing within it, once they are counted."""
        self.device.count(sum(len(stream_value(stream).get_data()) for stream in streams))
        super().execute(streams)


class Collector(PDFTextDevice):
    """The device pdfminer's interpreter prints on."""

    ctm: Matrix
    content: Content
    instructions = 0  # bytes of them, in the document

    def count(self, instructions: int) -> None:
        """Count instructions."""
        self.instructions += instructions
        self._instructions += instructions
        if self._instructions > resource_limits.PAGE_CONTENT or self.instructions > resource_limits.CONTENT:
            raise resource_limits.TooMuch("instructions")

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Start a new page."""
        self.content = Content(apply_matrix_rect(ctm, page.cropbox))
        self._tags: list[str | None] = []
        self._show = self._forms = self._instructions = 0
        self._state: PDFTextState | None = None

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:  # noqa: ARG002 - pdfminer's signature
        """Count nested drawings: each can print the next one many times."""
        self._forms += 1
        if self._forms > resource_limits.FORMS:
            raise resource_limits.TooMuch("forms")

    def begin_tag(self, tag: PSLiteral, props: PDFStackT | None = None) -> None:
        """Remember the names that tell what the text is for."""
        name = str(tag.name) if isinstance(tag.name, str) else tag.name.decode("latin-1")
        if name == "Artifact" and isinstance(props, dict):
            kind = props.get("Subtype") or props.get("Type")
            self._tags.append(str(kind.name) if isinstance(kind, PSLiteral) else None)
        else:
            self._tags.append(name if re.fullmatch(r"H[1-6]", name) else None)

    def end_tag(self) -> None:
        """The innermost marked content ends."""
        if self._tags:
            self._tags.pop()

    def render_image(self, name: str, stream: PDFStream) -> None:  # noqa: ARG002 - pdfminer's signature
        """Only where an image stands matters."""
        self.content.images.append(apply_matrix_rect(self.ctm, (0, 0, 1, 1)))

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        """Keep the text state, which `render_char` does not get."""
        self._show += 1
        self._state = textstate
        if textstate.font is not None:
            super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(  # noqa: PLR0913, PLR0917 - pdfminer's signature
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        """Keep one glyph; the way to the next one is returned."""
        try:
            text = printed(font.to_unichr(cid))
        except PDFUnicodeNotDefined:
            text = UNKNOWN
        advance = font.char_width(cid) * fontsize * scaling
        if text:
            self._keep(text, matrix, font, fontsize, rise, advance, lightness(graphicstate.ncolor, ncs))
        return advance

    def _keep(  # noqa: PLR0913, PLR0917 - one call for every glyph: no object in between
        self, text: str, matrix: Matrix, font: PDFFont, fontsize: float, rise: float, advance: float, shade: float
    ) -> None:
        if len(self.content.glyphs) >= resource_limits.GLYPHS:
            raise resource_limits.TooMuch("glyphs")
        a, b, c, d, _, _ = matrix
        size = abs(_em(font) * fontsize) * math.hypot(c, d)
        if font.is_vertical():  # written downwards: the glyph hangs below its origin, centred on it
            start, end = (-fontsize / 2, rise - 0.88 * fontsize), (fontsize / 2, rise - 0.88 * fontsize)
        else:
            start, end = (0.0, rise), (advance, rise)
        mode = self._state.render if self._state else 0
        tag = next((name for name in reversed(self._tags) if name), None)
        self.content.glyphs.append(
            Glyph(
                text=text,
                start=apply_matrix_pt(matrix, start),
                end=apply_matrix_pt(matrix, end),
                size=size,
                turn=_turn(a, b) if fontsize >= 0 else _turn(-a, -b),
                bold=mode == _OUTLINED or bool(_BOLD.search(str(font.fontname))),
                show=self._show,
                white=shade >= _WHITE,
                light=shade >= _LIGHT,
                hidden=mode in _INVISIBLE_MODES,
                tag=tag,
            )
        )

    def paint_path(
        self,
        graphicstate: PDFGraphicState,
        stroke: bool,  # noqa: FBT001 - pdfminer's signature
        fill: bool,  # noqa: FBT001
        evenodd: bool,  # noqa: ARG002, FBT001
        path: Sequence[PathSegment],
    ) -> None:
        """Keep rules: straight strokes, and filled boxes too thin to be anything else."""
        if len(self.content.segments) + len(self.content.fills) + len(path) > resource_limits.STROKES:
            raise resource_limits.TooMuch("strokes")
        segments, fills = painted(path, self.ctm, stroke=stroke, fill=fill)
        self.content.segments.extend(segments)
        if lightness(graphicstate.ncolor, graphicstate.ncs) < _WHITE:
            self.content.fills.extend(fills)


def _em(font: PDFFont) -> float:
    low, high = _UPRIGHT_UNITS
    return 1.0 if low <= abs(font.vscale) <= high else abs(font.get_height()) or 1.0


def _turn(a: float, b: float) -> int:
    """Quarter turns of a baseline that runs along (a, b)."""
    if abs(b) <= 0.05 * abs(a):
        return 0 if a >= 0 else 2
    if abs(a) <= 0.05 * abs(b):
        return 1 if b > 0 else 3
    return SLANTED
