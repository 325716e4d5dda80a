"""The whole site as Markdown: every page of every kind."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeAlias

from generator.check.run import Verdict
from generator.model.catalogue import Catalogue, Role
from generator.render import links
from generator.render.charts import pips, rank_words
from generator.render.environment import environment, markdown, picture
from generator.render.page import Page
from generator.render.pages import checks, data, home, indicator, listing, place, poster, report, search

Chapter: TypeAlias = "Callable[[], Iterator[Page]]"

_STATIONS_A_CHAPTER = 20  # enough work to be worth handing to a process, little enough to share out evenly


def chapters(
    catalogue: Catalogue, verdict: Verdict, tables: Sequence[dict[str, Any]], index: str
) -> tuple[Chapter, ...]:
    """Every page, in parts that can be made one without the other.

    `tables` describes the open data, `index` is where the search begins to read.
    """
    stations = catalogue.stations
    starts = range(0, len(stations), _STATIONS_A_CHAPTER)
    return (
        partial(place.pages, catalogue),
        partial(poster.pages, catalogue),
        partial(listing.pages, catalogue),
        partial(indicator.pages, catalogue),
        *(partial(report.pages, catalogue, verdict, stations[at : at + _STATIONS_A_CHAPTER]) for at in starts),
        partial(home.pages, catalogue),
        partial(search.pages, catalogue, index),
        partial(checks.pages, catalogue, verdict),
        partial(data.pages, catalogue.site, tables),
    )


def files(catalogue: Catalogue, chapter: Chapter, public: str | None = None) -> Iterator[tuple[str, str]]:
    """(path in the docs folder, text) of every page of a chapter and of the cards beside them.

    `public` is the site's own address where it is known: only posters and the data for programs say it.
    """
    using = environment()
    shared = {
        "site": catalogue.site,
        "reading": catalogue.site.reading,
        "schemes": catalogue.schemes,
        "topics": catalogue.topics,
        "organisations": catalogue.organisations,
        "roles": {"operator": Role.OPERATOR, "evaluator": Role.EVALUATOR},
        "pips": pips,
        "rank_words": rank_words,
        "public": public,
    }
    for page in chapter():
        own = {key: value for key, value in shared.items() if key not in page.context}
        yield page.file, markdown(page, own, using, public)
        if page.card:
            yield links.card(page.address), picture(page.card, using)
