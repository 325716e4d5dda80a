"""Where every pair of characters stands: arrays while texts come in, packed bytes from then on."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, count
from operator import add, sub

from generator.search.fulltext.entry import STEP

_PACKED_EVERY = 4_000_000  # places: 16 MB of arrays
_MOST_COUNTED = 255
_SHORT = 1 << 16


class _Varints(dict[int, bytes]):
    """Numbers as bytes of seven bits, the low ones first; a set top bit says that more follow."""

    def __missing__(self, number: int) -> bytes:
        rest, out = number, bytearray()
        while rest > 0x7F:  # noqa: PLR2004 - seven bits
            out.append(rest & 0x7F | 0x80)
            rest >>= 7
        out.append(rest)
        made = bytes(out)
        if number < _SHORT:
            self[number] = made
        return made


_VARINT = _Varints()


def varints(numbers: Iterable[int]) -> bytes:
    """Numbers one after the other."""
    return b"".join(map(_VARINT.__getitem__, numbers))


def rising(numbers: Sequence[int], before: int = 0) -> bytes:
    """Numbers in rising order, each as its distance from the one before."""
    return varints(map(sub, numbers, chain((before,), numbers)))


@dataclass(slots=True)
class Overview:
    """The short form of a run: on which pages, in which zones, how often, and where first in each of them."""

    entries: "array[int]" = field(default_factory=lambda: array("I"))
    masks: bytearray = field(default_factory=bytearray)
    counts: bytearray = field(default_factory=bytearray)
    places: "array[int]" = field(default_factory=lambda: array("I"))

    def packed(self) -> bytes:
        """Column by column: each compresses best among its like."""
        return b"".join(
            (varints((len(self.entries),)), rising(self.entries), self.masks, self.counts, varints(self.places))
        )


class _Appenders(dict[str, Callable[[int], None]]):
    """Run → what takes its next place. A method bound once is called ten thousand times a text."""

    def __init__(self) -> None:
        super().__init__()
        self.arrays: dict[str, array[int]] = {}

    def __missing__(self, run: str) -> Callable[[int], None]:
        places = self.arrays[run] = array("I")
        self[run] = places.append
        return places.append


def _around(pair: str, frequent: frozenset[str]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Characters that make a longer frequent run behind the pair, before it, and a frequent pair with its first."""
    triples = [run for run in frequent if len(run) == 3]  # noqa: PLR2004
    return (
        frozenset(run[2] for run in triples if run[:2] == pair),
        frozenset(run[0] for run in triples if run[1:] == pair),
        frozenset(run[0] for run in frequent if run[1:] == pair[0]),
    )


class Postings:
    """All places of all runs of a set of texts on one axis."""

    def __init__(self, frequent: frozenset[str], common: frozenset[str] = frozenset()) -> None:
        """Frequent runs have an overview in place of a list of their own, common ones beside it."""
        self._frequent = frequent
        self.frequent, self.common = sorted(frequent), sorted(common - frequent)
        self._appenders = _Appenders()
        self._packed: dict[str, bytearray] = {}
        self._last: dict[str, int] = {}
        self._waiting = 0
        self._base = 0
        self._entries = 0
        with_overview = (*self.frequent, *self.common)
        self._here: dict[str, list[int]] = {run: [] for run in with_overview}
        self.overviews = {run: Overview() for run in with_overview}
        self._pairs = {run: _around(run, frequent) for run in frequent if len(run) == 2}  # noqa: PLR2004 - a pair
        for pair in self._pairs:
            self._appenders[pair] = self._here[pair].append

    def add(self, text: str, lengths: Sequence[int]) -> None:
        """Note the next text, which takes the next stretch of the axis; `lengths` are those of its zones, in steps."""
        appenders = self._appenders
        for run, at in zip(map(add, text, text[1:]), count(self._base), strict=False):
            appenders[run](at)
        if self._here:
            self._extend(text)
            self._search(text)
            self._add_to_overviews(lengths)
        self._base += len(text)
        self._entries += 1
        self._waiting += len(text)
        if self._waiting > _PACKED_EVERY:
            self._pack()

    def _extend(self, text: str) -> None:
        """File the places of frequent pairs under the shortest run to the right and to the left that is not frequent.

        Longer frequent runs met on the way are noted for their overview.
        """
        for pair, (after, before, joined) in self._pairs.items():
            if self._here[pair]:
                self._to_the_right(text, pair, after)
                self._to_the_left(text, pair, before, joined)

    def _search(self, text: str) -> None:
        """Where the common runs stand; those places are filed already."""
        for run in self.common:
            here, at = self._here[run], text.find(run)
            while at >= 0:
                here.append(self._base + at)
                at = text.find(run, at + 1)

    def _to_the_right(self, text: str, pair: str, after: frozenset[str]) -> None:
        frequent, appenders, here, base = self._frequent, self._appenders, self._here, self._base
        for place in here[pair]:
            at = place - base
            following = text[at + 2]
            if following not in after:
                if following != "\n":
                    appenders[pair + following](place)
                continue
            size = 3
            while (run := text[at : at + size]) in frequent:
                here[run].append(place)
                size += 1
            if run[-1] != "\n":
                appenders[run](place)

    def _to_the_left(self, text: str, pair: str, before: frozenset[str], joined: frozenset[str]) -> None:
        """Without the runs that are also the shortest to the right of where they begin: those are filed already."""
        frequent, appenders, base = self._frequent, self._appenders, self._base
        for place in self._here[pair]:
            at = place - base
            preceding = text[at - 1] if at else "\n"
            if preceding not in before:
                if preceding != "\n" and preceding not in joined:
                    appenders[preceding + pair](place - 1)
                continue
            start = at - 1
            while start >= 0 and text[start : at + 2] in frequent:
                start -= 1
            if start >= 0 and text[start] != "\n" and text[start : at + 1] not in frequent:
                appenders[text[start : at + 2]](base + start)

    def _add_to_overviews(self, lengths: Sequence[int]) -> None:
        ends = [self._base + end * STEP for end in accumulate(lengths)]
        for run, places in self._here.items():
            if not places:
                continue
            places.sort()
            overview = self.overviews[run]
            mask = begin = 0
            for zone, end in enumerate(ends):
                if begin == len(places):
                    break
                if places[begin] < end:
                    mask |= 1 << zone
                    overview.places.append(places[begin] - self._base)
                    begin = bisect_left(places, end, begin)
            overview.entries.append(self._entries)
            overview.masks.append(mask)
            overview.counts.append(min(len(places), _MOST_COUNTED))
            places.clear()

    def _pack(self) -> None:
        for run, places in self._appenders.arrays.items():
            if not places or "\n" in run:
                del places[:]
                continue
            numbers: Sequence[int] = places if len(run) == 2 else sorted(places)  # noqa: PLR2004
            self._packed.setdefault(run, bytearray()).extend(rising(numbers, self._last.get(run, 0)))
            self._last[run] = numbers[-1]
            del places[:]
        self._waiting = 0

    def runs(self) -> Iterator[tuple[str, bytearray]]:
        """Every run with its places, in the order of the runs."""
        self._pack()
        for run in sorted(self._packed):
            yield run, self._packed[run]
