"""A grid with its glyphs → a table on one page, and the lines that stand outside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce

from generator.readers.pdf.characters import joined
from generator.readers.pdf.orientation import PlacedGlyph
from generator.readers.pdf.printed_lines import PrintedLine, printed_lines
from generator.readers.pdf.ruled_grids import NO_CELL, Grid

_PADDING = 8.0  # points at most between a cell's rule and its text
_ALIKE = 0.6  # of the type size


@dataclass(slots=True)
class CellText:
    """What one cell of a page's table holds."""

    text: str = ""
    room: float = 0.0  # left free on its last line
    head: float = 0.0  # width of what cannot be parted at its beginning


@dataclass(slots=True)
class PageTable:
    """A ruled table as far as one page shows it."""

    grid: Grid
    texts: dict[int, CellText]
    page: int = 0
    first_line: int = 0
    top: float = field(init=False)
    bottom: float = field(init=False)

    def __post_init__(self) -> None:
        self.top, self.bottom = self.grid.ys[0], self.grid.ys[-1]


def take_table(
    grid: Grid, orientations: Sequence[Sequence[PlacedGlyph]]
) -> tuple[PageTable | None, list[list[PlacedGlyph]]]:
    """The table, None if it is empty, and the glyphs outside it.

    The glyphs come and go by orientation, the page's main one first; text in the others is turned within its cell.
    """
    upright, *turned = [_parted(grid, glyphs) for glyphs in orientations]
    lines = {cell: printed_lines(held) for cell, held in upright.items() if cell != NO_CELL}
    turned_lines = [{cell: printed_lines(held) for cell, held in part.items() if cell != NO_CELL} for part in turned]
    if not any(any(part.values()) for part in (lines, *turned_lines)):
        return None, [list(glyphs) for glyphs in orientations]
    sides = _sides(grid)
    padding = _padding(lines, sides)
    texts = {cell: _cell_text(held, *sides[cell], padding) for cell, held in lines.items()}
    for part in turned_lines:
        for cell, held in part.items():
            text = texts.setdefault(cell, CellText())
            text.text = reduce(joined, (line.text for line in held), text.text)
    return PageTable(grid, texts), [part.get(NO_CELL, []) for part in (upright, *turned)]


def _parted(grid: Grid, glyphs: Sequence[PlacedGlyph]) -> dict[int, list[PlacedGlyph]]:
    """The glyphs by the cell they stand in."""
    parts: dict[int, list[PlacedGlyph]] = {}
    for run in _runs(glyphs):
        (x0, y0), (x1, y1) = run[0].at, run[-1].at
        parts.setdefault(grid.cell_at((x0 + x1) / 2, (y0 + y1) / 2), []).extend(run)
    return parts


def _runs(glyphs: Iterable[PlacedGlyph]) -> Iterable[list[PlacedGlyph]]:
    """Glyphs printed at one go without a gap: they stay in one cell, even where they run over its rule."""
    run: list[PlacedGlyph] = []
    for glyph in glyphs:
        if run:
            last = run[-1]
            together = glyph.show == last.show and abs(glyph.base - last.base) < 0.1 * last.size
            if together and abs(glyph.x0 - last.x1) < 0.3 * last.size and not glyph.text.isspace():
                run.append(glyph)
                continue
            yield run
        run = [glyph]
    if run:
        yield run


def _sides(grid: Grid) -> dict[int, tuple[float, float]]:
    sides: dict[int, tuple[float, float]] = {}
    for row in grid.cells:
        for column, cell in enumerate(row):
            left, right = sides.get(cell, (grid.xs[column], grid.xs[column + 1]))
            sides[cell] = min(left, grid.xs[column]), max(right, grid.xs[column + 1])
    return sides


def _padding(lines: dict[int, list[PrintedLine]], sides: dict[int, tuple[float, float]]) -> float:
    gaps = [line.x0 - sides[cell][0] for cell, held in lines.items() for line in held]
    return min((gap for gap in gaps if gap >= 0), default=0.0) if min(gaps, default=0.0) < _PADDING else _PADDING


def _cell_text(lines: Sequence[PrintedLine], left: float, right: float, padding: float) -> CellText:
    if not lines:
        return CellText()
    left, right = left + padding, right - padding
    text = lines[0].text
    room = _room(lines[0], lines[1] if len(lines) > 1 else None, left, right)
    for index, line in enumerate(lines[1:], 1):
        wraps = line.head > room - 0.1 * line.size
        text = joined(text, line.text) if wraps else f"{text}\n{line.text}"
        room = _room(line, lines[index + 1] if index + 1 < len(lines) else None, left, right)
    return CellText(text, room, lines[0].head)


def _room(line: PrintedLine, following: PrintedLine | None, left: float, right: float) -> float:
    """How much more the line could hold. Centred lines have it on both sides, indented ones only on the right."""
    indent = line.x0 - left
    if following and indent > _ALIKE * line.size and following.x0 - left <= _ALIKE * line.size:
        return right - line.x1
    return right - left - (line.x1 - line.x0)
