"""The short form of a token that nearly every page has: enough for a query of just that token.

For each page: the step from the page before, the zones that have it as bits, how often it stands there, and its first
position within each of those zones.
"""

from bisect import bisect_right
from collections.abc import Sequence

from generator.search.fulltext.postings import code, read


def shortened(content: bytes, begins: Sequence[int]) -> bytes:
    """Postings → their short form; `begins` says where the zones begin."""
    out = bytearray()
    before = -1
    for page, positions in read(content).items():
        first: dict[int, int] = {}
        for position in positions:
            zone = bisect_right(begins, position) - 1
            first.setdefault(zone, position - begins[zone])
        out += code(page - before) + code(sum(1 << zone for zone in first)) + code(len(positions))
        before = page
        for zone in sorted(first):
            out += code(first[zone])
    return bytes(out)
