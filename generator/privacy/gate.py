"""The gate: text in, what must not be published out."""

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.privacy import (
    accounts,
    addresses,
    labelled_names,
    lexicon,
    masked_names,
    names_in_prose,
    numbers,
    staff_rows,
    titled_names,
)
from generator.privacy.hit import Hit, PersonalKind
from generator.privacy.public_names import PublicNames, plain
from generator.privacy.searched_text import SearchedText

_FINDERS = (
    numbers.find,
    accounts.find,
    addresses.find,
    staff_rows.find,
    labelled_names.find,
    masked_names.find,
    titled_names.find,
    names_in_prose.find,
)
_RANK = {kind: rank for rank, kind in enumerate(PersonalKind)}
_BOTH_ENDS = 6  # characters of a secret from which on both its ends are shown
_STARS = 10
_EMBEDDED = re.compile(r"data:[\w/+.-]*(?:;[\w=.-]+)*;base64,([A-Za-z0-9+/_-]{12,}={0,2})")


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that identifies a person, and where it stands. The secret is never shown in full."""

    kind: PersonalKind
    line: int
    column: int
    secret: str = field(repr=False)

    @property
    def masked(self) -> str:
        """Enough of the secret to find it in the file."""
        size = len(self.secret)
        if size == 1:
            return "＊"
        last = self.secret[-1] if size >= _BOTH_ENDS else ""
        return self.secret[0] + "＊" * min(_STARS, size - 1 - len(last)) + last


class Gate:
    """Searches texts, one after the other."""

    def __init__(self, known: PublicNames | None = None) -> None:
        self._known = known or PublicNames()
        self._words = lexicon.ordinary() | self._known.words

    def scan(self, source: str) -> list[Leak]:
        """All leaks of one text, in the order in which they stand in it."""
        text = SearchedText(source)
        leaks = [
            Leak(hit.kind, *text.place(hit.start), text.text[hit.start : hit.end]) for hit in self._hits(text.text)
        ]
        return sorted([*leaks, *self._embedded(source)], key=lambda leak: (leak.line, leak.column))

    def _hits(self, text: str) -> list[Hit]:
        kept: list[Hit] = []
        taken = bytearray(len(text))
        hits = [hit for finder in _FINDERS for hit in finder(text, self._words)]
        for hit in sorted(hits, key=lambda hit: (_RANK[hit.kind], hit.start, -hit.end)):
            if plain(text[hit.start : hit.end]) in self._known.contacts:
                continue
            if not any(taken[hit.start : hit.end]):
                taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                kept.append(hit)
        return kept

    def _embedded(self, source: str) -> Iterator[Leak]:
        """Leaks in what the text carries in base64, reported at the place where that begins."""
        if ";base64," not in source:
            return
        for match in _EMBEDDED.finditer(source):
            try:
                inner = b64decode(match[1].replace("-", "+").replace("_", "/") + "==").decode()
            except (Base64Error, UnicodeDecodeError):
                continue  # a picture
            line, column = (
                source.count("\n", 0, match.start()) + 1,
                match.start() - source.rfind("\n", 0, match.start()),
            )
            yield from (Leak(leak.kind, line, column, leak.secret) for leak in self.scan(inner))
