"""The poster of a station: its newest grade on one A4 page, for the wall of the station or the community."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.digest import Digest, digest_of
from generator.derive.grade import BandRange, ranges
from generator.derive.identity import address_of, areas_of
from generator.derive.overview import band_of
from generator.model.catalogue import Catalogue, Station
from generator.model.report import Report
from generator.model.scheme import Band, Scheme
from generator.model.station import Area
from generator.model.values import Missing
from generator.render import links
from generator.render.page import Crumb, Page, PageContext, way_to

_A_LINE = 24  # characters of an area's communities that fit beside its name
_MOST_LINES = 4  # of areas on lines of their own; more are run together
_MOST_NAMED = 170  # characters of communities for which there is room; the page has them all


@dataclass(frozen=True, slots=True)
class PosterContext(PageContext):
    """`communities` counts all of them where `areas` (name, communities) had to leave some out, else 0."""

    template: ClassVar[str] = "poster.md"
    name: str
    station: Station
    report: Report
    band: Band | None
    scheme: Scheme
    ladder: tuple[BandRange, ...]  # best first
    digest: Digest
    address: str | Missing
    areas: tuple[tuple[str, tuple[str, ...]], ...]
    communities: int
    run_together: bool  # the areas in one paragraph, since there is no room for a line each


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One poster for each station that has a report: without one there is nothing to tell."""
    for station in catalogue.stations:
        if station.latest:
            yield _poster(catalogue, station, station.latest)


def _poster(catalogue: Catalogue, station: Station, report: Report) -> Page:
    scheme = catalogue.schemes[report.body.scheme]
    name = station.profile.short_name
    areas = areas_of(station)
    named, left_out = _named(areas)
    return Page(
        links.poster(station),
        f"{name}海报",
        f"{station.district.name}{name}的海报：A4 一页，写明最近一次评估的等级、缘由和网址。",
        PosterContext(
            name=name,
            station=station,
            report=report,
            band=band_of(report, catalogue),
            scheme=scheme,
            ladder=tuple(reversed(ranges(scheme))),
            digest=digest_of(report, catalogue),
            address=address_of(station),
            areas=named,
            communities=sum(len(area.communities) for area in areas) if left_out else 0,
            run_together=sum(-(-_length(area) // _A_LINE) for area in areas) > _MOST_LINES,
        ),
        crumbs=(*way_to(station), Crumb("海报", links.poster(station))),
        shows_card_of=links.report(report),
    )


def _length(area: Area) -> int:
    """Characters of its communities with the marks between them."""
    return sum(len(name) + 1 for name in area.communities)


def _named(areas: tuple[Area, ...]) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], bool]:
    """(area, communities) as far as there is room, and whether some had to stay away."""
    room = _MOST_NAMED
    named: list[tuple[str, tuple[str, ...]]] = []
    for area in areas:
        here: list[str] = []
        for community in area.communities:
            room -= len(community) + 1
            if room < 0:
                return ((*named, (area.name, tuple(here))) if here else tuple(named)), True
            here.append(community)
        named.append((area.name, tuple(here)))
    return tuple(named), False
