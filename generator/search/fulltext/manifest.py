"""What a client reads first: the segments, and of every entry what titles, facets and order need."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from generator.model.catalogue import Catalogue
from generator.model.scheme import GradeId
from generator.search.fulltext.entry import EntryKind, SearchEntry
from generator.search.fulltext.files import WINDOW
from generator.search.fulltext.segment import FORMAT, SearchSegment

_EPOCH = date(2000, 1, 1)


def manifest(catalogue: Catalogue, entries: Sequence[SearchEntry], segments: Sequence[SearchSegment]) -> dict[str, Any]:
    """What a browser reads first, as JSON: names by number, and for each segment columns over its rows.

    `entries` are all that live today. An entry that was changed has a row in an earlier segment too: only its row in
    the last segment that holds it counts, the others are marked dead (sort -1).
    """
    current = {entry.address: entry for entry in entries}
    stations = {station.key: number for number, station in enumerate(catalogue.stations)}
    districts = list(catalogue.districts)
    operators = list(dict.fromkeys(entry.operator for entry in entries if entry.operator))
    grades = [grade for grade in GradeId if grade in catalogue.bands]
    numbers = _Numbers(stations, operators, [grade.value for grade in grades])
    homes = {address: place for place, segment in enumerate(segments) for address in segment.card.addresses}
    return {
        "format": FORMAT,
        "window": WINDOW,
        "districts": [[slug, catalogue.districts[slug].name] for slug in districts],
        "operators": [[slug, catalogue.organisations[slug].name] for slug in operators],
        "grades": [[grade.value, catalogue.bands[grade].name] for grade in grades],
        "topics": [[topic.id, topic.name] for topic in catalogue.topics.values()],
        "synonyms": [list(group.words) for group in catalogue.synonyms],
        "stations": {
            "names": [station.profile.street for station in catalogue.stations],
            "ids": [station.id for station in catalogue.stations],
            "districts": [districts.index(station.district.id) for station in catalogue.stations],
        },
        "segments": [
            {
                "name": segment.name,
                "buckets": segment.card.buckets,
                "alone": "\n".join(segment.card.alone),
                "frequent": "\n".join(segment.card.frequent),
                "common": "\n".join(segment.card.common),
                "zones": segment.card.zones,
                **_rows(segment, place, homes, current, numbers),
            }
            for place, segment in enumerate(segments)
        ],
    }


class _Numbers:
    """What stands for a station, an operator and a grade in the columns."""

    def __init__(self, stations: Mapping[str, int], operators: list[str], grades: list[str]) -> None:
        self.stations = stations
        self.operators = {slug: number for number, slug in enumerate(operators, start=1)}
        self.grades = {grade: number for number, grade in enumerate(grades, start=1)}


def _rows(
    segment: SearchSegment, place: int, homes: Mapping[str, int], current: Mapping[str, SearchEntry], numbers: _Numbers
) -> dict[str, Any]:
    """Columns over the segment's entries. Only words of the field have a title and an address of their own."""
    columns: dict[str, list[Any]] = {name: [] for name in ("sorts", "stations", "days", "grades", "operators")}
    words: dict[int, list[str]] = {}
    for row, address in enumerate(segment.card.addresses):
        entry = current.get(address) if homes[address] == place else None
        columns["sorts"].append(entry.kind.value if entry else -1)
        columns["stations"].append(numbers.stations[entry.station] if entry and entry.station else -1)
        columns["days"].append((entry.day - _EPOCH).days if entry and entry.day else 0)
        columns["grades"].append(numbers.grades.get(entry.grade, 0) if entry else 0)
        columns["operators"].append(numbers.operators.get(entry.operator, 0) if entry else 0)
        if entry and entry.kind >= EntryKind.TERM:
            words[row] = [entry.title, entry.address]
    return {**columns, "words": words}


def topics(
    catalogue: Catalogue, entries: Sequence[SearchEntry], segments: Sequence[SearchSegment]
) -> list[list[list[int]]]:
    """For every segment the topics of every entry, by number; asked for only when a reader opens that facet."""
    numbers = {topic: number for number, topic in enumerate(catalogue.topics)}
    current = {entry.address: entry for entry in entries}
    return [
        [
            sorted(numbers[topic] for topic in current[address].topics) if address in current else []
            for address in segment.card.addresses
        ]
        for segment in segments
    ]
