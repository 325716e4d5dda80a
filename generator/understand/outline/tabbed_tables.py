"""Rows of a table that came as lines with tabs, put back into a table."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.readers.document import Block, Cell, Line, Table

_ROWS = 2  # fewer are a line that happens to hold a tab


def tabled(blocks: Sequence[Block], least: int = _ROWS) -> tuple[Block, ...]:
    """The same blocks, runs of at least so many lines with tabs as tables, short rows filled up with empty cells."""
    return tuple(_tabled(blocks, least))


def _tabled(blocks: Sequence[Block], least: int) -> Iterator[Block]:
    for is_row, group in groupby(blocks, key=lambda block: isinstance(block, Line) and "\t" in block.text):
        run = list(group)
        lines = [block for block in run if isinstance(block, Line)]
        if is_row and len(lines) >= least:
            yield table_of([(line, line.text.split("\t")) for line in lines])
        else:
            yield from run


def table_of(rows: Sequence[tuple[Line, Sequence[str]]]) -> Table:
    """A table of lines and the texts of their cells; every cell stands where its line does."""
    width = max(len(texts) for _, texts in rows)
    return Table(
        tuple(
            tuple(Cell(text.strip(), line.place) for text in (*texts, *[""] * (width - len(texts))))
            for line, texts in rows
        )
    )
