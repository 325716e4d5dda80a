"""discrepancies.csv: one row for each disagreement that the checks report."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.run import Disagreement
from generator.export.tables.reports import REPORT_COLUMNS, ReportRow, report_rows
from generator.export.tables.table import DataColumn, DataTable, Published


@dataclass(frozen=True, slots=True)
class DiscrepancyRow(ReportRow):
    """One place that does not add up."""

    disagreement: Disagreement


def _rows(published: Published) -> Iterator[DiscrepancyRow]:
    """Every disagreement, waived or not."""
    for row in report_rows(published):
        for disagreement in published.verdict.of(row.report).disagreements:
            yield DiscrepancyRow(row.catalogue, row.station, row.report, disagreement)


DISCREPANCIES: DataTable[DiscrepancyRow] = DataTable(
    "discrepancies",
    "数字核对",
    "每处对不上的一行；多数是笔误，照原文并列，不作更正",
    (
        *REPORT_COLUMNS,
        DataColumn("check", "检查代号", lambda row: row.disagreement.check.id),
        DataColumn("claim", "应当成立的说法", lambda row: row.disagreement.check.claim),
        DataColumn(
            "severity", "error 须处理，warning 对不上，notice 提示", lambda row: row.disagreement.check.severity.value
        ),
        DataColumn("message", "说明", lambda row: row.disagreement.discrepancy.message),
        DataColumn("stated", "报告写的", lambda row: row.disagreement.discrepancy.stated),
        DataColumn("expected", "复算或另一处", lambda row: row.disagreement.discrepancy.expected),
        DataColumn("working", "依据", lambda row: row.disagreement.discrepancy.working or None),
        DataColumn(
            "places",
            "涉及的各处",
            lambda row: "；".join(f"{stand.place}：{stand.words}" for stand in row.disagreement.discrepancy.stands),
        ),
        DataColumn("anchor", "页内地址", lambda row: row.disagreement.anchor),
        DataColumn(
            "waived", "已说明的理由", lambda row: row.disagreement.waiver.reason if row.disagreement.waiver else None
        ),
    ),
    _rows,
)
