"""Small records for tests, made of the text that a data file would hold."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.model.catalogue import Indicator, IndicatorGroup, Topic
from generator.model.report import Report
from generator.model.scheme import Scheme
from generator.model.statement import Statement

Texts = Mapping[str, Any]

STATEMENT: Texts = {
    "kind": "midterm",
    "title": "中期评估报告",
    "evaluated": "2024-04-01",
    "scheme": "four",
    "parties": {"supervisor": "民政局", "purchaser": "街道办", "operator": "operator", "evaluator": "evaluator"},
    "contract": {"begin": "2023-09-01", "end": "2024-08-30"},  # 365 days, for 2024 has a 29 February
    "funding": {"total": "not_disclosed"},
    "result": {"total": "not_disclosed", "grade": "not_disclosed"},
    "sections": [{"id": "whole", "title": "总体"}],
    "source": {"title": "报告", "format": "PDF", "sha256": "0" * 64, "method": "人工登记"},
}

SCHEME: Texts = {
    "id": "four",
    "name": "四方办法",
    "summary": "四方打分。",
    "full_marks": "100",
    "weights": [
        {"party": "evaluator", "name": "第三方机构", "short": "第三方", "weight": "55"},
        {"party": "purchaser", "name": "街道办", "short": "购买方", "weight": "20"},
        {"party": "supervision_centre", "name": "市督导中心", "short": "督导", "weight": "15"},
        {"party": "supervisor", "name": "民政局", "short": "监督方", "weight": "10"},
    ],
    "grades": [
        {"id": "excellent", "name": "优秀", "least": "90"},
        {"id": "good", "name": "良好", "least": "80"},
        {"id": "pass", "name": "合格", "least": "60"},
        {"id": "fail", "name": "不合格", "least": "0"},
    ],
    "percent_places": "2",
}

GROUPS = {group: IndicatorGroup(id=group, name=name) for group, name in (("visits", "探访"), ("staffing", "人员"))}
INDICATORS = {
    slug: Indicator(id=slug, name=name, unit=unit, group=group, plain="说明。")
    for slug, name, unit, group in (
        ("phone", "电访", "人次", "visits"),
        ("home", "入户", "人次", "visits"),
        ("retention", "稳岗率", "%", "staffing"),
        ("workers", "社工", "人", "staffing"),
    )
}
TOPICS = {slug: Topic(id=slug, name=slug.upper(), plain="说明。") for slug in ("a", "b", "c", "d", "e")}


def scheme(**changes: object) -> Scheme:
    return Scheme.model_validate({**SCHEME, **changes})


def statement(**changes: object) -> Statement:
    return Statement.model_validate({**STATEMENT, **changes})


def report(**changes: object) -> Report:
    return Report("liqu", "mouzhan", "2024-midterm", "data/2024-midterm.yml", statement(**changes))


def concerned(*topics: Sequence[str]) -> Report:
    """A report with one concern for each list of topics, numbered from 1."""
    items = [{"summary": f"第 {number} 条", "topics": list(slugs)} for number, slugs in enumerate(topics, start=1)]
    return report(sections=[{"id": "whole", "title": "总体", "concern": items}])


def measured(*figures: Texts, annex: Sequence[Texts] = (), areas: Sequence[str] = ()) -> Report:
    """A report with figures in its only section and, where given, in an annex."""
    return report(
        areas=[{"name": area, "communities": [f"{area}社区"]} for area in areas],
        sections=[{"id": "whole", "title": "总体", "figures": list(figures)}],
        annexes=[{"id": "annex", "title": "附件", "present": "true", "figures": list(annex)}],
    )
