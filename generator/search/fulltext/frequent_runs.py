"""Runs of characters so frequent that their whole list of places would be much for one query.

Common ones are also kept as a short list of pages, which is all that a query for just that run needs. Of frequent ones
there is no other list; their places are filed under longer runs (decision 0010). Any set of runs would do
that holds every part of its members; this one is estimated from a sample, which is enough to bound the files.
"""

from collections import Counter
from collections.abc import Sequence
from operator import add

MOST = 80_000  # places of one run in one file, some 80 KB
_A_TEXT = 25  # places a text: with fewer of them a list of pages saves little
_COMMON = 3  # times less than the most is much for a query of one run
_SAMPLE = 64  # texts
_LONGEST = 12


def frequent(texts: Sequence[str], most: int = MOST) -> frozenset[str]:
    """Runs of two characters and more that are expected at more than `most` places."""
    step = max(1, len(texts) // _SAMPLE)
    sample = texts[::step]
    limit = most / (len(texts) / len(sample)) if sample else 0
    counts: Counter[str] = Counter()
    for text in sample:
        counts.update(map(add, text, text[1:]))
    known = {run for run, count in counts.items() if count > limit and "\n" not in run}
    runs = set(known)
    for size in range(3, _LONGEST + 1):
        if not known:
            break
        known = _longer(sample, known, size, limit)
        runs |= known
    return frozenset(runs)


def common(texts: Sequence[str], most: int = MOST) -> frozenset[str]:
    """Runs whose list of places is long and whose list of pages is short beside it."""
    return frequent(texts, max(most // _COMMON, min(most, _A_TEXT * len(texts))))


def _longer(sample: Sequence[str], shorter: set[str], size: int, limit: float) -> set[str]:
    counts: Counter[str] = Counter()
    for text in sample:
        runs = (text[at : at + size] for at in range(len(text) - size + 1) if text[at : at + size - 1] in shorter)
        counts.update(run for run in runs if run[1:] in shorter)
    return {run for run, count in counts.items() if count > limit and len(run) == size}
