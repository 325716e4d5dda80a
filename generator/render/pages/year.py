"""Years: the reports of each by district, and the index of years."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.overview import by_year
from generator.model.catalogue import Catalogue, District
from generator.model.report import Report
from generator.render import links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext
from generator.render.pages.station_lists import StationRow, report_rows, reports_by_grade

_INDEX = Crumb("年度", links.YEARS)


@dataclass(frozen=True, slots=True)
class YearInIndex:
    """A year, how many reports it has, and how many of each grade."""

    year: int
    reports: int
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class YearsContext(PageContext):
    """Newest year first."""

    template: ClassVar[str] = "years.md"
    years: tuple[YearInIndex, ...]


@dataclass(frozen=True, slots=True)
class DistrictReports:
    """The reports of one district in one year."""

    district: District
    rows: tuple[StationRow, ...]


@dataclass(frozen=True, slots=True)
class YearContext(PageContext):
    """One year; `years` are all there are, newest first."""

    template: ClassVar[str] = "year.md"
    year: int
    years: tuple[int, ...]
    count: int
    counts: tuple[tuple[str, int], ...]
    districts: tuple[DistrictReports, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, then every year that has a report."""
    years = by_year(catalogue.reports)
    yield Page(
        links.YEARS,
        "按年度看",
        "各年度的社工站评估报告。",
        YearsContext(
            tuple(YearInIndex(year, len(made), reports_by_grade(catalogue, made)) for year, made in years.items())
        ),
        crumbs=(HOME_CRUMB, _INDEX),
    )
    for year, reports in years.items():
        yield Page(
            links.year(year),
            f"{year} 年评估报告",
            f"{year} 年的 {len(reports)} 份社工站评估报告，按区排列。",
            YearContext(
                year=year,
                years=tuple(years),
                count=len(reports),
                counts=reports_by_grade(catalogue, reports),
                districts=_by_district(catalogue, reports),
            ),
            crumbs=(HOME_CRUMB, _INDEX, Crumb(f"{year} 年", links.year(year))),
        )


def _by_district(catalogue: Catalogue, reports: tuple[Report, ...]) -> tuple[DistrictReports, ...]:
    """Districts that have one of the reports, in the catalogue's order."""
    return tuple(
        DistrictReports(district, rows)
        for district in catalogue.districts.values()
        if (rows := report_rows(catalogue, (r for r in reports if r.district == district.id)))
    )
