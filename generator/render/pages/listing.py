"""Pages that gather reports otherwise than by place: years, organisations, topics, schemes, glossary."""

from collections.abc import Iterator
from typing import Any

from generator.derive.overview import by_year, concerns, grade_counts
from generator.derive.score import ranges
from generator.model.catalogue import Catalogue, Organisation, Role
from generator.model.report import Report
from generator.render import links
from generator.render.page import Crumb, Page
from generator.render.pages.rows import report_rows, station_rows

_HOME = Crumb("首页", links.HOME)


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every listing with its index."""
    yield from _years(catalogue)
    for role in Role:
        yield from _organisations(catalogue, role)
    yield from _topics(catalogue)
    yield from _schemes(catalogue)
    yield _glossary(catalogue)


def _years(catalogue: Catalogue) -> Iterator[Page]:
    years = by_year(catalogue.reports)
    index = Crumb("年度", "years/")
    counted = [{"year": y, "reports": len(r), "counts": _counts(catalogue, r)} for y, r in years.items()]
    yield Page("years/", "years.md", "按年度看", "各年度的社工站评估报告。", {"years": counted}, crumbs=(_HOME, index))
    for year, reports in years.items():
        yield Page(
            links.year(year),
            "year.md",
            f"{year} 年评估报告",
            f"{year} 年的 {len(reports)} 份社工站评估报告，按区排列。",
            {
                "year": year,
                "years": tuple(years),
                "count": len(reports),
                "counts": _counts(catalogue, reports),
                "districts": [
                    {"district": district, "rows": rows}
                    for district in catalogue.districts.values()
                    if (rows := report_rows(catalogue, (r for r in reports if r.district == district.id)))
                ],
            },
            crumbs=(_HOME, index, Crumb(f"{year} 年", links.year(year))),
        )


def _counts(catalogue: Catalogue, reports: tuple[Report, ...]) -> list[tuple[str, int]]:
    return [(catalogue.bands[grade].name, count) for grade, count in grade_counts(reports, catalogue).items()]


def _organisations(catalogue: Catalogue, role: Role) -> Iterator[Page]:
    reports: dict[str, list[Report]] = {}
    for report in catalogue.reports:
        slug = report.body.parties.operator if role is Role.OPERATOR else report.body.parties.evaluator
        reports.setdefault(slug, []).append(report)
    named = sorted((catalogue.organisations[slug] for slug in reports), key=lambda o: o.name)
    index = Crumb(role.label, f"{role.value}s/")
    yield Page(
        f"{role.value}s/",
        "organisations.md",
        role.label,
        f"{len(named)} 家{role.label}和它们{'服务的社工站' if role is Role.OPERATOR else '出具的评估报告'}。",
        {"role": role, "organisations": [{"organisation": o, "reports": len(reports[o.id])} for o in named]},
        crumbs=(_HOME, index),
    )
    for organisation in named:
        yield _organisation(catalogue, role, organisation, tuple(reports[organisation.id]), index)


def _organisation(
    catalogue: Catalogue, role: Role, organisation: Organisation, reports: tuple[Report, ...], index: Crumb
) -> Page:
    address = links.organisation(role, organisation.id)
    stations = {report.station_key: catalogue.station_of(report) for report in reports}
    return Page(
        address,
        "organisation.md",
        f"{role.label}：{organisation.name}",
        f"{role.label}{organisation.name}：涉及 {len(stations)} 个社工站、{len(reports)} 份评估报告。",
        {
            "role": role,
            "organisation": organisation,
            "rows": report_rows(catalogue, reports, with_district=True),
            "stations": len(stations),
            "reports": reports,
        },
        crumbs=(_HOME, index, Crumb(organisation.name, address)),
    )


def _topics(catalogue: Catalogue) -> Iterator[Page]:
    """Each topic with the concerns of every station's newest report."""
    found: dict[str, list[dict[str, Any]]] = {}
    for station in catalogue.stations:
        if station.latest is None:
            continue
        for finding in concerns(station.latest):
            for slug in finding.record.topics:
                found.setdefault(slug, []).append({"station": station, "report": station.latest, "finding": finding})
    index = Crumb("主题", "topics/")
    stations = {slug: len({item["station"].key for item in items}) for slug, items in found.items()}
    listed = sorted(catalogue.topics.values(), key=lambda t: -stations.get(t.id, 0))
    yield Page(
        "topics/",
        "topics.md",
        "主题",
        "不同社工站的报告里反复出现的同类问题。",
        {
            "topics": [
                {"topic": t, "stations": stations.get(t.id, 0), "concerns": len(found.get(t.id, ()))} for t in listed
            ]
        },
        crumbs=(_HOME, index),
    )
    for topic in catalogue.topics.values():
        items = found.get(topic.id, [])
        yield Page(
            links.topic(topic.id),
            "topic.md",
            f"主题：{topic.name}",
            f"{topic.name}：{topic.plain}",
            {"topic": topic, "items": items, "stations": stations.get(topic.id, 0)},
            crumbs=(_HOME, index, Crumb(topic.name, links.topic(topic.id))),
        )


def _schemes(catalogue: Catalogue) -> Iterator[Page]:
    index = Crumb("评估办法", "schemes/")
    newest_first = sorted(catalogue.schemes.values(), key=lambda s: s.id, reverse=True)
    yield Page(
        "schemes/",
        "schemes.md",
        "评估办法",
        "社工站按什么办法评估、谁打分、等级怎么定。",
        {"schemes": newest_first},
        crumbs=(_HOME, index),
    )
    for scheme in newest_first:
        reports = tuple(r for r in catalogue.reports if r.body.scheme == scheme.id)
        stations = {r.station_key: catalogue.station_of(r) for r in reports}
        current = [s for s in stations.values() if s.latest and s.latest.body.scheme == scheme.id]
        yield Page(
            links.scheme(scheme.id),
            "scheme.md",
            scheme.name,
            scheme.summary,
            {
                "scheme": scheme,
                "ladder": tuple(reversed(ranges(scheme))),
                "rows": station_rows(catalogue, current, with_district=True),
                "count": len(reports),
            },
            crumbs=(_HOME, index, Crumb(scheme.name, links.scheme(scheme.id))),
        )


def _glossary(catalogue: Catalogue) -> Page:
    return Page(
        "glossary/",
        "glossary.md",
        "词汇",
        "报告里的行话，用白话解释。",
        {"terms": catalogue.glossary},
        crumbs=(_HOME, Crumb("词汇", "glossary/")),
    )
