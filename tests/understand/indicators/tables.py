"""Invented tables and lines, written as they look."""

from generator.readers.document import Cell, Line, Place, Table


def grid(text: str, first: int = 1) -> Table:
    """A table from rows of cells parted by `|`; `<` and `^` go on the cell left of and above."""
    rows: list[tuple[Cell, ...]] = []
    cells = [line.split("|") for line in text.strip().splitlines()]
    width = max(len(row) for row in cells)
    for number, row in enumerate(cells, start=first):
        made: list[Cell] = []
        for printed in [*row, *[""] * (width - len(row))]:
            if printed == "<":
                made.append(made[-1])
            elif printed == "^":
                made.append(rows[-1][len(made)])
            else:
                made.append(Cell(printed, Place(number)))
        rows.append(tuple(made))
    return Table(tuple(rows))


def lines(text: str, first: int = 1) -> list[Line]:
    """Lines of text, numbered; empty ones are left out."""
    numbered = enumerate(text.strip("\n").splitlines(), start=first)
    return [Line(line, Place(number)) for number, line in numbered if line.strip()]
