"""Paragraphs under their headings. A heading is known by its number, its words or its style; never by its position."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.language.folding import compact
from generator.model.finding import Side
from generator.understand.outline.headings import SectionPurpose, is_area_heading, kind_of
from generator.understand.outline.line_kinds import is_label, is_standing_alone, side_in_other_words, side_of
from generator.understand.outline.numbering import NumberStyle
from generator.understand.outline.paragraphs import Paragraph

_LENGTH = 40  # characters of a heading
_STOPS = re.compile(r"[，。；！？,;!?]")
_SCORE = re.compile(r"得分|\d+(?:\.\d+)?分")
_INNERMOST = 99  # rank of a heading of praise or concern without a number: nothing but items and areas stands under it


@dataclass(frozen=True, slots=True, eq=False)
class Heading:
    """A heading that is open where a paragraph stands. Two are the same only if they are the same line."""

    paragraph: Paragraph
    rank: int  # smaller is further out
    side: Side | None = None
    is_area: bool = False

    @property
    def title(self) -> str:
        """Its words without number and closing colon."""
        return self.paragraph.text.rstrip("：: ")


HeadingPath = tuple[Heading, ...]
"""The headings that are open where a paragraph stands, outermost first."""


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph with the headings above it, outermost first; a heading is itself the last of its path."""

    paragraph: Paragraph
    path: HeadingPath
    is_heading: bool = False


def outline(paragraphs: Iterable[Paragraph]) -> tuple[PlacedParagraph, ...]:
    """Every paragraph, headings too, in order with its path."""
    return tuple(_outline(tuple(paragraphs)))


def _outline(paragraphs: Sequence[Paragraph]) -> Iterator[PlacedParagraph]:
    path: HeadingPath = ()
    own = {side_of(paragraph.text) for paragraph in paragraphs}
    for paragraph in paragraphs:
        other = side_in_other_words(paragraph.text)
        side = side_of(paragraph.text) or (other if other not in own else None)
        heading = _heading(paragraph, path, side)
        if heading is None:
            yield PlacedParagraph(paragraph, path)
            continue
        path = (*_above(heading, path), heading)
        yield PlacedParagraph(paragraph, path, is_heading=True)


def _above(heading: Heading, path: HeadingPath) -> HeadingPath:
    """The headings that stay open above a new one."""
    if heading.side and not heading.paragraph.number:
        return tuple(open_ for open_ in path if not open_.side and not open_.is_area)
    return tuple(open_ for open_ in path if open_.rank < heading.rank)


def _heading(paragraph: Paragraph, path: HeadingPath, side: Side | None) -> Heading | None:
    style = paragraph.number.style if paragraph.number else None
    if side:
        return Heading(paragraph, style or _INNERMOST, side)
    inside = any(open_.side for open_ in path)
    if inside and style and is_area_heading(paragraph.text) and not _continues(paragraph, path):
        return Heading(paragraph, style, is_area=True)
    if _is_heading(paragraph, path, inside=inside):
        return Heading(paragraph, style or _rank_of_style(paragraph, path))
    return None


def _is_heading(paragraph: Paragraph, path: HeadingPath, *, inside: bool) -> bool:
    words = compact(paragraph.text)
    if kind_of(words) is SectionPurpose.ANNEX_LIST and not paragraph.number:
        return True
    if not words or len(words) > _LENGTH or is_label(words) or is_standing_alone(words):
        return False
    if any(line.level is not None for line in paragraph.lines):
        return not words.endswith(("。", "；"))
    if _STOPS.search(words.rstrip("：:")) or _SCORE.search(words):
        return False
    if paragraph.number and paragraph.number.style < NumberStyle.ORDINAL:
        return not inside or _leaves_the_list(paragraph, path)
    return _says_what_it_opens(paragraph, inside=inside)


def _leaves_the_list(paragraph: Paragraph, path: HeadingPath) -> bool:
    """Whether a numbered line inside a list of items is no item: it goes on with the numbers of headings."""
    return _continues(paragraph, path) or (
        kind_of(paragraph.text) is not SectionPurpose.OTHER and _is_further_out(paragraph, path)
    )


def _says_what_it_opens(paragraph: Paragraph, *, inside: bool) -> bool:
    """Whether a line without a number is a heading, by its type or its words."""
    kind = kind_of(paragraph.text)
    if inside:
        return kind is SectionPurpose.CLOSING
    named = kind is not SectionPurpose.OTHER and not paragraph.text.rstrip().endswith(("：", ":"))
    return named or kind is SectionPurpose.CLOSING or paragraph.lines[0].strong


def _continues(paragraph: Paragraph, path: HeadingPath) -> bool:
    """Whether its number follows that of an open heading of the same form."""
    number = paragraph.number
    if number is None:
        return False
    same = [open_.paragraph.number for open_ in path if open_.paragraph.number and not open_.is_area]
    return any(other.style == number.style and other.value + 1 == number.value for other in same)


def _is_further_out(paragraph: Paragraph, path: HeadingPath) -> bool:
    side = next(open_ for open_ in path if open_.side)
    return paragraph.number is not None and paragraph.number.style < side.rank


def _rank_of_style(paragraph: Paragraph, path: HeadingPath) -> int:
    """A heading without a number ranks like the numbered one of the same style above it, else by its level."""
    level = next((line.level for line in paragraph.lines if line.level is not None), None)
    for open_ in reversed(path):
        if level is not None and any(line.level == level for line in open_.paragraph.lines):
            return open_.rank
    return min(level, NumberStyle.BRACKETED) if level is not None else NumberStyle.CHAPTER
