"""Bounds on what a PDF may cost: streams that inflate without end, tables that claim a billion entries."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pdfminer import pdftypes

STREAM = 64 * 2**20  # bytes one stream may inflate to; a whole Chinese font is a third of this
MEMORY = 450 * 2**20  # bytes of address space one reading may add
PAGES = 500
GLYPHS = 30_000  # on one page; a dense A3 table has 8000
STROKES = 60_000  # path segments on one page; a printed street map has fewer
FORMS = 5_000  # nested drawings on one page
PAGE_CONTENT = 2 * 2**20  # bytes of drawing instructions on one page; text takes 50 000
CONTENT = 40 * 2**20  # in all


class TooMuch(Exception):  # noqa: N818 - says what happened
    """The document costs more than any report does."""


class Broken(Exception):  # noqa: N818 - says what happened
    """A part of the document cannot be decoded; going on would lose text without a word."""


class _Zlib:
    """Stands in for `zlib` within pdfminer, which inflates without bound and takes a broken stream for an empty one."""

    error = zlib.error

    @staticmethod
    def decompress(data: bytes) -> bytes:
        """The inflated bytes. A wrong checksum at the end is let pass, as every viewer does."""
        if not data.strip():
            return b""
        inflater = zlib.decompressobj()
        try:
            inflated = inflater.decompress(data[:-4], STREAM)
        except zlib.error as error:
            raise Broken("zlib") from error
        if inflater.unconsumed_tail:
            raise TooMuch("stream")
        try:
            inflated += inflater.decompress(data[-4:], STREAM)
            complete = inflater.eof
        except zlib.error as error:
            complete = "incorrect data check" in str(error)
        if not complete:
            raise Broken("zlib")
        return inflated


pdftypes.zlib = _Zlib  # type: ignore[attr-defined,assignment]


@contextmanager
def bounded_memory() -> Iterator[None]:
    """Within, allocating more than MEMORY raises MemoryError. Only where the system can do so (Linux)."""
    try:
        import resource

        in_use = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    except (ImportError, OSError):
        yield
        return
    limit = in_use + MEMORY if soft == resource.RLIM_INFINITY else min(soft, in_use + MEMORY)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
