"""The rows of the open data: the record walked through, each row with what its columns need."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.run import Disagreement, Verdict
from generator.model.catalogue import Catalogue, Station
from generator.model.evaluation import Recommendation
from generator.model.report import Finding, PlacedFigure, Report


@dataclass(frozen=True, slots=True)
class Published:
    """What the tables are made of: the record and what came of checking it."""

    catalogue: Catalogue
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report with its station; base of all that stands in one."""

    catalogue: Catalogue
    station: Station
    report: Report


@dataclass(frozen=True, slots=True)
class FindingRow(ReportRow):
    """One finding."""

    finding: Finding


@dataclass(frozen=True, slots=True)
class FigureRow(ReportRow):
    """One place where a report states a quantity."""

    placed: PlacedFigure

    @property
    def name(self) -> str:
        """The indicator's, else the one the report gives."""
        figure = self.placed.figure
        return self.catalogue.indicators[figure.indicator].name if figure.indicator else figure.name or ""

    @property
    def unit(self) -> str:
        """The one stated at this place, else the indicator's; empty where there is none."""
        figure = self.placed.figure
        return figure.unit or (self.catalogue.indicators[figure.indicator].unit if figure.indicator else "")


@dataclass(frozen=True, slots=True)
class AdviceRow(ReportRow):
    """One recommendation, with its number in the report."""

    order: int
    advice: Recommendation


@dataclass(frozen=True, slots=True)
class DiscrepancyRow(ReportRow):
    """One place that does not add up."""

    found: Disagreement


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """One community under an area, in a report or in the station's own file (then without report)."""

    station: Station
    report: Report | None
    area: str
    community: str


def reports(published: Published) -> Iterator[ReportRow]:
    """Every report."""
    catalogue = published.catalogue
    for report in catalogue.reports:
        yield ReportRow(catalogue, catalogue.station_of(report), report)


def findings(published: Published) -> Iterator[FindingRow]:
    """Every finding of every report."""
    for at in reports(published):
        for finding in at.report.findings():
            yield FindingRow(at.catalogue, at.station, at.report, finding)


def figures(published: Published) -> Iterator[FigureRow]:
    """Every stated quantity of every report, place by place."""
    for at in reports(published):
        for placed in at.report.figures():
            yield FigureRow(at.catalogue, at.station, at.report, placed)


def advice(published: Published) -> Iterator[AdviceRow]:
    """Every recommendation of every report."""
    for at in reports(published):
        for order, advice in enumerate(at.report.body.recommendations, start=1):
            yield AdviceRow(at.catalogue, at.station, at.report, order, advice)


def discrepancies(published: Published) -> Iterator[DiscrepancyRow]:
    """Everything the checks found, waived or not."""
    for at in reports(published):
        for found in published.verdict.of(at.report).disagreements:
            yield DiscrepancyRow(at.catalogue, at.station, at.report, found)


def communities(published: Published) -> Iterator[CommunityRow]:
    """Every community of the stations' own files and of every report."""
    for station in published.catalogue.stations:
        for area in station.profile.areas:
            for community in area.communities:
                yield CommunityRow(station, None, area.name, community)
        for report in station.reports:
            for area in report.body.areas:
                for community in area.communities:
                    yield CommunityRow(station, report, area.name, community)
