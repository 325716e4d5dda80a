"""Blocks as plain text, the way programs pull it out of PDF files and word processors save it."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.understand.reports.blocks import Block, Grid, PageBreak, Text

ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16")


@dataclass(frozen=True, slots=True)
class Manner:
    """How the text came to be."""

    encoding: str
    newline: str
    broken: bool  # every printed line on its own with blank lines between, or whole paragraphs cut by pages only
    furniture: str  # what stands between pages: nothing, number, header, feed
    cells: str  # tabs, blanks or pipes between cells
    indent: str  # before the first line of a paragraph
    hashes: bool  # headings with # and bold with **


def choose(chance: random.Random) -> Manner:
    broken = chance.random() < 0.45
    hashes = not broken and chance.random() < 0.25
    return Manner(
        encoding=chance.choice(ENCODINGS),
        newline=chance.choice(("\n", "\n", "\r\n")),
        broken=broken,
        furniture=chance.choice(("nothing", "nothing", "number", "header", "feed")),
        cells="blanks" if broken else "pipes" if hashes else "tabs",
        indent=chance.choice(("", "", "", "\u3000\u3000", "    ")),
        hashes=hashes,
    )


def write(blocks: Iterable[Block], file: Path, chance: random.Random) -> None:
    """One text file in a manner drawn by chance."""
    manner = choose(chance)
    text = manner.newline.join(_Page(manner, chance).lines(blocks)) + manner.newline
    file.write_bytes(text.encode(manner.encoding))


class _Page:
    """Fills pages with lines."""

    def __init__(self, manner: Manner, chance: random.Random) -> None:
        self.manner, self.chance = manner, chance
        self.width, self.number, self.used, self.title = chance.randint(25, 29), 1, 0, ""
        self.feed, self.folio = "", chance.choice(("- {} -", "第 {} 页", "{}", "— {} —"))

    def lines(self, blocks: Iterable[Block]) -> Iterator[str]:
        for line in self.pages(blocks):
            yield self.feed + line if line else line
            self.feed = "" if line else self.feed

    def pages(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            if isinstance(block, PageBreak):
                yield from self.turn()
            elif isinstance(block, Grid):
                yield from self.grid(block)
            else:
                self.title = self.title or block.text
                yield from self.broken(block) if self.manner.broken else self.whole(block)

    def turn(self) -> Iterator[str]:
        """What is left of a page's end and of the next one's beginning."""
        if self.manner.furniture == "number":
            yield from (self.folio.format(self.number), "")
        elif self.manner.furniture == "header":
            yield from (self.title, "")
        elif self.manner.furniture == "feed":
            self.feed = "\f"  # stands before the next page's first words, as pdftotext leaves it
        self.number, self.used = self.number + 1, 0

    def whole(self, text: Text) -> Iterator[str]:
        printed = text.printed
        if self.manner.hashes and text.level in {1, 2, 3, -1}:
            bold = self.chance.choice(("", "**"))
            yield from (f"{'#' * max(1, text.level + 1)} {bold}{printed}{bold}", "")
            return
        self.used += len(printed) // 30 + 1
        if self.used > 24 and len(printed) > 60:
            cut = self.chance.randint(25, len(printed) - 20)
            yield from (printed[:cut].rstrip(), "")
            yield from self.turn()
            printed = printed[cut:].lstrip()
        yield from (self.indented(text) if printed == text.printed else printed, "")

    def indented(self, text: Text) -> str:
        return (self.manner.indent if text.level in {0, 4, 5} else "") + text.printed

    def broken(self, text: Text) -> Iterator[str]:
        rest = self.indented(text)
        while rest:
            cut = _break(rest, self.width)
            line, rest = rest[:cut].rstrip(), rest[cut:].lstrip()
            self.used += 1
            if self.used > 24:
                yield " " + line if self.manner.furniture == "nothing" else line
                yield from self.turn()
                if self.manner.furniture != "nothing":
                    yield ""
                continue
            yield from (line, "")

    def grid(self, grid: Grid) -> Iterator[str]:
        if grid.title:
            yield from (grid.title, "")
        if self.manner.cells == "tabs":
            yield from ("\t".join(row) for row in grid.rows)
        elif self.manner.cells == "pipes":
            first, *rest = (f"| {' | '.join(row)} |" for row in grid.rows)
            yield from (first, "|" + " --- |" * len(grid.rows[0]), *rest)
        else:
            yield from self.loose(grid)
        yield ""
        for note in grid.comments:
            yield from ("user1", "批注:", note, "")

    def loose(self, grid: Grid) -> Iterator[str]:
        """A head falls into pieces when text is pulled from a PDF; rows stay together, their empty cells vanish."""
        for row in grid.rows[: grid.heads]:
            words = [cell for cell in row if cell]
            while words:
                some = self.chance.randint(1, 4)
                line, words = words[:some], words[some:]
                if len(line) == 1 and len(line[0]) > 3:
                    yield from (line[0][:2], line[0][2:], "")
                else:
                    yield from (" ".join(line), "")
        for row in grid.rows[grid.heads :]:
            yield from (" ".join(cell for cell in row if cell), "")


def _break(text: str, width: int) -> int:
    """Where a line of `width` Han characters ends: numbers stay whole, closing punctuation stays with its word.

    Where a number could begin the next line, it does: such lines look like list items and are none.
    """
    room, at = 2 * width, 0
    while at < len(text) and room > 0:
        room -= 1 if text[at].isascii() else 2
        at += 1
    if at == len(text):
        return at
    for earlier in (at, at - 1, at - 2):
        if text[earlier].isdigit() and text[earlier - 1] not in "0123456789.-/":
            return earlier
    while at < len(text) and (
        text[at] in "，。；：、！？）》”)%" or (text[at] in "0123456789." and text[at - 1] in "0123456789.")
    ):
        at += 1
    return at
