"""Catalogue → what can be found: each page's blocks, in its own words, with the anchor that leads to them."""

from collections.abc import Iterator

from generator.derive.identity import address_of, areas_of
from generator.derive.quantities import OTHER, quantities
from generator.model.catalogue import Catalogue, Organisation, Role, Station
from generator.model.report import Finding, Report
from generator.model.station import Area
from generator.model.values import Missing
from generator.render import links
from generator.render.pages import report as rendered
from generator.render.wording import PARTY_NAMES, stated
from generator.search.fulltext.page import Block, Page, PageKind, Zone


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every page that is searched. Reports come last, by date: a new one leaves the numbers of the others."""
    yield from explanations(catalogue)
    for station in sorted(catalogue.stations, key=lambda station: station.key):
        yield _station(station, catalogue)
    for report in by_date(catalogue):
        yield _report(report, catalogue)


def by_date(catalogue: Catalogue) -> list[Report]:
    """All reports, oldest first."""
    return sorted(catalogue.reports, key=lambda report: (report.body.evaluated, report.key))


def explanations(catalogue: Catalogue) -> list[Page]:
    """Pages that say what something is: terms, indicators, topics, organisations; by address."""
    return sorted(_explanations(catalogue), key=lambda page: page.address)


def _explanations(catalogue: Catalogue) -> Iterator[Page]:
    terms = (Block(Zone.FACTS, _line(t.term, _also(t.aliases), t.plain), t.term, t.term) for t in catalogue.glossary)
    if catalogue.glossary:
        yield Page("glossary/", PageKind.TERM, "词汇", (Block(Zone.TITLE, "词汇"), *terms))
    for indicator in catalogue.indicators.values():
        blocks = (
            Block(Zone.TITLE, indicator.name),
            *(Block(Zone.NAMES, alias, heading="又称") for alias in indicator.aliases),
            Block(Zone.FACTS, indicator.plain),
        )
        yield Page(links.indicator(indicator.id), PageKind.INDICATOR, indicator.name, blocks)
    for topic in catalogue.topics.values():
        blocks = (Block(Zone.TITLE, topic.name), Block(Zone.FACTS, topic.plain))
        yield Page(links.topic(topic.id), PageKind.TOPIC, topic.name, blocks)
    for role in Role:
        slugs = {getattr(report.body.parties, role.value) for report in catalogue.reports}
        for slug in sorted(slugs):
            yield _organisation(role, catalogue.organisations[slug])


def _organisation(role: Role, of: Organisation) -> Page:
    aliases = (Block(Zone.NAMES, alias, heading="简称") for alias in of.aliases)
    blocks = (Block(Zone.TITLE, of.name), *aliases, Block(Zone.FACTS, role.label))
    return Page(links.organisation(role, of.id), PageKind.ORGANISATION, of.name, blocks)


def _station(station: Station, catalogue: Catalogue) -> Page:
    profile = station.profile
    title = f"{profile.street}社工服务站"
    operator = catalogue.organisations[station.latest.body.parties.operator] if station.latest else None
    blocks = [
        Block(Zone.TITLE, title),
        *(Block(Zone.NAMES, name, heading="站名") for name in (profile.name, *profile.aliases)),
        Block(Zone.NAMES, station.district.name, heading="区"),
        *_places(areas_of(station)),
        *([Block(Zone.NAMES, operator.name, heading="承办机构")] if operator else ()),
        *_fact("地址", address_of(station)),
        *_fact("电话", profile.phone),
    ]
    if station.latest is None and profile.absence:
        blocks.append(Block(Zone.FACTS, _line(profile.absence.kind.label, profile.absence.reason)))
    return Page(links.station(station), PageKind.STATION, title, tuple(blocks))


def _report(report: Report, catalogue: Catalogue) -> Page:
    station = catalogue.station_of(report)
    title = rendered.title(station, report)
    blocks = (
        Block(Zone.TITLE, title),
        *_names(report, station, catalogue),
        *_headings(report),
        *_facts(report),
        *_remarks(report),
        *_figures(report, catalogue),
        *_answers(report),
        *(_finding(finding) for finding in report.findings()),
    )
    return Page(links.report(report), PageKind.REPORT, title, blocks)


def _names(report: Report, station: Station, catalogue: Catalogue) -> Iterator[Block]:
    parties = report.body.parties
    yield Block(Zone.NAMES, station.district.name, "facts", "区")
    for name in (station.profile.name, *station.profile.aliases):
        yield Block(Zone.NAMES, name, "facts", "站名")
    yield from _places(report.body.areas, "facts")
    for label, slug in (("承办机构", parties.operator), ("评估方", parties.evaluator)):
        body = catalogue.organisations[slug]
        yield Block(Zone.NAMES, _line(body.name, _also(body.aliases)), "facts", label)
    yield Block(Zone.NAMES, parties.purchaser, "facts", "购买方")
    yield Block(Zone.NAMES, parties.supervisor, "facts", "监督方")


def _places(areas: tuple[Area, ...], anchor: str = "") -> Iterator[Block]:
    for area in areas:
        yield Block(Zone.NAMES, _line(area.name, *area.aliases), anchor, "片区")
        for community in area.communities:
            yield Block(Zone.NAMES, community, anchor, "社区")


def _headings(report: Report) -> Iterator[Block]:
    for section in report.body.sections:
        yield Block(Zone.HEADINGS, section.place, section.id, "章节")
    for annex in report.body.annexes:
        yield Block(Zone.HEADINGS, annex.title, annex.id, "附件")


def _facts(report: Report) -> Iterator[Block]:
    body, result, source, disclosure = report.body, report.body.result, report.body.source, report.body.disclosure
    yield from _fact("地址", body.address, "facts")
    yield from _fact("服务经费", body.funding.total, "facts", "元")
    for phase in body.funding.phases:
        yield from _fact(phase.name, phase.amount, "facts", "元")
    yield from _fact("协议期", f"{stated(body.contract.begin)}至{stated(body.contract.end)}", "facts")
    yield from _fact("等级", result.grade, "facts")
    yield from _fact("总分", result.total, "facts")
    yield from _fact("出具日期", body.issued, "facts")
    yield from _fact("报告标题", body.title, "source")
    yield from _fact("原文名称", source.title, "source")
    yield from _fact("出具单位", source.issuer, "source")
    yield from _fact("发布机构", disclosure.issuer, "source")
    yield from _fact("索引号", disclosure.index_number, "source")
    yield from _fact("文号", disclosure.document_number, "source")
    if disclosure.keywords:
        yield from _fact("主题词", "、".join(disclosure.keywords), "source")


def _remarks(report: Report) -> Iterator[Block]:
    for section in report.body.sections:
        for remark in section.remarks:
            yield Block(Zone.FACTS, remark.words, section.id, section.place)


def _figures(report: Report, catalogue: Catalogue) -> Iterator[Block]:
    for quantity in quantities(report, catalogue.indicators):
        group = catalogue.indicators[quantity.indicator].group if quantity.indicator else OTHER.id
        for placed in quantity.statements:
            says = rendered.says(placed, quantity, group)
            yield Block(Zone.FACTS, _line(f"{quantity.label} {says}", placed.figure.note), placed.anchor, placed.place)


def _answers(report: Report) -> Iterator[Block]:
    """What the report asks for, and what was answered to it."""
    for asked in report.body.recommendations:
        yield Block(Zone.FACTS, asked.words, "recommendations", "建议")
    if not isinstance(report.body.feedback, Missing):
        for item in report.body.feedback:
            text = _line(item.stage, "、".join(item.by), item.words)
            yield Block(Zone.FACTS, text, "recommendations", "意见反馈")


def _finding(finding: Finding) -> Block:
    record, section = finding.record, finding.section
    speaker = f"{PARTY_NAMES[section.party]} · " if section.party else ""
    text = _line(record.summary, "、".join(record.names), record.text)
    return Block(Zone.of(finding.side), text, finding.id, f"{speaker}{section.title}")


def _fact(label: str, value: object, anchor: str = "", unit: str = "") -> Iterator[Block]:
    """What a page says under a label; what it does not say cannot be found."""
    if not isinstance(value, Missing):
        yield Block(Zone.FACTS, f"{label}：{stated(value)}{unit}", anchor, "基本情况" if anchor == "facts" else "")


def _also(names: tuple[str, ...]) -> str:
    return "、".join(names)


def _line(*parts: str | None) -> str:
    """The parts that are there, as lines of one text."""
    return "\n".join(part for part in parts if part)
