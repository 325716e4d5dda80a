"""Areas against the station's total, row by row."""

from typing import Any

from generator.check.arithmetic.areas import areas_sum_to_total
from generator.check.report_under_check import ReportUnderCheck
from tests.check.making import annex, areas, case, finding, outcomes, section

NAMES = ("东片区", "南片区", "西片区")


def table(indicator: str, *numbers: object, total: object, aspect: str = "actual", **more: Any) -> ReportUnderCheck:  # noqa: ANN401
    """One quantity by area, with its total."""
    rows = [
        {"indicator": indicator, "area": area, aspect: number, **more}
        for area, number in zip(NAMES, numbers, strict=True)
        if number is not None
    ]
    return case(annex(*rows, {"indicator": indicator, aspect: total, **more}), areas=areas(*NAMES))


def test_a_total_that_differs_is_found() -> None:
    [found], agreed = outcomes(areas_sum_to_total, table("phone-visits", 2823, 2867, 1649, total=7339 + 10))
    assert agreed == 0
    assert found.message == "电访：各片区相加是 7339，总数写 7349 次"
    assert found.working == "2823 + 2867 + 1649 = 7339"
    assert [stand.words for stand in found.stands] == ["总数 7349", "东片区 2823", "南片区 2867", "西片区 1649"]


def test_targets_are_added_too() -> None:
    [found], _ = outcomes(areas_sum_to_total, table("groups", 4, 4, 6, total=15, aspect="target"))
    assert "各片区的目标" in found.message


def test_a_right_total_counts() -> None:
    assert outcomes(areas_sum_to_total, table("phone-visits", 2823, 2867, 1649, total=7339)) == ([], 1)


def test_a_table_that_lacks_an_area_is_only_found_when_the_others_are_too_many() -> None:
    assert outcomes(areas_sum_to_total, table("groups", 4, None, 6, total=15)) == ([], 0)
    assert outcomes(areas_sum_to_total, table("groups", 4, "not_set", 6, total=15)) == ([], 0)
    assert len(outcomes(areas_sum_to_total, table("groups", 4, None, 16, total=15))[0]) == 1


def test_workers_of_the_station_itself_belong_to_no_area() -> None:
    assert outcomes(areas_sum_to_total, table("social-workers", 5, 5.5, 5.5, total=18)) == ([], 0)
    assert len(outcomes(areas_sum_to_total, table("social-workers", 5, 5, 9, total=18))[0]) == 1


def test_what_does_not_add_up_by_nature_is_left_alone() -> None:
    assert outcomes(areas_sum_to_total, table("partners", 9, 8, 9, total=20)) == ([], 0)
    assert outcomes(areas_sum_to_total, table("years-in-service", 9, 9, 9, total=9)) == ([], 0)
    assert outcomes(areas_sum_to_total, table("retained-workers", 9, 9, 9, total=9)) == ([], 0)


def test_approximations_add_up_to_an_approximation() -> None:
    assert outcomes(areas_sum_to_total, table("resources-value", "约 2.8 万", 9000, 11000, total=47900))[0] == []


def test_an_area_printed_twice_with_two_values_is_not_added() -> None:
    rows = [{"indicator": "groups", "area": area, "actual": 4} for area in NAMES]
    made = case(
        annex(*rows, {"indicator": "groups", "area": NAMES[0], "actual": 5}, {"indicator": "groups", "actual": 20}),
        areas=areas(*NAMES),
    )
    assert outcomes(areas_sum_to_total, made) == ([], 0)


def test_a_total_printed_twice_is_compared_with_both() -> None:
    rows = [{"indicator": "home-visits", "area": area, "actual": 100} for area in NAMES]
    made = case(
        annex(*rows, {"indicator": "home-visits", "actual": 300}, {"indicator": "home-visits", "actual": 290}),
        areas=areas(*NAMES),
    )
    assert outcomes(areas_sum_to_total, made) == ([], 1)


def test_areas_and_totals_of_different_places_are_not_added_here() -> None:
    made = case(
        section("east", area=NAMES[0], praise=[finding({"indicator": "groups", "actual": 4})]),
        section("south", area=NAMES[1], praise=[finding({"indicator": "groups", "actual": 5})]),
        section("all", figures=[{"indicator": "groups", "actual": 3}]),
        areas=areas(*NAMES),
    )
    assert outcomes(areas_sum_to_total, made) == ([], 0)
