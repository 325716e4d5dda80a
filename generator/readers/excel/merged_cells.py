"""The merged cells of a sheet: which place shows the content of which other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers import guard
from generator.readers.excel.cell_references import Position, position
from generator.readers.ooxml.elements import attribute


@dataclass(frozen=True, slots=True)
class MergedRange:
    """A merged range, both corners in it. Its content stands in the first corner."""

    first: Position
    last: Position


def merged_range(merge: ET.Element) -> MergedRange | None:
    """The range of a `mergeCell` element, None if it is not written as one."""
    first, _, last = (attribute(merge, "ref") or "").partition(":")
    start, end = position(first), position(last or first)
    return MergedRange(start, end) if start and end and start <= end and start[1] <= end[1] else None


def origins_of(ranges: Sequence[MergedRange], held: Iterable[Position]) -> Mapping[Position, Position]:
    """Covered place → where its content stands. `held`: the places of the sheet that hold something.

    A range may span the whole sheet; only the places in rows and in columns that hold something are given.
    """
    places = list(held)
    rows = sorted({row for row, _ in places})
    columns = sorted({column for _, column in places})
    origins: dict[Position, Position] = {}
    for area in ranges:
        inner = rows[bisect_left(rows, area.first[0]) : bisect_right(rows, area.last[0])]
        across = columns[bisect_left(columns, area.first[1]) : bisect_right(columns, area.last[1])]
        guard.many(len(origins) + len(inner) * len(across))
        origins |= {(row, column): area.first for row in inner for column in across}
    return origins


def joins(ranges: Iterable[MergedRange], upper: int, lower: int) -> bool:
    """Whether a merged range reaches from one row to the other."""
    return any(area.first[0] <= upper and area.last[0] >= lower for area in ranges)
