"""recommendations.csv: one row a recommendation."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.export.tables.reports import REPORT_COLUMNS, ReportRow, report_rows
from generator.export.tables.table import DataColumn, DataTable, Published
from generator.model.evaluation import Recommendation


@dataclass(frozen=True, slots=True)
class AdviceRow(ReportRow):
    """One recommendation, with its number in the report."""

    order: int
    advice: Recommendation


def _rows(published: Published) -> Iterator[AdviceRow]:
    """Every recommendation of every report."""
    for row in report_rows(published):
        for order, advice in enumerate(row.report.body.recommendations, start=1):
            yield AdviceRow(row.catalogue, row.station, row.report, order, advice)


RECOMMENDATIONS: DataTable[AdviceRow] = DataTable(
    "recommendations",
    "建议",
    "报告给下一步工作的每条建议一行",
    (
        *REPORT_COLUMNS,
        DataColumn("order", "次序", lambda row: row.order),
        DataColumn("summary", "摘要（本站改写）；只附原文的为空", lambda row: row.advice.summary),
        DataColumn("place", "出处", lambda row: row.advice.place),
        DataColumn("text", "原文；没有附的为空", lambda row: row.advice.text or None),
    ),
    _rows,
)
