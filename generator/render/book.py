"""The whole site as Markdown: every page of every kind."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from generator.check.run import Verdict
from generator.model.catalogue import Catalogue
from generator.render import links
from generator.render.environment import environment, markdown, picture
from generator.render.page import Page, SiteContext
from generator.render.pages import (
    checks,
    data,
    district,
    glossary,
    home,
    indicator,
    organisation,
    places,
    poster,
    scheme,
    search,
    station,
    topic,
    year,
)
from generator.render.pages.report import page as report

PageGroup: TypeAlias = "Callable[[], Iterator[Page]]"

_STATIONS_A_CHAPTER = 20  # enough work to be worth handing to a process, little enough to share out evenly


def chapters(
    catalogue: Catalogue, verdict: Verdict, tables: Sequence[data.OpenDataTable], index: str
) -> tuple[PageGroup, ...]:
    """Every page, in parts that can be made one without the other.

    `tables` describes the open data, `index` is the path of the file of the search that a browser reads first.
    """
    stations = catalogue.stations
    starts = range(0, len(stations), _STATIONS_A_CHAPTER)
    by_catalogue = (
        places,
        district,
        station,
        poster,
        year,
        organisation,
        topic,
        scheme,
        glossary,
        indicator,
        home,
    )
    return (
        *(partial(kind.pages, catalogue) for kind in by_catalogue),
        *(partial(report.pages, catalogue, verdict, stations[at : at + _STATIONS_A_CHAPTER]) for at in starts),
        partial(search.pages, catalogue, index),
        partial(checks.pages, catalogue, verdict),
        partial(data.pages, catalogue.site, tables),
    )


def files(catalogue: Catalogue, chapter: PageGroup, public: str | None = None) -> Iterator[tuple[str, str]]:
    """(path in the docs folder, text) of every page of a chapter and of the cards beside them.

    `public` is the site's own address where it is known: only posters and the data for programs say it.
    """
    using = environment()
    site = SiteContext(catalogue.site, catalogue.schemes, catalogue.topics, catalogue.organisations, public)
    for page in chapter():
        yield page.file, markdown(page, site, using)
        if page.card:
            yield links.card(page.address), picture(page.card, using)
