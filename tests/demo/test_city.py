"""The invented city: complete, repeatable, and without a single number that disagrees with another."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.demo.city import Occupied, OutOfRange, invent, write
from generator.demo.names import CITY
from generator.demo.prose import han
from generator.demo.quantity_ledger import percent
from generator.demo.seeded_random import SeededRandom
from generator.demo.shared_files import read_shared_files
from generator.demo.station import TooLarge, invent_stations
from generator.demo.word_lists import TOPICS
from generator.demo.writing import Flow, document
from generator.load.folder import load
from generator.load.yaml_syntax import parse
from generator.model.catalogue import Catalogue, Role
from generator.model.figure import Figure
from generator.model.report import Report
from generator.model.scheme import Party
from generator.model.statement import Kind
from generator.model.station import AbsenceKind
from generator.model.values import Missing, Number, Percent

SHARED = read_shared_files(Path(__file__).parents[2] / "data")
STATIONS, YEARS = 20, 4


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    out = tmp_path_factory.mktemp("demo")
    write(STATIONS, YEARS, out, SHARED)
    catalogue, problems = load(out)
    assert problems == []
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="module")
def large() -> dict[str, str]:
    return dict(invent(120, 5, SHARED))


def number(value: object) -> Decimal:
    assert isinstance(value, Number | Percent)
    return value.value


def only(report: Report, indicator: str, *, where: str, area: str | None = None) -> list[Decimal]:
    return [
        number(placed.figure.actual)
        for placed in report.figures()
        if placed.figure.indicator == indicator
        and placed.anchor == where
        and placed.area == area
        and placed.figure.part is None
    ]


def test_it_says_that_it_is_invented(catalogue: Catalogue) -> None:
    site = catalogue.site
    assert site.invented
    assert not site.official
    assert "演示数据，全部虚构" in site.name
    assert "演示数据，全部虚构" in site.notice
    assert all(organisation.name.startswith(CITY) for organisation in catalogue.organisations.values())
    assert all(station.profile.name.startswith(CITY) for station in catalogue.stations)
    assert all(report.body.source.method.startswith("演示数据") for report in catalogue.reports)


def test_it_lists_no_organisation_without_a_report(catalogue: Catalogue) -> None:
    parties = [report.body.parties for report in catalogue.reports]
    for role, named in (
        (Role.OPERATOR, {p.operator for p in parties}),
        (Role.EVALUATOR, {p.evaluator for p in parties}),
    ):
        assert {o.id for o in catalogue.organisations.values() if role in o.roles} == named


def test_the_same_arguments_give_the_same_bytes() -> None:
    assert list(invent(5, 2, SHARED, seed=3)) == list(invent(5, 2, SHARED, seed=3))
    assert dict(invent(5, 2, SHARED, seed=3)) != dict(invent(5, 2, SHARED, seed=4))


def test_more_stations_and_years_leave_the_others_as_they_were() -> None:
    few = {path: text for path, text in invent(4, 2, SHARED) if path.startswith("stations/")}
    many = dict(invent(9, 3, SHARED))
    assert few.items() <= many.items()


def test_about_one_report_a_station_and_year(large: dict[str, str]) -> None:
    reports = [path for path in large if re.search(r"/\d{4}-(midterm|final)\.yml$", path)]
    assert 570 <= len(reports) <= 630
    counted = sum(len(place.reports(5)) for place in invent_stations(200, 0))
    assert 960 <= counted <= 1040
    assert sum("final" in path for path in reports) > len(reports) / 2
    years = {path.rsplit("/", 1)[1][:4] for path in reports}
    assert years == {"2021", "2022", "2023", "2024", "2025"}
    assert all(
        ("guangzhou-2018" in large[path]) == ("/202" in path and path.rsplit("/", 1)[1] < "2023") for path in reports
    )


def test_the_odd_cases_occur(large: dict[str, str]) -> None:
    everything = "\n".join(large.values())
    for wanted in (
        "percent: 600.00%",
        "percent: 0.00%",
        "total: 90.00",
        "total: not_disclosed",
        "evaluator: not_disclosed",
        "target: not_set",
        "present: false",
        "concern: none_raised",
        "issued: not_disclosed",
        "feedback: not_disclosed",
        "actual: 5.5",
        "phases:",
        *(f"kind: {kind}" for kind in AbsenceKind if kind is not AbsenceKind.NOT_PUBLISHED),
    ):
        assert wanted in everything, wanted
    reports = {path: text for path, text in large.items() if re.search(r"/\d{4}-", path)}
    assert any("\nannexes:" not in text for text in reports.values())
    per_station: defaultdict[str, int] = defaultdict(int)
    for path in reports:
        per_station[path.rsplit("/", 1)[0]] += 1
    assert 1 in per_station.values()
    kinds = {place.absence[0] for place in invent_stations(150, 0) if place.absence and place.unreported}
    assert kinds == set(AbsenceKind)


def test_communities_are_shared_between_stations(large: dict[str, str]) -> None:
    named = defaultdict(set)
    for place in invent_stations(120, 0):
        assert len(set(place.communities)) == len(place.communities) <= 19
        assert 3 <= len(place.areas) <= 4
        for community in place.communities:
            named[community].add(place.slug)
    assert max(map(len, named.values())) > 3
    assert len({path.rsplit("/", 2)[1] for path in large if path.endswith("/station.yml")}) == 120


def test_reports_are_of_realistic_size(catalogue: Catalogue) -> None:
    sizes = sorted(len(page_text(report, catalogue)) for report in catalogue.reports)
    assert 11_500 <= sizes[len(sizes) // 2] <= 14_500
    for report in catalogue.reports:
        sides = [finding.side.value for finding in report.findings()]
        assert 20 <= sides.count("praise") <= 30
        assert 15 <= sides.count("concern") <= 25


def page_text(report: Report, catalogue: Catalogue) -> str:
    """What a page about the report has to show, roughly: findings with their text, and tables."""
    words = [report.body.title, *(section.title for section in report.body.sections)]
    words += [text for finding in report.findings() for text in (finding.record.words, finding.record.text)]
    words += [item.words for item in report.body.recommendations]
    for placed in report.figures():
        figure = placed.figure
        words.append(catalogue.indicators[figure.indicator or ""].name)
        words += [str(part) for part in (figure.part, figure.area, figure.target, figure.actual) if part]
        words.append("" if isinstance(figure.percent, Missing) else str(figure.percent))
    return "".join(words)


def test_percentages_follow(catalogue: Catalogue) -> None:
    checked = 0
    for report in catalogue.reports:
        for placed in report.figures():
            figure = placed.figure
            if isinstance(figure.target, Number):
                exact = Fraction(number(figure.actual)) * 100 / Fraction(figure.target.value)
                assert abs(Fraction(number(figure.percent)) - exact) <= Fraction(1, 200), (report.key, figure)
                checked += 1
            if figure.target is Missing.NOT_SET:
                assert figure.percent is Missing.NOT_SET
    assert checked > 1000


def test_areas_add_up_to_the_total(catalogue: Catalogue) -> None:
    checked = 0
    for report in catalogue.reports:
        names = [area.name for area in report.body.areas]
        for annex in report.body.annexes:
            rows: defaultdict[str | None, dict[str | None, Figure]] = defaultdict(dict)
            for figure in annex.figures:
                if figure.part is None:
                    rows[figure.indicator][figure.area] = figure
            for indicator, by_area in rows.items():
                if len(by_area) == 1:
                    continue
                assert list(by_area) == [*names, None], (report.key, indicator)
                total = by_area.pop(None)
                assert sum(number(f.actual) for f in by_area.values()) == number(total.actual)
                targets = [f.target.value for f in by_area.values() if isinstance(f.target, Number)]
                if targets:
                    assert sum(targets) == number(total.target)
                checked += 1
    assert checked > 500


def test_parts_add_up_to_the_whole(catalogue: Catalogue) -> None:
    for report in catalogue.reports:
        for annex in report.body.annexes:
            parts: defaultdict[str | None, Decimal] = defaultdict(Decimal)
            for figure in annex.figures:
                if figure.part is not None:
                    parts[figure.indicator] += number(figure.actual)
            if not parts:
                continue
            for indicator in ("person-months", "licensed-person-months"):
                assert only(report, indicator, where=annex.id) == [parts[indicator]]
            assert parts["licensed-person-months"] + parts["unlicensed-person-months"] == parts["person-months"]


def test_media_reports_add_up(catalogue: Catalogue) -> None:
    checked = 0
    for report in catalogue.reports:
        for finding in report.findings():
            media = {f.part: number(f.actual) for f in finding.record.figures if f.indicator == "media-reports"}
            if media:
                assert media.pop(None) == sum(media.values())
                checked += 1
    assert checked > 5


def test_scores_add_up_and_the_grade_follows(catalogue: Catalogue) -> None:
    for report in catalogue.reports:
        scheme, result = catalogue.schemes[report.body.scheme], report.body.result
        printed = {party: result.scores.of(party) for party in Party}
        for party, score in printed.items():
            weight = scheme.weight_of(party)
            assert (score is Missing.NOT_APPLICABLE) == (weight is None)
            if weight is not None and isinstance(score, Number):
                assert 0 <= score.value <= weight.weight.value
        total = sum(score.value for score in printed.values() if isinstance(score, Number))
        if isinstance(result.total, Number):
            assert total in {0, result.total.value}
            total = result.total.value
        if total:
            assert next(band.name for band in scheme.grades if total >= band.least.value) == result.grade


def test_dates_follow_each_other(catalogue: Catalogue) -> None:
    for report in catalogue.reports:
        body = report.body
        assert body.contract.end == body.contract.begin.replace(year=body.contract.begin.year + 1) - timedelta(days=1)
        assessed = body.assessed
        assert not isinstance(assessed.begin, Missing)
        assert not isinstance(assessed.end, Missing)
        assert body.contract.begin == assessed.begin < assessed.end <= body.contract.end
        months = (assessed.end.year - assessed.begin.year) * 12 + assessed.end.month - assessed.begin.month + 1
        assert number(assessed.months) == months
        assert months in ({6, 7} if body.kind is Kind.MIDTERM else {11, 12})
        assert assessed.end < body.evaluated
        if not isinstance(body.issued, Missing):
            assert not isinstance(body.disclosure.published, Missing)
            assert body.evaluated < body.issued < body.disclosure.published
        assert str(body.operated_since) <= body.contract.begin.isoformat()


def test_a_quantity_is_the_same_wherever_it_stands(catalogue: Catalogue) -> None:
    for report in catalogue.reports:
        stated = defaultdict(set)
        for placed in report.figures():
            figure, key = placed.figure, (placed.figure.indicator, placed.figure.part, placed.area)
            for kind, value in (("actual", figure.actual), ("percent", figure.percent), ("target", figure.target)):
                if isinstance(value, Number | Percent):
                    stated[kind, *key].add(value.value)
        assert [key for key, values in stated.items() if len(values) > 1] == []


def test_staffing_fits(catalogue: Catalogue) -> None:
    for report in catalogue.reports:
        figures = {
            f.indicator: f for section in report.body.sections if section.id == "management" for f in section.figures
        }
        posts = number(figures["person-months"].target) / number(report.body.assessed.months)
        assert posts == int(posts)
        retained = number(figures["retained-workers"].actual)
        share = (retained * 100 / posts).quantize(Decimal("0.01"), ROUND_HALF_UP)
        assert number(figures["retention"].percent) == share
        assert retained <= posts
        assert number(figures["person-months"].actual) >= retained * number(report.body.assessed.months)
        (workers,) = only(report, "social-workers", where="overview")
        assert workers >= retained


def test_a_midterm_report_is_about_half_way(catalogue: Catalogue) -> None:
    shares = [
        number(figure.percent)
        for report in catalogue.reports
        if report.body.kind is Kind.MIDTERM
        for section in report.body.sections
        if section.id == "delivery"
        for figure in section.figures
        if isinstance(figure.percent, Percent)
    ]
    assert 45 <= sorted(shares)[len(shares) // 2] <= 65


def findings(catalogue: Catalogue) -> Iterator[tuple[Report, str, str, list[str]]]:
    for report in catalogue.reports:
        for finding in report.findings():
            figures = [
                str(v) for f in finding.record.figures for v in (f.actual, f.percent) if not isinstance(v, Missing)
            ]
            yield report, finding.record.words, finding.record.text, figures


def test_every_number_in_words_is_a_figure(catalogue: Catalogue) -> None:
    for report, summary, text, figures in findings(catalogue):
        for words in (summary, text):
            assert set(re.findall(r"\d+(?:\.\d+)?%?", words)) <= set(figures), (report.key, words, figures)
        assert set(re.findall(r"\d+(?:\.\d+)?%?", summary)) == set(figures), (report.key, summary, figures)


def test_summaries_are_short_whole_and_different(catalogue: Catalogue) -> None:
    summaries = [summary for _, summary, _, _ in findings(catalogue)]
    assert all(20 <= han(summary) <= 80 for summary in summaries)
    assert all(re.search(r"[\[\]{}]|None|，，|。。", summary) is None for summary in summaries)
    assert len(set(summaries)) > 0.97 * len(summaries)


def test_findings_speak_about_every_topic(catalogue: Catalogue) -> None:
    assert set(TOPICS) == set(catalogue.topics)
    named = {t for report in catalogue.reports for finding in report.findings() for t in finding.record.topics}
    assert named == set(catalogue.topics)
    assert all(set(parts.near) <= set(TOPICS) for parts in TOPICS.values())
    assert all(len(parts.gaps) == len(parts.advice) for parts in TOPICS.values())


def test_it_does_not_write_over_other_data(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(Occupied, match="请用 --out 指定空文件夹"):
        write(1, 1, tmp_path, SHARED)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    with pytest.raises(Occupied, match="不是文件夹"):
        write(1, 1, tmp_path / "notes.txt", SHARED)


def test_a_smaller_city_replaces_a_larger_one(tmp_path: Path) -> None:
    write(6, 3, tmp_path, SHARED)
    count = write(2, 1, tmp_path, SHARED)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert written == {path for path, _ in invent(2, 1, SHARED)}
    assert count == sum("-final" in path or "-midterm" in path for path in written)
    assert all(any(path.iterdir()) for path in tmp_path.rglob("*") if path.is_dir())


def test_numbers_that_make_no_city_are_refused() -> None:
    with pytest.raises(OutOfRange, match="至少为 1"):
        list(invent(0, 1, SHARED))
    with pytest.raises(TooLarge, match="最多能虚构"):
        list(invent_stations(1_000_000, 0))


@given(st.integers(0, 100_000), st.lists(st.integers(1, 20), min_size=1, max_size=6), st.integers())
def test_split_loses_nothing(total: int, weights: list[int], seed: int) -> None:
    parts = SeededRandom(str(seed)).split(total, weights)
    assert sum(parts) == total
    assert min(parts) >= 0


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_percent_is_rounded_half_up(actual: int, target: int) -> None:
    assert percent(actual, target) == f"{(actual * 20_000 + target) // (2 * target) / Decimal(100):.2f}%"


text = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)
words = st.lists(text, min_size=1, max_size=4).map(" ".join)


@given(
    st.dictionaries(
        st.sampled_from("abc"),
        words | st.lists(words, min_size=1) | st.dictionaries(st.just("d"), words).map(Flow),
        min_size=1,
    )
)
@settings(max_examples=200)
def test_what_is_written_reads_back(content: dict[str, object]) -> None:
    assert parse(document(content), "x.yml").plain == content
