"""A segment: the index of some entries, in a folder that is never changed. Its card says what is in it."""

import hashlib
from dataclasses import dataclass
from typing import Any

from generator.search.fulltext import files
from generator.search.fulltext.entry import SearchEntry, lay_out
from generator.search.fulltext.frequent_runs import MOST, common, frequent
from generator.search.fulltext.postings import Postings

CARD = "card.json"
FORMAT = 2


@dataclass(frozen=True, slots=True)
class SearchSegment:
    """A folder of the index: its name, its card, and its files by path; None where an earlier build made them."""

    name: str
    card: dict[str, Any]
    files: dict[str, bytes] | None


class SegmentMaker:
    """Takes entries one after the other and keeps of each its one text: passages would be several times as much."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._texts: list[str] = []
        self._lengths: list[tuple[int, ...]] = []
        self._addresses: list[str] = []
        self._digests: list[str] = []
        self._files: dict[str, bytes] = {}

    def add(self, entry: SearchEntry, digest: str) -> None:
        """Take the next entry; `digest` is what `entry.digest` says of it."""
        layout = lay_out(entry)
        self._files.update(files.of_texts(len(self._texts), layout))
        self._texts.append(layout.text)
        self._lengths.append(layout.lengths)
        self._addresses.append(entry.address)
        self._digests.append(digest)

    def segment(self) -> SearchSegment | None:
        """The index of what was added, None where that is nothing; to be asked once. Same entries, same bytes."""
        if not self._texts:
            return None
        postings = Postings(frequent(self._texts, self._most), common(self._texts, self._most))
        for text, lengths in zip(self._texts, self._lengths, strict=True):
            postings.add(text, lengths)
        self._texts.clear()  # done with, and as large as the index
        runs, places = files.of_postings(postings)
        made = self._files | places
        card = {
            "format": FORMAT,
            "addresses": self._addresses,
            "digests": self._digests,
            "zones": [list(column) for column in zip(*self._lengths, strict=True)],
            **runs,
        }
        made[CARD] = files.as_json(card)
        whole = hashlib.sha256()
        for path in sorted(made):
            whole.update(f"{path}\0{len(made[path])}\0".encode() + made[path])
        return SearchSegment(whole.hexdigest()[:10], card, made)
