"""Every figure of a report, grouped by what it measures; nothing is lost, and only what differs disagrees."""

import pytest

from generator.derive.quantities import OTHER, Quantity, by_group, quantities
from generator.model.report import Report
from tests.derive.records import GROUPS, INDICATORS, measured


def found(report: Report) -> tuple[Quantity, ...]:
    return quantities(report, INDICATORS)


def labels(report: Report) -> list[tuple[str, int]]:
    return [(quantity.label, len(quantity.statements)) for quantity in found(report)]


def test_the_same_quantity_at_several_places_is_one() -> None:
    made = measured(
        {"indicator": "phone", "target": "900", "actual": "1078"},
        {"indicator": "home", "actual": "5"},
        {"indicator": "phone", "actual": "1,078"},
        annex=[{"indicator": "phone", "percent": "119.78%"}],
    )

    assert labels(made) == [("电访", 3), ("入户", 1)]
    assert [placed.anchor for placed in found(made)[0].statements] == ["whole", "whole", "annex"]


def test_parts_areas_and_names_are_told_apart() -> None:
    made = measured(
        {"indicator": "phone", "actual": "1"},
        {"indicator": "phone", "part": "老人", "actual": "1"},
        {"indicator": "phone", "area": "东片", "actual": "1"},
        {"indicator": "phone", "area": "东片", "part": "老人", "actual": "1"},
        {"name": "电访", "unit": "人次", "actual": "1"},
        {"name": "讲座", "unit": "场", "actual": "1"},
        areas=["东片"],
    )

    assert [count for _, count in labels(made)] == [1] * 6
    assert labels(made)[3][0].startswith("电访")
    assert {"老人", "东片"} <= set(labels(made)[3][0].replace("（", " ").replace("）", " ").split())


def test_households_are_not_persons() -> None:
    made = measured(
        {"indicator": "home", "actual": "200"},
        {"indicator": "home", "unit": "户", "actual": "120"},
        {"indicator": "home", "unit": "次", "actual": "200"},
    )

    assert [len(quantity.statements) for quantity in found(made)] == [2, 1]
    assert [quantity.unit for quantity in found(made)] == ["人次", "户"]
    assert not any(quantity.disagrees for quantity in found(made))


def test_named_quantities_of_different_units_are_different() -> None:
    made = measured({"name": "宣传", "unit": "次", "actual": "1"}, {"name": "宣传", "unit": "份", "actual": "300"})

    assert len(found(made)) == 2


def test_no_figure_is_lost() -> None:
    figures = [{"indicator": slug, "actual": str(n)} for n in range(4) for slug in INDICATORS]
    made = measured(*figures, annex=figures)
    grouped = by_group(found(made), INDICATORS, GROUPS)

    placed = [p for group in grouped for quantity in group.quantities for p in quantity.statements]
    assert sorted(p.path for p in placed) == sorted(p.path for p in made.figures())


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        ({"actual": "1078"}, {"actual": "1,078"}, False),
        ({"actual": "240 万"}, {"actual": "2400000"}, False),
        ({"actual": "1078"}, {"actual": "1079"}, True),
        ({"target": "900", "actual": "5"}, {"target": "901", "actual": "5"}, True),
        ({"percent": "57.30%"}, {"percent": "57.3%"}, False),
        ({"percent": "57.30%"}, {"percent": "57.31%"}, True),
        ({"percent": "459.57%"}, {"percent": "459.57（原文无%）"}, False),
        ({"target": "900"}, {"actual": "901"}, False),
        ({"actual": "10 余"}, {"actual": "11"}, False),  # an estimate does not contradict
        ({"actual": "约 5"}, {"actual": "6 以上"}, False),
        ({"target": "not_set", "actual": "5"}, {"target": "900", "actual": "5"}, False),
    ],
)
def test_places_disagree_where_they_print_different_values(
    one: dict[str, str], other: dict[str, str], *, disagree: bool
) -> None:
    (quantity,) = found(measured({"indicator": "phone", **one}, {"indicator": "phone", **other}))

    assert quantity.disagrees is disagree


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        ("2024-02-29", "2024-07-31", False),
        ("2024", "2023-12-31", False),
        ("2024-02", "2024-02-29", True),
        ("2024", "2024-07", True),
        ("not_stated", "2024-07-31", True),
    ],
)
def test_only_values_of_one_day_disagree(one: str, other: str, *, disagree: bool) -> None:
    made = measured(
        {"indicator": "workers", "actual": "20", "as_of": one}, {"indicator": "workers", "actual": "18", "as_of": other}
    )

    assert [quantity.disagrees for quantity in found(made)] == [disagree]


def test_one_place_among_many_that_differs_is_enough() -> None:
    values = ["5", "5", "约 6", "7"]
    made = measured(*({"indicator": "phone", "actual": value} for value in values))

    assert [quantity.disagrees for quantity in found(made)] == [True]


def test_groups_follow_the_catalogue_and_the_uncatalogued_come_last() -> None:
    made = measured(
        {"name": "讲座", "unit": "场", "actual": "1"},
        {"indicator": "workers", "actual": "1"},
        {"indicator": "phone", "actual": "1"},
    )
    grouped = by_group(found(made), INDICATORS, GROUPS)

    assert [(group.id, [q.name for q in group.quantities]) for group in grouped] == [
        ("visits", ["电访"]),
        ("staffing", ["社工"]),
        (OTHER.id, ["讲座"]),
    ]


def test_a_report_without_figures_has_no_group() -> None:
    assert by_group(found(measured()), INDICATORS, GROUPS) == ()
