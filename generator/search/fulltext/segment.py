"""A segment: the index of some entries, in a folder that is never changed. Its card says what is in it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.search.fulltext import files
from generator.search.fulltext.entry import Entry, lay_out
from generator.search.fulltext.frequent import COMMON, MOST, frequent
from generator.search.fulltext.postings import Postings

CARD = "card.json"
FORMAT = 2


@dataclass(frozen=True, slots=True)
class Segment:
    """Name of the folder, card, and the files; None where an earlier build made them."""

    name: str
    card: dict[str, Any]
    files: dict[str, bytes] | None


def make(entries: Sequence[Entry], digests: Sequence[str], most: int = MOST) -> Segment:
    """The index of these entries; the same entries make the same bytes."""
    layouts = [lay_out(entry) for entry in entries]
    texts = [layout.text for layout in layouts]
    postings = Postings(frequent(texts, most), frequent(texts, most // COMMON))
    made: dict[str, bytes] = {}
    for number, layout in enumerate(layouts):
        postings.add(layout)
        made.update(files.of_texts(number, layout))
    told, places = files.of_postings(postings)
    made |= places
    card = {
        "format": FORMAT,
        "addresses": [entry.address for entry in entries],
        "digests": list(digests),
        "zones": [list(column) for column in zip(*(layout.lengths for layout in layouts), strict=True)],
        **told,
    }
    made[CARD] = files.as_json(card)
    whole = hashlib.sha256()
    for path in sorted(made):
        whole.update(f"{path}\0{len(made[path])}\0".encode() + made[path])
    return Segment(whole.hexdigest()[:10], card, made)
