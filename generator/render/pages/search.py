"""The page of the full-text search: an empty frame that the reader's browser fills from the index."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from generator.derive.overview import by_district
from generator.model.catalogue import Catalogue, District
from generator.model.finding import Side
from generator.model.scheme import Band
from generator.render import links
from generator.render.icons import ICONS
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext


@dataclass(frozen=True, slots=True)
class SearchContext(PageContext):
    """What the browser cannot draw by itself; `index` is the path of the file that it reads first."""

    template: ClassVar[str] = "search.md"
    index: str
    bands: tuple[Band, ...]
    districts: tuple[District, ...]  # that have a station
    icons: tuple[tuple[Side, Markup], ...]


def pages(catalogue: Catalogue, index: str) -> Iterator[Page]:
    """One page; `index` is the path of the file that the browser reads first."""
    by_slug = by_district(catalogue.stations, catalogue.districts)
    yield Page(
        links.SEARCH,
        "检索",
        "在全部社工站评估报告里检索：意见、指标、数字、机构、社区。",
        SearchContext(
            index=index,
            bands=tuple(catalogue.bands.values()),
            districts=tuple(catalogue.districts[slug] for slug, stations in by_slug.items() if stations),
            icons=tuple((side, ICONS[side]) for side in Side),
        ),
        crumbs=(HOME_CRUMB, Crumb("检索", links.SEARCH)),
    )
