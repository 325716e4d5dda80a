"""A Word paragraph → printed lines: where a line break inside it stands for the end of a paragraph, and where not."""

import re
from collections.abc import Iterator, Sequence

from generator.readers.word.styles import Look
from generator.readers.word.text import HARD, SOFT

Run = tuple[str, Look]

BREAKS = re.compile(f"([{SOFT}{HARD}])")
BLANKS = " \u3000\xa0"
NUMBERED = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}(?:[）)、．]|\.(?!\d))|[①-⓿]|第[一二三四五六七八九十]{1,3}[章节，、]"
    r"|其[一二三四五六七八九十][，、]|附件"
)
LABELLED = re.compile(r"[^，。；：:\s]{2,12}[：:]")
DATE = re.compile(r"(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*.{1,3}\s*月(?:.{0,5}日)?")
STOPS = "。！？!?；;：:"


def lines(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """The runs of each printed line, cut at breaks that part paragraphs; other breaks vanish."""
    line: list[Run] = []
    for hard, segment in segments(runs):
        before, after = plain(line), plain(segment)
        if line and (hard or parts(before, after)):
            yield line
            line = []
        elif is_latin(before[-1:]) and is_latin(after[:1]):
            line.append((" ", segment[0][1]))
        line.extend(segment)
    if line:
        yield line


def segments(runs: Sequence[Run]) -> Iterator[tuple[bool, list[Run]]]:
    """What stands between breaks, blank stretches left out; with each, whether a page or column breaks before."""
    hard, segment = False, list[Run]()
    for piece, look in pieces(runs):
        if piece not in {SOFT, HARD}:
            segment.append((piece, look))
            continue
        if plain(segment).strip(BLANKS + "\t"):
            yield hard, segment
            hard = False
        hard, segment = hard or piece == HARD, []
    if plain(segment).strip(BLANKS + "\t"):
        yield hard, segment


def pieces(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs cut so that each break is a piece of its own."""
    return ((piece, look) for text, look in runs for piece in BREAKS.split(text) if piece)


def is_latin(mark: str) -> bool:
    """Whether a character is a letter or digit that a blank parts from the next."""
    return mark.isascii() and mark.isalnum()


def plain(runs: Sequence[Run]) -> str:
    """The text of runs."""
    return "".join(text for text, _ in runs)


def parts(before: str, after: str) -> bool:
    """Whether a line break between these two texts ends a paragraph."""
    before, after = before.strip(BLANKS), after.strip(BLANKS)
    begins = NUMBERED.match(after) or LABELLED.match(after) or DATE.fullmatch(after)
    return bool(begins) or before.endswith(tuple(STOPS)) or not before


def strip(runs: Sequence[Run]) -> tuple[str, list[Run]]:
    """The text without outer blanks, and its runs that print something. Outer tabs stay where more tabs part cells."""
    text = plain(runs)
    inner = text.strip(BLANKS + "\t")
    if "\t" in inner:
        inner = text.strip(BLANKS)
    return inner, [(piece, look) for piece, look in runs if not piece.isspace()]
