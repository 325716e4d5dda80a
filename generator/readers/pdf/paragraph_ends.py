"""Where paragraphs end: told by the edges of the column, the indents and the distances between lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.readers.document import Ending
from generator.readers.pdf.characters import FINAL, has_leader, has_number, is_word
from generator.readers.pdf.page_layout import PageElement, PdfPage
from generator.readers.pdf.printed_lines import PrintedLine

_ALIKE = 0.6  # of the type size: edges no further apart are one
_FAR = 1.35  # of the usual distance between lines
_RESIZED = 0.1  # share by which type sizes of one paragraph may differ
_JUSTIFIED = 0.9  # share of full lines that end exactly at the edge
_GAP = 0.3  # of the type size: the blank that stood before a western word
_NARROW = 0.15  # of the type size
_SHORT = 1.2  # of the type size: full lines end at most so far before the edge
_SLACK = 0.01  # of the type size; columns are measured, not known


@dataclass(slots=True)
class _Column:
    """The edges of the running text on the pages of one size and side."""

    left: float
    right: float
    justified: bool
    indented: bool  # paragraphs begin set in
    leading: dict[int, float]  # usual distance between lines, by type size


def end_lines(pages: Sequence[PdfPage]) -> Iterator[tuple[PrintedLine, Ending]]:
    """Every line that is not set aside, in reading order, with what its end means."""
    columns = _columns(pages)
    flow: list[tuple[PdfPage, PageElement]] = [(page, element) for page in pages for element in page.body()]
    begins = True
    for index, (page, line) in enumerate(flow):
        if not isinstance(line, PrintedLine):
            begins = True
            continue
        following = flow[index + 1 : index + 3]
        wrapped = _goes_on(columns, (page, line), following, begins=begins)
        yield line, Ending.WRAPPED if wrapped else Ending.PARAGRAPH
        begins = not wrapped


def _goes_on(
    columns: dict[int, _Column],
    here: tuple[PdfPage, PrintedLine],
    following: Sequence[tuple[PdfPage, PageElement]],
    *,
    begins: bool,
) -> bool:
    if not following or not _may_join(columns, here, following[0]):
        return False
    page, line = here
    below, after = following[0]
    assert isinstance(after, PrintedLine)
    column, next_column = columns[page.number], columns[below.number]
    if not _is_full(line, after, column):
        return False
    indent, next_indent = line.x0 - column.left, after.x0 - next_column.left
    near = _ALIKE * line.size
    if next_indent < near:
        # Where paragraphs are not set in, a full line that ends a sentence before a list number ends its paragraph.
        return column.indented or line.text[-1] not in FINAL or not has_number(after.text)
    if abs(next_indent - indent) < near:  # within a paragraph that is set in from the margin as a whole
        return not begins or (len(following) > 1 and _is_block(columns, after, following, next_indent))
    # or a list element whose lines hang under its text
    return begins and next_indent > indent and abs(next_indent - (line.text_start - column.left)) < near


def _may_join(
    columns: dict[int, _Column], here: tuple[PdfPage, PrintedLine], there: tuple[PdfPage, PageElement]
) -> bool:
    """Whether two lines look alike and stand one below the other."""
    (page, line), (below, after) = here, there
    if not isinstance(after, PrintedLine) or line.turned or after.turned:
        return False
    if _is_row(line) or _is_row(after) or has_leader(line.text):
        return False
    if abs(line.size - after.size) > _RESIZED * line.size or _kind(page)[:2] != _kind(below)[:2]:
        return False
    usual = columns[page.number].leading.get(round(line.size), page.height)
    return page is not below or after.base - line.base <= _FAR * usual


def _is_block(
    columns: dict[int, _Column], line: PrintedLine, following: Sequence[tuple[PdfPage, PageElement]], indent: float
) -> bool:
    """Whether the line is full as well and the one below it is set in alike: single lines are seldom so alike."""
    (page, _), (below, after) = following
    if not isinstance(after, PrintedLine) or not _is_full(line, after, columns[page.number]):
        return False
    return abs(after.x0 - columns[below.number].left - indent) < _ALIKE * line.size


def _is_row(line: PrintedLine) -> bool:
    """Whether columns are set on it: a tab behind more than a list number."""
    head, tab, rest = line.text.partition("\t")
    return bool(tab) and (len(head) > 4 or "\t" in rest)  # noqa: PLR2004 - （十二）


def _is_full(line: PrintedLine, after: PrintedLine, column: _Column) -> bool:
    """Whether the beginning of the next line had no room left on this one."""
    room = column.right - line.x1
    if column.justified:
        return room < _ALIKE * line.size
    needed = after.head + (_GAP * line.size if is_word(after.text[0]) else 0.0)
    if line.text[-1] in FINAL:  # a paragraph's end is likelier than a long word to come
        needed = min(needed, line.size)
    return room < needed - _SLACK * line.size


def _columns(pages: Sequence[PdfPage]) -> dict[int, _Column]:
    """By page number. Pages of one size share their edges; left and right pages may have them at different places."""
    kinds: dict[tuple[int, int, int], list[PdfPage]] = {}
    for page in pages:
        kinds.setdefault(_kind(page), []).append(page)
    leading = _leading(pages)
    columns = {}
    for alike in kinds.values():
        shared = [line for page in alike for line in _running(page)]
        left = _left(shared)
        right = _right(shared, alike[0].width, left)
        common = _Column(left, right, _is_justified(shared, right), _is_indented(shared, left), leading)
        columns.update({page.number: _own(common, _running(page)) for page in alike})
    return columns


def _own(common: _Column, lines: Sequence[PrintedLine]) -> _Column:
    """The column as one page has it."""
    if len(lines) <= 5:  # noqa: PLR2004 - too few to tell
        return common
    left, right = common.left, max(common.right, _right(lines, common.left + common.right, common.left))
    if not any(abs(line.x0 - left) < _ALIKE * line.size for line in lines):
        left = _left(lines)
    justified = common.justified if right == common.right else _is_justified(lines, right)
    return replace(common, left=left, right=right, justified=justified)


def _kind(page: PdfPage) -> tuple[int, int, int]:
    return round(page.width / 10), round(page.height / 10), page.number % 2


def _running(page: PdfPage) -> list[PrintedLine]:
    return [line for line in page.lines() if not line.turned]


def _left(lines: Sequence[PrintedLine]) -> float:
    starts = sorted(line.x0 for line in lines)
    needed = max(2, len(starts) // 10)
    for index, start in enumerate(starts[: len(starts) - needed + 1]):
        if starts[index + needed - 1] - start < _ALIKE * lines[0].size:
            return start
    return starts[0] if starts else 0.0


def _right(lines: Sequence[PrintedLine], width: float, left: float) -> float:
    """Where full lines end. If too few lines tell, the margins are taken to be alike."""
    ends = sorted((line.bare for line in lines if not _is_row(line)), reverse=True)
    if not ends:
        return width - left
    size, needed = lines[0].size, max(2, len(ends) // 25)
    right = ends[0]
    for index, end in enumerate(ends[: len(ends) - needed + 1]):
        if end - ends[index + needed - 1] < _SHORT * size:
            right = end
            break
    full = sum(right - _SHORT * size <= end <= right for end in ends)
    return right if full >= max(3, 0.15 * len(ends)) else max(right, width - left)


def _is_justified(lines: Sequence[PrintedLine], right: float) -> bool:
    rooms = [(right - line.x1) / line.size for line in lines]
    full = [room for room in rooms if -_NARROW < room < 1]
    exact = sum(room < _NARROW for room in full)
    return len(full) > 7 and exact >= _JUSTIFIED * len(full)  # noqa: PLR2004 - fewer may be chance


def _is_indented(lines: Sequence[PrintedLine], left: float) -> bool:
    indents = [(line.x0 - left) / line.size for line in lines]
    return sum(1 < indent < 3 for indent in indents) >= 0.05 * len(indents)  # noqa: PLR2004 - two characters


def _leading(pages: Sequence[PdfPage]) -> dict[int, float]:
    distances: dict[int, Counter[int]] = {}
    for page in pages:
        lines = _running(page)
        for line, after in pairwise(lines):
            if abs(line.size - after.size) < _RESIZED * line.size:
                distances.setdefault(round(line.size), Counter())[round(after.base - line.base)] += 1
    return {
        size: min((-times, float(distance)) for distance, times in count.items())[1]
        for size, count in distances.items()
    }
