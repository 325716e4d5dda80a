"""The open-data page. It is given the tables' descriptions, so that render need not know export."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.catalogue import Site
from generator.render import linked, links
from generator.render.page import Crumb, Page


def pages(site: Site, tables: Sequence[dict[str, Any]]) -> Iterator[Page]:
    """One page that lists and explains every file under data/."""
    said = "社工站评估报告的全部事实、指标和意见，CSV 与 JSON。"
    files = [f"data/v1/{table['name']}.{form}" for table in tables for form in ("csv", "json")]
    yield Page(
        "data/",
        "data.md",
        "开放数据",
        said,
        {"tables": tables},
        crumbs=(Crumb("首页", links.HOME), Crumb("开放数据", "data/")),
        about=linked.dataset(f"{site.name} 开放数据", said, files),
    )
