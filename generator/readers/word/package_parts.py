"""A Word package → its body element and all that the body refers to: styles, lists, notes, headers, footers.

The reader of Word files calls `parts` first, then reads the body with these parts at hand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers import guard
from generator.readers.aside_rules import FOOTER, HEADER
from generator.readers.ooxml import package as packages
from generator.readers.ooxml.elements import attribute, child, children, descendants
from generator.readers.ooxml.line_breaks import HARD, SOFT
from generator.readers.ooxml.package import Package, Relation
from generator.readers.word.numbering import Numbering, numbering
from generator.readers.word.paragraph_text import ParagraphReader
from generator.readers.word.styles import Styles, styles
from generator.readers.word.wrappers import paragraphs

MARGINS = {"headerReference": HEADER, "footerReference": FOOTER}  # element that refers to it → its rule
NOTES = {"footnotes": "脚注", "endnotes": "尾注"}  # part of the package → its rule


@dataclass(frozen=True, slots=True)
class WordParts:
    """The body of a document, and what it refers to. Of a comment only the text is kept, not its author."""

    body: ET.Element
    styles: Styles
    lists: Numbering
    comments: Mapping[str, str]  # by id
    notes: Mapping[tuple[str, str], str]  # by rule (脚注 or 尾注: the name under which its text is set aside) and id
    margins: tuple[tuple[str, str], ...]  # rule and text of each header and footer, without repetitions


def parts(data: bytes) -> WordParts:
    """The parts of the package in these bytes."""
    package = packages.opened(data)
    main = packages.main_part(package, "officeDocument")
    root = package.xml(main)
    body = child(root, "body")
    if root is None or body is None:
        raise guard.broken()
    relations = package.relations(main)
    named = {relation.kind: package.xml(relation.target) for relation in relations.values() if relation.kind in KINDS}
    known = styles(named.get("styles"))
    lists = {style_id: style.list_id for style_id, style in known.by_id.items() if style.list_id}
    return WordParts(
        body,
        known,
        numbering(named.get("numbering"), lists),
        dict(texts(named.get("comments"), "comment", known)),
        {
            (rule, note): text
            for part, rule in NOTES.items()
            for note, text in texts(named.get(part), part.removesuffix("s"), known)
        },
        tuple(dict.fromkeys(margins(package, root, relations, known))),
    )


KINDS = frozenset({"styles", "numbering", "comments", *NOTES})


def texts(root: ET.Element | None, name: str, known: Styles) -> Iterator[tuple[str, str]]:
    """(id, text) of each comment or note in a part, empty ones left out; `name` is their element, as `comment`."""
    for element in children(root, name):
        if text := printed_text(element, known):
            yield attribute(element, "id") or "", text


def margins(
    package: Package, root: ET.Element, relations: Mapping[str, Relation], known: Styles
) -> Iterator[tuple[str, str]]:
    """Rule and text of the headers and footers that sections refer to."""
    for reference, rule in MARGINS.items():
        for element in descendants(root, reference):
            relation = relations.get(attribute(element, "id") or "")
            margin = package.xml(relation.target) if relation else None
            if margin is not None and (text := printed_text(margin, known)):
                yield rule, text


def printed_text(root: ET.Element, known: Styles) -> str:
    """The printed text of all paragraphs in a part, text boxes included, a line each."""
    reader = ParagraphReader(known)
    lines = []
    for paragraph in paragraphs(root):
        text = reader.words(paragraph).text().replace(SOFT, " ").replace(HARD, " ").strip()
        lines += [text] if text else []
    return "\n".join(lines)
