"""Reports that come as a workbook: the annexes alone, the whole report in rows, or facts and opinions as tables."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.understand.reports import annex
from tests.understand.reports.blocks import Grid, PageBreak
from tests.understand.reports.forms import Form
from tests.understand.reports.prose import FILE_NAMES
from tests.understand.reports.reported import PARTY_NAMES, WEIGHTS, Invented
from tests.understand.reports.truth import truth
from tests.understand.reports.writers import workbook as writer

SIDES = {"praise": "值得肯定的地方", "concern": "需要关注的地方"}
OFFICES = {"supervisor": "监督方", "purchaser": "购买方", "operator": "承办方", "evaluator": "评估方"}
UNSAID_BY_ANNEXES = ["kind", "district", "station", "scheme", "areas", "dates.assessed_from", "dates.assessed_to"]


def workbook(report: Invented, file: Path, chance: random.Random) -> dict[str, Any]:
    """Writes the workbook and returns what a draft of it should hold."""
    names = [each.name for each in report.staff]
    form = Form(report, chance.randint(1, 9999))
    kind = chance.choice(("annexes", "rows", "tables"))
    if kind == "rows":
        writer.write((block for block in form.blocks() if not isinstance(block, PageBreak)), file, chance)
        staffed = {"annex", "staff"} <= report.options
        return truth(report) | {"names": names if staffed else []}
    annexes = list(_annexes(report, form))
    if kind == "annexes":
        writer.write(annexes, file, chance)
        return _of_annexes(report) | {"names": names}
    writer.write([_facts(report, form), _scores(report), _opinions(report), *annexes], file, chance)
    expected = truth(report) | {"names": names}
    said = [each for each in expected["indicators"] if each["where"] != "prose"] or annex.expected(report)
    return expected | {
        "indicators": said,
        "recommendations": [],
        "open": ["areas"],
        "dates": expected["dates"] | {"issued": None},
    }


def _annexes(report: Invented, form: Form) -> Iterator[Grid]:
    title = f"广州市{report.street}社工站购买服务项目指标完成情况统计表（{form.style.span(*report.assessed)}）"
    yield from annex.main_tables(report, title)
    yield annex.list_table(report, title)
    term = f"年度服务协议时间：{form.style.span(*report.contract)}"
    yield annex.staff_table(report, f"广州市{report.street}社工站购买服务项目社工到岗情况统计表（{term}）")


def _of_annexes(report: Invented) -> dict[str, Any]:
    """Annexes tell the street and the contract's term; what a draft makes of their other hints is left open."""
    whole = truth(report)
    dates = {name: day if name.startswith("contract") else None for name, day in whole["dates"].items()}
    return {
        "street": report.street,
        "dates": dates,
        "findings": [],
        "recommendations": [],
        "indicators": annex.expected(report),
        "open": UNSAID_BY_ANNEXES,
    }


def _facts(report: Invented, form: Form) -> Grid:
    parties, style = report.parties, form.style
    rows = [
        ("社工站名称", report.station),
        ("评估类型", f"{form.prose.kind}评估"),
        ("所在区", report.district),
        ("所在街道（镇）", report.street),
        *((f"项目{name}", parties[party]) for party, name in OFFICES.items()),
        ("评估日期", style.dated(report.evaluated)),
        ("服务协议期", style.span(*report.contract)),
        ("评估考核期", style.span(*report.assessed)),
        ("项目经费", f"{report.funding}万元" if report.funding else ""),
        ("地址", report.address),
        ("评估依据", FILE_NAMES[report.scheme]),
    ]
    return Grid(form.prose.title(), tuple(row for row in rows if row[1]), 0)


def _scores(report: Invented) -> Grid:
    rows = [
        (f"{PARTY_NAMES[party]}评估", f"{WEIGHTS[report.scheme][party]}%", score)
        for party, score in report.scores.items()
    ]
    total = [("总分", "100%", report.total)] if report.total else []
    return Grid("评估结果", (("评估方", "分值占比", "得分"), *rows, *total, ("等级", "", report.grade)), 1)


def _opinions(report: Invented) -> Grid:
    """A row for each opinion; party, section and side are merged over the rows they hold for."""
    rows = [("评估方", "评估内容", "片区", "类别", "序号", "意见")]
    for section in report.sections:
        for part in section.parts:
            for side, name in SIDES.items():
                rows += [
                    (
                        PARTY_NAMES[section.party],
                        section.title,
                        part.area.name if part.area else "/",
                        name,
                        str(order),
                        finding.text,
                    )
                    for order, finding in enumerate(getattr(part, side), 1)
                ]
    merged = []
    for column in range(4):
        top = 1
        for row in range(2, len(rows) + 1):
            if row == len(rows) or rows[row][: column + 1] != rows[top][: column + 1]:
                if row - top > 1:
                    merged.append((top, column, row - 1, column))
                top = row
    covered = {(row, column) for top, column, bottom, _ in merged for row in range(top + 1, bottom + 1)}
    shown = [
        tuple("" if (row, column) in covered else cell for column, cell in enumerate(cells))
        for row, cells in enumerate(rows)
    ]
    return Grid("评估意见", tuple(shown), 1, tuple(merged))
