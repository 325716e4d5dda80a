"""A report's parts know their places, and a report that contradicts itself in form is none."""

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.contract import Span
from generator.model.figure import Figure
from generator.model.finding import FindingRecord, NoneRaised, Side
from generator.model.report import Report
from generator.model.section import Annex
from generator.model.statement import Statement
from generator.model.station import Profile
from generator.model.values import Missing

Loc = tuple[int | str, ...]
FIGURE = {"indicator": "visits", "actual": "1"}


def statement(**changes: Any) -> Statement:  # noqa: ANN401 - any YAML
    plain: dict[str, Any] = {
        "kind": "final",
        "title": "报告",
        "evaluated": "2024-08-23",
        "scheme": "s",
        "parties": {"supervisor": "民政局", "purchaser": "街道办", "operator": "o", "evaluator": "e"},
        "contract": {"begin": "2023-09-08", "end": "2024-09-07"},
        "funding": {"total": "240 万"},
        "result": {"total": "90.00", "grade": "优秀"},
        "sections": [{"id": "visits", "title": "探访"}],
        "source": {"title": "报告", "format": "PDF", "sha256": "0" * 64, "method": "手工"},
    }
    return Statement.model_validate({**plain, **changes})


def refused_at(kind: Any, plain: object) -> list[Loc]:  # noqa: ANN401 - any model
    with pytest.raises(ValidationError) as fault:
        kind.model_validate(plain)
    return [error["loc"] for error in fault.value.errors()]


def statement_refused_at(**changes: Any) -> list[Loc]:  # noqa: ANN401 - any YAML
    with pytest.raises(ValidationError) as fault:
        statement(**changes)
    return [error["loc"] for error in fault.value.errors()]


@pytest.mark.parametrize(
    ("figure", "places"),
    [
        ({"actual": "1"}, [()]),
        ({"indicator": "visits"}, [()]),
        ({"indicator": "visits", "name": "探访", "actual": "1"}, [("name",)]),
        ({"name": "探访", "actual": "1"}, [("name",)]),
        ({"indicator": "visits", "actual": "not_stated"}, [()]),
        ({}, [(), ()]),
    ],
)
def test_a_figure_is_one_quantity(figure: dict[str, str], places: list[Loc]) -> None:
    assert refused_at(Figure, figure) == places


def test_figures_that_are_complete() -> None:
    assert Figure.model_validate({"name": "满意度", "percent": "98%"}).unit is None
    assert Figure.model_validate({"indicator": "visits", "target": "not_set"}).target is Missing.NOT_SET


def test_a_summary_is_short() -> None:
    assert FindingRecord.model_validate({"summary": "字" * 80 + "abc 2024，。"})
    assert refused_at(FindingRecord, {"summary": "字" * 81}) == [("summary",)]


@pytest.mark.parametrize(("begin", "end"), [("2024-01-01", "2024-01-01"), ("2024-01-01", "2024-12-31")])
def test_spans(begin: str, end: str) -> None:
    assert Span.model_validate({"begin": begin, "end": end})


def test_a_period_ends_after_it_begins() -> None:
    backwards = {"begin": "2024-01-02", "end": "2024-01-01"}
    phase = {**backwards, "name": "一", "amount": "1"}
    assert statement_refused_at(contract=backwards) == [("contract", "end")]
    assert statement_refused_at(assessed=backwards) == [("assessed", "end")]
    assert statement_refused_at(funding={"total": "1", "phases": [phase]}) == [("funding", "phases", 0, "end")]
    assert statement(assessed={"begin": "2024-01-02"}).assessed.end is Missing.NOT_DISCLOSED


def test_an_absent_annex_has_no_figures() -> None:
    annex = {"id": "annex", "title": "附件", "figures": [FIGURE]}
    assert Annex.model_validate({**annex, "present": "true"}).figures
    assert refused_at(Annex, {**annex, "present": "false"}) == [("figures",)]


def test_every_repeated_anchor_is_told() -> None:
    sections = [
        {"id": "a", "title": "一", "praise": [{"summary": "好"}]},
        {"id": "a", "title": "二"},
        {"id": "a-p1", "title": "三"},
    ]
    annexes = [{"id": "a", "title": "附件", "present": "false"}]
    places = [("sections", 1, "id"), ("sections", 2, "id"), ("annexes", 0, "id")]
    assert statement_refused_at(sections=sections, annexes=annexes) == places


def test_area_names_stand_for_one_area() -> None:
    areas = [
        {"name": "片区一", "aliases": ["东片"], "communities": ["甲"]},
        {"name": "东片", "communities": ["乙"]},
        {"name": "片区三", "aliases": ["片区一"], "communities": ["丙"]},
    ]
    assert statement_refused_at(areas=areas) == [("areas", 1, "name"), ("areas", 2, "aliases", 0)]


def test_a_community_belongs_to_one_area_of_a_station() -> None:
    areas = [{"name": "一", "communities": ["甲", "乙"]}, {"name": "二", "communities": ["丙", "甲"]}]
    assert refused_at(Profile, {"name": "站", "street": "街", "areas": areas}) == [("areas", 1, "communities", 1)]
    assert statement(areas=areas).areas  # a report is kept as it is printed


def test_findings_and_figures_know_their_places() -> None:
    body = statement(
        areas=[{"name": "片区一", "communities": ["甲"]}, {"name": "片区二", "communities": ["乙"]}],
        sections=[
            {
                "id": "visits",
                "number": "三",
                "title": "探访",
                "area": "片区一",
                "as_of": "2024-07",
                "praise": [{"summary": "一", "figures": [FIGURE, {**FIGURE, "area": "片区二", "as_of": "2024"}]}],
                "concern": "none_raised",
                "figures": [FIGURE],
                "remarks": [{"summary": "二", "figures": [FIGURE]}],
            }
        ],
        annexes=[{"id": "annex", "title": "附件", "present": "true", "figures": [FIGURE]}],
    )
    report = Report("d", "s", "2024-final", "some.yml", body)
    assert body.sections[0].concern is NoneRaised.NONE_RAISED
    assert [(f.id, f.side, f.order, f.area) for f in report.findings()] == [("visits-p1", Side.PRAISE, 1, "片区一")]
    assert [(f.path, f.anchor, f.area, str(f.as_of)) for f in report.figures()] == [
        (("sections", 0, "praise", 0, "figures", 0), "visits-p1", "片区一", "2024-07"),
        (("sections", 0, "praise", 0, "figures", 1), "visits-p1", "片区二", "2024"),
        (("sections", 0, "figures", 0), "visits", "片区一", "2024-07"),
        (("sections", 0, "remarks", 0, "figures", 0), "visits", "片区一", "2024-07"),
        (("annexes", 0, "figures", 0), "annex", None, "not_stated"),
    ]
