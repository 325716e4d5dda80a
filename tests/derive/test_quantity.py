"""When two figures speak of one quantity."""

import pytest

from generator.derive.quantity import QuantityKey, measure_of, of_one_day, quantity_of, row_of, same_day
from generator.model.report import PlacedFigure, Report
from generator.model.section import Section
from generator.model.values import Missing, Since
from tests.derive.records import INDICATORS, Texts, measured, report


def placed(*figures: Texts) -> tuple[PlacedFigure, ...]:
    return tuple(measured(*figures).figures())


def key(figure: PlacedFigure, title: str = "总体") -> QuantityKey:
    return quantity_of(figure, Section(id="whole", title=title), INDICATORS)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("名", "位", True),
        ("个", "人次", True),
        ("人", "人次", False),
        ("户", "个", False),
        ("小时", "次", False),
        ("吨", "吨", True),
    ],
)
def test_units_of_one_measure(one: str, other: str, *, same: bool) -> None:
    assert (measure_of(one) == measure_of(other)) is same


def test_persons_and_households_are_other_quantities_than_attendances_but_only_households_another_row() -> None:
    times, persons, homes = placed(
        {"indicator": "home", "actual": "9"},
        {"indicator": "home", "unit": "人", "actual": "9"},
        {"indicator": "home", "unit": "户", "actual": "9"},
    )
    assert len({key(times), key(persons), key(homes)}) == 3
    assert row_of(times, INDICATORS) == row_of(persons, INDICATORS) != row_of(homes, INDICATORS)


def test_a_name_of_the_report_has_a_row_for_each_unit() -> None:
    one, other = placed({"name": "宣传", "unit": "人", "actual": "9"}, {"name": "宣传", "unit": "名", "actual": "9"})
    assert key(one) == key(other)
    assert row_of(one, INDICATORS) != row_of(other, INDICATORS)


@pytest.mark.parametrize(
    ("title", "scope"),
    [
        ("总体", None),
        ("长者服务项目", "长者服务项目"),
        ("各项目", None),
        ("东片区服务成效", "东片区服务成效"),
        ("各片区服务成效", None),
    ],
)
def test_a_section_about_one_project_or_place_speaks_of_that_only(title: str, scope: str | None) -> None:
    (figure,) = placed({"indicator": "home", "actual": "9"})
    assert key(figure, title).scope == scope
    assert key(figure, title).of_station() == key(figure)


def since(printed: str | None) -> Since | Missing:
    return Missing.NOT_STATED if printed is None else Since(printed)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2024-02-29", "2024-07-31", False),
        ("2024", "2023-12-31", False),
        ("2024-02", "2024-02-29", True),
        ("2024", "2024-07", True),
        (None, "2024-07-31", True),
        (None, None, True),
    ],
)
def test_days_that_may_be_the_same(one: str | None, other: str | None, *, same: bool) -> None:
    assert same_day(since(one), since(other)) is same
    assert same_day(since(other), since(one)) is same


def dated(*days: str) -> Report:
    figures = [{"indicator": "workers", "actual": "20", "as_of": day} for day in days]
    return report(sections=[{"id": "whole", "title": "总体", "figures": figures}])


@pytest.mark.parametrize(
    ("days", "groups"),
    [
        (("2024-02", "not_stated", "2024-02-29"), [[0, 1, 2]]),
        (("2024-07", "2024-02"), [[1], [0]]),
        (("2024-07", "not_stated", "2024-02"), [[2], [0], [1]]),
        (("not_stated", "not_stated"), [[0, 1]]),
        ((), []),
    ],
)
def test_statements_are_compared_within_a_day(days: tuple[str, ...], groups: list[list[int]]) -> None:
    statements = list(dated(*days).figures())
    assert [[statements.index(each) for each in group] for group in of_one_day(statements)] == groups
