"""Bytes of a file → the texts in it, for the privacy inspection: whatever its encoding, and inside archives."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator

_NO_TEXT = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".ico",
    ".avif",
    ".woff",
    ".woff2",
    ".ttf",
    ".otf",
    ".mp3",
    ".mp4",
    ".places",  # places in the search index: numbers only; the texts they point to are JSON files, which are read
)
_MOST = 64_000_000  # bytes; of a gzip file no more are read, a larger zip member is skipped: this project makes none
_DEEPEST = 3  # archives within archives; what lies deeper is not unpacked


def texts(path: str, content: bytes, depth: int = 0) -> Iterator[tuple[str, str]]:
    """(what to call it, text) of everything readable in a file; a member of an archive is called archive!member."""
    name = path.lower()
    if name.endswith(_NO_TEXT):
        return
    if depth < _DEEPEST and content.startswith(b"\x1f\x8b"):
        yield from texts(path.removesuffix(".gz"), _unzipped(content), depth + 1)
    elif depth < _DEEPEST and content.startswith(b"PK\x03\x04") and zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                if not member.is_dir() and member.file_size <= _MOST:
                    yield from texts(f"{path}!{member.filename}", archive.read(member), depth + 1)
    else:
        yield path, _decoded(content)


def _unzipped(content: bytes) -> bytes:
    """What a gzip file holds, at most `_MOST` bytes; nothing where it is broken."""
    try:
        with gzip.open(io.BytesIO(content)) as stream:
            return stream.read(_MOST)
    except (OSError, EOFError, zlib.error):
        return b""


def _decoded(content: bytes) -> str:
    """UTF-16 by its byte order mark, else UTF-8, else GB 18030; what is none of them, UTF-8 with replacements."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")
