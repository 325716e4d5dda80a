"""What the browser knows of every page before it reads any: its address, its title, and by what it can be chosen.

Pages are rows in the order of their numbers: explanations, stations, reports. Addresses and titles of stations and
reports follow from their rows (`theme/assets/search/2-index.js` makes them).
"""

from typing import Any

from generator.derive.overview import band_of
from generator.model.catalogue import Catalogue, Station
from generator.model.report import Report
from generator.model.scheme import GradeId
from generator.search.fulltext.page import Zone
from generator.search.fulltext.texts import by_date, explanations


def listing(catalogue: Catalogue) -> dict[str, Any]:
    """The pages with their facets, and the words for these."""
    bands = {band.id: band.name for scheme in catalogue.schemes.values() for band in scheme.grades}
    grades = [grade for grade in GradeId if grade in bands]
    stations = sorted(catalogue.stations, key=lambda station: station.key)
    numbers = {station.key: number for number, station in enumerate(stations)}
    districts = list(dict.fromkeys(station.district.id for station in catalogue.stations))
    operators = sorted({report.body.parties.operator for report in catalogue.reports})
    topics = list(catalogue.topics)

    def grade(report: Report | None) -> int:
        band = band_of(report, catalogue) if report else None
        return grades.index(band.id) if band else -1

    def row(report: Report) -> list[int | str]:
        raised = sum(1 << topics.index(topic) for topic in _topics(report))
        return [
            numbers[report.station_key],
            report.id,
            int(f"{report.body.evaluated:%y%m%d}"),
            grade(report),
            operators.index(report.body.parties.operator),
            f"{raised:x}",
        ]

    return {
        "zones": len(Zone),
        "districts": [[slug, catalogue.districts[slug].name] for slug in districts],
        "grades": [[each.value, bands[each], len(GradeId) - place] for place, each in enumerate(grades)],
        "operators": [[slug, catalogue.organisations[slug].name] for slug in operators],
        "topics": [[slug, catalogue.topics[slug].name] for slug in topics],
        "synonyms": [group.words for group in catalogue.synonyms],
        "explanations": [[page.address, page.kind.value, page.title] for page in explanations(catalogue)],
        "stations": [
            [
                districts.index(station.district.id),
                station.id,
                station.profile.street,
                grade(station.latest),
                "" if station.latest else _absence(station),
            ]
            for station in stations
        ],
        "reports": [row(report) for report in by_date(catalogue)],
    }


def _topics(report: Report) -> list[str]:
    found = (topic for finding in report.findings() for topic in finding.record.topics)
    return list(dict.fromkeys(found))


def _absence(station: Station) -> str:
    return station.profile.absence.kind.label if station.profile.absence else "未收录"
