"""A built site as a reader's program sees it: parsed pages, their visible text, where their links lead."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

HOME = ""
NOT_FOUND = "404.html"
_MOST_LINES = 40
_UNSEEN = frozenset(("head", "script", "style", "template", "noscript"))
_INLINE = frozenset(
    ("a", "abbr", "b", "button", "code", "em", "i", "label", "mark", "small", "span", "strong", "sup", "time", "u")
)
_LINKS = {"href": ("a", "link", "area", "use"), "src": ("script", "img", "iframe", "source"), "action": ("form",)}


def plain(text: str) -> str:
    """Blanks and line ends as HTML shows them."""
    return " ".join(text.split())


def one_a_line(faults: Iterable[object]) -> str:
    """Faults on lines of their own, for the message of an assertion."""
    lines = [str(fault) for fault in faults]
    return "\n".join([*lines[:_MOST_LINES], f"… {len(lines)}"] if len(lines) > _MOST_LINES else lines)


def unseen(element: Element) -> bool:
    """Nothing in it meets the eye: no text of a page may be only there."""
    return (
        element.tag in _UNSEEN
        or "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or "vh" in element.get("class", "").split()
    )


def text_of(element: Element) -> str:
    """What can be read in an element, in one line; cells, items and paragraphs do not run into each other."""
    return plain("".join(_seen(element)))


def _seen(element: Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or unseen(element):  # a comment's tag is a function
        return
    yield element.text or ""
    for child in element:
        apart = "" if child.tag in _INLINE else " "
        yield apart
        yield from _seen(child)
        yield apart
        yield child.tail or ""


@dataclass(frozen=True)
class Link:
    """A link as written, and the address it leads to from its page."""

    written: str
    tag: str
    target: str

    @property
    def fragment(self) -> str:
        """The element it points at, empty for the page."""
        return unquote(urlsplit(self.target).fragment)


@dataclass(frozen=True)
class Page:
    """One page of a site; `address` is its way from the site's home, empty for the home page."""

    address: str
    base: str
    source: bytes

    @cached_property
    def _parsed(self) -> tuple[Element, list[str]]:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        root: Element = parser.parse(self.source, transport_encoding="utf-8")
        return root, [f"{line}:{column} {kind} {about}" for (line, column), kind, about in parser.errors]

    @property
    def root(self) -> Element:
        """The html element."""
        return self._parsed[0]

    @property
    def errors(self) -> list[str]:
        """Every parse error of the HTML standard."""
        return self._parsed[1]

    @cached_property
    def text(self) -> str:
        """All visible text."""
        return text_of(self.one("body"))

    @cached_property
    def title(self) -> str:
        """The title in the window's bar."""
        return plain("".join(self.one("title").itertext()))

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """Elements that a link can point at."""
        return {name: element for element in self.root.iter() if (name := element.get("id"))}

    @cached_property
    def parents(self) -> dict[Element, Element]:
        """Every element's parent."""
        return {child: parent for parent in self.root.iter() for child in parent}

    def one(self, tag: str) -> Element:
        """The only element of its kind."""
        (only,) = self.root.iter(tag)
        return only

    def within(self, element: Element, tag: str) -> Element:
        """The nearest element of a kind around another."""
        at = element
        while at.tag != tag:
            at = self.parents[at]
        return at

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Everything the page leads to or asks for."""
        links = []
        for attribute, tags in _LINKS.items():
            for tag in tags:
                for element in self.root.iter(tag):
                    written = element.get(attribute)
                    if written is not None and not (tag == "link" and element.get("rel") == "canonical"):
                        links.append(Link(written, tag, urljoin(self.base + self.address, written)))
        return tuple(links)


@dataclass(frozen=True)
class Site:
    """A built site served at `base`, an address that ends in a slash."""

    folder: Path
    base: str

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by address."""
        pages = {}
        for path in sorted(self.folder.rglob("*.html")):
            address = re.sub(r"(^|/)index\.html$", r"\1", path.relative_to(self.folder).as_posix())
            pages[address] = Page(address, self.base, path.read_bytes())
        return pages

    def file_at(self, target: str) -> str | None:
        """The file that a static server answers an address with, None where it has none."""
        address = target.partition("#")[0].partition("?")[0]
        if not address.startswith(self.base):
            return None
        name = unquote(address.removeprefix(self.base))
        name += "index.html" if name == "" or name.endswith("/") else ""
        return name if (self.folder / name).is_file() else None

    def page_at(self, target: str) -> Page | None:
        """The page at an address, None where it is a file of another kind or nothing."""
        name = self.file_at(target)
        if name is None or not name.endswith(".html"):
            return None
        return self.pages[re.sub(r"(^|/)index\.html$", r"\1", name)]
