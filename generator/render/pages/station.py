"""A station: its newest grade, what is known of it, which communities it serves, and its evaluations so far."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from generator.derive.digest import Digest, digest_of, top_concerns
from generator.derive.grade import BandRange, ranges
from generator.derive.identity import address_of, areas_of, operated_since
from generator.derive.overview import band_of, concerns
from generator.model.catalogue import Catalogue, Station
from generator.model.report import Finding, Report
from generator.model.scheme import Band
from generator.model.statement import Kind
from generator.model.station import Area
from generator.model.values import Missing, StatedPeriod
from generator.render import json_ld, links
from generator.render.page import Page, PageContext, way_to
from generator.render.pages.station_lists import line_of_scores
from generator.render.wording import day

_MOST_CONCERNS = 6


@dataclass(frozen=True, slots=True)
class PastEvaluation:
    """A report of the station with its grade, None where none is disclosed."""

    report: Report
    band: Band | None


@dataclass(frozen=True, slots=True)
class StationContext(PageContext):
    """`latest` and what follows from it are None or empty where the station has no report."""

    template: ClassVar[str] = "station.md"
    station: Station
    latest: Report | None
    band: Band | None
    digest: Digest | None
    ladder: tuple[BandRange, ...]  # best first
    is_midterm: bool
    address: str | Missing
    since: StatedPeriod  # when the operator took over
    unknown: tuple[str, ...]  # names of what only a report could tell
    areas: tuple[Area, ...]
    areas_from: Report | None  # None where the station's own file lists the areas
    community_count: int
    history: tuple[PastEvaluation, ...]  # newest first
    spark: Markup | None
    first_concerns: tuple[Finding, ...]
    concern_count: int


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every station."""
    for station in catalogue.stations:
        yield _station(catalogue, station)


def _station(catalogue: Catalogue, station: Station) -> Page:
    latest = station.latest
    band = band_of(latest, catalogue) if latest else None
    since = operated_since(station)
    raised = concerns(latest) if latest else ()
    areas = areas_of(station)
    return Page(
        links.station(station),
        station.profile.short_name,
        _description(station, band.name if band else None),
        StationContext(
            station=station,
            latest=latest,
            band=band,
            digest=digest_of(latest, catalogue) if latest else None,
            ladder=tuple(reversed(ranges(catalogue.schemes[latest.body.scheme]))) if latest else (),
            is_midterm=latest is not None and latest.body.kind is Kind.MIDTERM,
            address=address_of(station),
            since=since,
            unknown=_unknown(station, since),
            areas=areas,
            areas_from=None if station.profile.areas else next((r for r in station.reports if r.body.areas), None),
            community_count=sum(len(area.communities) for area in areas),
            history=tuple(PastEvaluation(r, band_of(r, catalogue)) for r in station.reports),
            spark=line_of_scores(catalogue, station) if len(station.reports) > 1 else None,
            first_concerns=_first(raised),
            concern_count=len(raised),
        ),
        crumbs=way_to(station),
        glossary=catalogue.glossary,
        names=tuple(topic.name for topic in catalogue.topics.values()),
        about=json_ld.station(station),
        shows_card_of=links.report(latest) if latest else links.HOME,
    )


def _first(raised: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The concerns of the topics that the report raises most, then the others in its order, as many as are shown."""
    top = top_concerns(raised)
    return (*top, *(finding for finding in raised if finding not in top))[:_MOST_CONCERNS]


def _unknown(station: Station, since: StatedPeriod) -> tuple[str, ...]:
    """What a station without a report cannot tell."""
    named = (("地址", address_of(station)), ("电话", station.profile.phone), ("接手时间", since))
    return (*(name for name, value in named if isinstance(value, Missing)), "承办机构", "协议期")


def _description(station: Station, grade: str | None) -> str:
    name = f"{station.district.name}{station.profile.short_name}"
    if station.latest is None or grade is None:
        return f"{name}的地址、社区和评估情况。"
    return f"{name}：{day(station.latest.body.evaluated)}{station.latest.body.kind.label}评估{grade}。"
