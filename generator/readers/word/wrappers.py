"""Elements around paragraphs, rows or runs that are not printed themselves: content controls, insertions, links."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.readers.ooxml.elements import chosen_children, tag
from generator.readers.word.tracked_changes_and_hidden_text import INSERTIONS

AROUND_BLOCKS = frozenset({"sdt", "sdtContent", "customXml"}) | INSERTIONS
AROUND_RUNS = AROUND_BLOCKS | {"hyperlink", "smartTag", "fldSimple", "bdo", "dir"}


def unwrapped(element: ET.Element, name: str) -> Iterator[ET.Element]:
    """The children of that name, also those that stand in wrappers."""
    for inner in chosen_children(element):
        if tag(inner) == name:
            yield inner
        elif tag(inner) in AROUND_BLOCKS:
            yield from unwrapped(inner, name)


def paragraphs(element: ET.Element) -> Iterator[ET.Element]:
    """All paragraphs inside, those in tables and text boxes too, each once."""
    for inner in chosen_children(element):
        if tag(inner) == "p":
            yield inner
        yield from paragraphs(inner)
