"""What a plain scan of the texts finds: the measure for every way of finding faster."""

import re
import unicodedata
from functools import cache
from random import Random

from generator.search.fulltext.page import Page

_SIGNS = re.compile("[^a-z0-9\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


@cache
def flat(text: str) -> str:
    """Plain letters, one blank for whatever stands between them."""
    return _SIGNS.sub(" ", unicodedata.normalize("NFKC", text).lower()).strip()


def holds(text: str, word: str) -> bool:
    """Whether a text has a word as it stands; a number is no part of a longer number."""
    wanted = flat(word)
    if wanted not in flat(text):
        return False
    head = "(?<![a-z0-9])" if wanted[0].isascii() else ""
    tail = "(?![a-z0-9])" if wanted[-1].isascii() else ""
    return re.search(head + re.escape(wanted) + tail, flat(text)) is not None


def answers(pages: list[Page], words: list[str]) -> set[str]:
    """Addresses of the pages that have every word in one of their blocks."""
    return {
        page.address for page in pages if all(any(holds(block.text, word) for block in page.blocks) for word in words)
    }


def drawn(pages: list[Page], count: int, seed: int) -> list[str]:
    """Pieces of the texts, drawn at random: 2 to 12 characters, no number cut in two."""
    luck = Random(seed)  # noqa: S311 - which pieces are looked for, nothing secret
    found: list[str] = []
    while len(found) < count:
        text = flat(luck.choice(luck.choice(pages).blocks).text)
        start = luck.randrange(max(len(text), 1))
        piece = text[start : start + luck.randint(2, 12)].strip()
        units = re.findall(r"[a-z0-9]+|[^a-z0-9 ]", piece)
        if holds(text, piece or "?") and len(units) > 1 and (piece in text.split() or not _cut(text, start, piece)):
            found.append(piece)
    return found


def _cut(text: str, start: int, piece: str) -> bool:
    """Whether the piece begins or ends within a number."""
    start = text.index(piece, start)
    end = start + len(piece)
    return (piece[0].isascii() and text[:start][-1:].strip().isascii() and text[:start][-1:].isalnum()) or (
        piece[-1].isascii() and text[end : end + 1].isascii() and text[end : end + 1].isalnum()
    )
