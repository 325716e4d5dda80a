"""The open data as tables: one definition of columns for CSV, JSON and the page that explains them.

Version 1: columns may be added, never renamed or removed; a URL once published never dies.
"""

from typing import Any

from generator.export import rows
from generator.export.rows import AdviceRow, CommunityRow, DiscrepancyRow, FigureRow, FindingRow, ReportRow
from generator.export.table import DataColumn, DataTable, amount, text
from generator.model.catalogue import Station
from generator.model.scheme import Party

VERSION = "v1"

_STATIONS: DataTable[Station] = DataTable(
    "stations",
    "社工站",
    "每个社工站一行",
    (
        DataColumn("station", "社工站编号，即页面地址", lambda s: s.key),
        DataColumn("district", "区", lambda s: s.district.name),
        DataColumn("street", "街道或镇", lambda s: s.profile.street),
        DataColumn("name", "全称", lambda s: s.profile.name),
        DataColumn("phone", "电话", lambda s: text(s.profile.phone)),
        DataColumn("reports", "收录的报告数", lambda s: len(s.reports)),
        DataColumn("latest_report", "最近一份报告的编号", lambda s: s.latest.key if s.latest else None),
        DataColumn("absence", "没有报告的情形", lambda s: s.profile.absence.kind.value if s.profile.absence else None),
        DataColumn(
            "absence_reason", "没有报告的原因", lambda s: s.profile.absence.reason if s.profile.absence else None
        ),
    ),
    lambda published: published.catalogue.stations,
)

_WHERE: tuple[DataColumn[Any], ...] = (
    DataColumn("report", "报告编号，即页面地址", lambda at: at.report.key),
    DataColumn("district", "区", lambda at: at.station.district.name),
    DataColumn("street", "街道或镇", lambda at: at.station.profile.street),
    DataColumn("year", "评估年份", lambda at: at.report.year),
    DataColumn("kind", "类型：midterm 中期，final 末期", lambda at: at.report.body.kind.value),
)


def _score(party: Party, title: str) -> DataColumn[Any]:
    return DataColumn(
        f"score_{party.value}",
        f"{title}得分（已按分量折算）",
        lambda at: text(at.report.body.result.scores.of(party)),
    )


_SCORES: tuple[DataColumn[Any], ...] = (
    _score(Party.EVALUATOR, "第三方"),
    _score(Party.PURCHASER, "购买方"),
    _score(Party.SUPERVISION_CENTRE, "督导中心"),
    _score(Party.SUPERVISOR, "监督方"),
)

_REPORTS: DataTable[ReportRow] = DataTable(
    "reports",
    "评估报告",
    "每份报告一行：日期、各方、经费、得分、等级、来源",
    (
        *_WHERE,
        DataColumn("title", "报告标题", lambda at: at.report.body.title),
        DataColumn("evaluated", "实地评估日期", lambda at: at.report.body.evaluated.isoformat()),
        DataColumn("issued", "出具日期", lambda at: text(at.report.body.issued)),
        DataColumn("scheme", "评估办法", lambda at: at.report.body.scheme),
        DataColumn("grade", "等级", lambda at: text(at.report.body.result.grade)),
        DataColumn("total", "总分", lambda at: text(at.report.body.result.total)),
        *_SCORES,
        DataColumn("supervisor", "监督方", lambda at: at.report.body.parties.supervisor),
        DataColumn("purchaser", "购买方", lambda at: at.report.body.parties.purchaser),
        DataColumn(
            "operator",
            "承办机构",
            lambda at: at.catalogue.organisations[at.report.body.parties.operator].name,
        ),
        DataColumn(
            "evaluator",
            "评估机构",
            lambda at: at.catalogue.organisations[at.report.body.parties.evaluator].name,
        ),
        DataColumn("contract_from", "协议期起", lambda at: at.report.body.contract.begin.isoformat()),
        DataColumn("contract_to", "协议期止", lambda at: at.report.body.contract.end.isoformat()),
        DataColumn("assessed_from", "考核期起", lambda at: text(at.report.body.assessed.begin)),
        DataColumn("assessed_to", "考核期止", lambda at: text(at.report.body.assessed.end)),
        DataColumn("assessed_months", "考核月数", lambda at: text(at.report.body.assessed.months)),
        DataColumn("funding", "服务经费（元，照原文）", lambda at: text(at.report.body.funding.total)),
        DataColumn("funding_yuan", "服务经费换算成元", lambda at: amount(at.report.body.funding.total)),
        DataColumn("address", "地址", lambda at: text(at.report.body.address)),
        DataColumn("operated_since", "承办机构接手时间", lambda at: text(at.report.body.operated_since)),
        DataColumn("experts", "评估专家人数", lambda at: text(at.report.body.team.experts)),
        DataColumn("praise", "值得肯定的条数", lambda at: sum(f.side.value == "praise" for f in at.report.findings())),
        DataColumn(
            "concern", "需要关注的条数", lambda at: sum(f.side.value == "concern" for f in at.report.findings())
        ),
        DataColumn("index_number", "索引号", lambda at: text(at.report.body.disclosure.index_number)),
        DataColumn("document_number", "文号", lambda at: text(at.report.body.disclosure.document_number)),
        DataColumn("publisher", "发布机构", lambda at: text(at.report.body.disclosure.issuer)),
        DataColumn("written", "成文日期", lambda at: text(at.report.body.disclosure.written)),
        DataColumn("published", "发布日期", lambda at: text(at.report.body.disclosure.published)),
        DataColumn("keywords", "主题词", lambda at: "、".join(at.report.body.disclosure.keywords)),
        DataColumn("source_title", "原文名称", lambda at: at.report.body.source.title),
        DataColumn("source_issuer", "出具单位", lambda at: text(at.report.body.source.issuer)),
        DataColumn("source_url", "原文网址", lambda at: text(at.report.body.source.url)),
        DataColumn("source_sha256", "原文文件校验值", lambda at: at.report.body.source.sha256),
    ),
    rows.reports,
)

_FINDINGS: DataTable[FindingRow] = DataTable(
    "findings",
    "意见",
    "每条值得肯定或需要关注一行",
    (
        *_WHERE,
        DataColumn("finding", "意见编号，即页内地址", lambda at: at.finding.id),
        DataColumn("side", "praise 值得肯定，concern 需要关注", lambda at: at.finding.side.value),
        DataColumn("section", "原文章节", lambda at: at.finding.section.place),
        DataColumn("party", "谁提出", lambda at: at.finding.party.value if at.finding.party else None),
        DataColumn("area", "片区", lambda at: at.finding.area),
        DataColumn("order", "在本节本类中的次序", lambda at: at.finding.order),
        DataColumn("summary", "摘要（本站改写）；只附原文的为空", lambda at: at.finding.record.summary),
        DataColumn(
            "topics",
            "主题",
            lambda at: "、".join(at.catalogue.topics[slug].name for slug in at.finding.record.topics),
        ),
        DataColumn("names", "原文提到的专名", lambda at: "、".join(at.finding.record.names)),
        DataColumn("text", "原文；没有附的为空", lambda at: at.finding.record.text or None),
    ),
    rows.findings,
)

_FIGURES: DataTable[FigureRow] = DataTable(
    "figures",
    "数量",
    "报告每写一处数量一行：指标、人员、服务对象和其他",
    (
        *_WHERE,
        DataColumn("indicator", "指标代号；没有列入目录的为空", lambda at: at.placed.figure.indicator),
        DataColumn("name", "名称", lambda at: at.name),
        DataColumn("part", "构成项", lambda at: at.placed.figure.part),
        DataColumn("area", "片区；全站为空", lambda at: at.placed.area),
        DataColumn("unit", "单位", lambda at: at.unit),
        DataColumn("target", "目标或应有，照原文", lambda at: text(at.placed.figure.target)),
        DataColumn("actual", "完成或实有，照原文", lambda at: text(at.placed.figure.actual)),
        DataColumn("percent", "百分比，照原文", lambda at: text(at.placed.figure.percent)),
        DataColumn("target_value", "目标换算值", lambda at: amount(at.placed.figure.target)),
        DataColumn("actual_value", "完成换算值", lambda at: amount(at.placed.figure.actual)),
        DataColumn("percent_value", "百分比数值", lambda at: amount(at.placed.figure.percent)),
        DataColumn("as_of", "截至日期", lambda at: text(at.placed.as_of)),
        DataColumn("place", "出处", lambda at: at.placed.place),
        DataColumn("anchor", "页内地址", lambda at: at.placed.anchor),
        DataColumn("note", "登记说明", lambda at: at.placed.figure.note),
    ),
    rows.figures,
)

_RECOMMENDATIONS: DataTable[AdviceRow] = DataTable(
    "recommendations",
    "建议",
    "报告给下一步工作的每条建议一行",
    (
        *_WHERE,
        DataColumn("order", "次序", lambda at: at.order),
        DataColumn("summary", "摘要（本站改写）；只附原文的为空", lambda at: at.advice.summary),
        DataColumn("place", "出处", lambda at: at.advice.place),
        DataColumn("text", "原文；没有附的为空", lambda at: at.advice.text or None),
    ),
    rows.advice,
)

_COMMUNITIES: DataTable[CommunityRow] = DataTable(
    "communities",
    "社区",
    "每个社区在每份报告里归哪个片区",
    (
        DataColumn("station", "社工站编号", lambda at: at.station.key),
        DataColumn("district", "区", lambda at: at.station.district.name),
        DataColumn("street", "街道或镇", lambda at: at.station.profile.street),
        DataColumn("report", "出自哪份报告；空为社工站文件", lambda at: at.report.key if at.report else None),
        DataColumn("area", "片区", lambda at: at.area),
        DataColumn("community", "社区", lambda at: at.community),
    ),
    rows.communities,
)

_DISCREPANCIES: DataTable[DiscrepancyRow] = DataTable(
    "discrepancies",
    "数字核对",
    "每处对不上的一行；多数是笔误，照原文并列，不作更正",
    (
        *_WHERE,
        DataColumn("check", "检查代号", lambda at: at.found.check.id),
        DataColumn("claim", "应当成立的说法", lambda at: at.found.check.claim),
        DataColumn("severity", "error 须处理，warning 对不上，notice 提示", lambda at: at.found.check.severity.value),
        DataColumn("message", "说明", lambda at: at.found.discrepancy.message),
        DataColumn("stated", "报告写的", lambda at: at.found.discrepancy.stated),
        DataColumn("expected", "复算或另一处", lambda at: at.found.discrepancy.expected),
        DataColumn("working", "依据", lambda at: at.found.discrepancy.working or None),
        DataColumn(
            "places",
            "涉及的各处",
            lambda at: "；".join(f"{stand.place}：{stand.words}" for stand in at.found.discrepancy.stands),
        ),
        DataColumn("anchor", "页内地址", lambda at: at.found.anchor),
        DataColumn("waived", "已说明的理由", lambda at: at.found.waiver.reason if at.found.waiver else None),
    ),
    rows.discrepancies,
)

TABLES: tuple[DataTable[Any], ...] = (
    _REPORTS,
    _FINDINGS,
    _FIGURES,
    _DISCREPANCIES,
    _RECOMMENDATIONS,
    _STATIONS,
    _COMMUNITIES,
)
