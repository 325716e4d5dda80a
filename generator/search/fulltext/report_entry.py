"""A report → its entry in the full-text index: everything it states, as passages. Called once a report at build."""

from collections.abc import Iterable, Iterator

from generator.derive.overview import band_of
from generator.derive.quantities import OTHER, STAFFING, Quantity, quantities
from generator.model.catalogue import Catalogue, Station
from generator.model.finding import Side
from generator.model.report import Finding, Report
from generator.model.values import Missing
from generator.render import links, wording
from generator.search.fulltext.entry import EntryKind, SearchEntry, SearchPassage, Zone

_SIDES = {Side.PRAISE: Zone.PRAISE, Side.CONCERN: Zone.CONCERN}
_KINDS = {"midterm": EntryKind.MIDTERM, "final": EntryKind.FINAL}


def entry_of_report(catalogue: Catalogue, report: Report) -> SearchEntry:
    """The entry that stands for the report's page."""
    station = catalogue.station_of(report)
    band = band_of(report, catalogue)
    title = wording.report_title(station, report)
    findings = tuple(report.findings())
    topics = dict.fromkeys(topic for finding in findings for topic in finding.record.topics)
    stated = quantities(report, catalogue.indicators)
    passages = (
        SearchPassage(Zone.TITLE, title),
        *_names(catalogue, station, report),
        *_findings(report, findings),
        *_quantities(catalogue, stated),
        *_rest(catalogue, report),
    )
    return SearchEntry(
        address=links.report(report),
        kind=_KINDS[report.body.kind],
        title=title,
        passages=passages,
        station=report.station_key,
        day=report.body.evaluated,
        grade=band.id.value if band else "",
        operator=report.body.parties.operator,
        topics=tuple(topics),
        indicators=tuple(quantity.indicator for quantity in stated if quantity.indicator),
    )


def _names(catalogue: Catalogue, station: Station, report: Report) -> Iterator[SearchPassage]:
    """The names of district, station, areas, communities and operator."""
    body = report.body
    yield SearchPassage(Zone.NAMES, f"{station.district.name}、{station.profile.name}", "facts", "名称")
    for area in body.areas:
        names = "、".join((area.name, *area.aliases))
        yield SearchPassage(Zone.NAMES, f"{names}：{'、'.join(area.communities)}", "facts", "片区与社区")
    operator = catalogue.organisations[body.parties.operator]
    yield SearchPassage(Zone.NAMES, "、".join((operator.name, *operator.aliases)), "facts", "承办机构")


def _findings(report: Report, findings: Iterable[Finding]) -> Iterator[SearchPassage]:
    """The titles of all sections; of each finding its summary, its names and its text."""
    for section in report.body.sections:
        yield SearchPassage(Zone.HEADINGS, section.title, section.id, "标题")
    for finding in findings:
        record, zone, label = finding.record, _SIDES[finding.side], finding.section.place
        if record.summary:
            yield SearchPassage(zone, record.summary, finding.id, label)
        if record.names:
            yield SearchPassage(zone, f"原文提到：{'、'.join(record.names)}", finding.id, label)
        if record.text:
            yield SearchPassage(zone, record.text, finding.id, label)


def _rest(catalogue: Catalogue, report: Report) -> Iterator[SearchPassage]:
    """Facts, remarks, recommendations, feedback, titles of annexes, corrections."""
    for name, value, anchor in _facts(catalogue, report):
        yield SearchPassage(Zone.FACTS, f"{name}：{value}", anchor, "来源" if anchor == "source" else "基本情况")
    body = report.body
    for section in body.sections:
        for remark in section.remarks:
            yield SearchPassage(Zone.FACTS, remark.words, section.id, section.place)
    for item in body.recommendations:
        yield SearchPassage(Zone.FACTS, item.words, "recommendations", "建议")
    if not isinstance(body.feedback, Missing):
        for answer in body.feedback:
            words = f"{answer.stage}（{'、'.join(answer.by)}）：{answer.words}"
            yield SearchPassage(Zone.FACTS, words, "recommendations", "意见反馈")
    for annex in body.annexes:
        yield SearchPassage(Zone.FACTS, annex.title, annex.id, "附件")
    for correction in body.corrections:
        yield SearchPassage(Zone.FACTS, f"原来“{correction.was}”，改成“{correction.now}”", "source", "更正")


def _quantities(catalogue: Catalogue, stated: Iterable[Quantity]) -> Iterator[SearchPassage]:
    """One passage for each quantity: its name, and what is printed of it, the same words only once."""
    for quantity in stated:
        group = catalogue.indicators[quantity.indicator].group if quantity.indicator else OTHER.id
        lines = dict.fromkeys(
            words
            for placed in quantity.statements
            for words in (
                wording.figure_words(placed.figure, quantity.unit, staffing=group == STAFFING),
                placed.figure.note,
            )
            if words
        )
        yield SearchPassage(Zone.FIGURES, f"{quantity.label}：{'；'.join(lines)}", f"quantities-{group}")


def _facts(catalogue: Catalogue, report: Report) -> Iterator[tuple[str, str, str]]:
    """(name, value, anchor) of what the report's page lists besides its findings; the unstated is left out."""
    body, disclosed = report.body, report.body.disclosure
    assessed = [wording.stated(day) for day in (body.assessed.begin, body.assessed.end) if not isinstance(day, Missing)]
    yield "协议期", f"{wording.day(body.contract.begin)}至{wording.day(body.contract.end)}", "facts"
    for name, value, anchor in (
        ("地址", body.address, "facts"),
        ("购买方", body.parties.purchaser, "facts"),
        ("监督方", body.parties.supervisor, "facts"),
        ("评估方", catalogue.organisations[body.parties.evaluator].name, "facts"),
        ("考核期", "至".join(assessed) or Missing.NOT_STATED, "facts"),
        ("评估等级", body.result.grade, "facts"),
        ("总分", body.result.total, "facts"),
        *((f"{name}得分", body.result.scores.of(party), "") for party, name in wording.PARTY_NAMES.items()),
        ("评估日期", body.evaluated, "facts"),
        ("出具日期", body.issued, "facts"),
        ("报告标题", body.title, "source"),
        ("原文名称", body.source.title, "source"),
        ("出具单位", body.source.issuer, "source"),
        ("发布机构", disclosed.issuer, "source"),
        ("索引号", disclosed.index_number, "source"),
        ("文号", disclosed.document_number, "source"),
        ("成文日期", disclosed.written, "source"),
        ("发布日期", disclosed.published, "source"),
        ("主题词", "、".join(disclosed.keywords) or Missing.NOT_STATED, "source"),
    ):
        if not isinstance(value, Missing):
            yield name, wording.stated(value), anchor
    if not isinstance(body.funding.total, Missing):
        yield "服务经费", f"{body.funding.total}元", "facts"
    for phase in body.funding.phases:
        if not isinstance(phase.amount, Missing):
            yield phase.name, f"{phase.amount}元", "facts"
