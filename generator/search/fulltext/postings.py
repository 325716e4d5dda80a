"""Where each token stands: for every page that has it, its positions, as bytes.

A posting is twice the step from the page before, plus one if there are several positions; then how many more than two;
then the first position and the steps to the next ones. What is added page by page is never sorted again, so the cost
grows with the text and nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

Block: TypeAlias = "tuple[int, list[tuple[str, int]]]"

_ONE = 64  # numbers below it take one byte
_TWO = 184  # first bytes of numbers that take two
_BY_TWO = _ONE + _TWO * 256
_SMALL = [bytes((n,)) for n in range(_ONE)] + [
    bytes((_ONE + (n >> 8), n & 255)) for n in range(_TWO * 256)
]  # nearly every number that is written


def code(number: int) -> bytes:
    """A number in one byte (to 63), two (to 47,167) or four."""
    if number < _BY_TWO:
        return _SMALL[number]
    rest = number - _BY_TWO
    return bytes((_ONE + _TWO + (rest >> 24), rest >> 16 & 255, rest >> 8 & 255, rest & 255))


class Postings:
    """Token → its postings. Pages are added in the order of their numbers."""

    def __init__(self) -> None:
        self._bytes: dict[str, bytearray] = {}
        self._last: dict[str, int] = {}

    def add(self, page: int, blocks: Iterable[Block]) -> None:
        """All tokens of a page, block by block: where the block begins, and its tokens with their place in it."""
        of_token: dict[str, list[int]] = defaultdict(list)
        for begin, found in blocks:
            for token, at in found:
                of_token[token].append(begin + at)
        known, last = self._bytes, self._last
        for token, positions in of_token.items():
            if token in known:
                out = known[token]
                step = page - last[token] << 1
            else:
                out = known[token] = bytearray()
                step = page + 1 << 1
            last[token] = page
            if len(positions) == 1:
                out += code(step) + code(positions[0])
                continue
            out += code(step | 1) + code(len(positions) - 2)
            before = 0
            for position in positions:
                out += code(position - before)
                before = position

    def items(self) -> list[tuple[str, bytes]]:
        """Every token with its postings, in order."""
        return [(token, bytes(self._bytes[token])) for token in sorted(self._bytes)]


def read(content: bytes) -> dict[int, list[int]]:
    """Postings → positions by page: the other direction."""
    numbers = _numbers(content)
    found: dict[int, list[int]] = {}
    page = -1
    for head in numbers:
        page += head >> 1
        count = next(numbers) + 2 if head & 1 else 1
        at, positions = 0, []
        for _ in range(count):
            at += next(numbers)
            positions.append(at)
        found[page] = positions
    return found


def _numbers(content: bytes) -> Iterator[int]:
    rest = iter(content)
    for first in rest:
        if first < _ONE:
            yield first
        elif first < _ONE + _TWO:
            yield _ONE + ((first - _ONE) << 8) + next(rest)
        else:
            yield _BY_TWO + ((first - _ONE - _TWO) << 24) + (next(rest) << 16) + (next(rest) << 8) + next(rest)
