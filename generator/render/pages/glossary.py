"""The glossary (词汇): the words of the field in plain ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.model.catalogue import Catalogue, Term
from generator.render import links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext


@dataclass(frozen=True, slots=True)
class GlossaryContext(PageContext):
    """All words, in the order of their file."""

    template: ClassVar[str] = "glossary.md"
    words: tuple[Term, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page."""
    yield Page(
        links.GLOSSARY,
        "词汇",
        "报告里的行话，用白话解释。",
        GlossaryContext(catalogue.glossary),
        crumbs=(HOME_CRUMB, Crumb("词汇", links.GLOSSARY)),
    )
