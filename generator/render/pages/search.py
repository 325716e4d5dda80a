"""The page of the full-text search: an empty frame that the reader's browser fills from the index."""

from collections.abc import Iterator

from generator.derive.overview import by_district
from generator.model.catalogue import Catalogue
from generator.model.finding import Side
from generator.render import links
from generator.render.icons import ICONS
from generator.render.page import Crumb, Page


def pages(catalogue: Catalogue, index: str) -> Iterator[Page]:
    """One page; `index` is the path of the file that the browser reads first."""
    grouped = by_district(catalogue.stations, catalogue.districts)
    yield Page(
        links.SEARCH,
        "search.md",
        "检索",
        "在全部社工站评估报告里检索：意见、指标、数字、机构、社区。",
        {
            "index": index,
            "bands": list(catalogue.bands.values()),
            "districts": [catalogue.districts[slug] for slug, members in grouped.items() if members],
            "icons": [(side, ICONS[side]) for side in Side],
        },
        crumbs=(Crumb("首页", links.HOME), Crumb("检索", links.SEARCH)),
    )
