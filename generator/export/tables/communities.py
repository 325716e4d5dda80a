"""communities.csv: one row for each community in each report that lists it, and in the station's own file."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.export.tables.table import DataColumn, DataTable, Published
from generator.model.catalogue import Station
from generator.model.report import Report


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """One community under an area, in a report or in the station's own file (`report` is then None)."""

    station: Station
    report: Report | None
    area: str
    community: str


def _rows(published: Published) -> Iterator[CommunityRow]:
    """Every community of the stations' own files and of every report."""
    for station in published.catalogue.stations:
        for area in station.profile.areas:
            for community in area.communities:
                yield CommunityRow(station, None, area.name, community)
        for report in station.reports:
            for area in report.body.areas:
                for community in area.communities:
                    yield CommunityRow(station, report, area.name, community)


COMMUNITIES: DataTable[CommunityRow] = DataTable(
    "communities",
    "社区",
    "每个社区在每份报告里归哪个片区",
    (
        DataColumn("station", "社工站编号", lambda row: row.station.key),
        DataColumn("district", "区", lambda row: row.station.district.name),
        DataColumn("street", "街道或镇", lambda row: row.station.profile.street),
        DataColumn("report", "出自哪份报告；空为社工站文件", lambda row: row.report.key if row.report else None),
        DataColumn("area", "片区", lambda row: row.area),
        DataColumn("community", "社区", lambda row: row.community),
    ),
    _rows,
)
