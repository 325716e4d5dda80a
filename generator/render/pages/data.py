"""The open-data page. It is given the tables' descriptions, so that render need not know export."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.model.catalogue import Site
from generator.render import json_ld, links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext


@dataclass(frozen=True, slots=True)
class OpenDataColumn:
    """A column as the page explains it: its name in the files and what it means."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class OpenDataTable:
    """A table as the page explains it. `name` is that of its files, `count` how many rows it has."""

    name: str
    title: str
    about: str
    columns: tuple[OpenDataColumn, ...]
    count: int


@dataclass(frozen=True, slots=True)
class DataContext(PageContext):
    """Every table."""

    template: ClassVar[str] = "data.md"
    tables: tuple[OpenDataTable, ...]


def pages(site: Site, tables: Sequence[OpenDataTable]) -> Iterator[Page]:
    """One page that lists and explains every file under data/."""
    description = "社工站评估报告的全部事实、指标和意见，CSV 与 JSON。"
    files = [f"{links.DATA}v1/{table.name}.{form}" for table in tables for form in ("csv", "json")]
    yield Page(
        links.DATA,
        "开放数据",
        description,
        DataContext(tuple(tables)),
        crumbs=(HOME_CRUMB, Crumb("开放数据", links.DATA)),
        about=json_ld.dataset(f"{site.name} 开放数据", description, files),
    )
