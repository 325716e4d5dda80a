"""reports.csv: one row a report; and what the rows of all that stands in a report begin with."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.export.tables.table import DataColumn, DataTable, Published, amount, text
from generator.model.catalogue import Catalogue, Station
from generator.model.report import Report
from generator.model.scheme import Party


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report with its station. Rows for what stands in a report add it to these."""

    catalogue: Catalogue
    station: Station
    report: Report


def report_rows(published: Published) -> Iterator[ReportRow]:
    """Every report."""
    catalogue = published.catalogue
    for report in catalogue.reports:
        yield ReportRow(catalogue, catalogue.station_of(report), report)


REPORT_COLUMNS: tuple[DataColumn[ReportRow], ...] = (
    DataColumn("report", "报告编号，即页面地址", lambda row: row.report.key),
    DataColumn("district", "区", lambda row: row.station.district.name),
    DataColumn("street", "街道或镇", lambda row: row.station.profile.street),
    DataColumn("year", "评估年份", lambda row: row.report.year),
    DataColumn("kind", "类型：midterm 中期，final 末期", lambda row: row.report.body.kind.value),
)
"""What every row of a report's begins with: which report that is."""


def _score(party: Party, title: str) -> DataColumn[ReportRow]:
    return DataColumn(
        f"score_{party.value}",
        f"{title}得分（已按分量折算）",
        lambda row: text(row.report.body.result.scores.of(party)),
    )


_SCORES: tuple[DataColumn[ReportRow], ...] = (
    _score(Party.EVALUATOR, "第三方"),
    _score(Party.PURCHASER, "购买方"),
    _score(Party.SUPERVISION_CENTRE, "督导中心"),
    _score(Party.SUPERVISOR, "监督方"),
)


REPORTS: DataTable[ReportRow] = DataTable(
    "reports",
    "评估报告",
    "每份报告一行：日期、各方、经费、得分、等级、来源",
    (
        *REPORT_COLUMNS,
        DataColumn("title", "报告标题", lambda row: row.report.body.title),
        DataColumn("evaluated", "实地评估日期", lambda row: row.report.body.evaluated.isoformat()),
        DataColumn("issued", "出具日期", lambda row: text(row.report.body.issued)),
        DataColumn("scheme", "评估办法", lambda row: row.report.body.scheme),
        DataColumn("grade", "等级", lambda row: text(row.report.body.result.grade)),
        DataColumn("total", "总分", lambda row: text(row.report.body.result.total)),
        *_SCORES,
        DataColumn("supervisor", "监督方", lambda row: row.report.body.parties.supervisor),
        DataColumn("purchaser", "购买方", lambda row: row.report.body.parties.purchaser),
        DataColumn(
            "operator",
            "承办机构",
            lambda row: row.catalogue.organisations[row.report.body.parties.operator].name,
        ),
        DataColumn(
            "evaluator",
            "评估机构",
            lambda row: row.catalogue.organisations[row.report.body.parties.evaluator].name,
        ),
        DataColumn("contract_from", "协议期起", lambda row: row.report.body.contract.begin.isoformat()),
        DataColumn("contract_to", "协议期止", lambda row: row.report.body.contract.end.isoformat()),
        DataColumn("assessed_from", "考核期起", lambda row: text(row.report.body.assessed.begin)),
        DataColumn("assessed_to", "考核期止", lambda row: text(row.report.body.assessed.end)),
        DataColumn("assessed_months", "考核月数", lambda row: text(row.report.body.assessed.months)),
        DataColumn("funding", "服务经费（元，照原文）", lambda row: text(row.report.body.funding.total)),
        DataColumn("funding_yuan", "服务经费换算成元", lambda row: amount(row.report.body.funding.total)),
        DataColumn("address", "地址", lambda row: text(row.report.body.address)),
        DataColumn("operated_since", "承办机构接手时间", lambda row: text(row.report.body.operated_since)),
        DataColumn("experts", "评估专家人数", lambda row: text(row.report.body.team.experts)),
        DataColumn(
            "praise", "值得肯定的条数", lambda row: sum(f.side.value == "praise" for f in row.report.findings())
        ),
        DataColumn(
            "concern", "需要关注的条数", lambda row: sum(f.side.value == "concern" for f in row.report.findings())
        ),
        DataColumn("index_number", "索引号", lambda row: text(row.report.body.disclosure.index_number)),
        DataColumn("document_number", "文号", lambda row: text(row.report.body.disclosure.document_number)),
        DataColumn("publisher", "发布机构", lambda row: text(row.report.body.disclosure.issuer)),
        DataColumn("written", "成文日期", lambda row: text(row.report.body.disclosure.written)),
        DataColumn("published", "发布日期", lambda row: text(row.report.body.disclosure.published)),
        DataColumn("keywords", "主题词", lambda row: "、".join(row.report.body.disclosure.keywords)),
        DataColumn("source_title", "原文名称", lambda row: row.report.body.source.title),
        DataColumn("source_issuer", "出具单位", lambda row: text(row.report.body.source.issuer)),
        DataColumn("source_url", "原文网址", lambda row: text(row.report.body.source.url)),
        DataColumn("source_sha256", "原文文件校验值", lambda row: row.report.body.source.sha256),
    ),
    report_rows,
)
