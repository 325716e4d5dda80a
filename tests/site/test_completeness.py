"""Whatever a report's file states stands on its page, in the element it belongs to."""

import html
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from xml.etree.ElementTree import Element

import pytest
from pydantic import BaseModel

from generator.derive.quantities import STAFFING
from generator.model.catalogue import Catalogue
from generator.model.figure import Figure
from generator.model.finding import Side
from generator.model.report import PlacedFigure, Report
from generator.model.station import AbsenceKind
from generator.model.values import Missing, Number, Percent, Since
from tests.site.command import DATA, MINI
from tests.site.conftest import Built
from tests.site.pages import Page, Site, one_a_line, plain, text_of

MARK_OF_A_TERM = re.compile(
    r'(?:<span class="nb">(\W*))?<button type="button" class="term"[^>]*>(.*?)</button>(?:(\W*)</span>)?'
)


@dataclass(frozen=True)
class Record:
    """A record with the site made of it."""

    catalogue: Catalogue
    built: Built
    site: Site

    def page(self, report: Report) -> Page:
        return self.site.pages[f"{report.key}/"]

    def markdown(self, report: Report) -> str:
        text = (self.built.docs / report.key / "index.md").read_text(encoding="utf-8")
        return plain(html.unescape(MARK_OF_A_TERM.sub(r"\1\2\3", text)))


def keys() -> list[str]:
    """`real:liwan/huadi/2024-final`: every report of both records, by its file."""
    return [
        f"{name}:{path.relative_to(data / 'stations').with_suffix('').as_posix()}"
        for name, data in (("real", DATA), ("mini", MINI / "data"))
        for path in sorted(data.glob("stations/*/*/*.yml"))
        if path.name != "station.yml"
    ]


@pytest.fixture(params=["real", "mini"])
def record(request: pytest.FixtureRequest) -> Record:
    return record_named(request.param, request)


@pytest.fixture(params=keys())
def placed(request: pytest.FixtureRequest) -> tuple[Record, Report]:
    name, key = request.param.split(":")
    record = record_named(name, request)
    (report,) = (report for report in record.catalogue.reports if report.key == key)
    return record, report


def record_named(name: str, request: pytest.FixtureRequest) -> Record:
    parts = ("catalogue", "built", "site") if name == "real" else ("mini_catalogue", "mini_built", "mini")
    return Record(*(request.getfixturevalue(part) for part in parts))


@dataclass(frozen=True)
class Leaf:
    """A value with the field it stands in: `Funding.total`."""

    field: str
    value: object


def leaves(record: BaseModel) -> Iterator[Leaf]:
    """Every value of a record and of the records in it, by the model's own fields."""
    for name in type(record).model_fields:
        yield from _leaves(f"{type(record).__name__}.{name}", getattr(record, name))


def _leaves(field: str, value: object) -> Iterator[Leaf]:
    if isinstance(value, BaseModel):
        yield from leaves(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _leaves(field, item)
    elif value is not None:
        yield Leaf(field, value)


# Tests of their own, below: as text they would stand on the page in any case, or nowhere.
ELSEWHERE = {"Section.id", "Section.praise", "Section.concern", "Annex.id", "Annex.present"}


def on_the_page(leaf: Leaf, report: Report, catalogue: Catalogue) -> str | None:
    """How a value is to be read on the page, None where it is no text. Without a rule of its own it is its own text."""
    value = leaf.value
    if isinstance(value, Missing) or leaf.field in ELSEWHERE:
        return None
    scheme = catalogue.schemes[report.body.scheme]
    rules: dict[str, Callable[[], str | None]] = {
        "Statement.kind": lambda: report.body.kind.label,
        "Statement.scheme": lambda: scheme.name,
        "Parties.operator": lambda: catalogue.organisations[str(value)].name,
        "Parties.evaluator": lambda: catalogue.organisations[str(value)].name,
        "Figure.indicator": lambda: catalogue.indicators[str(value)].name,
        "FindingRecord.topics": lambda: catalogue.topics[str(value)].name,
        "Recommendation.topics": lambda: catalogue.topics[str(value)].name,
        "Section.party": lambda: next((weight.name for weight in scheme.weights if weight.party == value), None),
    }
    if rule := rules.get(leaf.field):
        return rule()
    assert not isinstance(value, (StrEnum, bool)), f"{leaf.field} needs a rule: how is {value!r} read on the page?"
    return day(value) if isinstance(value, date) else period(value) if isinstance(value, Since) else str(value)


def day(value: date) -> str:
    return f"{value.year} 年 {value.month} 月 {value.day} 日"


def period(value: Since) -> str:
    return " ".join(f"{int(part)} {unit}" for part, unit in zip(value.printed.split("-"), "年月日", strict=False))


def stands_in(wanted: str, text: str) -> bool:
    """Whether a text holds another; a number not as a part of a longer one."""
    pattern = re.escape(plain(wanted))
    if wanted[:1].isdigit():
        pattern = rf"(?<![\d.,]){pattern}"
    if wanted[-1:].isdigit():
        pattern = rf"{pattern}(?![.,]?\d)"
    return re.search(pattern, text) is not None


def test_every_value_of_the_file_is_on_the_page(placed: tuple[Record, Report]) -> None:
    record, report = placed
    text = record.page(report).text
    lost = [
        (leaf.field, wanted)
        for leaf in leaves(report.body)
        if (wanted := on_the_page(leaf, report, record.catalogue)) is not None and not stands_in(wanted, text)
    ]
    assert lost == [], one_a_line(lost)


def test_every_finding_stands_in_its_section_on_its_side_in_its_order(placed: tuple[Record, Report]) -> None:
    record, report = placed
    page = record.page(report)
    topics = record.catalogue.topics
    lists: dict[tuple[str, Side], Element] = {}
    for finding in report.findings():
        item = page.within(page.by_id[finding.id], "li")
        text = text_of(item)
        names = [topics[topic].name for topic in finding.record.topics]
        for wanted in (finding.record.words, *finding.record.names, *names, finding.record.text):
            assert plain(wanted) in text, finding.id

        siblings = page.parents[item]
        assert lists.setdefault((finding.section.id, finding.side), siblings) is siblings, finding.id
        assert list(siblings).index(item) == finding.order - 1, finding.id
        assert page.by_id[finding.section.id] in around(page, item), finding.id
    assert len(set(lists.values())) == len(lists), "praise and concern of a section are one list"


def around(page: Page, element: Element) -> Iterator[Element]:
    while (element := page.parents.get(element, element)) in page.parents:
        yield element


def test_every_finding_is_in_the_markdown(placed: tuple[Record, Report]) -> None:
    record, report = placed
    text = record.markdown(report)
    for finding in report.findings():
        for wanted in (finding.record.words, *finding.record.names):
            assert plain(wanted) in text, finding.id


def test_every_section_and_annex_has_its_place(placed: tuple[Record, Report]) -> None:
    record, report = placed
    page = record.page(report)
    weights = {weight.party: weight.name for weight in record.catalogue.schemes[report.body.scheme].weights}
    for section in report.body.sections:
        text = text_of(page.by_id[section.id])
        speaker = weights.get(section.party, "") if section.party else ""
        for wanted in (section.title, section.number, section.area, speaker, *(r.summary for r in section.remarks)):
            assert plain(wanted or "") in text, section.id
    for annex in report.body.annexes:
        assert plain(annex.title) in text_of(page.by_id[annex.id])


def test_an_annex_that_did_not_come_is_told_from_one_that_did(placed: tuple[Record, Report]) -> None:
    record, report = placed
    page = record.page(report)
    said = {
        annex.present: text_of(page.by_id[annex.id]).replace(plain(annex.title), "").strip()
        for annex in report.body.annexes
    }
    assert "" not in said.values()
    assert len(set(said.values())) == len(said)


def test_every_figure_has_a_row_that_leads_to_its_place(placed: tuple[Record, Report]) -> None:
    record, report = placed
    left: dict[str, list[Row]] = defaultdict(list)
    for row in quantity_rows(record.page(report)):
        left[row.anchor].append(row)
    lost: list[PlacedFigure] = []
    for figure in report.figures():
        telling = next((row for row in left[figure.anchor] if row.tells(figure, record.catalogue)), None)
        if telling is None:
            lost.append(figure)
        else:
            left[figure.anchor].remove(telling)
    assert lost == [], one_a_line(lost)
    assert [row for rows in left.values() for row in rows] == [], "rows that no figure states"


@dataclass(frozen=True)
class Row:
    """A row of the quantities with the heading that covers it."""

    heading: str
    says: str
    whole: str
    anchor: str
    place: str

    def tells(self, placed: PlacedFigure, catalogue: Catalogue) -> bool:
        """Whether it is this figure: its heading, what is printed and nothing else, where and as of when."""
        figure = placed.figure
        indicator = catalogue.indicators[figure.indicator] if figure.indicator else None
        names = [indicator.name if indicator else figure.name or "", figure.part or "", placed.area or ""]
        printed = printed_values(figure)
        unit = figure.unit or (indicator.unit if indicator else "")
        return (
            re.fullmatch(r"\W*".join(re.escape(plain(name)) for name in names) + r"\W*", self.heading) is not None
            and re.fullmatch(r"\D*" + r"\D*?".join(map(re.escape, printed)) + r"\D*", self.says.replace(f" {unit}", ""))
            is not None
            and self.place == plain(placed.place)
            and (figure.note is None or plain(figure.note) in self.whole)
            and (isinstance(placed.as_of, Missing) or period(placed.as_of) in self.whole)
        )


def printed_values(figure: Figure) -> list[str]:
    stated = (figure.target, figure.actual, figure.percent)
    return [plain(value.printed) for value in stated if isinstance(value, (Number, Percent))]


def quantity_rows(page: Page) -> Iterator[Row]:
    """Rows that say a quantity, with the text of the heading that spans them."""
    for body in page.by_id["quantities"].iter("tbody"):
        heading = ""
        for row in body:
            head = row.find("th")
            if head is not None:
                heading = plain(head.text or "")
            cells = list(row.iter("td"))
            where = cells[-1].find(".//a")
            assert where is not None
            yield Row(heading, said(cells[0]), text_of(row), where.get("href", "").removeprefix("#"), text_of(where))


def said(cell: Element) -> str:
    """What the report prints: the emphasised part of the cell, without our note on it."""
    emphasised = cell.find("b")
    assert emphasised is not None
    return text_of(emphasised)


def test_quantities_that_disagree_are_marked(placed: tuple[Record, Report]) -> None:
    record, report = placed
    page = record.page(report)
    for body in page.by_id["quantities"].iter("tbody"):
        for head in body.iter("th"):
            rows = list(body)
            first = rows.index(page.parents[head])
            together = rows[first : first + int(head.get("rowspan", "1"))]
            stated = {re.sub(r"\W", "", said(next(row.iter("td")))) for row in together}
            if head.find("span") is not None:
                assert len(stated) > 1, text_of(head)


def test_every_score_stands_beside_the_party_that_gave_it(placed: tuple[Record, Report]) -> None:
    record, report = placed
    lines = [text_of(line) for tag in ("tr", "p") for line in record.page(report).root.iter(tag)]
    result = report.body.result
    for weight in record.catalogue.schemes[report.body.scheme].weights:
        score = result.scores.of(weight.party)
        if isinstance(score, Number):
            assert any(stands_in(weight.name, line) and stands_in(score.printed, line) for line in lines), weight.name


def test_every_community_is_an_item_of_its_own(placed: tuple[Record, Report]) -> None:
    record, report = placed
    page = record.page(report)
    lists = [[text_of(item) for item in block] for block in page.by_id["facts"].iter("ul")]
    assert lists == [[plain(name) for name in area.communities] for area in report.body.areas]


def test_contract_percentages_of_the_annexes_stand_in_the_table_of_indicators(placed: tuple[Record, Report]) -> None:
    record, report = placed
    page = record.page(report)
    for figure in report.figures():
        percent = figure.figure.percent
        slug = figure.figure.indicator
        staffing = slug is not None and record.catalogue.indicators[slug].group == STAFFING
        if figure.path[0] == "annexes" and isinstance(percent, Percent) and not figure.figure.part and not staffing:
            name = record.catalogue.indicators[slug].name if slug else figure.figure.name or ""
            rows = [
                text_of(row)
                for row in page.by_id["indicators"].iter("tr")
                if (head := row.find("th")) is not None and text_of(head).startswith(plain(name))
            ]
            assert any(stands_in(percent.printed, row) for row in rows), (name, percent.printed)


def test_every_station_says_what_its_file_says(record: Record) -> None:
    lost = []
    for station in record.catalogue.stations:
        text = record.site.pages[f"{station.key}/"].text
        for leaf in leaves(station.profile):
            if isinstance(leaf.value, Missing) or (station.latest and leaf.field.startswith("Absence.")):
                continue  # an absence is not news once there is a report
            value = leaf.value
            wanted = (
                value.label if isinstance(value, AbsenceKind) else period(value) if isinstance(value, Since) else value
            )
            if not stands_in(str(wanted), text):
                lost.append((station.key, leaf.field, wanted))
    assert lost == [], one_a_line(lost)
