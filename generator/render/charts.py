"""Small SVG drawings that pages take in at build: the squares of a grade, and the line of a station's scores.

They hold no text: the page says in words what the squares show, and the line has a label that reads out its points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from generator.model.scheme import GradeId

FILLED = {GradeId.EXCELLENT: 4, GradeId.GOOD: 3, GradeId.PASS: 2, GradeId.FAIL: 1}
"""How many of its four squares a grade fills, 4 for the best. (`rank_words` counts the other way, from the best.)"""

_WIDTH, _HEIGHT, _MARGIN = Decimal(104), Decimal(34), Decimal(8)
_LOW, _HIGH = Decimal(50), Decimal(100)  # the span of scores the little line shows


def pips(grade: GradeId) -> Markup:
    """Four little squares, filled up to the grade, so that it can be told without colour."""
    squares = []
    for index in range(4):
        fill = "currentColor" if index < FILLED[grade] else "none"
        x = Decimal("0.75") + 8 * index
        squares.append(
            f'<rect x="{x}" y=".75" width="5" height="6.5" rx="1" fill="{fill}" stroke="currentColor"'
            ' stroke-width="1.3"/>'
        )
    return Markup(f'<svg viewBox="0 0 30 8" aria-hidden="true">{"".join(squares)}</svg>')


def rank_words(grade: GradeId) -> str:
    """The rank of a grade, counted from the best: `四级中的第二级`."""
    return f"四级中的第{'一二三四'[4 - FILLED[grade]]}级"


@dataclass(frozen=True, slots=True)
class Point:
    """A report's score, as one point of the line that `spark` draws."""

    when: str
    score: Decimal
    grade: GradeId
    grade_name: str
    scheme: str


def spark(points: Sequence[Point]) -> Markup:
    """The line of scores over time, oldest first, with guides at 80 and 90.

    It breaks where the scheme changed: such scores are not comparable.
    """
    words = "，".join(f"{p.when} {p.score} {p.grade_name}" for p in points)
    placed = list(zip(_positions(len(points)), points, strict=True))
    parts = [f'<line class="band" x1="0" x2="104" y1="{_y(g)}" y2="{_y(g)}"/>' for g in (Decimal(80), Decimal(90))]
    for (x1, p1), (x2, p2) in pairwise(placed):
        if p1.scheme == p2.scheme:
            parts.append(f'<path class="ln" d="M{x1} {_y(p1.score)}L{x2} {_y(p2.score)}"/>')
        else:
            middle = (x1 + x2) / 2
            parts.append(f'<line class="cut" x1="{middle}" x2="{middle}" y1="2" y2="32"/>')
    parts.extend(_mark(x, _y(p.score), p.grade) for x, p in placed)
    drawing = Markup("".join(parts))
    frame = Markup('<svg class="spark" viewBox="0 0 104 34" role="img" aria-label="历次得分：{}">{}</svg>')
    return frame.format(words, drawing)


def _positions(count: int) -> list[Decimal]:
    if count == 1:
        return [_WIDTH / 2]
    step = (_WIDTH - 2 * _MARGIN) / (count - 1)
    return [(_MARGIN + step * index).quantize(Decimal("0.1")) for index in range(count)]


def _y(score: Decimal) -> Decimal:
    """How far down a score stands; one outside the span stands at its edge."""
    inside = min(max(score, _LOW), _HIGH)
    return (_HEIGHT - 4 - (inside - _LOW) / (_HIGH - _LOW) * (_HEIGHT - 8)).quantize(Decimal("0.1"))


def _mark(x: Decimal, y: Decimal, grade: GradeId) -> str:
    """The mark of one point; each grade has a shape of its own, so that it can be told without colour."""
    match grade:
        case GradeId.EXCELLENT:
            return f'<circle class="g-excellent" cx="{x}" cy="{y}" r="4.5"/>'
        case GradeId.GOOD:
            return f'<rect class="g-good" x="{x - 4}" y="{y - 4}" width="8" height="8"/>'
        case GradeId.PASS:
            return f'<path class="g-pass" d="M{x} {y - 5}l5 9h-10z"/>'
        case GradeId.FAIL:
            return f'<path class="g-fail" d="M{x} {y - 5}l5 5l-5 5l-5-5z"/>'
