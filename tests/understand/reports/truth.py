"""What a draft of an invented report should hold, in the contract's JSON form."""

from typing import Any

from tests.understand.reports import annex, prose
from tests.understand.reports.reported import Invented, Measure


def truth(report: Invented) -> dict[str, Any]:
    """The whole report's; a document that holds only part of it says so itself."""
    seen, advice = prose.remark(report)
    remarks = [{"text": text, "optional": True} for text in (seen + advice, advice)]
    assessed, contract = report.assessed, report.contract
    has_annex = "annex" in report.options
    stated = [
        {
            "name": each.name,
            "area": None,
            "target": _said_target(each, report),
            "actual": str(each.actual),
            "percent": each.percent,
            "where": "prose",
        }
        for group in report.groups
        for each in group
    ]
    return {
        "kind": report.kind,
        "district": report.district,
        "street": report.street,
        "station": report.station,
        "parties": report.parties,
        "dates": {
            "evaluated": report.evaluated.isoformat(),
            "issued": report.issued.isoformat() if report.issued else None,
            "contract_from": contract[0].isoformat(),
            "contract_to": contract[1].isoformat(),
            "assessed_from": assessed[0].isoformat(),
            "assessed_to": assessed[1].isoformat(),
        },
        "funding_yuan": str(report.funding * 10000) if report.funding else None,
        "address": report.address,
        "areas": [{"name": area.name, "communities": list(area.communities)} for area in report.areas],
        "scheme": report.scheme,
        "scores": report.scores,
        "total": report.total,
        "grade": report.grade,
        "findings": [
            {
                "section": section.title,
                "area": part.area.name if part.area else None,
                "party": section.party,
                "side": side,
                "order": order,
                "text": finding.text,
            }
            for section in report.sections
            for part in section.parts
            for side in ("praise", "concern")
            for order, finding in enumerate(getattr(part, side), 1)
        ],
        "indicators": stated + (annex.expected(report) if has_annex else []),
        "recommendations": [*report.advice, *remarks],
        "open": ["areas"] if any(area.communities == (area.name,) for area in report.areas) else [],
    }


def _said_target(measure: Measure, report: Invented) -> str | None:
    return str(measure.target) if measure.target and "targets in prose" in report.options else None
