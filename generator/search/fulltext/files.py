"""The index as files: a manifest, buckets of tokens, tokens of their own, and the texts that excerpts are cut from.

The name of every file tells its content, and the manifest holds these names: whoever has a manifest never reads a file
of another build. Files whose content stays keep their names, so that hosts and caches keep them too.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from generator.model.catalogue import Catalogue
from generator.search.fulltext.layout import CHUNK, Placed, placed, starts
from generator.search.fulltext.manifest import listing
from generator.search.fulltext.page import Page, Zone
from generator.search.fulltext.postings import Postings, code
from generator.search.fulltext.short import shortened
from generator.search.fulltext.texts import pages
from generator.search.fulltext.tokens import tokens, units

FOLDER = "search"
_BUCKET = 17_000  # bytes a bucket has at most on average; half of it at least
_LARGE = 12_000  # bytes of postings from which a token has files of its own
_DIGITS = 6  # of the hash in a file's name
_FNV, _PRIME, _WORD = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


def files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """(path, content) of the whole index, the manifest last."""
    begins = starts(placed(page) for page in pages(catalogue))
    postings = Postings()
    texts = []
    for number, page in enumerate(pages(catalogue)):
        blocks = placed(page)
        postings.add(number, _tokens(blocks, begins))
        version, made = _texts(page, blocks)
        texts.append(version)
        yield from made
    small: list[tuple[str, bytes]] = []
    large: list[list[Any]] = []
    for token, content in postings.items():
        if len(content) < _LARGE:
            small.append((token, content))
            continue
        row = [token, len(content)]
        for form in (content, shortened(content, begins)):
            version = _version(form)
            yield f"{FOLDER}/tokens/{fnv(token):08x}-{version}.idx", form
            row.append(version)
        large.append(row)
    names = []
    for number, content in enumerate(buckets(small)):
        names.append(_version(content))
        yield f"{FOLDER}/buckets/{number:x}-{names[-1]}.idx", content
    manifest = listing(catalogue) | {
        "begins": begins,
        "chunk": CHUNK,
        "large": large,
        "buckets": "".join(names),
        "texts": "".join(texts),
    }
    content = _json(manifest)
    yield f"{FOLDER}/index-{_version(content)}.json", content


def fnv(token: str) -> int:
    """FNV-1a of a token's UTF-8, 32 bits: the browser has to find the same number."""
    number = _FNV
    for byte in token.encode():
        number = (number ^ byte) * _PRIME & _WORD
    return number


def buckets(small: list[tuple[str, bytes]]) -> list[bytes]:
    """Tokens shared out by their hash. Their number is a power of two, so that it seldom changes."""
    total = sum(len(content) + len(token.encode()) + 3 for token, content in small)
    count = 1
    while total > count * _BUCKET:
        count *= 2
    made = [bytearray() for _ in range(count)]
    for token, content in small:
        name = token.encode()
        made[fnv(token) & (count - 1)] += code(len(name)) + name + code(len(content)) + content
    return [bytes(each) for each in made]


def _tokens(blocks: list[Placed], begins: tuple[int, ...]) -> Iterator[tuple[int, list[tuple[str, int]]]]:
    """The tokens of a page's blocks, each with its place. In title and names a single character can be found too."""
    for each in blocks:
        at = begins[each.block.zone] + each.offset
        yield at, tokens(each.block.text)
        if each.block.zone <= Zone.NAMES:
            yield at, [(unit, position) for unit, position in units(each.block.text) if not unit.isascii()]


def _texts(page: Page, blocks: list[Placed]) -> tuple[str, list[tuple[str, bytes]]]:
    """The version of a page's texts, and its files: for each chunk the blocks in it, with their place on the axis."""
    chunks: dict[tuple[Zone, int], list[list[Any]]] = {}
    for each in blocks:
        block = each.block
        for number in each.chunks:
            row = [each.offset, block.text, block.anchor, block.heading]
            chunks.setdefault((block.zone, number), []).append(row)
    made = [(f"{zone}-{number}", _json(rows)) for (zone, number), rows in chunks.items() if zone is not Zone.TITLE]
    version = _version(b"".join(content for _, content in made))
    folder = f"{FOLDER}/texts/{page.address}"
    return version, [(f"{folder}{name}-{version}.json", content) for name, content in made]


def _version(content: bytes) -> str:
    return sha256(content).hexdigest()[:_DIGITS]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
