"""Painted paths → rules and grounds; colours → how light they are."""

from collections.abc import Sequence
from itertools import pairwise

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.utils import Matrix, PathSegment, Point, Rect, apply_matrix_pt

_THIN = 3.0  # points; a filled box no thicker is a rule


def painted(path: Sequence[PathSegment], ctm: Matrix, *, stroke: bool, fill: bool) -> tuple[list[Rect], list[Rect]]:
    """Rules (straight strokes, and filled boxes too thin to be anything else), and the boxes of what is filled."""
    segments: list[Rect] = []
    fills: list[Rect] = []
    for points, straight in _outlines(path, ctm):
        box = _box(points)
        thin = fill and min(box[2] - box[0], box[3] - box[1]) <= _THIN
        if thin:
            segments.append(_middle(box))
        elif fill:
            fills.append(box)
        if stroke and straight and not thin:
            segments.extend((*p, *q) for p, q in pairwise(points))
    return segments, fills


def _outlines(path: Sequence[PathSegment], ctm: Matrix) -> list[tuple[list[Point], bool]]:
    """The sub-paths: their points, and whether every piece is straight."""
    outlines: list[tuple[list[Point], bool]] = []
    points: list[Point] = []
    straight = True
    for operator, *numbers in path:
        if operator == "m":
            outlines.append((points, straight))
            points, straight = [], True
        elif operator == "h":
            points.extend(points[:1])
            continue
        elif operator != "l":
            straight = False
        x, y = numbers[-2:]
        points.append(apply_matrix_pt(ctm, (float(x), float(y))))
    outlines.append((points, straight))
    return [(points, straight) for points, straight in outlines if len(points) > 1]


def _box(points: list[Point]) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _middle(box: Rect) -> Rect:
    x0, y0, x1, y1 = box
    if x1 - x0 >= y1 - y0:
        return x0, (y0 + y1) / 2, x1, (y0 + y1) / 2
    return (x0 + x1) / 2, y0, (x0 + x1) / 2, y1


def lightness(colour: object, space: PDFColorSpace) -> float:
    """From black 0 to white 1; colours that cannot be told count as black."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if space.name in {"Separation", "Indexed", "Pattern", "Lab", "DeviceN"}:
        return 0.0
    numbers = [part for part in parts if isinstance(part, int | float)]
    if len(numbers) != len(parts):
        return 0.0
    if len(numbers) == 4:  # noqa: PLR2004 - cyan, magenta, yellow, black
        return 1.0 - min(1.0, max(numbers[:3]) + numbers[3])
    return float(min(numbers, default=0.0))
