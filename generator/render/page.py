"""A page: its address, the template that words it, and what the template is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.render import links


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the home page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
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
    contents: tuple[Entry, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    script: str = ""

    @property
    def file(self) -> str:
        """Where the page lies in the docs folder."""
        return f"{self.address}index.md"

    def front_matter(self) -> dict[str, Any]:
        """What the theme needs to frame the page; links are relative to the page."""
        matter: dict[str, Any] = {"title": self.title, "description": self.description}
        if self.crumbs:
            trail = [{"title": c.title, "url": links.relative(self.address, c.address)} for c in self.crumbs]
            matter["crumbs"] = trail
        if self.contents:
            matter["contents"] = [{"title": e.title, "anchor": e.anchor, "level": e.level} for e in self.contents]
        if self.metadata:
            matter["metadata"] = dict(self.metadata)
        if self.script:
            matter["script"] = self.script
        return matter
