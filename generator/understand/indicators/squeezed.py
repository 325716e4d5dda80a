"""A text without blanks and in NFKC, that remembers where each of its characters stood."""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Squeezed:
    """`text` without blanks; `at[i]` is where its i-th character stands in the original."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of a stretch of the squeezed text."""
        return self.at[start], self.at[end - 1] + 1


def squeezed(text: str) -> Squeezed:
    """Squeezes a text; full-width signs become the plain ones, one for one."""
    kept = [
        (character, at)
        for at, printed in enumerate(text)
        for character in unicodedata.normalize("NFKC", printed)
        if not character.isspace()
    ]
    return Squeezed("".join(character for character, _ in kept), tuple(at for _, at in kept))
