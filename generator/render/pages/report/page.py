"""The page of a report, put together: what its template reads, and what frames it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from markupsafe import Markup

from generator.check.run import Verdict
from generator.derive.delivery import delivery
from generator.derive.digest import Digest, digest
from generator.derive.grade import BandRange, GradeStanding, ranges, standing
from generator.derive.overview import band_of
from generator.derive.progress import Elapsed, elapsed
from generator.derive.quantities import STAFFING, by_group, quantities
from generator.derive.score import ScoreBreakdown, breakdown
from generator.model.catalogue import Catalogue, Station
from generator.model.evaluation import Result
from generator.model.finding import Side
from generator.model.report import Finding, Report
from generator.model.scheme import Band, Scheme
from generator.model.statement import Kind, Statement
from generator.model.values import Missing, Number
from generator.render import card, json_ld, links
from generator.render.icons import ICONS
from generator.render.page import Crumb, Page, PageContext, way_to
from generator.render.pages.report.findings import ShownSection, shown_sections
from generator.render.pages.report.frame import contents, metadata
from generator.render.pages.report.indicator_tables import IndicatorTables, indicator_tables
from generator.render.pages.report.quantities import ShownQuantityGroup, shown_groups
from generator.render.pages.report.verification import Verification, verification
from generator.render.wording import day, report_title, year_and_kind


@dataclass(frozen=True, slots=True)
class StatedScore:
    """What one party gives, where the page can show no breakdown because others do not say."""

    name: str
    score: Number


@dataclass(frozen=True, slots=True)
class ReportContext(PageContext):
    """The whole page. What is derived from what the report does not state is None."""

    template: ClassVar[str] = "report.md"
    station: Station
    report: Report
    body: Statement
    result: Result
    scheme: Scheme
    band: Band | None
    bands: tuple[BandRange, ...]  # from worst to best, as the scale is drawn
    ladder: tuple[BandRange, ...]  # from best to worst
    breakdown: ScoreBreakdown | None
    standing: GradeStanding | None
    most_weight: Decimal
    stated_scores: tuple[StatedScore, ...]
    elapsed: Elapsed | None
    is_midterm: bool
    assessed_words: str | None
    digest: Digest
    sections: tuple[ShownSection, ...]
    whose_words: str
    praise_count: int
    concern_count: int
    icon_praise: Markup
    icon_concern: Markup
    indicators: IndicatorTables | None
    staffing: str  # the id of the group of quantities that stands open
    quantity_groups: tuple[ShownQuantityGroup, ...]
    verification: Verification
    newer: Report | None
    older: Report | None


def pages(catalogue: Catalogue, verdict: Verdict, stations: Iterable[Station]) -> Iterator[Page]:
    """One page for each report of the stations."""
    for station in stations:
        reports = station.reports
        for newer, report, older in zip((None, *reports), reports, (*reports[1:], None), strict=False):
            yield _page(_context(catalogue, station, report, verdict, (newer, older)), catalogue)


def _context(
    catalogue: Catalogue,
    station: Station,
    report: Report,
    verdict: Verdict,
    neighbours: tuple[Report | None, Report | None],
) -> ReportContext:
    """What the template reads; `neighbours` are the next newer and the next older report of the station."""
    body = report.body
    scheme = catalogue.schemes[body.scheme]
    parts = breakdown(body.result, scheme)
    place = standing(body.result.total, scheme) if isinstance(body.result.total, Number) else None
    tables = delivery(report, catalogue.indicators, catalogue.groups)
    stated = quantities(report, catalogue.indicators)
    findings = tuple(report.findings())
    checked = verification(verdict.of(report))
    return ReportContext(
        station=station,
        report=report,
        body=body,
        result=body.result,
        scheme=scheme,
        band=band_of(report, catalogue),
        bands=ranges(scheme),
        ladder=tuple(reversed(ranges(scheme))),
        breakdown=parts,
        standing=place,
        most_weight=max(weight.weight.value for weight in scheme.weights),
        stated_scores=_stated_scores(report, scheme),
        elapsed=elapsed(body),
        is_midterm=body.kind is Kind.MIDTERM,
        assessed_words=_assessed_words(report),
        digest=digest(report, catalogue.topics, parts, place),
        sections=shown_sections(report, findings, scheme, catalogue),
        whose_words=_whose_words(findings),
        praise_count=sum(finding.side is Side.PRAISE for finding in findings),
        concern_count=sum(finding.side is Side.CONCERN for finding in findings),
        icon_praise=ICONS[Side.PRAISE],
        icon_concern=ICONS[Side.CONCERN],
        indicators=indicator_tables(tables, body, catalogue.site.reading) if tables else None,
        staffing=STAFFING,
        quantity_groups=shown_groups(by_group(stated, catalogue.indicators, catalogue.groups), checked),
        verification=checked,
        newer=neighbours[0],
        older=neighbours[1],
    )


def _page(context: ReportContext, catalogue: Catalogue) -> Page:
    station, report = context.station, context.report
    title = report_title(station, report)
    return Page(
        links.report(report),
        title,
        f"{station.district.name}{title}：{context.digest.overall}",
        context,
        crumbs=(*way_to(station), Crumb(year_and_kind(report), links.report(report))),
        contents=contents(context.sections, has_indicators=context.indicators is not None),
        metadata=metadata(catalogue.site, station, report),
        about=json_ld.report(report, station, catalogue, context.digest.overall),
        glossary=catalogue.glossary,
        names=tuple(topic.name for topic in catalogue.topics.values()),
        card=card.of_report(catalogue, station, report),
    )


def _whose_words(findings: tuple[Finding, ...]) -> str:
    """Whether readers have our words before them or the report's."""
    quoted = sum(finding.record.summary is None for finding in findings)
    if not quoted:
        return "文字由本站改写"
    return "文字照录原文" if quoted == len(findings) else f"文字由本站改写，其中 {quoted} 条照录原文"


def _assessed_words(report: Report) -> str | None:
    """`2024 年 1 月 1 日至 2024 年 6 月 30 日`, None where either end is not stated."""
    assessed = report.body.assessed
    if isinstance(assessed.begin, Missing) or isinstance(assessed.end, Missing):
        return None
    return f"{day(assessed.begin)}至 {day(assessed.end)}"


def _stated_scores(report: Report, scheme: Scheme) -> tuple[StatedScore, ...]:
    scores = report.body.result.scores
    return tuple(
        StatedScore(weight.name, score)
        for weight in scheme.weights
        if isinstance(score := scores.of(weight.party), Number)
    )
