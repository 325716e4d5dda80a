"""Schemes (评估办法): who gives how many points, and the stations last evaluated by each; and their index."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.grade import BandRange, ranges
from generator.model.catalogue import Catalogue
from generator.model.scheme import Scheme
from generator.render import links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext
from generator.render.pages.station_lists import StationRow, station_rows

_INDEX = Crumb("评估办法", links.SCHEMES)


@dataclass(frozen=True, slots=True)
class SchemesContext(PageContext):
    """All schemes."""

    template: ClassVar[str] = "schemes.md"
    newest_first: tuple[Scheme, ...]


@dataclass(frozen=True, slots=True)
class SchemeContext(PageContext):
    """One scheme: its bands from best to worst, the stations it last applied to, and how many reports it made."""

    template: ClassVar[str] = "scheme.md"
    scheme: Scheme
    ladder: tuple[BandRange, ...]
    rows: tuple[StationRow, ...]
    count: int


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, then every scheme."""
    newest_first = tuple(sorted(catalogue.schemes.values(), key=lambda scheme: scheme.id, reverse=True))
    yield Page(
        links.SCHEMES,
        "评估办法",
        "社工站按什么办法评估、谁打分、等级怎么定。",
        SchemesContext(newest_first),
        crumbs=(HOME_CRUMB, _INDEX),
    )
    for scheme in newest_first:
        reports = tuple(r for r in catalogue.reports if r.body.scheme == scheme.id)
        stations = {r.station_key: catalogue.station_of(r) for r in reports}
        current = [s for s in stations.values() if s.latest and s.latest.body.scheme == scheme.id]
        yield Page(
            links.scheme(scheme.id),
            scheme.name,
            scheme.summary,
            SchemeContext(
                scheme=scheme,
                ladder=tuple(reversed(ranges(scheme))),
                rows=station_rows(catalogue, current, with_district=True),
                count=len(reports),
            ),
            crumbs=(HOME_CRUMB, _INDEX, Crumb(scheme.name, links.scheme(scheme.id))),
        )
