"""A page: its address, what its template reads, and what frames it.

The modules of `render/pages/` make pages; `render/book.py` turns them into Markdown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import ClassVar

from generator.model.catalogue import Organisation, Site, Station, Term, Topic
from generator.model.scheme import Scheme
from generator.render import json_ld, links
from generator.render.card import Card


@dataclass(frozen=True, slots=True)
class TemplateContext:
    """What a template reads: every field is a variable of that name in it."""

    def variables(self) -> dict[str, object]:
        """Field → value."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


@dataclass(frozen=True, slots=True)
class SiteContext(TemplateContext):
    """What every template may read. `public` is the site's own address where it is known."""

    site: Site
    schemes: Mapping[str, Scheme]
    topics: Mapping[str, Topic]
    organisations: Mapping[str, Organisation]
    public: str | None


@dataclass(frozen=True, slots=True)
class PageContext(TemplateContext):
    """What the template of one kind of page reads besides; each kind has a subclass, which names its template."""

    template: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the home page."""

    title: str
    address: str


HOME_CRUMB = Crumb("首页", links.HOME)


def way_to(station: Station) -> tuple[Crumb, ...]:
    """Home page, district, station."""
    return (
        HOME_CRUMB,
        Crumb(station.district.name, links.district(station.district.id)),
        Crumb(station.profile.street, links.station(station)),
    )


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
    title: str
    description: str
    context: PageContext
    crumbs: tuple[Crumb, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, object] | None = None  # what it is about, for programs: see render/json_ld.py
    card: Card | None = None  # the picture that goes with a link to it; drawn beside the page
    glossary: tuple[Term, ...] = ()  # the words explained where the page first says them
    names: tuple[str, ...] = ()  # what stays whole although such a word is part of it
    shows_card_of: str = links.HOME  # the address of the page whose card is shown where it has none

    @property
    def file(self) -> str:
        """Where the page lies in the docs folder."""
        return f"{self.address}index.md"

    def front_matter(self, public: str | None) -> dict[str, object]:
        """What the theme needs to frame the page; links are relative to the page.

        `public` is the site's own address where it is known.
        """
        matter: dict[str, object] = {"title": self.title, "description": self.description}
        if self.crumbs:
            trail = [{"title": c.title, "url": links.relative(self.address, c.address)} for c in self.crumbs]
            matter["crumbs"] = trail
        if self.contents:
            matter["contents"] = [{"title": e.title, "anchor": e.anchor, "level": e.level} for e in self.contents]
        if self.metadata:
            matter["metadata"] = dict(self.metadata)
        if self.about:
            steps = [json_ld.way([(c.title, c.address) for c in self.crumbs])] if public and self.crumbs else []
            nodes = json_ld.written([self.about, *steps], public)
            matter["about"] = {"@context": "https://schema.org", "@graph": nodes}
        matter["card"] = links.card(self.address if self.card else self.shows_card_of)
        return matter
