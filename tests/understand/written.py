"""Invented text as a reader would hand it over."""

import textwrap
from collections.abc import Iterable

from generator.model.scheme import Scheme
from generator.readers.document import Document, Ending, Format, Line, Place
from generator.understand.draft import Draft
from generator.understand.outline.wrapping import width
from generator.understand.understand import understand


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text, numbered as an editor numbers them; `#` marks a heading style."""
    made = []
    for number, printed in enumerate(textwrap.dedent(text).strip("\n").split("\n"), 1):
        mark = len(printed) - len(printed.lstrip("#"))
        words = printed.lstrip("#").strip()
        if words:
            made.append(Line(words, Place(number), level=mark or None))
    return tuple(made)


def whole(text: str) -> tuple[Line, ...]:
    """The same from a format that knows its paragraphs."""
    return tuple(Line(line.text, line.place, Ending.PARAGRAPH, line.level) for line in lines(text))


def broken(text: str, columns: int, indent: int = 4) -> str:
    """A text as a page breaks it: paragraphs indented, no stop at the beginning of a line, indents lost in copying."""
    printed = []
    for paragraph in textwrap.dedent(text).strip("\n").split("\n"):
        room, line = columns - indent, ""
        for token in _tokens(paragraph):
            if line and width(line + token.rstrip()) > room:
                printed.append(line.strip())
                room, line = columns, ""
            line += token
        printed.append(line.strip())
    return "\n\n".join(line for line in printed if line)


def _tokens(text: str) -> Iterable[str]:
    token = ""
    for character in text:
        together = character in "，。；：、！？”）》%" or (
            character.isascii() and token[-1:].isascii() and token[-1:].isalnum()
        )
        if token and not together:
            yield token
            token = ""
        token += character
    if token:
        yield token


def document(text: str, name: str = "report.txt") -> Document:
    """A text file's document."""
    return Document(name, Format.TXT, "0" * 64, lines(text))


def draft(text: str, schemes: tuple[Scheme, ...] = ()) -> Draft:
    """What is understood of a text."""
    return understand((document(text),), schemes)
