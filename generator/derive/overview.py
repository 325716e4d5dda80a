"""Counting over many reports: grades, recurring topics, what each station's newest word is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.catalogue import Catalogue, Station
from generator.model.finding import Side
from generator.model.report import Finding, Report
from generator.model.scheme import Band, GradeId
from generator.model.values import Missing


@dataclass(frozen=True, slots=True)
class Recurring:
    """A topic and the stations whose newest report raises it as a concern."""

    topic: str
    stations: int


def band_of(report: Report, catalogue: Catalogue) -> Band | None:
    """The band a report states, None where it discloses no grade."""
    grade = report.body.result.grade
    return None if isinstance(grade, Missing) else catalogue.schemes[report.body.scheme].band_named(grade)


def grade_counts(reports: Iterable[Report], catalogue: Catalogue) -> dict[GradeId, int]:
    """How many reports state each grade, best first; grades nobody got are left out."""
    counts = Counter(band.id for report in reports if (band := band_of(report, catalogue)))
    return {grade: counts[grade] for grade in GradeId if counts[grade]}


def recurring_concerns(stations: Iterable[Station], least: int = 2) -> tuple[Recurring, ...]:
    """Topics that concern at least `least` stations by their newest reports, most first."""
    counts: Counter[str] = Counter()
    for station in stations:
        if station.latest is not None:
            raised = (topic for finding in concerns(station.latest) for topic in finding.record.topics)
            counts.update(tuple(dict.fromkeys(raised)))  # a set's order differs from run to run
    return tuple(Recurring(topic, n) for topic, n in counts.most_common() if n >= least)


def concerns(report: Report) -> tuple[Finding, ...]:
    """The concerns of one report, in its order."""
    return tuple(finding for finding in report.findings() if finding.side is Side.CONCERN)


def by_year(reports: Iterable[Report]) -> dict[int, tuple[Report, ...]]:
    """Reports by year of evaluation, newest year first."""
    years: dict[int, list[Report]] = {}
    for report in reports:
        years.setdefault(report.year, []).append(report)
    return {year: tuple(years[year]) for year in sorted(years, reverse=True)}


def by_district(stations: Iterable[Station], districts: Mapping[str, object]) -> dict[str, tuple[Station, ...]]:
    """Stations by district, in the catalogue's order of districts, with districts that have none."""
    stations_in: dict[str, list[Station]] = {district: [] for district in districts}
    for station in stations:
        stations_in[station.district.id].append(station)
    return {district: tuple(members) for district, members in stations_in.items()}
