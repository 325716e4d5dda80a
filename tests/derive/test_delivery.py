"""The tables of contract indicators: one place for each cell, annexes before the text, nothing computed."""

from collections.abc import Sequence

from generator.derive.delivery import Delivery, DeliveryRow, delivery
from generator.model.report import PlacedFigure, Report
from tests.derive.records import GROUPS, INDICATORS, Texts, measured

PHONE = {"indicator": "phone", "target": "900", "actual": "1078", "percent": "119.78%"}


def made(*figures: Texts, annex: Sequence[Texts] = (), areas: Sequence[str] = ()) -> Delivery:
    found = delivery(measured(*figures, annex=annex, areas=areas), INDICATORS, GROUPS)
    assert found is not None
    return found


def nothing(report: Report) -> bool:
    return delivery(report, INDICATORS, GROUPS) is None


def rows(found: Delivery) -> list[DeliveryRow]:
    return [row for groups in (found.by_area, found.station_wide) for group in groups for row in group.rows]


def percent(placed: PlacedFigure | None) -> str | None:
    return str(placed.figure.percent) if placed else None


def test_a_report_that_measures_nothing_has_no_table() -> None:
    assert nothing(measured())
    assert nothing(measured({"indicator": "phone", "actual": "1078"}))
    assert nothing(measured({"indicator": "phone", "target": "900", "actual": "1078"}))
    assert nothing(measured(annex=[{"indicator": "phone", "actual": "1078"}]))


def test_the_annex_comes_before_the_text() -> None:
    found = made(
        PHONE,
        {**PHONE, "indicator": "home"},
        annex=[{"indicator": "phone", "target": "900", "actual": "1079", "percent": "119.89%"}],
    )

    assert [(row.name, percent(row.total)) for row in rows(found)] == [("电访", "119.89%"), ("入户", "119.78%")]


def test_the_first_place_is_shown() -> None:
    found = made(annex=[PHONE, {**PHONE, "percent": "1.00%"}])

    assert [percent(row.total) for row in rows(found)] == ["119.78%"]


def test_an_annex_without_a_target_keeps_its_row() -> None:
    found = made(annex=[{"indicator": "phone", "target": "not_set", "actual": "2"}])

    (row,) = rows(found)
    assert row.total is not None
    assert row.total.figure.actual == measured({"indicator": "phone", "actual": "2"}).body.sections[0].figures[0].actual


def test_areas_are_columns_in_the_order_of_the_report() -> None:
    found = made(
        annex=[
            PHONE,
            {**PHONE, "area": "西片", "percent": "50%"},
            {**PHONE, "area": "东片", "percent": "60%"},
            {**PHONE, "indicator": "home", "area": "西片", "percent": "70%"},
            {"name": "期刊", "unit": "期", "target": "2", "actual": "2", "percent": "100%"},
        ],
        areas=["东片", "中片", "西片"],
    )

    assert found.areas == ("东片", "西片")
    assert [(row.name, percent(row.total), [percent(cell) for cell in row.by_area]) for row in rows(found)] == [
        ("电访", "119.78%", ["60%", "50%"]),
        ("入户", None, [None, "70%"]),
        ("期刊", "100%", [None, None]),
    ]
    assert [row.name for group in found.station_wide for row in group.rows] == ["期刊"]


def test_parts_and_staffing_have_no_row() -> None:
    assert nothing(measured(annex=[{**PHONE, "part": "老人"}, {**PHONE, "indicator": "workers"}]))


def test_different_measures_have_rows_of_their_own() -> None:
    found = made(annex=[PHONE, {**PHONE, "unit": "户"}, {"name": "甲", "unit": "次", "percent": "1%"}])

    assert [(row.name, row.unit) for row in rows(found)] == [("电访", "人次"), ("电访", "户"), ("甲", "次")]


def test_headings_follow_the_catalogue() -> None:
    found = made(annex=[{"name": "期刊", "unit": "期", "target": "2", "actual": "2"}, PHONE])

    assert [[row.name for row in group.rows] for group in found.station_wide] == [["电访"], ["期刊"]]


def test_no_row_repeats() -> None:
    found = made(PHONE, PHONE, annex=[PHONE, {**PHONE, "area": "东片"}], areas=["东片"])

    assert len(rows(found)) == 1
