"""What Word's styles say of a paragraph: its heading level, its list, whether its letters are bold, large, hidden."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers.ooxml.elements import attribute, child, children, number, toggle

HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
CONTENTS = re.compile(
    r"(?:toc|(?:WPSOffice手动)?目录)\s*(?:[1-9]|heading|标题)|table of figures|图表目录", re.IGNORECASE
)
TITLE = re.compile(r"title|标题", re.IGNORECASE)
BODY_TEXT = 9  # the outline level of running text
USUAL_SIZE = 20  # half points, where nothing states a size
LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look. None where nothing is said."""

    bold: bool | None = None
    hidden: bool | None = None
    size: int | None = None  # in half points

    def over(self, below: "Look") -> "Look":
        """This look, and where it says nothing, the one below."""
        return Look(
            below.bold if self.bold is None else self.bold,
            below.hidden if self.hidden is None else self.hidden,
            below.size if self.size is None else self.size,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its own statements only."""

    name: str
    based_on: str | None
    outline: int | None
    list_id: str | None
    depth: int | None
    look: Look


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id, the default paragraph style's id, and the look where no style says anything."""

    by_id: Mapping[str, Style]
    default: str | None
    base: Look

    def chain(self, style_id: str | None) -> Iterator[tuple[str, Style]]:
        """A style and those it is based on, nearest first; a circle ends."""
        seen: set[str] = set()
        current = style_id
        while current is not None and current in self.by_id and current not in seen and len(seen) < LONGEST_CHAIN:
            seen.add(current)
            yield current, self.by_id[current]
            current = self.by_id[current].based_on

    def of(self, properties: ET.Element | None) -> str | None:
        """The style's id of a paragraph with these properties."""
        stated = attribute(child(properties, "pStyle"))
        return stated if stated in self.by_id else self.default

    def heading_level(self, properties: ET.Element | None) -> int | None:
        """The heading level stated by the paragraph, its style or the styles below."""
        direct = number(attribute(child(properties, "outlineLvl")))
        if direct is not None:
            return direct + 1 if 0 <= direct < BODY_TEXT else None
        for _, style in self.chain(self.of(properties)):
            if style.outline is not None:
                return style.outline + 1 if 0 <= style.outline < BODY_TEXT else None
            if heading := HEADING.fullmatch(style.name.strip()):
                return int(heading[1])
        return None

    def is_contents(self, properties: ET.Element | None) -> bool:
        """Whether a paragraph belongs to a table of contents."""
        return any(CONTENTS.fullmatch(style.name.strip()) for _, style in self.chain(self.of(properties)))

    def is_title(self, properties: ET.Element | None) -> bool:
        """Whether a paragraph is in the style for the document's title."""
        return any(TITLE.fullmatch(style.name.strip()) for _, style in self.chain(self.of(properties)))

    def look(self, style_id: str | None) -> Look:
        """What a style and those below it say of letters."""
        look = Look()
        for _, style in self.chain(style_id):
            look = look.over(style.look)
        return look

    def list_of(self, properties: ET.Element | None) -> tuple[str, int | None, str] | None:
        """List id, depth where stated, and the style that brings the list ("" for the paragraph itself)."""
        own = child(properties, "numPr")
        list_id = attribute(child(own, "numId"))
        depth = number(attribute(child(own, "ilvl")))
        if list_id is not None:
            return None if list_id == "0" else (list_id, depth or 0, "")
        for style_id, style in self.chain(self.of(properties)):
            if depth is None:
                depth = style.depth
            if style.list_id is not None:
                return None if style.list_id == "0" else (style.list_id, depth, style_id)
        return None


def look_of(properties: ET.Element | None) -> Look:
    """What run properties say."""
    return Look(
        bold=toggle(child(properties, "b")),
        hidden=toggle(child(properties, "vanish")),
        size=number(attribute(child(properties, "sz"))),
    )


def styles(root: ET.Element | None) -> Styles:
    """The styles of styles.xml."""
    by_id, default = {}, None
    for element in children(root, "style"):
        style_id = attribute(element, "styleId") or ""
        listing = child(element, "pPr", "numPr")
        by_id[style_id] = Style(
            name=attribute(child(element, "name")) or "",
            based_on=attribute(child(element, "basedOn")),
            outline=number(attribute(child(element, "pPr", "outlineLvl"))),
            list_id=attribute(child(listing, "numId")),
            depth=number(attribute(child(listing, "ilvl"))),
            look=look_of(child(element, "rPr")),
        )
        if attribute(element, "type") == "paragraph" and attribute(element, "default") in {"1", "true"}:
            default = style_id
    base = look_of(child(root, "docDefaults", "rPrDefault", "rPr"))
    return Styles(by_id, default, base.over(Look(bold=False, hidden=False, size=USUAL_SIZE)))
