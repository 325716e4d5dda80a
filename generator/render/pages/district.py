"""A district: its stations by their newest reports; and one page for each year of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator.derive.overview import by_district, by_year, recurring_concerns
from generator.model.catalogue import Catalogue, District, Station, Topic
from generator.model.report import Report
from generator.model.scheme import GradeId
from generator.render import links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext
from generator.render.pages.station_lists import (
    StationRow,
    StationTile,
    report_rows,
    reports_by_grade,
    station_rows,
    station_tile,
)

_MOST_RECURRING = 5
_GRADES = tuple(GradeId)  # best first


@dataclass(frozen=True, slots=True)
class RecurringTopic:
    """A topic that the newest reports of several stations raise as a concern."""

    topic: Topic
    stations: int


@dataclass(frozen=True, slots=True)
class DistrictContext(PageContext):
    """`reported` stations have a report; `newest` is the last evaluation among them."""

    template: ClassVar[str] = "district.md"
    district: District
    stations: tuple[Station, ...]
    tiles: tuple[StationTile, ...]
    rows: tuple[StationRow, ...]
    counts: tuple[tuple[str, int], ...]
    reported: int
    newest: date | None
    recurring: tuple[RecurringTopic, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DistrictYearContext(PageContext):
    """The reports of one year; `years` are all that the district has, newest first."""

    template: ClassVar[str] = "district_year.md"
    district: District
    year: int
    rows: tuple[StationRow, ...]
    counts: tuple[tuple[str, int], ...]
    reports: tuple[Report, ...]
    years: tuple[int, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every district that has a station, each followed by its years."""
    for slug, stations in by_district(catalogue.stations, catalogue.districts).items():
        if not stations:
            continue  # rule C4: no empty listing page
        district = catalogue.districts[slug]
        years = by_year(r for s in stations for r in s.reports)
        yield _district(catalogue, district, stations, tuple(years))
        for year, reports in years.items():
            yield _district_year(catalogue, district, year, reports, tuple(years))


def _district(catalogue: Catalogue, district: District, stations: tuple[Station, ...], years: tuple[int, ...]) -> Page:
    latest = [station.latest for station in stations if station.latest]
    return Page(
        links.district(district.id),
        f"{district.name}社工站",
        f"{district.name} {len(stations)} 个社工站最近一次评估的等级、得分和日期。",
        DistrictContext(
            district=district,
            stations=stations,
            tiles=_tiles(catalogue, stations),
            rows=station_rows(catalogue, stations),
            counts=reports_by_grade(catalogue, latest),
            reported=len(latest),
            newest=max((r.body.evaluated for r in latest), default=None),
            recurring=tuple(
                RecurringTopic(catalogue.topics[each.topic], each.stations)
                for each in recurring_concerns(stations)[:_MOST_RECURRING]
            ),
            years=years,
        ),
        crumbs=(HOME_CRUMB, Crumb(district.name, links.district(district.id))),
    )


def _tiles(catalogue: Catalogue, stations: tuple[Station, ...]) -> tuple[StationTile, ...]:
    """Best grade first, stations without one last."""
    tiles = (station_tile(catalogue, station) for station in stations)
    return tuple(sorted(tiles, key=lambda tile: _GRADES.index(tile.band.id) if tile.band else len(_GRADES)))


def _district_year(
    catalogue: Catalogue, district: District, year: int, reports: tuple[Report, ...], years: tuple[int, ...]
) -> Page:
    address = links.district_year(district.id, year)
    return Page(
        address,
        f"{district.name} {year} 年评估报告",
        f"{district.name} {year} 年的 {len(reports)} 份社工站评估报告。",
        DistrictYearContext(
            district=district,
            year=year,
            rows=report_rows(catalogue, reports),
            counts=reports_by_grade(catalogue, reports),
            reports=reports,
            years=years,
        ),
        crumbs=(HOME_CRUMB, Crumb(district.name, links.district(district.id)), Crumb(f"{year} 年", address)),
    )
