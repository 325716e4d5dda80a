"""figures.csv: one row for each place where a report states a quantity."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.export.tables.reports import REPORT_COLUMNS, ReportRow, report_rows
from generator.export.tables.table import DataColumn, DataTable, Published, amount, text
from generator.model.report import PlacedFigure


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


def _rows(published: Published) -> Iterator[FigureRow]:
    """Every stated quantity of every report, place by place."""
    for row in report_rows(published):
        for placed in row.report.figures():
            yield FigureRow(row.catalogue, row.station, row.report, placed)


FIGURES: DataTable[FigureRow] = DataTable(
    "figures",
    "数量",
    "报告每写一处数量一行：指标、人员、服务对象和其他",
    (
        *REPORT_COLUMNS,
        DataColumn("indicator", "指标代号；没有列入目录的为空", lambda row: row.placed.figure.indicator),
        DataColumn("name", "名称", lambda row: row.name),
        DataColumn("part", "构成项", lambda row: row.placed.figure.part),
        DataColumn("area", "片区；全站为空", lambda row: row.placed.area),
        DataColumn("unit", "单位", lambda row: row.unit),
        DataColumn("target", "目标或应有，照原文", lambda row: text(row.placed.figure.target)),
        DataColumn("actual", "完成或实有，照原文", lambda row: text(row.placed.figure.actual)),
        DataColumn("percent", "百分比，照原文", lambda row: text(row.placed.figure.percent)),
        DataColumn("target_value", "目标换算值", lambda row: amount(row.placed.figure.target)),
        DataColumn("actual_value", "完成换算值", lambda row: amount(row.placed.figure.actual)),
        DataColumn("percent_value", "百分比数值", lambda row: amount(row.placed.figure.percent)),
        DataColumn("as_of", "截至日期", lambda row: text(row.placed.as_of)),
        DataColumn("place", "出处", lambda row: row.placed.place),
        DataColumn("anchor", "页内地址", lambda row: row.placed.anchor),
        DataColumn("note", "登记说明", lambda row: row.placed.figure.note),
    ),
    _rows,
)
