"""What a Word document holds and does not print: text deleted under change tracking, and hidden text.

A document is read as if every change were accepted: insertions are text, deletions are set aside, and so is what is
formatted as hidden. Runs are sorted in `paragraph_text.py`; whole rows and the ends of paragraphs are asked for here.
"""

from xml.etree import ElementTree as ET

from generator.readers.ooxml.elements import child, toggle

DELETED, HIDDEN = "修订删除", "隐藏文字"
INSERTIONS = frozenset({"ins", "moveTo"})  # elements around what a change added or moved here
DELETIONS = frozenset({"del", "moveFrom"})  # and around what it deleted or moved away


def is_end_deleted(paragraph: ET.Element) -> bool:
    """Whether the end of the paragraph was deleted under change tracking, so that it runs on into the next."""
    marks = child(paragraph, "pPr", "rPr")
    return any(child(marks, name) is not None for name in DELETIONS)


def row_rule(row: ET.Element) -> str | None:
    """The rule by which a row of a table is not printed, None if it is."""
    if child(row, "trPr", "del") is not None:
        return DELETED
    return HIDDEN if toggle(child(row, "trPr", "hidden")) else None
