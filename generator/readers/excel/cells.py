"""References and strings of workbooks."""

import re
from xml.etree import ElementTree as ET

from generator.readers.ooxml import tag

REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
ROWS, COLUMNS = 1_048_576, 16_384
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

Position = tuple[int, int]  # row and column, from 1


def position(reference: str) -> Position | None:
    """Row and column of `B12`."""
    match = REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return (int(match[2]), column) if column <= COLUMNS and int(match[2]) <= ROWS else None


def reference(place: Position) -> str:
    """`B12` of row 12, column 2."""
    row, column = place
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def string(element: ET.Element) -> str:
    """The text of a string of one or several looks, without its phonetic guide."""
    if tag(element) == "rPh":
        return ""
    if tag(element) == "t":
        return ESCAPED.sub(unescaped, element.text or "")
    return "".join(map(string, element))


def unescaped(match: re.Match[str]) -> str:
    """The character behind _x000D_; none for what prints nothing."""
    mark = chr(int(match[1], 16))
    return mark if mark.isprintable() or mark in "\n\t" else ""


def clean(text: str) -> str:
    """A cell's lines without outer blanks."""
    return "\n".join(
        line.strip(" \u3000\xa0\t") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ).strip()
