"""A page: its address, the template that words it, and what the template is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.catalogue import Term
from generator.render import linked, links
from generator.render.card import Card


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the home page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the page's own table of contents."""

    title: str
    anchor: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be written as Markdown."""

    address: str
    template: str
    title: str
    description: str
    context: Mapping[str, Any]
    crumbs: tuple[Crumb, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, Any] | None = None  # what it is about, for programs: see render/linked.py
    card: Card | None = None  # the picture that goes with a link to it; drawn beside the page
    glossary: tuple[Term, ...] = ()  # the words explained where the page first says them
    names: tuple[str, ...] = ()  # what stays whole although such a word is part of it
    shows_card_of: str = links.HOME  # the address of the page whose card is shown where it has none

    @property
    def file(self) -> str:
        """Where the page lies in the docs folder."""
        return f"{self.address}index.md"

    def front_matter(self, public: str | None) -> dict[str, Any]:
        """What the theme needs to frame the page; links are relative to the page.

        `public` is the site's own address where it is known.
        """
        matter: dict[str, Any] = {"title": self.title, "description": self.description}
        if self.crumbs:
            trail = [{"title": c.title, "url": links.relative(self.address, c.address)} for c in self.crumbs]
            matter["crumbs"] = trail
        if self.contents:
            matter["contents"] = [{"title": e.title, "anchor": e.anchor, "level": e.level} for e in self.contents]
        if self.metadata:
            matter["metadata"] = dict(self.metadata)
        if self.about:
            steps = [linked.way([(c.title, c.address) for c in self.crumbs])] if public and self.crumbs else []
            nodes = linked.written([self.about, *steps], public)
            matter["about"] = {"@context": "https://schema.org", "@graph": nodes}
        matter["card"] = links.card(self.address if self.card else self.shows_card_of)
        return matter
