"""What can be found: an entry, made of passages, each in a zone and with the place a reader is led to."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from generator.search.fulltext.units import one_line, plain

STEP = 32  # zones begin at multiples of this, so that their lengths are small numbers


class Zone(IntEnum):
    """Which kind of text a passage is. Laid out in this order, so that a position tells its zone."""

    TITLE = 0
    NAMES = 1
    HEADINGS = 2
    PRAISE = 3
    CONCERN = 4
    FIGURES = 5
    FACTS = 6


class EntryKind(IntEnum):
    """What kind of page an entry is."""

    STATION = 0
    MIDTERM = 1
    FINAL = 2
    TERM = 3
    INDICATOR = 4
    TOPIC = 5
    ORGANISATION = 6
    SCHEME = 7


@dataclass(frozen=True, slots=True)
class SearchPassage:
    """A run of text that is shown as one excerpt. `label` says where it stands, `anchor` leads there."""

    zone: Zone
    text: str
    anchor: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One page, or one term of the glossary. What the facets need stands beside the text; it is not searched."""

    address: str
    kind: EntryKind
    title: str
    passages: tuple[SearchPassage, ...]
    station: str = ""
    day: date | None = None
    grade: str = ""
    operator: str = ""
    topics: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    """That it states, and that therefore have a page."""


@dataclass(frozen=True, slots=True)
class EntryLayout:
    """An entry as one text: zones one after the other, passages parted by line ends."""

    text: str
    lengths: tuple[int, ...]
    """Of each zone, in steps."""
    starts: tuple[int, ...]
    """Of each passage, in characters."""
    passages: tuple[SearchPassage, ...]
    """In the order of the layout."""


def lay_out(entry: SearchEntry) -> EntryLayout:
    """Every zone ends with at least one line end, so that no pair of characters reaches across."""
    passages = tuple(sorted(entry.passages, key=lambda passage: passage.zone))
    lines = plain("\n".join(one_line(passage.text) for passage in passages)).split("\n") if passages else []
    text: list[str] = []
    starts: list[int] = []
    lengths: list[int] = []
    at = number = 0
    for zone in Zone:
        begin = at
        while number < len(passages) and passages[number].zone is zone:
            starts.append(at)
            text.append(lines[number])
            text.append("\n")
            at += len(lines[number]) + 1
            number += 1
        padding = -at % STEP
        text.append("\n" * padding)
        at += padding
        lengths.append((at - begin) // STEP)
    return EntryLayout("".join(text), tuple(lengths), tuple(starts), passages)


def digest(entry: SearchEntry) -> str:
    """What of an entry is searched or shown as an excerpt: the same digest, the same index of it."""
    parts = [entry.address]
    for passage in entry.passages:
        parts += [str(passage.zone.value), passage.text, passage.anchor, passage.label]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]
