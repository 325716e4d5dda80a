"""Page numbers and running titles in plain text: found only where several of them prove each other.

A number alone on a line may be a figure of a table. It is a page number where it stands at the edge of a page that a
form feed ends, or where such numbers count up by one through the text; else it stays.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.readers.aside_rules import FOOTER, HEADER, PAGE_NUMBER

COMPLETE = re.compile(r"第\s*(\d{1,4})\s*页\s*[,，/／]?\s*共\s*\d{1,4}\s*页|[Pp]age\s+(\d{1,4})\s+of\s+\d{1,4}")
DRESSED = re.compile(
    r"[-—–－─一~～·•]{1,3}\s*(\d{1,4})\s*[-—–－─一~～·•]{1,3}|第\s*(\d{1,4})\s*页|[Pp]age\s+(\d{1,4})|[\[［【]\s*(\d{1,4})\s*[\]］】]"
)
OF_ALL = re.compile(r"(\d{1,4})\s*[/／]\s*(\d{1,4})")
BARE = re.compile(r"\d{1,4}")
TITLED = re.compile(
    r"(.*?)\s*(?:第\s*(\d{1,4})\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|[-—–－]\s*(\d{1,4})\s*[-—–－])\s*(.*)"
)

EDGE = 3  # lines from the edge of a page in which its header or footer stands
LEAST_PAGES = 3  # a line at the edge of fewer pages proves nothing
LEAST_MARKED = 2  # page numbers that show by their form or place what they are; one keeps step with anything
LEAST_STEPS = 3  # bare numbers counting up
CANDIDATES = 20  # places at which the same number is tried as the one before
PAGE_LINES = 6  # the fewest lines a page without form feeds has between two bare numbers
AVERAGE_LINES = 8
RUNNING = 15  # characters of a line of running text; the cells of a table are shorter
TITLE_WORDS = 4  # more are a row of cells
TITLE_LENGTH = 60  # more is a sentence
BEGINNING = 30  # lines in which a title still stands for itself


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A line that is not blank: its number in an editor, its page (from 1), its text without outer blanks."""

    number: int
    page: int
    text: str


def headers_and_footers(lines: Sequence[NumberedLine]) -> Mapping[int, str]:
    """Index of a line → 页眉, 页脚 or 页码, of those lines that are clearly so."""
    last_page = lines[-1].page if lines else 1
    edges = edge_distances(lines) if last_page > 1 else {}
    numbers = page_numbers(lines, edges)
    return {**titles(lines, edges, numbers, last_page), **dict.fromkeys(numbers, PAGE_NUMBER)}


def edge_distances(lines: Sequence[NumberedLine]) -> dict[int, int]:
    """Index → distance to the edge of the page, of lines near one: 0, 1, 2 from the top, -1, -2, -3 from the bottom."""
    pages: defaultdict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        pages[line.page].append(index)
    distances: dict[int, int] = {}
    for indexes in pages.values():
        top = indexes[: min(EDGE, (len(indexes) + 1) // 2)]
        distances |= {index: -distance for distance, index in enumerate(reversed(indexes[-EDGE:]), start=1)}
        distances |= {index: distance for distance, index in enumerate(top)}
    return distances


def page_numbers(lines: Sequence[NumberedLine], edges: Mapping[int, int]) -> set[int]:
    """The lines that are page numbers."""
    complete = {index for index, line in enumerate(lines) if COMPLETE.fullmatch(line.text)}
    dressed = counting(values(lines, DRESSED), least=LEAST_MARKED)
    if dressed and not edges:
        dressed |= among(lines, dressed)
    of_all = counting(values(lines, OF_ALL), least=LEAST_MARKED) if one_total(lines) else set()
    return complete | dressed | of_all | (edge_numbers(lines, edges) if edges else bare_numbers(lines))


def among(lines: Sequence[NumberedLine], dressed: set[int]) -> set[int]:
    """Bare numbers that fill the gaps between page numbers that show by their form what they are."""
    marked = values(lines, DRESSED)
    chain = longest_chain(sorted([*marked, *values(lines, BARE)]), LEAST_MARKED, PAGE_LINES // 2)
    proven = {index for index, _ in marked}
    if sum(index in proven for index in chain) < len(dressed):
        return set()
    running = {index for index in chain if any(len(near.text) >= RUNNING for near in neighbours(lines, index))}
    return running | (set(chain) & proven)


def values(lines: Sequence[NumberedLine], form: re.Pattern[str]) -> list[tuple[int, int]]:
    """(index, number) of every line that is a number in this form."""
    matches = ((index, form.fullmatch(line.text)) for index, line in enumerate(lines))
    return [(index, int(next(filter(None, match.groups()), match.group(0)))) for index, match in matches if match]


def one_total(lines: Sequence[NumberedLine]) -> bool:
    """Whether all lines like 3/20 name the same total, and none goes beyond it."""
    matches = [match for line in lines if (match := OF_ALL.fullmatch(line.text))]
    return len({match[2] for match in matches}) == 1 and all(int(match[1]) <= int(match[2]) for match in matches)


def counting(numbers: Sequence[tuple[int, int]], least: int) -> set[int]:
    """The lines whose numbers, one after the other, count up by one; a line that does not fit stays in the text."""
    return set(longest_chain(numbers, least, apart=2))


def longest_chain(numbers: Sequence[tuple[int, int]], least: int, apart: int) -> list[int]:
    """The longest run n, n+1, n+2 … whose lines stand at least `apart` lines apart; empty if shorter than `least`."""
    before: dict[int, int | None] = {}  # line → the line before it in its chain
    length: dict[int, int] = {}
    ends: defaultdict[int, list[int]] = defaultdict(list)  # number → lines on which a chain ends with it
    for index, number in numbers:
        fitting = [end for end in ends[number - 1] if index - end >= apart]
        last = max(fitting, key=length.__getitem__, default=None)
        before[index], length[index] = last, 1 if last is None else length[last] + 1
        ends[number] = [*ends[number], index][-CANDIDATES:]
    step = max(length, key=length.__getitem__, default=None)
    if step is None or length[step] < least:
        return []
    chain = []
    while step is not None:
        chain.append(step)
        step = before[step]
    return chain[::-1]


def edge_numbers(lines: Sequence[NumberedLine], edges: Mapping[int, int]) -> set[int]:
    """Bare numbers at the edges of pages that keep step with the pages."""
    bare = [(index, int(lines[index].text)) for index in sorted(edges) if BARE.fullmatch(lines[index].text)]
    if not bare:
        return set()
    steps = Counter(number - lines[index].page for index, number in bare)
    step, count = steps.most_common(1)[0]
    pages = lines[-1].page
    if count < LEAST_MARKED or count < pages // 2:
        return set()
    return {index for index, number in bare if number - lines[index].page == step}


def bare_numbers(lines: Sequence[NumberedLine]) -> set[int]:
    """Bare numbers that count up through the whole text, a page apart, in the midst of running text."""
    chain = longest_chain(values(lines, BARE), LEAST_STEPS, PAGE_LINES)
    if not chain:
        return set()
    average = (chain[-1] - chain[0]) / (len(chain) - 1)
    covered = chain[-1] - chain[0] + average
    amid = sum(any(len(near.text) >= RUNNING for near in neighbours(lines, index)) for index in chain)
    if average < AVERAGE_LINES or 2 * covered < len(lines) or 5 * amid < 4 * len(chain):
        return set()
    return set(chain)


def neighbours(lines: Sequence[NumberedLine], index: int) -> Iterable[NumberedLine]:
    """The line before and the line after."""
    return (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])


def titles(
    lines: Sequence[NumberedLine], edges: Mapping[int, int], numbers: set[int], last_page: int
) -> Mapping[int, str]:
    """Titles repeated at the edge of most pages: an edge is told by form feeds, or else by page numbers."""
    if not edges and len(numbers) >= LEAST_PAGES:
        ordered = sorted(numbers)
        edges = {near: near - number for number in ordered for near in (number - 2, number - 1, number + 1, number + 2)}
        edges = {index: distance for index, distance in edges.items() if 0 <= index < len(lines)}
        last_page = len(numbers)
    places: defaultdict[tuple[str, bool], list[int]] = defaultdict(list)
    for index, distance in edges.items():
        if index not in numbers and (shape := running_title(lines[index].text)):
            places[shape, distance >= 0].append(index)
    running: dict[int, str] = {}
    for (_, top), indexes in places.items():
        if len(indexes) >= LEAST_PAGES and 2 * len(indexes) > last_page:
            running |= dict.fromkeys(indexes, HEADER if top else FOOTER)
    return {index: rule for index, rule in running.items() if not is_title_itself(index, lines, running)}


def running_title(text: str) -> str | None:
    """What a running title reads without its page number. None for what cannot be one: rows of tables, bare numbers."""
    if "\t" in text or len(text.split()) > TITLE_WORDS or len(text) > TITLE_LENGTH:
        return None
    match = TITLED.fullmatch(text)
    shape = f"{match[1]}#{match[4]}" if match else text
    return shape if any(mark.isalpha() for mark in shape) else None


def is_title_itself(index: int, lines: Sequence[NumberedLine], running: Mapping[int, str]) -> bool:
    """Whether a running title stands where the document begins and nowhere else in its text: then it is its title."""
    text = lines[index].text
    if TITLED.fullmatch(text):
        return False
    same = (other for other, line in enumerate(lines) if line.text == text)
    return index < BEGINNING and index == next(same) and all(other in running for other in same)
