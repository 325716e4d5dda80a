"""Percentages recomputed."""

import pytest

from generator.check.arithmetic.percents import (
    percent_admits_a_whole_target,
    percent_follows_from_target_and_actual,
    percent_has_a_target,
    percent_has_its_sign,
    target_is_not_zero,
)
from tests.check.making import annex, case, finding, outcomes, section, value_at


def test_a_percentage_that_does_not_follow_is_found_with_its_working() -> None:
    made = case(annex({"indicator": "groups", "target": 35, "actual": 33, "percent": "95.00%"}))
    [found], agreed = outcomes(percent_follows_from_target_and_actual, made)
    assert agreed == 0
    assert found.message == "小组的百分比写 95.00%，完成量除以目标是 94.29%"
    assert (found.stated, found.expected, found.working) == ("95.00%", "94.29%", "33 ÷ 35 = 94.29%")
    assert value_at(made, found.stands[0].path).printed == "95.00%"


def test_a_percentage_that_was_cut_is_said_to_be_cut() -> None:
    made = case(annex({"indicator": "continuing-education", "target": 1320, "actual": 1831.5, "percent": "138.7%"}))
    [found], _ = outcomes(percent_follows_from_target_and_actual, made)
    assert "舍去" in found.message
    assert found.expected == "138.8%"


@pytest.mark.parametrize(
    ("target", "actual", "percent"),
    [
        (1600, 2443, "152.69%"),  # 152.6875
        (80, 58, "72.5%"),
        (80, 58, "73%"),  # fewer places, half up
        (3, 2, "66.667%"),  # more places than the scheme's
        ("约 100", 52, "51%"),
        ("not_set", 52, "not_set"),
        (None, 52, "51%"),
    ],
)
def test_what_fits_the_printed_places_is_right(target: object, actual: object, percent: str) -> None:
    made = case(annex({"indicator": "groups", "target": target, "actual": actual, "percent": percent}))
    assert outcomes(percent_follows_from_target_and_actual, made)[0] == []


def test_an_excess_written_in_prose_is_no_misfit_but_in_a_table_it_is() -> None:
    excess = {"indicator": "groups", "target": 20, "actual": 25, "percent": "25.00%"}
    assert outcomes(percent_follows_from_target_and_actual, case(section(praise=[finding(excess)])))[0] == []
    assert len(outcomes(percent_follows_from_target_and_actual, case(annex(excess)))[0]) == 1


def test_a_percentage_without_its_sign_is_found_and_the_others_count() -> None:
    made = case(
        section(
            figures=[
                {"indicator": "groups", "actual": 7, "percent": "459.57（原文无%）"},
                {"indicator": "activities", "actual": 7, "percent": "70%"},
            ]
        )
    )
    [found], agreed = outcomes(percent_has_its_sign, made)
    assert (found.stated, found.expected, agreed) == ("459.57", "459.57%", 1)


@pytest.mark.parametrize("row", [{"actual": 1024}, {"actual": 0, "percent": "0.00%"}, {"percent": "100%"}])
def test_a_target_of_nothing_with_work_or_a_percentage_is_found(row: dict[str, object]) -> None:
    made = case(annex({"indicator": "case-files", "target": 0, **row}))
    [found], _ = outcomes(target_is_not_zero, made)
    assert value_at(made, found.stands[0].path).printed == "0"


@pytest.mark.parametrize("row", [{"target": 0, "actual": 0}, {"target": 0}, {"target": "not_set", "actual": 9}])
def test_a_target_of_nothing_with_nothing_done_is_left_alone(row: dict[str, object]) -> None:
    assert outcomes(target_is_not_zero, case(annex({"indicator": "case-files", **row}))) == ([], 0)


def test_a_percentage_that_no_whole_target_gives_is_noticed() -> None:
    made = case(section(figures=[{"indicator": "casework-opened", "actual": 16, "percent": "70.00%"}]))
    [found], _ = outcomes(percent_admits_a_whole_target, made)
    assert found.working == "16 ÷ 22 = 72.73%，16 ÷ 23 = 69.57%"


def test_where_cutting_explains_the_percentage_the_target_is_named() -> None:
    made = case(section(figures=[{"indicator": "casework-opened", "actual": 2, "percent": "66.66%"}]))
    [found], _ = outcomes(percent_admits_a_whole_target, made)
    assert found.message.endswith("目标可以是 3")


@pytest.mark.parametrize(
    "row",
    [
        {"indicator": "phone-visits", "actual": 5078, "percent": "123.85%"},
        {"indicator": "volunteer-teams", "actual": 0, "percent": "0%"},
        {"indicator": "volunteer-hours", "actual": 16, "percent": "70.00%"},
        {"indicator": "person-months", "actual": 16, "percent": "70.00%"},
        {"indicator": "groups", "actual": "约 16", "percent": "70.00%"},
        {"name": "读书会的场次", "actual": 16, "percent": "70.00%"},
    ],
)
def test_a_whole_target_that_exists_or_need_not_exist(row: dict[str, object]) -> None:
    assert outcomes(percent_admits_a_whole_target, case(section(figures=[row])))[0] == []


def test_a_target_printed_elsewhere_is_not_inferred() -> None:
    made = case(
        section(figures=[{"indicator": "groups", "actual": 16, "percent": "70.00%"}]),
        annex({"indicator": "groups", "target": 23, "actual": 16}),
    )
    assert outcomes(percent_admits_a_whole_target, made) == ([], 0)


def test_a_percentage_without_a_target_is_found_and_asked_for_no_sign() -> None:
    row = {"name": "协助街道工作", "unit": "项", "target": "not_set", "percent": "387（原文无%）"}
    [found], _ = outcomes(percent_has_a_target, case(annex(row)))
    assert found.message == "协助街道工作没有设目标，百分比一格写 387"
    assert outcomes(percent_has_its_sign, case(annex(row))) == ([], 0)


def test_a_row_without_target_and_percentage_counts_and_one_that_states_neither_is_left_alone() -> None:
    unset = {"indicator": "groups", "target": "not_set", "actual": 7, "percent": "not_set"}
    unstated = {"indicator": "activities", "actual": 7, "percent": "70%"}
    assert outcomes(percent_has_a_target, case(annex(unset, unstated))) == ([], 1)
