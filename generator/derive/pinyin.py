"""Name → pinyin, one syllable for each character. The record's own readings come before the dictionary's."""

import re
from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin

from generator.model.pronunciation import Pronunciation, syllables


class Readings:
    """Reads names aloud; made once from the catalogue's pronunciations."""

    def __init__(self, pronunciations: Iterable[Pronunciation]) -> None:
        self._known = {entry.text: syllables(entry.pinyin) for entry in pronunciations}
        longest_first = sorted(self._known, key=lambda text: (-len(text), text))
        self._cut = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
        self._read: dict[str, tuple[str, ...]] = {}

    def of(self, name: str) -> tuple[str, ...]:
        """`花地街` → `("hua", "di", "jie")`; what is no Chinese character stands for itself."""
        if name not in self._read:
            self._read[name] = tuple(part for piece in self._pieces(name) for part in self._syllables(piece))
        return self._read[name]

    def joined(self, name: str) -> str:
        """`花地街` → `huadijie`: what names are put in order by."""
        return "".join(self.of(name))

    def _pieces(self, name: str) -> list[str]:
        """The name cut at what the record itself says how to read."""
        if self._cut is None:
            return [name]
        pieces, at = [], 0
        for match in self._cut.finditer(name):
            pieces += [name[at : match.start()], match[0]]
            at = match.end()
        return [piece for piece in (*pieces, name[at:]) if piece]

    def _syllables(self, piece: str) -> tuple[str, ...]:
        if piece in self._known:
            return self._known[piece]
        return tuple(lazy_pinyin(piece, style=Style.NORMAL, errors=list))  # type: ignore[arg-type]  # takes lists too
