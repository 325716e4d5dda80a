"""Stations and reports as they stand in lists: tiles, the rows of the table of stations, and the counts above it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from markupsafe import Markup

from generator.derive.overview import band_of, grade_counts
from generator.model.catalogue import Catalogue, Station
from generator.model.report import Report
from generator.model.scheme import Band
from generator.model.values import Number
from generator.render import links
from generator.render.charts import FILLED, Point, spark
from generator.render.wording import year_and_kind


@dataclass(frozen=True, slots=True)
class StationTile:
    """A station as one coloured square: the grade of its newest report, None where there is none."""

    station: Station
    band: Band | None


def station_tile(catalogue: Catalogue, station: Station) -> StationTile:
    """The tile of one station."""
    return StationTile(station, band_of(station.latest, catalogue) if station.latest else None)


def reports_by_grade(catalogue: Catalogue, reports: Iterable[Report]) -> tuple[tuple[str, int], ...]:
    """(`优秀`, how many reports), best grade first; grades that no report has are left out."""
    return tuple((catalogue.bands[grade].name, count) for grade, count in grade_counts(reports, catalogue).items())


@dataclass(frozen=True, slots=True)
class StationRow:
    """One line of the table: a station by its newest report, or one report of it (`shows_report`)."""

    station: Station
    report: Report | None
    address: str
    band: Band | None
    rank: str
    total_value: str
    spark: Markup | None
    has_several_scores: bool  # more than one score: else the drawing tells no more than the score
    shows_report: bool
    with_district: bool


def station_rows(
    catalogue: Catalogue, stations: Iterable[Station], *, with_district: bool = False
) -> tuple[StationRow, ...]:
    """Stations by the score of their newest report, highest first; those without a score, then a report, last."""
    rows = [_row(catalogue, s, s.latest, links.station(s), with_district=with_district) for s in stations]
    return tuple(sorted(rows, key=_order))


def report_rows(
    catalogue: Catalogue, reports: Iterable[Report], *, with_district: bool = False
) -> tuple[StationRow, ...]:
    """Reports by score, highest first, those without one last; the same station may come several times."""
    rows = [
        _row(catalogue, catalogue.station_of(r), r, links.report(r), shows_report=True, with_district=with_district)
        for r in reports
    ]
    return tuple(sorted(rows, key=_order))


def _row(  # noqa: PLR0913 - one row, six facts
    catalogue: Catalogue,
    station: Station,
    report: Report | None,
    address: str,
    *,
    shows_report: bool = False,
    with_district: bool,
) -> StationRow:
    band = band_of(report, catalogue) if report else None
    total = report.body.result.total if report else None
    points = _points(catalogue, station)
    return StationRow(
        station,
        report,
        address,
        band,
        str(FILLED[band.id]) if band else "",
        str(total.value) if isinstance(total, Number) else "",
        _drawn(points) if points else None,
        len(points) > 1,
        shows_report,
        with_district,
    )


def _order(row: StationRow) -> tuple[bool, Decimal, bool, str]:
    return (not row.total_value, -Decimal(row.total_value or 0), row.report is None, row.station.key)


def line_of_scores(catalogue: Catalogue, station: Station) -> Markup | None:
    """The little drawing of a station's scores over time, None where none is disclosed."""
    points = _points(catalogue, station)
    return _drawn(points) if points else None


def _points(catalogue: Catalogue, station: Station) -> tuple[Point, ...]:
    return tuple(
        Point(year_and_kind(r), total.value, band.id, band.name, r.body.scheme)
        for r in reversed(station.reports)
        if isinstance(total := r.body.result.total, Number) and (band := band_of(r, catalogue))
    )


@lru_cache(maxsize=4096)
def _drawn(points: tuple[Point, ...]) -> Markup:
    """A station stands in several tables; its line is drawn once."""
    return spark(points)
