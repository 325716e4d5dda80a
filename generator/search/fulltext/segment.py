"""A segment: the index of some entries, in a folder that is never changed. Its card says what is in it."""

import hashlib
import json
from dataclasses import asdict, dataclass

from generator.search.fulltext import files
from generator.search.fulltext.entry import SearchEntry, lay_out
from generator.search.fulltext.frequent_runs import MOST, common, frequent
from generator.search.fulltext.postings import Postings

CARD = "card.json"
FORMAT = 2


@dataclass(frozen=True, slots=True)
class SegmentCard:
    """What is in a segment. Kept in it as JSON with these keys, for builds that go on from it."""

    format: int
    addresses: list[str]
    """Of the entries, row by row."""
    digests: list[str]
    """Of the entries: see `entry.digest`."""
    zones: list[list[int]]
    """For each zone how long it is in each entry, in steps."""
    buckets: int
    alone: list[str]
    frequent: list[str]
    common: list[str]

    @property
    def digest_of(self) -> dict[str, str]:
        """Address → digest."""
        return dict(zip(self.addresses, self.digests, strict=True))


def read_card(content: bytes) -> SegmentCard | None:
    """The card of a segment, None where it is of another format."""
    card = json.loads(content)
    return SegmentCard(**card) if card["format"] == FORMAT else None


@dataclass(frozen=True, slots=True)
class SearchSegment:
    """A folder of the index: its name, its card, and its files by path; None where an earlier build made them."""

    name: str
    card: SegmentCard
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
        runs = files.of_postings(postings)
        made = self._files | runs.files
        card = SegmentCard(
            format=FORMAT,
            addresses=self._addresses,
            digests=self._digests,
            zones=[list(column) for column in zip(*self._lengths, strict=True)],
            buckets=runs.buckets,
            alone=runs.alone,
            frequent=runs.frequent,
            common=runs.common,
        )
        made[CARD] = files.as_json(asdict(card))
        whole = hashlib.sha256()
        for path in sorted(made):
            whole.update(f"{path}\0{len(made[path])}\0".encode() + made[path])
        return SearchSegment(whole.hexdigest()[:10], card, made)
