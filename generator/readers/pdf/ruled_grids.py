"""Rules → grids: which squares between the rules are one cell."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pdfminer.utils import Rect

_NEAR = 3.0  # points: rules closer than this are one
_OPEN = 6.0  # points: side rules that reach further than this beyond the last cross rule leave the table open
_MANY = 1500  # rules in one direction; more are a drawing
NO_CELL = -1


@dataclass(slots=True)
class Grid:
    """The squares of a ruled table. `cells[row][column]` numbers the cell a square belongs to, NO_CELL outside all."""

    xs: list[float]
    ys: list[float]
    cells: list[list[int]]
    open_top: bool  # the first row has no rule above: it may go on from the page before
    open_bottom: bool

    def cell_at(self, x: float, y: float) -> int:
        """The cell a point lies in."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= row < len(self.cells) and 0 <= column < len(self.cells[row]):
            return self.cells[row][column]
        return NO_CELL


@dataclass(slots=True)
class _Rule:
    at: float
    start: float
    end: float


def find_grids(segments: Iterable[Rect]) -> list[Grid]:
    """Every ruled table on a page, the small before the large, which may hold them. A frame of one cell is no table."""
    across, down = [], []
    for x0, y0, x1, y1 in segments:
        if y1 - y0 <= 1 and x1 - x0 > _NEAR:
            across.append(_Rule((y0 + y1) / 2, x0, x1))
        elif x1 - x0 <= 1 and y1 - y0 > _NEAR:
            down.append(_Rule((x0 + x1) / 2, y0, y1))
    across, down = _merged(across), _merged(down)
    if len(across) > _MANY or len(down) > _MANY:
        return []
    grids = [grid for group in _groups(across, down) if (grid := _grid(*group))]
    return sorted(grids, key=lambda grid: (grid.xs[-1] - grid.xs[0]) * (grid.ys[-1] - grid.ys[0]))


def _merged(rules: list[_Rule]) -> list[_Rule]:
    """Pieces of one rule as one."""
    merged: list[_Rule] = []
    for places in _clusters(sorted(rules, key=lambda rule: rule.at)):
        current: _Rule | None = None
        for rule in sorted(places, key=lambda rule: rule.start):
            if current and rule.start - current.end <= _NEAR:
                current.end = max(current.end, rule.end)
            else:
                current = _Rule(places[0].at, rule.start, rule.end)
                merged.append(current)
    return merged


def _clusters(rules: Sequence[_Rule]) -> list[list[_Rule]]:
    clusters: list[list[_Rule]] = []
    for rule in rules:
        if clusters and rule.at - clusters[-1][0].at <= _NEAR:
            clusters[-1].append(rule)
        else:
            clusters.append([rule])
    return clusters


def _groups(across: list[_Rule], down: list[_Rule]) -> list[tuple[list[_Rule], list[_Rule]]]:
    """Rules that touch, directly or by others."""
    parent = list(range(len(across) + len(down)))
    for j, v in enumerate(down, len(across)):
        for i, h in enumerate(across):
            if h.start - _NEAR <= v.at <= h.end + _NEAR and v.start - _NEAR <= h.at <= v.end + _NEAR:
                parent[_root(parent, j)] = _root(parent, i)
    groups: dict[int, tuple[list[_Rule], list[_Rule]]] = {}
    for i, rule in enumerate(across + down):
        groups.setdefault(_root(parent, i), ([], []))[i >= len(across)].append(rule)
    lonely = [rule for group in groups.values() if not group[0] for rule in group[1]]
    return [group for group in groups.values() if group[0] and group[1]] + _middles(lonely)


def _middles(down: list[_Rule]) -> list[tuple[list[_Rule], list[_Rule]]]:
    """Pages within one tall row: upright rules of one length with nothing across them."""
    alike: dict[tuple[int, int], list[_Rule]] = {}
    for rule in down:
        alike.setdefault((round(rule.start / _NEAR), round(rule.end / _NEAR)), []).append(rule)
    return [([], rules) for rules in alike.values() if len(rules) > 2]  # noqa: PLR2004 - two columns at least


def _root(parent: list[int], node: int) -> int:
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


def _grid(across: list[_Rule], down: list[_Rule]) -> Grid | None:
    xs, ys = _places(down), _places(across)
    left, right = (
        min((rule.start for rule in across), default=xs[0]),
        max((rule.end for rule in across), default=xs[-1]),
    )
    top, bottom = min(rule.start for rule in down), max(rule.end for rule in down)
    open_top, open_bottom = not ys or top < ys[0] - _OPEN, not ys or bottom > ys[-1] + _OPEN
    if left < xs[0] - _OPEN:  # tables without rules at their sides
        xs.insert(0, left)
        down = [*down, _Rule(left, ys[0], ys[-1])]
    if right > xs[-1] + _OPEN:
        xs.append(right)
        down = [*down, _Rule(right, ys[0], ys[-1])]
    if open_top:
        ys.insert(0, top)
        across = [*across, _Rule(top, xs[0], xs[-1])]
    if open_bottom:
        ys.append(bottom)
        across = [*across, _Rule(bottom, xs[0], xs[-1])]
    if len(xs) < 2 or len(ys) < 2:  # noqa: PLR2004 - a cell has two sides each way
        return None
    across, down = _closed(across, down, ys, xs), _closed(down, across, xs, ys)
    cells = _cells(xs, ys, across, down)
    count = len({cell for row in cells for cell in row} - {NO_CELL})
    return Grid(xs, ys, cells, open_top, open_bottom) if count > 1 else None


def _closed(rules: list[_Rule], others: list[_Rule], places: list[float], bands: list[float]) -> list[_Rule]:
    """The rules, with the outermost ones whole wherever the table's sides reach them: a cell may go on overleaf."""
    walls = _walls(others, bands, places)
    last = len(places) - 2
    return rules + [
        _Rule(place, bands[0], bands[-1])
        for place, band in ((places[0], 0), (places[-1], last))
        if {(0, band), (len(bands) - 1, band)} <= walls
    ]


def _places(rules: list[_Rule]) -> list[float]:
    return [cluster[0].at for cluster in _clusters(sorted(rules, key=lambda rule: rule.at))]


def _cells(xs: list[float], ys: list[float], across: list[_Rule], down: list[_Rule]) -> list[list[int]]:
    """Number the squares so that those without a rule between them share a number; those open to outside get none."""
    columns, rows = len(xs) + 1, len(ys) + 1  # with a ring of squares outside
    parent = list(range(columns * rows))
    walls_down, walls_across = _walls(down, xs, ys), _walls(across, ys, xs)
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            inside_row, inside_column = 0 < row < rows - 1, 0 < column < columns - 1
            if column + 1 < columns and not (inside_row and (column, row - 1) in walls_down):
                parent[_root(parent, here + 1)] = _root(parent, here)
            if row + 1 < rows and not (inside_column and (row, column - 1) in walls_across):
                parent[_root(parent, here + columns)] = _root(parent, here)
    outside = _root(parent, 0)
    numbers: dict[int, int] = {outside: NO_CELL}
    return [
        [
            numbers.setdefault(_root(parent, row * columns + column), len(numbers) - 1)
            for column in range(1, columns - 1)
        ]
        for row in range(1, rows - 1)
    ]


def _walls(rules: list[_Rule], places: list[float], bands: list[float]) -> set[tuple[int, int]]:
    """Which (place, band) pairs have a rule: it covers the middle of the band."""
    walls = set()
    for rule in rules:
        place = min(range(len(places)), key=lambda i: abs(places[i] - rule.at))
        for band, (start, end) in enumerate(pairwise(bands)):
            if rule.start <= (start + end) / 2 <= rule.end:
                walls.add((place, band))
    return walls
