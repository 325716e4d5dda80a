"""An address as a picture that a telephone reads."""

import segno
from markupsafe import Markup

_QUIET = 4  # modules of white around it, as ISO/IEC 18004 asks


def code(address: str) -> Markup:
    """The QR code of an address as SVG, black on white whatever the page's colours; error correction M (15 %)."""
    # boost_error would make the code denser for some addresses only: one poster should scan like the next.
    made = segno.make(address, micro=False, error="m", boost_error=False)
    drawing = made.svg_inline(border=_QUIET, omitsize=True, dark="#000", light="#fff", svgclass=None, lineclass=None)
    return Markup(drawing.replace("<svg ", f'<svg role="img" aria-label="{_LABEL}" ', 1))


_LABEL = "二维码，扫开是本站网页"
