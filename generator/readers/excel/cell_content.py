"""What a cell of a workbook shows: a number in its format, a string, or a formula that Excel left without a value."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers.excel.cell_formats import CellFormat
from generator.readers.excel.number_format import shown as number_shown
from generator.readers.excel.number_format import text_shown
from generator.readers.ooxml.elements import attribute, child, number, tag

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class ShownCell:
    """What a cell shows."""

    text: str
    bold: bool = False
    figure: bool = False  # a number
    formula: str | None = None  # only where Excel left no value for it


@dataclass(frozen=True, slots=True)
class SharedParts:
    """What all sheets of a workbook share. `from_1904`: days are counted from 1904, as on old Macs, not from 1900."""

    strings: Sequence[str]
    formats: Sequence[CellFormat]
    from_1904: bool


def shown_content(cell: ET.Element, shared: SharedParts) -> ShownCell:
    """What one cell shows. `shared`: the strings and formats to which cells refer by index."""
    index = number(attribute(cell, "s")) or 0
    style = shared.formats[index] if 0 <= index < len(shared.formats) else CellFormat("General", bold=False)
    kind, value = attribute(cell, "t") or "n", child(cell, "v")
    raw = (value.text or "") if value is not None else ""
    formula = child(cell, "f")
    if formula is not None and not raw and kind != "str":
        return ShownCell("", figure=True, formula=f"={formula.text or ''}")
    if kind == "s":
        order = number(raw)
        raw = shared.strings[order] if order is not None and 0 <= order < len(shared.strings) else ""
    elif kind == "inlineStr":
        inner = child(cell, "is")
        raw = string(inner) if inner is not None else ""
    elif kind == "b":
        raw = {"1": "TRUE", "0": "FALSE"}.get(raw, raw)
    elif kind == "n" and raw:
        return ShownCell(number_shown(raw, style.code, from_1904=shared.from_1904).strip(), style.bold, figure=True)
    return ShownCell(clean(text_shown(raw, style.code) if raw else ""), style.bold)


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
