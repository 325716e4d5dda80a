"""The poster of a station: its newest grade on one A4 page, for the wall of the station or the community."""

from collections.abc import Iterator

from generator.derive.digest import digest_of
from generator.derive.identity import address_of, areas_of
from generator.derive.overview import band_of
from generator.derive.score import ranges
from generator.model.catalogue import Catalogue, Station
from generator.model.report import Report
from generator.model.station import Area
from generator.render import links
from generator.render.page import Crumb, Page

_A_LINE = 24  # characters of an area's communities that fit beside its name
_MOST_LINES = 4  # of areas on lines of their own; more are run together
_MOST_NAMED = 170  # characters of communities for which there is room; the page has them all


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One poster for each station that has a report: without one there is nothing to tell."""
    for station in catalogue.stations:
        if station.latest:
            yield _poster(catalogue, station, station.latest)


def _poster(catalogue: Catalogue, station: Station, report: Report) -> Page:
    scheme = catalogue.schemes[report.body.scheme]
    name = f"{station.profile.street}社工服务站"
    areas = areas_of(station)
    named, left_out = _named(areas)
    return Page(
        address=links.poster(station),
        template="poster.md",
        title=f"{name}海报",
        description=f"{station.district.name}{name}的海报：A4 一页，写明最近一次评估的等级、缘由和网址。",
        context={
            "name": name,
            "station": station,
            "report": report,
            "band": band_of(report, catalogue),
            "scheme": scheme,
            "ladder": tuple(reversed(ranges(scheme))),
            "digest": digest_of(report, catalogue),
            "address": address_of(station),
            "areas": named,
            "communities": sum(len(area.communities) for area in areas) if left_out else 0,
            "run_together": sum(-(-_length(area) // _A_LINE) for area in areas) > _MOST_LINES,
        },
        crumbs=(
            Crumb("首页", links.HOME),
            Crumb(station.district.name, links.district(station.district.id)),
            Crumb(station.profile.street, links.station(station)),
            Crumb("海报", links.poster(station)),
        ),
        shows_card_of=links.report(report),
    )


def _length(area: Area) -> int:
    """Characters of its communities with the marks between them."""
    return sum(len(name) + 1 for name in area.communities)


def _named(areas: tuple[Area, ...]) -> tuple[list[tuple[str, list[str]]], bool]:
    """(area, communities) as far as there is room, and whether some had to stay away."""
    room = _MOST_NAMED
    named: list[tuple[str, list[str]]] = []
    for area in areas:
        here: list[str] = []
        for community in area.communities:
            room -= len(community) + 1
            if room < 0:
                return ([*named, (area.name, here)] if here else named), True
            here.append(community)
        named.append((area.name, here))
    return named, False
