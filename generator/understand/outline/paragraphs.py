"""Lines into paragraphs: what a page, a column or a copy broke apart is joined again, and nothing else is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.language.folding import compact
from generator.readers.document import Ending, Line, Place
from generator.understand.outline.headings import is_area_heading
from generator.understand.outline.line_kinds import is_label, is_side_heading, is_standing_alone
from generator.understand.outline.numbering import ListNumber, NumberStyle, bare_number, leading_number
from generator.understand.outline.wrapping import Measure

_ENDS = re.compile(r"[。！？；：.;:!?](?:[”’》）)」]*)$|…$|。[（(][^（）()]*[）)]$")
_HEADING_LENGTH = 30  # characters; a numbered line shorter than this, without a stop inside, can be a heading
_UNFINISHED = re.compile(r"[，、,的和及与至到为在由向对]$|\d年$|\d月$")
_LIST_ENDS = ("社区", "村", "会", "。", "；", ";")  # of a list of communities
_GOES_ON = re.compile(r"[、，。；：！？,;)）”》]")
_INNER_STOPS = re.compile(r"[，。；！？,;]")
_LATIN_WORDS = re.compile(r"[A-Za-z]{2}$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the lines it was joined from."""

    text: str  # without its number
    lines: tuple[Line, ...]
    number: ListNumber | None = None

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.lines[0].place

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its lines."""
        return tuple(line.place.line for line in self.lines)

    @property
    def printed(self) -> str:
        """The whole text with its number."""
        return f"{self.number.printed if self.number else ''}{self.text}"


def joined(first: str, second: str) -> str:
    """Two pieces of a broken line in one: a blank only where two Latin words would run together."""
    if _LATIN_WORDS.search(first) and second[:1].isascii() and second[:1].isalpha():
        return f"{first} {second}"
    return first + second


def paragraphs(lines: Iterable[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text outside its tables, in order."""
    lines = list(lines)
    return tuple(_Joiner(Measure.of(lines), _gaps_tell(lines)).join(lines))


def _gaps_tell(lines: Sequence[Line]) -> bool:
    """Whether empty lines stand between paragraphs only: then most lines follow the one before without a gap."""
    close = sum(after.place.line == before.place.line + 1 for before, after in pairwise(lines))
    return close > len(lines) / 2


@dataclass(slots=True)
class _Joiner:
    measure: Measure
    gaps_tell: bool

    def join(self, lines: Sequence[Line]) -> Iterable[Paragraph]:
        """Group the lines; remembers the last number of each form, to know which number would come next."""
        last: dict[NumberStyle, int] = {}
        group: list[Line] = []
        first_number: ListNumber | None = None
        for line in lines:
            begins = leading_number(line.text) or self._lost_point(group, line, last)
            if begins and begins.style >= NumberStyle.ORDINAL and not _is_plausible(begins, last):
                begins = None  # 第二， in the midst of a sentence that began with 第一，
            if group and not self._is_new(group, line, begins, last):
                group.append(line)
                continue
            if group:
                yield _paragraph(group, first_number)
            group, first_number = [line], begins
            if begins:
                last[begins.style] = begins.value
                last |= {style: 0 for style in last if style > begins.style}
        if group:
            yield _paragraph(group, first_number)

    @staticmethod
    def _lost_point(group: list[Line], line: Line, last: dict[NumberStyle, int]) -> ListNumber | None:
        bare = bare_number(line.text)
        is_next = bare and bare.value > 1 and last.get(NumberStyle.ARABIC) == bare.value - 1
        return bare if is_next and group and _ENDS.search(_text(group)) else None

    def _is_new(self, group: list[Line], line: Line, begins: ListNumber | None, last: dict[NumberStyle, int]) -> bool:
        """Whether a line begins a paragraph of its own."""
        before = group[-1]
        if _GOES_ON.match(line.text):
            return False
        if _stands_out(before) or _stands_out(line):
            return not (before.strong and line.strong and before.ending is Ending.WRAPPED)
        if _shows_itself(group, line):
            return True
        if begins and (self._is_free(group, line) or (_is_plausible(begins, last) and self._may_begin(group))):
            return True
        if before.ending is Ending.UNKNOWN:
            return self._ends_here(group, line)
        return before.ending is Ending.PARAGRAPH

    def _is_free(self, group: list[Line], line: Line) -> bool:
        """Whether nothing binds the two: a stop, a short line, or a format that says so."""
        before = group[-1]
        if before.ending is Ending.PARAGRAPH or _ENDS.search(_text(group)):
            return True
        known = before.ending is Ending.UNKNOWN and self.measure.columns is not None
        return known and not self._is_full(group, line)

    def _may_begin(self, group: list[Line]) -> bool:
        """Whether the next number of a list may stand here though no stop came before: not inside a broken line."""
        whole = self.measure.columns is None and group[-1].ending is Ending.UNKNOWN
        return whole or (len(group) == 1 and _is_heading_like(group[0].text))

    def _is_full(self, group: list[Line], line: Line) -> bool:
        return self.measure.had_to_break(group[-1].text, line.text, is_first=len(group) == 1)

    def _ends_here(self, group: list[Line], line: Line) -> bool:
        """What plain text tells: stops, full lines, gaps, and lines that are whole by themselves."""
        before = group[-1]
        full = self._is_full(group, line)
        if _is_heading_like(_text(group)) and not full and not _is_broken(before.text):
            return True
        if is_standing_alone(line.text) or is_standing_alone(_text(group)):
            return True
        stopped = bool(_ENDS.search(_text(group)))
        gap = line.place.line > before.place.line + 1
        if self.measure.columns is None:
            return stopped or (self.gaps_tell and gap and _is_short(_text(group)) and not _is_broken(before.text))
        if self.gaps_tell and gap and stopped:
            return True
        return not full and (stopped or (_is_short(_text(group)) and not _is_broken(before.text)))


def _shows_itself(group: Sequence[Line], line: Line) -> bool:
    """Whether words alone part the two: a label of the cover, a heading of praise or concern."""
    if is_label(line.text) or (is_label(group[-1].text) and is_standing_alone(line.text)):
        return True
    text = _text(group)
    if is_side_heading(text):
        return True
    goes_on = _INNER_STOPS.search(text) and not _ENDS.search(text)  # 还有以下方面 | 需要改进： is the end of a sentence
    return is_side_heading(line.text) and not goes_on


def _text(group: Sequence[Line]) -> str:
    return "".join(line.text for line in group)


def _stands_out(line: Line) -> bool:
    return line.level is not None or line.strong


def _is_plausible(begins: ListNumber, last: dict[NumberStyle, int]) -> bool:
    """Whether the number is the first of its form, or the next one."""
    return begins.value == 1 or begins.value == last.get(begins.style, 0) + 1


def _is_heading_like(text: str) -> bool:
    begins = leading_number(text)
    if begins is None:
        return False
    rest = compact(text[begins.end :])
    return (0 < len(rest) <= _HEADING_LENGTH and not _INNER_STOPS.search(rest)) or (
        is_area_heading(rest) and rest.endswith(_LIST_ENDS)
    )


def _is_short(text: str) -> bool:
    return len(compact(text)) <= _HEADING_LENGTH and not _INNER_STOPS.search(text)


def _is_broken(text: str) -> bool:
    """Whether the text plainly goes on: it stops after a comma, or inside brackets or quotation marks."""
    pairs = (("“", "”"), ("《", "》"), ("（", "）"), ("〔", "〕"))
    return bool(_UNFINISHED.search(text)) or any(text.count(a) > text.count(b) for a, b in pairs)


def _paragraph(group: list[Line], begins: ListNumber | None) -> Paragraph:
    text = group[0].text[begins.end if begins else 0 :]
    for line in group[1:]:
        text = joined(text.rstrip(), line.text.lstrip())
    return Paragraph(text.strip(), tuple(group), begins)
