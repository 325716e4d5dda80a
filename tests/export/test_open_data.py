"""The open data: the same in CSV and JSON, safe to open in Excel, and everything of the record."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.check.run import examine
from generator.export.open_data import TABLES, VERSION, as_csv, as_json, files
from generator.export.tables.table import CellValue, amount
from generator.load.folder import load
from generator.model.catalogue import Catalogue
from generator.model.finding import Side
from generator.model.values import Missing, Number

ROOT = Path(__file__).parents[2]
FORMULA = tuple("=+-@＝＋－＠\t\r")


def read_csv(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def unguarded(cell: str) -> str:
    """A cell as its text was before the apostrophe that keeps Excel from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA) else cell


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]))
formulas = st.tuples(st.sampled_from(FORMULA), texts).map("".join)
values = st.one_of(
    st.none(), st.integers(), st.booleans(), texts, formulas, st.sampled_from(["1,2", '"', "甲\n乙", " "])
)


@given(st.lists(st.lists(values, min_size=2, max_size=2), max_size=5))
def test_a_csv_comes_back_as_it_was_written(rows: list[list[CellValue]]) -> None:
    content = as_csv(["a", "b"], [{"a": a, "b": b} for a, b in rows])
    read = read_csv(content)

    assert read[0] == ["a", "b"]
    written = [["" if value is None else str(value) for value in row] for row in rows]
    assert [[unguarded(cell) for cell in row] for row in read[1:]] == [[unguarded(c) for c in row] for row in written]


@given(st.one_of(texts, formulas))
@example("=1+1")
@example("＝1+1")
@example("-1_000")
@example("-inf")
@example("+1e5")
@example("@SUM(A1)")
def test_no_cell_is_run_as_a_formula(text: str) -> None:
    cell = read_csv(as_csv(["a", "b"], [{"a": text, "b": 1}]))[1][0]

    assert not cell.startswith(FORMULA) or cell.lstrip("+-").rstrip("%").replace(".", "", 1).isdecimal()


@pytest.mark.parametrize("number", ["-5", "-5.00%", "+3", "0", "119.78%", "46.23", "-0.5"])
def test_numbers_stay_numbers(number: str) -> None:
    assert read_csv(as_csv(["a", "b"], [{"a": number, "b": 1}]))[1] == [number, "1"]


def test_excel_on_windows_knows_encoding_and_lines() -> None:
    content = as_csv(["名称"], [{"名称": "滘漖冼"}])

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 2


@given(st.lists(st.dictionaries(texts, values, max_size=3), max_size=4))
def test_json_comes_back_one_record_a_line(records: list[dict[str, CellValue]]) -> None:
    content = as_json(records)

    assert json.loads(content) == records
    assert content.endswith(b"\n")
    assert content.count(b"\n") == (len(records) + 2 if records else 1)


@pytest.fixture(scope="module", params=["data", "tests/site/mini/data"])
def record(request: pytest.FixtureRequest) -> Catalogue:
    catalogue, problems = load(ROOT / request.param)
    assert problems == []
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="module")
def exported(record: Catalogue) -> dict[str, bytes]:
    return dict(files(record, examine(record)))


def rows(exported: dict[str, bytes], table: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(exported[f"{VERSION}/{table}.json"])
    return records


def test_every_table_is_there_in_both_forms(exported: dict[str, bytes]) -> None:
    assert sorted(exported) == sorted(f"{VERSION}/{table.name}.{form}" for table in TABLES for form in ("csv", "json"))


def test_csv_and_json_say_the_same(exported: dict[str, bytes]) -> None:
    for table in TABLES:
        head, *lines = read_csv(exported[f"{VERSION}/{table.name}.csv"])
        assert head == [column.name for column in table.columns]
        records = rows(exported, table.name)
        assert all(list(record) == head for record in records)
        expected = [["" if value is None else str(value) for value in record.values()] for record in records]
        assert [[unguarded(cell) for cell in line] for line in lines] == expected


def test_columns_are_named_once_and_explained() -> None:
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.name
        assert all(column.title for column in table.columns), table.name
        assert all(name.isidentifier() and name.islower() for name in names), table.name
    assert len({table.name for table in TABLES}) == len(TABLES)


def test_every_report_station_finding_figure_and_recommendation_has_its_row(
    record: Catalogue, exported: dict[str, bytes]
) -> None:
    reports = record.reports
    assert [row["report"] for row in rows(exported, "reports")] == [report.key for report in reports]
    assert [row["station"] for row in rows(exported, "stations")] == [station.key for station in record.stations]
    assert [(row["report"], row["finding"], row["summary"]) for row in rows(exported, "findings")] == [
        (report.key, finding.id, finding.record.summary) for report in reports for finding in report.findings()
    ]
    assert [(row["report"], row["order"], row["summary"]) for row in rows(exported, "recommendations")] == [
        (report.key, order, advice.summary)
        for report in reports
        for order, advice in enumerate(report.body.recommendations, start=1)
    ]
    aspects = ("target", "actual", "percent")
    assert [(row["report"], row["anchor"], *(row[a] for a in aspects)) for row in rows(exported, "figures")] == [
        (report.key, placed.anchor, *(source_text(getattr(placed.figure, a)) for a in aspects))
        for report in reports
        for placed in report.figures()
    ]


def source_text(value: Any) -> str:  # noqa: ANN401 - any stated value
    return str(getattr(value, "source_text", value))


def test_every_community_has_its_row_for_every_place_that_names_it(
    record: Catalogue, exported: dict[str, bytes]
) -> None:
    listed = {(r["station"], r["report"], r["area"], r["community"]) for r in rows(exported, "communities")}
    assert listed == set(communities(record))


def communities(record: Catalogue) -> Iterator[tuple[str, str | None, str, str]]:
    for station in record.stations:
        given_by = [(None, station.profile.areas), *((report.key, report.body.areas) for report in station.reports)]
        for key, areas in given_by:
            yield from ((station.key, key, area.name, community) for area in areas for community in area.communities)


def test_counts_are_those_of_the_findings(record: Catalogue, exported: dict[str, bytes]) -> None:
    for report, row in zip(record.reports, rows(exported, "reports"), strict=True):
        sides = [finding.side for finding in report.findings()]
        assert (row["praise"], row["concern"]) == (sides.count(Side.PRAISE), sides.count(Side.CONCERN))


def test_no_value_is_empty_where_a_word_says_why_it_is_missing(exported: dict[str, bytes]) -> None:
    for row in rows(exported, "reports"):
        assert all(value != "" for name, value in row.items() if name != "keywords")
        assert all(row[name] for name in ("total", "grade", "issued", "address", "funding"))
    for row in rows(exported, "figures"):
        assert all(row[name] for name in ("name", "target", "actual", "percent", "as_of", "place", "anchor"))


def test_what_a_disclosure_must_state_has_its_columns(record: Catalogue, exported: dict[str, bytes]) -> None:
    """Rule C7: 索引号, 发布机构, 成文日期, 名称, 文号, 发布日期, 主题词; what is absent by its word."""
    for report, row in zip(record.reports, rows(exported, "reports"), strict=True):
        disclosure = report.body.disclosure
        assert row["title"] == report.body.title
        assert (row["index_number"], row["publisher"], row["document_number"]) == (
            disclosure.index_number, disclosure.issuer, disclosure.document_number
        )  # fmt: skip
        assert (row["written"], row["published"]) == (str(disclosure.written), str(disclosure.published))
        assert row["keywords"].split("、") == list(disclosure.keywords or ("",))


@pytest.mark.parametrize(
    ("printed", "plainly"),
    [("240 万", "2400000"), ("1,078", "1078"), ("220.50", "220.50"), ("3 亿", "300000000"), ("0.00", "0.00")],
)
def test_amounts_are_written_plainly(printed: str, plainly: str) -> None:
    assert amount(Number.read(printed)) == plainly


def test_what_is_missing_amounts_to_nothing() -> None:
    assert [amount(word) for word in Missing] == [None] * len(Missing)
