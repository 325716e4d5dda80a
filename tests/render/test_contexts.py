"""What a page holds is typed, and it is what its template reads: nothing missing, nothing unread, nothing hidden."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from jinja2 import meta

from generator.check.run import examine
from generator.load.folder import load
from generator.model.catalogue import Catalogue
from generator.render import book
from generator.render.environment import environment
from generator.render.page import Page, PageContext, SiteContext
from generator.render.pages.data import OpenDataColumn, OpenDataTable
from tests.site.command import MINI

# dataclass(slots=True) makes each class anew, and the first one may still be there: the later of a name is the one.
KINDS = list({kind.__name__: kind for kind in PageContext.__subclasses__()}.values())
BY_ENVIRONMENT = {"page", "url", "file"}
NOT_PAGES = {"_macros.md", "card.svg", "terms.md"}
TABLES = [OpenDataTable("reports", "评估报告", "一行一份", (OpenDataColumn("report", "编号"),), 2)]


def read_by(template: str) -> set[str]:
    """The variables that a template reads and nobody sets in it."""
    using = environment()
    assert using.loader is not None
    source, _, _ = using.loader.get_source(using, template)
    return meta.find_undeclared_variables(using.parse(source)) - using.globals.keys()


def names(kind: type[PageContext] | type[SiteContext]) -> set[str]:
    return {field.name for field in fields(kind)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_reads_what_its_page_holds_and_all_of_it(kind: type[PageContext]) -> None:
    ours = names(kind)
    assert read_by(kind.template) - names(SiteContext) - BY_ENVIRONMENT <= ours
    assert ours <= read_by(kind.template), "a field that no template reads"
    assert not ours & (names(SiteContext) | BY_ENVIRONMENT | environment().globals.keys()), "it would hide the other"


def test_macros_read_what_every_page_has() -> None:
    assert read_by("_macros.md") - {"caller"} <= names(SiteContext) | BY_ENVIRONMENT


def test_every_template_belongs_to_one_kind_of_page() -> None:
    templates = [kind.template for kind in KINDS]
    assert sorted(templates) == sorted(set(environment().list_templates()) - NOT_PAGES)


def pages(catalogue: Catalogue) -> Iterator[Page]:
    for chapter in book.chapters(catalogue, examine(catalogue), TABLES, "assets/index/start.json.gz"):
        yield from chapter()


@pytest.mark.parametrize("public", [None, "https://gongshi.example/"])
def test_every_kind_of_page_is_worded_without_a_gap(public: str | None) -> None:
    """StrictUndefined: an attribute that a template reads and its page lacks is an error."""
    catalogue, problems = load(MINI / "data")
    assert catalogue is not None, problems
    kinds = {type(page.context) for page in pages(catalogue)}
    assert kinds == set(KINDS)
    chapters = book.chapters(catalogue, examine(catalogue), TABLES, "assets/index/start.json.gz")
    written = [path for chapter in chapters for path, _ in book.files(catalogue, chapter, public)]
    assert len(written) == len(set(written))
