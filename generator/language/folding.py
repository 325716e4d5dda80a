"""Text as it is compared: width folded, blanks gone. What is kept stays as printed; only comparisons use this."""

import re
import unicodedata

_BLANKS = re.compile(r"\s+")
_HAN = r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…·]"
_BETWEEN_HAN = re.compile(rf"(?<={_HAN})[ \t\u3000]+(?={_HAN})")
_LATIN_WORDS = re.compile(r"[A-Za-z]{2}$")


def folded(text: str) -> str:
    """NFKC without any blank: `（１） 片区` → `(1)片区`."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text))


def plain(text: str) -> str:
    """NFKC with the blanks that mean nothing gone: names and values as drafts keep them."""
    return _BETWEEN_HAN.sub("", unicodedata.normalize("NFKC", text)).strip()


def joined(first: str, second: str) -> str:
    """Two pieces of a broken line in one: a blank only where two Latin words would run together."""
    if _LATIN_WORDS.search(first) and second[:1].isascii() and second[:1].isalpha():
        return f"{first} {second}"
    return first + second


def width(text: str) -> int:
    """Columns on paper: Han and full-width characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)
