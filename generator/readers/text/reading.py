"""Plain text, as it was saved or as a program pulled it out of a PDF → lines; page numbers, running titles aside."""

import hashlib
import re
from collections.abc import Iterator, Sequence

from generator.readers import guard
from generator.readers.document import Aside, Block, Cell, Document, Format, Line, Place, Table
from generator.readers.text.encoding import decode, is_control
from generator.readers.text.headers_and_footers import NumberedLine, headers_and_footers
from generator.readers.text.markdown import DELIMITER, ROW, RULE, cells, is_markdown, unmark

BREAK = re.compile(r"\r\n|\n|\r")
BLANKS = " \u3000\xa0\ufeff\u200b"


def read(name: str, data: bytes) -> Document:
    """The document of a text file in UTF-8, UTF-16 or GB18030. Control characters, which print nothing, are dropped.

    Raises UnreadableDocument for what is no text.
    """
    guard.size(len(data), guard.TEXT_LIMIT)
    lines = tuple(printed(decode(data)))
    guard.many(len(lines))
    paged = bool(lines) and lines[-1].page > 1
    places = [Place(line.number, page=line.page if paged else None) for line in lines]
    rules = headers_and_footers(lines)
    blocks: list[Block] = []
    aside: list[Aside] = []
    markdown = is_markdown([line.text for line in lines])
    index = 0
    while index < len(lines):
        text, place = lines[index].text, places[index]
        if index in rules:
            aside.append(Aside(rules[index], text, place))
        elif end := table_end(lines, index):
            blocks.append(table(lines, places, index, end))
            aside.append(Aside("分隔线", lines[index + 1].text, places[index + 1]))
            index = end - 1
        elif markdown and RULE.fullmatch(text):
            aside.append(Aside("分隔线", text, place))
        else:
            marked = unmark(text, markdown=markdown)
            blocks.append(Line(marked.text, place, level=marked.level, strong=marked.strong))
        index += 1
    return Document(name, Format.TXT, hashlib.sha256(data).hexdigest(), tuple(blocks), tuple(aside))


def printed(text: str) -> Iterator[NumberedLine]:
    """The lines that are not blank. A form feed ends a page; the lines are counted as an editor counts them."""
    page = 1
    for number, line in enumerate(BREAK.split(text), start=1):
        for part_number, part in enumerate(line.split("\f")):
            page += part_number > 0
            if clean := stripped(part):
                yield NumberedLine(number, page, clean)


def stripped(text: str) -> str:
    """The line without outer blanks; tabs stay where they part cells, also empty ones at either end."""
    text = text.replace("\v", " ")
    if not text.isprintable():
        text = "".join(mark for mark in text if not is_control(mark))
    inner = text.strip(BLANKS + "\t")
    if not inner:
        return ""
    start = text.index(inner)
    before = "".join(mark for mark in text[:start] if mark == "\t")
    after = "".join(mark for mark in text[start + len(inner) :] if mark == "\t")
    return before + inner + (after if "\t" in before + inner else "")


def table_end(lines: Sequence[NumberedLine], start: int) -> int | None:
    """Where a Markdown table that starts here ends: a row, a row of dashes, rows. None if none starts here."""
    head = [line.text for line in lines[start : start + 2]]
    if len(head) < 2 or not ROW.fullmatch(head[0]) or not DELIMITER.fullmatch(head[1]):  # noqa: PLR2004 - head and dashes
        return None
    end = start + 2
    while end < len(lines) and ROW.fullmatch(lines[end].text):
        end += 1
    return end


def table(lines: Sequence[NumberedLine], places: Sequence[Place], start: int, end: int) -> Table:
    """The table of the rows from start to end, without the row of dashes."""
    rows = [(index, cells(lines[index].text)) for index in range(start, end) if index != start + 1]
    width = max(len(row) for _, row in rows)
    return Table(
        tuple(tuple(Cell(text, places[index]) for text in (*row, *[""] * (width - len(row)))) for index, row in rows)
    )
