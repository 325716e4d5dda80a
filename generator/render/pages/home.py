"""The home page: the one field, the districts by name, how to read a grade, the newest reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.digest import top_concerns
from generator.derive.grade import BandRange, ranges
from generator.derive.overview import band_of, by_district, concerns
from generator.model.catalogue import Catalogue, District, Station
from generator.model.report import Finding, Report
from generator.model.scheme import Band, Scheme
from generator.render import card, json_ld, links
from generator.render.page import Page, PageContext
from generator.render.pages.station_lists import StationTile, station_tile

_NEWEST = 6
_MOST_NAMED = 12  # stations of a district whose names fit beside their squares


@dataclass(frozen=True, slots=True)
class DistrictTiles:
    """A district with a tile for each station; `is_named` where the names fit beside them."""

    district: District
    tiles: tuple[StationTile, ...]
    is_named: bool
    newest: int | None  # year of the newest report


@dataclass(frozen=True, slots=True)
class NewestReport:
    """A report with its grade and the concern to look at first."""

    report: Report
    station: Station
    band: Band | None
    concern: Finding | None


@dataclass(frozen=True, slots=True)
class HomeContext(PageContext):
    """`without` names the districts that have no station here; `examples` are streets to try in the field."""

    template: ClassVar[str] = "home.md"
    districts: tuple[DistrictTiles, ...]
    without: tuple[str, ...]
    ladder: tuple[BandRange, ...]  # of the newest scheme, best first
    newest_scheme: Scheme
    newest: tuple[NewestReport, ...]
    report_count: int
    station_count: int
    examples: tuple[str, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page."""
    by_slug = by_district(catalogue.stations, catalogue.districts)
    newest_scheme = max(catalogue.schemes.values(), key=lambda scheme: scheme.id)
    yield Page(
        links.HOME,
        catalogue.site.name,
        f"{catalogue.site.subtitle}：按社区、街道查社工站的评估等级、得分与需要关注的问题。",
        HomeContext(
            districts=tuple(
                _district(catalogue, catalogue.districts[slug], stations)
                for slug, stations in by_slug.items()
                if stations
            ),
            without=tuple(catalogue.districts[slug].name for slug, stations in by_slug.items() if not stations),
            ladder=tuple(reversed(ranges(newest_scheme))),
            newest_scheme=newest_scheme,
            newest=tuple(_newest(catalogue, report) for report in catalogue.reports[:_NEWEST]),
            report_count=len(catalogue.reports),
            station_count=len(catalogue.stations),
            examples=tuple(station.profile.street for station in catalogue.stations if station.latest)[:2],
        ),
        about=json_ld.website(catalogue.site),
        card=card.of_site(catalogue),
    )


def _district(catalogue: Catalogue, district: District, stations: tuple[Station, ...]) -> DistrictTiles:
    return DistrictTiles(
        district,
        tuple(station_tile(catalogue, station) for station in stations),
        len(stations) <= _MOST_NAMED,
        max((station.latest.year for station in stations if station.latest), default=None),
    )


def _newest(catalogue: Catalogue, report: Report) -> NewestReport:
    concern = next(iter(top_concerns(concerns(report))), None)
    return NewestReport(report, catalogue.station_of(report), band_of(report, catalogue), concern)
