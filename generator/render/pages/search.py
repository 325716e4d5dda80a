"""The page of the full-text search: the browser fills it, and without scripts it leads to the lists."""

from collections.abc import Iterator

from generator.model.catalogue import Catalogue
from generator.model.finding import Side
from generator.render import links
from generator.render.icons import ICONS
from generator.render.page import Crumb, Page


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page."""
    yield Page(
        links.SEARCH,
        "search.md",
        "检索",
        "在全部社工站评估报告的意见、指标、事实和词汇里检索。",
        {
            "districts": list({station.district.id: station.district for station in catalogue.stations}.values()),
            "icons": {side.value: ICONS[side] for side in Side},
        },
        crumbs=(Crumb("首页", links.HOME), Crumb("检索", links.SEARCH)),
    )
