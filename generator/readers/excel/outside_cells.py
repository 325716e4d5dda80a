"""What stands over the cells of a sheet or around its page: comments, text boxes, pictures, headers and footers."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.readers.aside_rules import FOOTER, HEADER, PICTURE, PICTURE_NOTE
from generator.readers.excel.cell_content import clean, string
from generator.readers.excel.cell_references import Position, position
from generator.readers.ooxml.elements import attribute, child, children, descendants, tag

TEXT_BOX = "文本框"

MARGIN_CODE = re.compile(r'&"[^"]*"|&K[0-9A-Fa-f]{6}|&\d{1,3}|&[A-Za-z]')
SIGNED = re.compile(r"\A[^\n:：]{1,40}[:：]\s*\n")


def comments(root: ET.Element | None) -> Iterator[tuple[Position, str]]:
    """The comments by cell. The first line names the author, as Excel writes it, and is left out."""
    names = {"".join(author.itertext()).strip() for author in children(child(root, "authors"), "author")}
    for element in children(child(root, "commentList"), "comment"):
        text = child(element, "text")
        words = SIGNED.sub("", string(text) if text is not None else "", count=1)
        for name in sorted(filter(None, names), key=len, reverse=True):
            words = re.sub(rf"\A\s*{re.escape(name)}\s*[:：]?\s*", "", words)
        place = position(attribute(element, "ref") or "")
        if place and words.strip():
            yield place, clean(words)


def page_margins(root: ET.Element) -> Iterator[tuple[str, str]]:
    """Headers and footers of the printed sheet, without their codes."""
    for element in child(root, "headerFooter") or ():
        text = MARGIN_CODE.sub(" ", element.text or "").strip()
        if text:
            yield (HEADER if tag(element).endswith("Header") else FOOTER), text


def drawings(root: ET.Element | None) -> Iterator[tuple[str, str]]:
    """Text boxes and pictures that lie over the cells."""
    for shape in descendants(root, "sp") if root is not None else ():
        lines = ["".join(text.text or "" for text in descendants(line, "t")) for line in descendants(shape, "p")]
        if any(line.strip() for line in lines):
            yield TEXT_BOX, "\n".join(line for line in lines if line.strip())
    for _ in descendants(root, "pic") if root is not None else ():
        yield PICTURE, PICTURE_NOTE
