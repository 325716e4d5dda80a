"""Rows of a table that came as lines with tabs, put back into a table."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.readers.document import Block, Cell, Line, Table

_ROWS = 2  # fewer are a line that happens to hold a tab


def tabled(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, runs of lines with tabs as tables."""
    return tuple(_tabled(blocks))


def _tabled(blocks: Sequence[Block]) -> Iterator[Block]:
    for is_row, group in groupby(blocks, key=lambda block: isinstance(block, Line) and "\t" in block.text):
        run = list(group)
        lines = [block for block in run if isinstance(block, Line)]
        if is_row and len(lines) >= _ROWS:
            yield _table(lines)
        else:
            yield from run


def _table(lines: Sequence[Line]) -> Table:
    rows = [[Cell(text.strip(), line.place) for text in line.text.split("\t")] for line in lines]
    columns = max(map(len, rows))
    filled = (row + [Cell("", row[-1].place)] * (columns - len(row)) for row in rows)
    return Table(tuple(tuple(row) for row in filled))
