"""stations.csv: one row a station."""

from generator.export.tables.table import DataColumn, DataTable, text
from generator.model.catalogue import Station

STATIONS: DataTable[Station] = DataTable(
    "stations",
    "社工站",
    "每个社工站一行",
    (
        DataColumn("station", "社工站编号，即页面地址", lambda station: station.key),
        DataColumn("district", "区", lambda station: station.district.name),
        DataColumn("street", "街道或镇", lambda station: station.profile.street),
        DataColumn("name", "全称", lambda station: station.profile.name),
        DataColumn("phone", "电话", lambda station: text(station.profile.phone)),
        DataColumn("reports", "收录的报告数", lambda station: len(station.reports)),
        DataColumn(
            "latest_report", "最近一份报告的编号", lambda station: station.latest.key if station.latest else None
        ),
        DataColumn(
            "absence",
            "没有报告的情形",
            lambda station: station.profile.absence.kind.value if station.profile.absence else None,
        ),
        DataColumn(
            "absence_reason",
            "没有报告的原因",
            lambda station: station.profile.absence.reason if station.profile.absence else None,
        ),
    ),
    lambda published: published.catalogue.stations,
)
