"""findings.csv: one row a finding, praise or concern."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.export.tables.reports import REPORT_COLUMNS, ReportRow, report_rows
from generator.export.tables.table import DataColumn, DataTable, Published
from generator.model.report import Finding


@dataclass(frozen=True, slots=True)
class FindingRow(ReportRow):
    """One finding."""

    finding: Finding


def _rows(published: Published) -> Iterator[FindingRow]:
    """Every finding of every report."""
    for row in report_rows(published):
        for finding in row.report.findings():
            yield FindingRow(row.catalogue, row.station, row.report, finding)


FINDINGS: DataTable[FindingRow] = DataTable(
    "findings",
    "意见",
    "每条值得肯定或需要关注一行",
    (
        *REPORT_COLUMNS,
        DataColumn("finding", "意见编号，即页内地址", lambda row: row.finding.id),
        DataColumn("side", "praise 值得肯定，concern 需要关注", lambda row: row.finding.side.value),
        DataColumn("section", "原文章节", lambda row: row.finding.section.place),
        DataColumn("party", "谁提出", lambda row: row.finding.party.value if row.finding.party else None),
        DataColumn("area", "片区", lambda row: row.finding.area),
        DataColumn("order", "在本节本类中的次序", lambda row: row.finding.order),
        DataColumn("summary", "摘要（本站改写）；只附原文的为空", lambda row: row.finding.record.summary),
        DataColumn(
            "topics",
            "主题",
            lambda row: "、".join(row.catalogue.topics[slug].name for slug in row.finding.record.topics),
        ),
        DataColumn("names", "原文提到的专名", lambda row: "、".join(row.finding.record.names)),
        DataColumn("text", "原文；没有附的为空", lambda row: row.finding.record.text or None),
    ),
    _rows,
)
