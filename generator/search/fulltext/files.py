"""Postings and texts → the small files of the search index, in which what is asked for together lies together.

The browser looks up runs (short strings of characters) in files of places, which say where in which entry a run occurs,
and then reads the passages around these places. The builder of the index calls `of_postings` and `of_texts`.
"""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from struct import pack
from typing import Any

from generator.search.fulltext.entry import EntryLayout
from generator.search.fulltext.postings import Postings, varints

_BUCKET = 10_000  # bytes of places in a bucket on average, before compression
_ALONE = 10_000  # a run with more bytes of places has a file of its own
WINDOW = 2_048  # positions of a text in one file of excerpts
_FNV_BASIS, _FNV_PRIME = 0x811C9DC5, 0x01000193


def zipped(content: bytes) -> bytes:
    """Gzip, since not every host compresses; without name and time, so that the same content gives the same bytes."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    head = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    return head + packer.compress(content) + packer.flush() + pack("<II", zlib.crc32(content), len(content))


def as_json(value: Any) -> bytes:  # noqa: ANN401 - whatever JSON holds
    """JSON without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def bucket_of(run: str, buckets: int) -> int:
    """Which bucket a run lies in: FNV-1a over its code points, not bytes; the script in the browser does the same."""
    value = _FNV_BASIS
    for character in run:
        value = ((value ^ ord(character)) * _FNV_PRIME) & 0xFFFFFFFF
    return value % buckets


@dataclass(frozen=True, slots=True)
class RunFiles:
    """The files of places, and what the browser must know to pick one: a run is in a bucket, or in its own file."""

    buckets: int  # how many there are; `bucket_of` tells which of them, b<number>.places, has a run
    alone: list[str]  # runs with a file of their own: the first in r0.places
    frequent: list[str]  # runs with an overview: the first in f0.places
    common: list[str]  # less frequent runs with an overview beside their places: its files go on counting
    files: dict[str, bytes]  # content by name


def of_postings(postings: Postings) -> RunFiles:
    """The files of places, with the lists needed to find a run in them. They hold runs, but no passages."""
    alone: list[str] = []
    shared: list[tuple[str, bytearray]] = []
    files: dict[str, bytes] = {}
    for run, places in postings.runs():
        if len(places) > _ALONE:
            files[f"r{len(alone)}.places"] = zipped(bytes(places))
            alone.append(run)
        else:
            shared.append((run, places))
    count = max(1, sum(len(places) for _, places in shared) // _BUCKET)
    buckets: list[list[tuple[str, bytearray]]] = [[] for _ in range(count)]
    for run, places in shared:
        buckets[bucket_of(run, count)].append((run, places))
    for number, bucket in enumerate(buckets):
        files[f"b{number}.places"] = zipped(_bucket(bucket))
    for number, overview in enumerate(postings.overviews.values()):
        files[f"f{number}.places"] = zipped(overview.packed())
    return RunFiles(count, alone, postings.frequent, postings.common, files)


def _bucket(runs: list[tuple[str, bytearray]]) -> bytes:
    """The lengths of two columns, the columns (runs; bytes of places of each), then the places in the same order."""
    names = "\n".join(run for run, _ in runs).encode()
    lengths = varints(len(places) for _, places in runs)
    return b"".join((varints((len(names), len(lengths))), names, lengths, *(places for _, places in runs)))


def of_texts(number: int, layout: EntryLayout) -> Iterator[tuple[str, bytes]]:
    """(name, content) of the files with the passages of one entry, whose number is `number`: one file for each window.

    JSON: [labels, [[start, zone, label, anchor, text], …]], where label is an index into labels.
    """
    windows: dict[int, list[int]] = {}
    for index, start in enumerate(layout.starts):
        windows.setdefault(start // WINDOW, []).append(index)
    for window, indexes in windows.items():
        labels: dict[str, int] = {}
        rows = []
        for index in indexes:
            passage = layout.passages[index]
            label = labels.setdefault(passage.label, len(labels))
            rows.append([layout.starts[index], passage.zone.value, label, passage.anchor, passage.text])
        yield f"t{number}-{window}.json.gz", zipped(as_json([list(labels), rows]))
