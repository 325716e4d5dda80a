"""Every block gets its place on one axis of positions, so that a position alone tells zone, file of text and block.

Zones begin at the same position on every page. Within a zone blocks follow each other, and none lies across the end of
a chunk, so that the text around a hit is always in the one file of that chunk.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.search.fulltext.page import Block, Page, Zone
from generator.search.fulltext.tokens import plain

CHUNK = 4096  # positions whose text lies in one file
_APART = 4  # positions between two blocks: no phrase runs from one into the next
_ROUND = 1024  # zones end at multiples of this, so that one longer page does not move the words of all others


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its first position within its zone."""

    block: Block
    offset: int
    length: int

    @property
    def chunks(self) -> range:
        """The chunks of its zone that it lies in: one, unless it is longer than a chunk."""
        return range(self.offset // CHUNK, (self.offset + self.length - 1) // CHUNK + 1)


def placed(page: Page) -> list[Placed]:
    """The blocks of a page in the order of their zones. Its letters are an upper bound of a text's positions."""
    ends = dict.fromkeys(Zone, 0)
    found = []
    for block in sorted(page.blocks, key=lambda block: block.zone):
        length = max(len(plain(block.text)), 1)
        offset = ends[block.zone]
        if offset % CHUNK + length > CHUNK:
            offset += -offset % CHUNK
        found.append(Placed(block, offset, length))
        ends[block.zone] = offset + length + _APART
    return found


def starts(pages: Iterable[list[Placed]]) -> tuple[int, ...]:
    """Where each zone begins on every page, and where the last one ends."""
    needed = dict.fromkeys(Zone, 0)
    for blocks in pages:
        for each in blocks:
            needed[each.block.zone] = max(needed[each.block.zone], each.offset + each.length)
    begins = [0]
    for zone in Zone:
        begins.append(begins[-1] + -(-max(needed[zone], 1) // _ROUND) * _ROUND)
    return tuple(begins)
