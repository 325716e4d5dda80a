"""Every figure of a report in its row of the page; nothing is lost."""

from generator.derive.quantities import OTHER, Quantity, by_group, quantities
from generator.model.report import Report
from tests.derive.records import GROUPS, INDICATORS, measured


def listed(report: Report) -> tuple[Quantity, ...]:
    return quantities(report, INDICATORS)


def labels(report: Report) -> list[tuple[str, int]]:
    return [(quantity.label, len(quantity.statements)) for quantity in listed(report)]


def test_the_same_quantity_at_several_places_is_one() -> None:
    made = measured(
        {"indicator": "phone", "target": "900", "actual": "1078"},
        {"indicator": "home", "actual": "5"},
        {"indicator": "phone", "actual": "1,078"},
        annex=[{"indicator": "phone", "percent": "119.78%"}],
    )

    assert labels(made) == [("电访", 3), ("入户", 1)]
    assert [placed.anchor for placed in listed(made)[0].statements] == ["whole", "whole", "annex"]


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

    assert [len(quantity.statements) for quantity in listed(made)] == [2, 1]
    assert [quantity.unit for quantity in listed(made)] == ["人次", "户"]


def test_named_quantities_of_different_units_are_different() -> None:
    made = measured({"name": "宣传", "unit": "次", "actual": "1"}, {"name": "宣传", "unit": "份", "actual": "300"})

    assert len(listed(made)) == 2


def test_no_figure_is_lost() -> None:
    figures = [{"indicator": slug, "actual": str(n)} for n in range(4) for slug in INDICATORS]
    made = measured(*figures, annex=figures)
    grouped = by_group(listed(made), INDICATORS, GROUPS)

    placed = [p for group in grouped for quantity in group.quantities for p in quantity.statements]
    assert sorted(p.path for p in placed) == sorted(p.path for p in made.figures())


def test_groups_follow_the_catalogue_and_the_uncatalogued_come_last() -> None:
    made = measured(
        {"name": "讲座", "unit": "场", "actual": "1"},
        {"indicator": "workers", "actual": "1"},
        {"indicator": "phone", "actual": "1"},
    )
    grouped = by_group(listed(made), INDICATORS, GROUPS)

    assert [(group.id, [q.name for q in group.quantities]) for group in grouped] == [
        ("visits", ["电访"]),
        ("staffing", ["社工"]),
        (OTHER.id, ["讲座"]),
    ]


def test_a_report_without_figures_has_no_group() -> None:
    assert by_group(listed(measured()), INDICATORS, GROUPS) == ()
