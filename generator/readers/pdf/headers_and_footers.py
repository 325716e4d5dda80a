"""What stands on every page and is no part of the text: headers, footers, page numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.readers.aside_rules import FOOTER, HEADER, PAGE_NUMBER
from generator.readers.pdf.page_layout import PdfPage
from generator.readers.pdf.printed_lines import PrintedLine

_ZONE = 0.12  # of the page's height, at its top and bottom
_MARGIN = 0.095  # a line so near the edge lies in the margin
_DEEP = 3  # lines looked at in each zone
_SAME_HEIGHT = 6  # points
_UNNUMBERED = 4  # pages at most before page 1
_MOST, _SOME = 0.6, 0.1  # of the pages
_TAGS = {"Header": HEADER, "Footer": FOOTER, "PageNum": PAGE_NUMBER}
_NUMBER = re.compile(
    r"(?P<before>[-—–－─·•\s]*(?:第|Page)?\s*)(?P<number>[0-9０-９]{1,4}|[ivxIVX]{1,6})"
    r"(?P<after>\s*页?\s*(?:(?:[/／,，|]|共|of)\s*)*(?:[0-9０-９]{1,4})?\s*页?[-—–－─·•\s]*)"
)


@dataclass(slots=True)
class _Candidate:
    page: PdfPage
    index: int  # of the page, from 0
    line: PrintedLine
    top: bool
    edge: float  # distance from the nearer edge as a share of the page's height

    @property
    def rule(self) -> str:
        return HEADER if self.top else FOOTER


def set_headers_and_footers_aside(pages: Sequence[PdfPage]) -> None:
    """Give every header, footer and page number its rule."""
    candidates = [candidate for index, page in enumerate(pages) for candidate in _candidates(index, page)]
    for candidate in candidates:
        if candidate.line.tag in _TAGS:
            candidate.line.rule = _TAGS[candidate.line.tag]
        elif candidate.line.tag == "Pagination":
            candidate.line.rule = candidate.rule
    _set_numbers(candidates)
    _set_repeated([candidate for candidate in candidates if candidate.line.rule is None], pages)
    _keep_within(candidates)


def _candidates(index: int, page: PdfPage) -> Iterator[_Candidate]:
    for top in (True, False):
        elements = page.elements if top else reversed(page.elements)
        lines = takewhile(lambda element: isinstance(element, PrintedLine), elements)
        for line in [line for line in lines if isinstance(line, PrintedLine)][:_DEEP]:
            edge = (line.base - 0.4 * line.size) / page.height
            edge = edge if top else 1 - edge
            if edge <= _ZONE:
                yield _Candidate(page, index, line, top, edge)


def _set_numbers(candidates: Sequence[_Candidate]) -> None:
    """Page numbers count with the pages; a single one is believed where it is dressed as one or equals its page."""
    numbered = [(candidate, match) for candidate in candidates if (match := _NUMBER.fullmatch(candidate.line.text))]
    counting: dict[tuple[bool, int], set[int]] = defaultdict(set)
    for candidate, match in numbered:
        if match["number"].isdecimal():
            counting[candidate.top, int(match["number"]) - candidate.index].add(candidate.index)
    for candidate, match in numbered:
        dressed = bool((match["before"] + match["after"]).strip())
        in_margin = candidate.edge <= _MARGIN
        if match["number"].isdecimal():
            number = int(match["number"])
            counts = len(counting[candidate.top, number - candidate.index]) > 1
            believed = counts or (in_margin and (dressed or number == candidate.index + 1))
        else:
            believed = in_margin
        if believed:
            candidate.line.rule = PAGE_NUMBER


def _set_repeated(candidates: Sequence[_Candidate], pages: Sequence[PdfPage]) -> None:
    """Lines that recur at one height: on most pages; or on a few, if no other page's text begins or ends so far out."""
    groups: dict[tuple[bool, int, str, int], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        for before in range(_UNNUMBERED):
            for height in (0, _SAME_HEIGHT):  # so that heights just apart share one of two rungs
                rung = round((candidate.line.base + height / 2) / _SAME_HEIGHT) * 2 + (height > 0)
                groups[candidate.top, before, _wording(candidate, before), rung].append(candidate)
    recurring = [group for group in groups.values() if len({candidate.index for candidate in group}) > 1]
    again = {id(candidate.line) for group in recurring for candidate in group}
    once = [candidate for candidate in candidates if id(candidate.line) not in again]
    for group in recurring:
        top, edge, recurrences = group[0].top, max(c.edge for c in group), len({c.index for c in group})
        outermost = all(c.edge > edge + 0.005 for c in once if c.top == top)
        few = edge <= _MARGIN and outermost and recurrences >= _SOME * len(pages)
        if few or recurrences >= max(2, _MOST * len(pages)):
            for candidate in group:
                candidate.line.rule = candidate.rule


def _wording(candidate: _Candidate, before: int) -> str:
    """The text, with its page's number replaced where the numbers begin after some pages."""
    number = str(candidate.index + 1 - before)
    text = re.sub(r"\s", "", candidate.line.text)
    return re.sub(rf"(?<![0-9]){number}(?![0-9])", "#", text, count=1)  # once: the last page's number is also the total


def _keep_within(candidates: Sequence[_Candidate]) -> None:
    """Headers and footers stand outermost: what lies further in than a line of text is text."""
    inside: set[tuple[int, bool]] = set()
    for candidate in candidates:  # from the edge inwards
        place = candidate.index, candidate.top
        if candidate.line.rule is None:
            inside.add(place)
        elif place in inside and candidate.line.tag is None:
            candidate.line.rule = None
