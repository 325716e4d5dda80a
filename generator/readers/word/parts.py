"""The parts of a Word package that a document is put together from: body, styles, lists, comments, notes, margins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers import guard, ooxml
from generator.readers.ooxml import Package, Relation, attribute, child, children, descendants, tag
from generator.readers.word.numbering import Numbering, numbering
from generator.readers.word.styles import Styles, styles
from generator.readers.word.text import HARD, SOFT, Writer, chosen

MARGINS = {"headerReference": "页眉", "footerReference": "页脚"}
NOTES = {"footnotes": "脚注", "endnotes": "尾注"}


@dataclass(frozen=True, slots=True)
class WordParts:
    """What a body refers to, read beforehand. Comments are without their authors."""

    body: ET.Element
    styles: Styles
    lists: Numbering
    comments: Mapping[str, str]  # by id
    notes: Mapping[tuple[str, str], str]  # by rule and id
    margins: tuple[tuple[str, str], ...]  # rule and text of each header and footer, once


def parts(data: bytes) -> WordParts:
    """The parts of the package in these bytes."""
    package = ooxml.opened(data)
    main = ooxml.main_part(package, "officeDocument")
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
    """Id and text of each comment or note."""
    for element in children(root, name):
        if text := plain(element, known):
            yield attribute(element, "id") or "", text


def margins(
    package: Package, root: ET.Element, relations: Mapping[str, Relation], known: Styles
) -> Iterator[tuple[str, str]]:
    """Rule and text of the headers and footers that sections refer to."""
    for reference, rule in MARGINS.items():
        for element in descendants(root, reference):
            relation = relations.get(attribute(element, "id") or "")
            margin = package.xml(relation.target) if relation else None
            if margin is not None and (text := plain(margin, known)):
                yield rule, text


def plain(root: ET.Element, known: Styles) -> str:
    """The printed text of all paragraphs in a part, text boxes included, a line each."""
    writer = Writer(known)
    lines = []
    for paragraph in paragraphs(root):
        text = writer.words(paragraph).text().replace(SOFT, " ").replace(HARD, " ").strip()
        lines += [text] if text else []
    return "\n".join(lines)


def paragraphs(element: ET.Element) -> Iterator[ET.Element]:
    """All paragraphs inside, those in tables and text boxes too, each once."""
    for inner in chosen(element):
        if tag(inner) == "p":
            yield inner
        yield from paragraphs(inner)
