"""Line breaks inside a Word paragraph or a workbook cell: which stand for the end of a paragraph, and which do not."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

_Look = TypeVar("_Look")  # how a run looks: it is kept with its text and not asked here

SOFT, HARD = "\n", "\f"  # a line break inside the paragraph; a break of page or column
BREAKS = re.compile(f"([{SOFT}{HARD}])")
BLANKS = " \u3000\xa0"
NUMBERED = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}(?:[）)、．]|\.(?!\d))|[①-⓿]|第[一二三四五六七八九十]{1,3}[章节，、]"
    r"|其[一二三四五六七八九十][，、]|附件"
)
LABELLED = re.compile(r"[^，。；：:\s]{2,12}[：:]")
DATE = re.compile(r"(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*.{1,3}\s*月(?:.{0,5}日)?")
STOPS = "。！？!?；;：:"


def printed_lines(runs: Sequence[tuple[str, _Look]]) -> Iterator[list[tuple[str, _Look]]]:
    """The runs, each a text with its look, of each printed line: cut at breaks that part paragraphs; others vanish."""
    line: list[tuple[str, _Look]] = []
    for hard, segment in segments(runs):
        before, after = plain_text(line), plain_text(segment)
        if line and (hard or ends_paragraph(before, after)):
            yield line
            line = []
        elif is_latin(before[-1:]) and is_latin(after[:1]):
            line.append((" ", segment[0][1]))
        line.extend(segment)
    if line:
        yield line


def segments(runs: Sequence[tuple[str, _Look]]) -> Iterator[tuple[bool, list[tuple[str, _Look]]]]:
    """What stands between breaks, blank stretches left out; with each, whether a page or column breaks before."""
    hard, segment = False, list[tuple[str, _Look]]()
    for piece, look in pieces(runs):
        if piece not in {SOFT, HARD}:
            segment.append((piece, look))
            continue
        if plain_text(segment).strip(BLANKS + "\t"):
            yield hard, segment
            hard = False
        hard, segment = hard or piece == HARD, []
    if plain_text(segment).strip(BLANKS + "\t"):
        yield hard, segment


def pieces(runs: Sequence[tuple[str, _Look]]) -> Iterator[tuple[str, _Look]]:
    """The runs cut so that each break is a piece of its own."""
    return ((piece, look) for text, look in runs for piece in BREAKS.split(text) if piece)


def is_latin(mark: str) -> bool:
    """Whether a character is a letter or digit that a blank parts from the next."""
    return mark.isascii() and mark.isalnum()


def plain_text(runs: Sequence[tuple[str, object]]) -> str:
    """The text of runs."""
    return "".join(text for text, _ in runs)


def ends_paragraph(before: str, after: str) -> bool:
    """Whether a line break between these two texts ends a paragraph."""
    before, after = before.strip(BLANKS), after.strip(BLANKS)
    begins = NUMBERED.match(after) or LABELLED.match(after) or DATE.fullmatch(after)
    return bool(begins) or before.endswith(tuple(STOPS)) or not before


def stripped(runs: Sequence[tuple[str, _Look]]) -> tuple[str, list[tuple[str, _Look]]]:
    """The text without outer blanks, and its runs that print something. Outer tabs stay where more tabs part cells."""
    text = plain_text(runs)
    inner = text.strip(BLANKS + "\t")
    if "\t" in inner:
        inner = text.strip(BLANKS)
    return inner, [(piece, look) for piece, look in runs if not piece.isspace()]
