"""Person-months and monthly tables."""

import pytest

from generator.check.coherence.staffing_months import monthly_rows_fit_period, person_months_fit_posts
from tests.check.making import Part, annex, case, finding, outcomes, section, value_at

UNSTATED = {"begin": "not_disclosed", "end": "not_disclosed", "months": "not_disclosed"}
POSTS = {"indicator": "posts-agreed", "target": 20}


def due(number: object, **keys: object) -> Part:
    return finding(POSTS, {"indicator": "person-months", "target": number, "actual": 215, **keys})


def test_due_person_months_are_posts_times_months() -> None:
    assert outcomes(person_months_fit_posts, case(section(praise=[due(220)]))) == ([], 1)
    made = case(section(praise=[due(200)]))
    [found], _ = outcomes(person_months_fit_posts, made)
    assert found.message == "应到岗写 200 人次，协议要求 20 人，11 个月是 220 人次"
    assert found.working == "20 × 11 = 220"
    assert value_at(made, found.stands[0].path).printed == "200"


@pytest.mark.parametrize("number", [220, 240, 140, 110])
def test_without_stated_months_any_number_of_months_is_right(number: int) -> None:
    made = case(section(praise=[due(number)]), assessed=UNSTATED)
    assert outcomes(person_months_fit_posts, made) == ([], 1)


@pytest.mark.parametrize("number", [225, 260])
def test_without_stated_months_it_must_still_be_a_multiple_within_the_contract(number: int) -> None:
    made = case(section(praise=[due(number)]), assessed=UNSTATED)
    assert len(outcomes(person_months_fit_posts, made)[0]) == 1


def test_parts_and_reports_that_name_two_numbers_of_posts_are_left_alone() -> None:
    assert outcomes(person_months_fit_posts, case(section(praise=[due(200, part="社会工作者")]))) == ([], 0)
    two = case(section(praise=[due(200), finding({"indicator": "posts-agreed", "target": 18})]))
    assert outcomes(person_months_fit_posts, two) == ([], 0)


def rows(*months: str, name: str = "person-months") -> list[Part]:
    return [{"indicator": name, "part": month, "actual": 16} for month in months]


PERIOD = {"begin": "2024-09-10", "end": "2024-12-31", "months": "4"}


@pytest.mark.parametrize(
    "months", [("2024年9月", "2024年10月", "2024年11月", "2024年12月"), ("2024年10月", "2024年11月"), ("2024年9月",)]
)
def test_months_of_the_period_are_right_with_or_without_its_ends(months: tuple[str, ...]) -> None:
    assert outcomes(monthly_rows_fit_period, case(annex(*rows(*months)), assessed=PERIOD))[0] == []


def test_a_missing_and_an_outside_month_are_found_once_for_a_table() -> None:
    months = ("2024年9月", "2024年11月", "2025年1月")
    made = case(annex(*rows(*months), *rows(*months, name="licensed-person-months")), assessed=PERIOD)
    [found], _ = outcomes(monthly_rows_fit_period, made)
    assert found.message == (
        "到岗人次逐月的数量列了考核期以外的2025年1月，没有列2024年10月，考核期是2024年9月至2024年12月"
    )
