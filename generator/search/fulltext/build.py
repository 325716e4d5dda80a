"""The whole index: a segment of everything, and where an earlier one is given, one more of what changed since."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.model.catalogue import Catalogue
from generator.search.fulltext import files
from generator.search.fulltext.entries import entries as entries_of
from generator.search.fulltext.entry import SearchEntry, digest
from generator.search.fulltext.frequent_runs import MOST
from generator.search.fulltext.manifest import manifest, topics
from generator.search.fulltext.segment import CARD, SearchSegment, SegmentMaker, read_card

FOLDER = "assets/index"
_FEW = 10  # per cent of the entries; with more of them changed everything is indexed anew


@dataclass(frozen=True, slots=True)
class EarlierSegment:
    """The first segment of an index that was published before.

    `name` is its folder, `paths` the files in it, `read` gives the content of one of them.
    """

    name: str
    read: Callable[[str], bytes]
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FullTextIndex:
    """Files by path in the site; `start` is the one that a client reads first, `base` the segment to keep."""

    start: str
    base: str
    files: dict[str, bytes]


def index(catalogue: Catalogue, earlier: EarlierSegment | None = None, most: int = MOST) -> FullTextIndex:
    """The index of a catalogue.

    With an earlier segment only what changed since is indexed, in a second segment: readers find the same, and few
    files are new. `most` bounds how many places of one run a file holds.
    """
    segments = _kept(catalogue, earlier)
    known = segments[0].card.digest_of if segments else {}
    maker = SegmentMaker(most)
    entries: list[SearchEntry] = []
    for entry in entries_of(catalogue):
        current = digest(entry)
        if known.get(entry.address) != current:
            maker.add(entry, current)
        entries.append(replace(entry, passages=()))
    if new := maker.segment():
        segments.append(new)
    made = {f"{FOLDER}/{path}": content for segment in segments for path, content in _files(segment, earlier)}
    of_entries = topics(catalogue, entries, segments)
    topics_name = _named("topics", files.zipped(files.as_json(of_entries)), made)
    whole = manifest(catalogue, entries, segments) | {"topicsFile": topics_name}
    start = _named("start", files.zipped(files.as_json(whole)), made)
    return FullTextIndex(f"{FOLDER}/{start}", segments[0].name, made)


def _named(name: str, content: bytes, made: dict[str, bytes]) -> str:
    """Add a file that is called after its content, so that caches never mix two builds; give its name."""
    path = f"{name}-{hashlib.sha256(content).hexdigest()[:10]}.json.gz"
    made[f"{FOLDER}/{path}"] = content
    return path


def _kept(catalogue: Catalogue, earlier: EarlierSegment | None) -> list[SearchSegment]:
    """The earlier segment, unless it is of another format or too much has changed."""
    if earlier is None:
        return []
    card = read_card(earlier.read(CARD))
    if card is None:
        return []
    digests = {entry.address: digest(entry) for entry in entries_of(catalogue)}
    known = card.digest_of
    changed = sum(known.get(address) != now for address, now in digests.items())
    changed += sum(address not in digests for address in known)
    return [SearchSegment(earlier.name, card, None)] if changed * 100 <= len(digests) * _FEW else []


def _files(segment: SearchSegment, earlier: EarlierSegment | None) -> Iterator[tuple[str, bytes]]:
    if segment.files is not None:
        yield from ((f"{segment.name}/{path}", content) for path, content in segment.files.items())
    elif earlier is not None:
        yield from ((f"{segment.name}/{path}", earlier.read(path)) for path in earlier.paths)
