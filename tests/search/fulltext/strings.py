"""Strings that someone might look for, drawn from the texts themselves."""

import random
from collections.abc import Iterable

from generator.search.fulltext.entry import SearchEntry
from generator.search.fulltext.units import plain


def drawn(entries: Iterable[SearchEntry], count: int, seed: int, without: str) -> list[str]:
    """Strings of 2 to 12 characters from anywhere in the texts, word borders or not, numbers cut or not.

    None of the characters in `without` is in them.
    """
    rng = random.Random(seed)  # noqa: S311 - repeatable
    passages = [passage.text for entry in entries for passage in entry.passages]
    strings: list[str] = []
    while len(strings) < count:
        text, size = rng.choice(passages), rng.randint(2, 12)
        start = rng.randrange(max(1, len(text) - size))
        one = text[start : start + size]
        if not set(one) & set(without) and len(plain(one).strip()) > 1:
            strings.append(one)
    return strings
