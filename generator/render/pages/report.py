"""The report page: the card first, then everything the report states, each thing with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from generator.check.run import Verdict
from generator.derive import progress
from generator.derive.delivery import Delivery, DeliveryGroup, DeliveryRow, delivery
from generator.derive.digest import digest
from generator.derive.inferred import inferred_target
from generator.derive.overview import band_of
from generator.derive.progress import Elapsed, Pace
from generator.derive.quantities import OTHER, STAFFING, Quantity, by_group, quantities
from generator.derive.score import breakdown, ranges, standing
from generator.model.catalogue import Catalogue, Station
from generator.model.figure import Figure
from generator.model.finding import NoneRaised, Side
from generator.model.report import Finding, PlacedFigure, Report
from generator.model.scheme import Scheme
from generator.model.section import Section
from generator.model.statement import Kind
from generator.model.values import Missing, Number, Percent, StatedNumber, StatedPercent
from generator.render import card, linked, links, wording
from generator.render.icons import ICONS
from generator.render.page import ContentsEntry, Crumb, Page
from generator.render.pages.verification import Verification, verification


def pages(catalogue: Catalogue, verdict: Verdict, stations: Iterable[Station]) -> Iterator[Page]:
    """One page per report of the given stations."""
    for station in stations:
        for index, report in enumerate(station.reports):
            newer = station.reports[index - 1] if index else None
            older = station.reports[index + 1] if index + 1 < len(station.reports) else None
            yield _page(catalogue, station, report, verdict, (newer, older))


def title(station: Station, report: Report) -> str:
    """`花地街社工服务站 2024 年末期评估`."""
    return f"{station.profile.street}社工服务站 {report.year} 年{report.body.kind.label}评估"


_YEARS_TARGET = 100  # per cent
_Neighbours: TypeAlias = "tuple[Report | None, Report | None]"


def _page(catalogue: Catalogue, station: Station, report: Report, verdict: Verdict, neighbours: _Neighbours) -> Page:
    body = report.body
    checked = verification(verdict.of(report))
    scheme = catalogue.schemes[body.scheme]
    parts = breakdown(body.result, scheme)
    place = standing(body.result.total, scheme) if isinstance(body.result.total, Number) else None
    passed = progress.elapsed(body)
    digested = digest(report, catalogue.topics, parts, place)
    table = delivery(report, catalogue.indicators, catalogue.groups)
    every = by_group(quantities(report, catalogue.indicators), catalogue.indicators, catalogue.groups)
    reader = _Reader(body.kind, passed, catalogue)
    found = tuple(report.findings())
    counted = _by_section(report, catalogue)
    sections = tuple(_part(section, found, scheme, tuple(counted.get(section.id, ()))) for section in body.sections)
    name = title(station, report)
    context: dict[str, Any] = {
        "title": name,
        "station": station,
        "report": report,
        "body": body,
        "result": body.result,
        "scheme": scheme,
        "band": band_of(report, catalogue),
        "bands": ranges(scheme),
        "parts": parts,
        "place": place,
        "most_weight": max(weight.weight.value for weight in scheme.weights),
        "stated_scores": _stated_scores(report, scheme),
        "passed": passed,
        "is_midterm": body.kind is Kind.MIDTERM,
        "assessed_words": _assessed(report),
        "digest": digested,
        "sections": sections,
        "whose_words": _whose_words(found),
        "praise_count": sum(finding.side is Side.PRAISE for finding in found),
        "concern_count": sum(finding.side is Side.CONCERN for finding in found),
        "icon_praise": ICONS[Side.PRAISE],
        "icon_concern": ICONS[Side.CONCERN],
        "delivery": reader.table(table) if table else None,
        "staffing": STAFFING,
        "quantity_groups": [
            {"id": g.id, "name": g.name, "quantities": [_quantity(q, g.id, checked) for q in g.quantities]}
            for g in every
        ],
        "checked": checked,
        "newer": neighbours[0],
        "older": neighbours[1],
    }
    return Page(
        address=links.report(report),
        template="report.md",
        title=name,
        description=f"{station.district.name}{name}：{digested.overall}",
        context=context,
        crumbs=(
            Crumb("首页", links.HOME),
            Crumb(station.district.name, links.district(station.district.id)),
            Crumb(station.profile.street, links.station(station)),
            Crumb(f"{report.year} 年{body.kind.label}", links.report(report)),
        ),
        contents=_contents(sections, has_indicators=table is not None),
        metadata=_metadata(catalogue, station, report),
        about=linked.report(report, station, catalogue, digested.overall),
        glossary=catalogue.glossary,
        names=tuple(topic.name for topic in catalogue.topics.values()),
        card=card.of_report(catalogue, station, report),
    )


def _whose_words(found: tuple[Finding, ...]) -> str:
    """Whether readers have our words before them or the report's."""
    quoted = sum(finding.record.summary is None for finding in found)
    if not quoted:
        return "文字由本站改写"
    return "文字照录原文" if quoted == len(found) else f"文字由本站改写，其中 {quoted} 条照录原文"


def _assessed(report: Report) -> str | None:
    assessed = report.body.assessed
    if isinstance(assessed.begin, Missing) or isinstance(assessed.end, Missing):
        return None
    return f"{wording.day(assessed.begin)}至 {wording.day(assessed.end)}"


def _stated_scores(report: Report, scheme: Scheme) -> list[dict[str, str]]:
    scores = report.body.result.scores
    return [
        {"name": weight.name, "score": str(score)}
        for weight in scheme.weights
        if isinstance(score := scores.of(weight.party), Number)
    ]


@dataclass(frozen=True, slots=True)
class _SidePart:
    side: Side
    icon: str
    findings: tuple[Finding, ...]
    none_words: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A section with its findings of both sides."""

    section: Section
    speaker: str
    praise: tuple[Finding, ...]
    concern: tuple[Finding, ...]
    sides: tuple[_SidePart, ...]
    figures: tuple[str, ...]
    has_findings: bool

    @property
    def is_empty(self) -> bool:
        """It states nothing that could be unfolded."""
        return not (self.has_findings or self.figures or self.section.remarks)


def _by_section(report: Report, catalogue: Catalogue) -> dict[str, list[str]]:
    """In words, the quantities that hang on a section itself rather than on one of its findings."""
    said: dict[str, list[str]] = {}
    for quantity in quantities(report, catalogue.indicators):
        group = catalogue.indicators[quantity.indicator].group if quantity.indicator else OTHER.id
        for placed in quantity.statements:
            says = wording.says(placed.figure, quantity.unit, staffing=group == STAFFING)
            said.setdefault(placed.anchor, []).append(f"{quantity.label} {says}")
    return said


def _part(section: Section, found: tuple[Finding, ...], scheme: Scheme, figures: tuple[str, ...]) -> _Part:
    of_side = {side: tuple(f for f in found if f.section is section and f.side is side) for side in Side}
    sides = tuple(
        _SidePart(
            side,
            ICONS[side],
            of_side[side],
            "报告写明本次没有提出。" if isinstance(getattr(section, side.value), NoneRaised) else "报告没有列出。",
        )
        for side in Side
    )
    weight = scheme.weight_of(section.party) if section.party else None
    speaker = weight.name if weight else wording.PARTY_NAMES[section.party] if section.party else "报告正文"
    has_findings = any(of_side.values()) or any(
        isinstance(side, NoneRaised) for side in (section.praise, section.concern)
    )
    return _Part(section, speaker, of_side[Side.PRAISE], of_side[Side.CONCERN], sides, figures, has_findings)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A figure in the delivery table with how its bar is drawn."""

    target: StatedNumber
    inferred: int | None
    actual: StatedNumber
    percent: StatedPercent
    unsigned: bool
    pace: Pace | None
    drawn: Decimal
    notch: Decimal
    over: bool
    far: bool


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads percentages the way one report asks for: its kind and the share of its period that had passed."""

    kind: Kind
    passed: Elapsed | None
    catalogue: Catalogue

    def table(self, made: Delivery) -> dict[str, Any]:
        return {
            "areas": made.areas,
            "by_area": [self._group(group, made.areas) for group in made.by_area],
            "station_wide": [self._group(group, ()) for group in made.station_wide],
        }

    def _group(self, group: DeliveryGroup, areas: tuple[str, ...]) -> dict[str, Any]:
        return {"name": group.name, "rows": [self._row(row, areas) for row in group.rows]}

    def _row(self, row: DeliveryRow, areas: tuple[str, ...]) -> dict[str, Any]:
        return {
            "name": row.name,
            "unit": row.unit,
            "indicator": row.indicator,
            "total": self._cell(row.total),
            "areas": [
                {"area": area, "figure": self._cell(cell)} for area, cell in zip(areas, row.by_area, strict=False)
            ],
        }

    def _cell(self, placed: PlacedFigure | None) -> _Cell | None:
        if placed is None:
            return None
        figure, percent = placed.figure, placed.figure.percent
        reading = self.catalogue.site.reading
        stated = percent if isinstance(percent, Percent) else None
        drawn = max(stated.value, Decimal(0)) if stated else Decimal(0)
        pace = progress.pace(stated, self.kind, self.passed, reading) if stated else None
        passed = self.passed.percent if self.passed and self.kind is Kind.MIDTERM else Decimal(100)
        return _Cell(
            figure.target,
            _inferred(figure),
            figure.actual,
            percent,
            stated is not None and not stated.signed,
            pace,
            drawn,
            passed,
            over=drawn > _YEARS_TARGET,
            far=pace is Pace.FAR_OVER,
        )


def _inferred(figure: Figure) -> int | None:
    """The target that alone fits what is printed; ours, so pages mark it 推算. None where the report prints one."""
    actual, percent = figure.actual, figure.percent
    if figure.target is not Missing.NOT_STATED or not isinstance(actual, Number) or not isinstance(percent, Percent):
        return None
    if actual.approximate:
        return None
    return inferred_target(actual.value, percent.value, percent.places)


def _quantity(quantity: Quantity, group: str, checked: Verification) -> dict[str, Any]:
    return {
        "label": quantity.label,
        "disagrees": checked.is_disputed(quantity),
        "lines": [_line(placed, quantity, group, checked) for placed in quantity.statements],
    }


def _line(placed: PlacedFigure, quantity: Quantity, group: str, checked: Verification) -> dict[str, Any]:
    return {
        "says": wording.says(placed.figure, quantity.unit, staffing=group == STAFFING),
        "anchor": placed.anchor,
        "place": placed.place,
        "as_of": None if isinstance(placed.as_of, Missing) else wording.period(placed.as_of),
        "note": placed.figure.note,
        "marks": checked.marks_at(placed.path),
    }


def _contents(sections: tuple[_Part, ...], *, has_indicators: bool) -> tuple[ContentsEntry, ...]:
    entries = [ContentsEntry("基本情况", "facts"), ContentsEntry("评估发现", "findings")]
    entries.extend(ContentsEntry(part.section.title, part.section.id, 2) for part in sections if part.has_findings)
    if has_indicators:
        entries.append(ContentsEntry("指标完成情况", "indicators"))
    entries.extend(
        (
            ContentsEntry("数字核对", "check"),
            ContentsEntry("全部数量", "quantities"),
            ContentsEntry("建议与反馈", "recommendations"),
            ContentsEntry("来源与更正", "source"),
        )
    )
    return tuple(entries)


def _metadata(catalogue: Catalogue, station: Station, report: Report) -> dict[str, str]:
    """Rule C8: the meta tags a Chinese disclosure page carries; absent values keep their word."""
    disclosure = report.body.disclosure
    identity = catalogue.site.identity
    return {
        "SiteName": catalogue.site.name,
        "SiteIDCode": wording.stated(identity.site_code),
        "ColumnName": f"{station.district.name}{report.year} 年评估报告",
        "ColumnType": "评估报告",
        "ArticleTitle": report.body.title,
        "PubDate": disclosure.published.isoformat()
        if not isinstance(disclosure.published, Missing)
        else wording.stated(disclosure.published),
        "ContentSource": wording.stated(report.body.source.issuer),
        "Keywords": ",".join(disclosure.keywords),
    }
