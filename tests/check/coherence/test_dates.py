"""Contract, assessed period, phases, days."""

from datetime import date
from typing import Any

import pytest

from generator.check.arithmetic.funding import phase_amounts_sum_to_funding
from generator.check.coherence.calendar_months import between, named_month
from generator.check.coherence.dates import (
    assessed_months_match_period,
    contract_lasts_a_year,
    dates_are_in_order,
    figures_are_not_later_than_report,
    phases_fit_contract,
    years_in_service_fit_start,
)
from tests.check.making import annex, case, outcomes, section, value_at


@pytest.mark.parametrize(
    ("begin", "end", "least", "most"),
    [
        ("2023-09-08", "2024-07-31", 10, 11),
        ("2023-09-01", "2024-07-31", 11, 11),
        ("2024-01-31", "2024-02-29", 1, 2),
        ("2024-05-10", "2024-05-20", 0, 1),
    ],
)
def test_months_are_counted_both_ways(begin: str, end: str, least: int, most: int) -> None:
    months = between(date.fromisoformat(begin), date.fromisoformat(end))
    assert (months.least, months.most) == (least, most)


def test_a_named_month_is_read() -> None:
    assert named_month("2024年9月") == 2024 * 12 + 8
    assert named_month("9月") is None
    assert named_month("2024年13月") is None


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("2023-09-08", "2024-09-07"),
        ("2023-09-08", "2024-09-08"),
        ("2023-03-01", "2024-02-29"),
        ("2024-02-29", "2025-02-28"),
        ("2021-07-01", "2024-06-30"),  # three years
    ],
)
def test_a_contract_of_whole_years_is_right(begin: str, end: str) -> None:
    assert outcomes(contract_lasts_a_year, case(contract={"begin": begin, "end": end})) == ([], 1)


def test_a_contract_that_ends_a_month_early_is_found() -> None:
    [found], _ = outcomes(contract_lasts_a_year, case(contract={"begin": "2023-09-08", "end": "2024-08-07"}))
    assert (found.stated, found.expected) == ("2024-08-07", "2024-09-07")
    assert "335 天" in found.message


def test_dates_in_order_are_counted() -> None:
    assert outcomes(dates_are_in_order, case(issued="2024-09-20")) == ([], 5)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"assessed": {"begin": "2023-09-01", "end": "2024-08-25", "months": "12"}},
            "评估日期写 2024-08-20，早于考核期的止（2024-08-25）",
        ),
        ({"assessed": {"begin": "2023-08-01"}}, "考核期的起写 2023-08-01，早于协议期的起（2023-09-01）"),
        ({"issued": "2024-08-02"}, "出具日期写 2024-08-02，早于评估日期（2024-08-20）"),
    ],
)
def test_dates_out_of_order_are_found(changed: dict[str, Any], message: str) -> None:
    made = case(**changed)
    [found], _ = outcomes(dates_are_in_order, made)
    assert found.message == message
    assert str(value_at(made, found.stands[0].path)) == found.stated


def test_figures_of_a_later_day_than_the_report_are_found_once() -> None:
    later = {"indicator": "groups", "actual": 7, "as_of": "2024-12"}
    made = case(section(figures=[later, {**later, "indicator": "activities"}]), issued="2024-09-20")
    [found], _ = outcomes(figures_are_not_later_than_report, made)
    assert found.message == "小组写截至 2024-12，晚于出具日期（2024-09-20）"
    assert str(value_at(made, found.stands[0].path)) == "2024-12"


@pytest.mark.parametrize("day", ["2024-08-20", "2024-09", "2024", "2024-09-30"])
def test_a_report_without_its_date_may_be_some_weeks_later_than_the_evaluation(day: str) -> None:
    made = case(annex({"indicator": "groups", "actual": 7}, as_of=day))
    assert outcomes(figures_are_not_later_than_report, made) == ([], 1)


@pytest.mark.parametrize("months", ["10", "11"])
def test_both_ways_of_counting_months_are_right(months: str) -> None:
    assessed = {"begin": "2023-09-08", "end": "2024-07-31", "months": months}
    assert outcomes(assessed_months_match_period, case(assessed=assessed)) == ([], 1)


def test_months_that_no_way_of_counting_gives_are_found() -> None:
    assessed = {"begin": "2023-09-08", "end": "2024-07-31", "months": "9"}
    [found], _ = outcomes(assessed_months_match_period, case(assessed=assessed))
    assert found.message == "考核期写 9 个月，2023-09-08 至 2024-07-31 是 10 到 11 个月"


def phases(turn: str, second: str = "120 万", months: str = "6") -> dict[str, Any]:
    first = {"name": "第一期", "begin": "2023-09-01", "end": "2024-02-29", "months": months, "amount": "120 万"}
    return {
        "total": "240 万",
        "phases": [first, {"name": "第二期", "begin": turn, "end": "2024-08-31", "amount": second}],
    }


def test_phases_that_fit_are_counted() -> None:
    made = case(funding=phases("2024-03-01"))
    assert outcomes(phases_fit_contract, made) == ([], 4)
    assert outcomes(phase_amounts_sum_to_funding, made) == ([], 1)


def test_a_gap_between_phases_is_found() -> None:
    [found], _ = outcomes(phases_fit_contract, case(funding=phases("2024-04-01")))
    assert found.message == "第二期的起写 2024-04-01，第一期止的次日是 2024-03-01"


def test_months_of_a_phase_are_compared_with_its_days() -> None:
    made = case(funding=phases("2024-03-01", months="5"))
    [found], _ = outcomes(phases_fit_contract, made)
    assert found.message.startswith("第一期写 5 个月")
    assert value_at(made, found.stands[0].path).printed == "5"


def test_amounts_that_do_not_add_up_are_found_unless_approximate() -> None:
    [found], _ = outcomes(phase_amounts_sum_to_funding, case(funding=phases("2024-03-01", "110 万")))
    assert (found.stated, found.expected) == ("240 万", "2300000")
    assert outcomes(phase_amounts_sum_to_funding, case(funding=phases("2024-03-01", "约 110 万"))) == ([], 0)
    assert outcomes(phase_amounts_sum_to_funding, case()) == ([], 0)


@pytest.mark.parametrize("years", ["11", "12", "13", "10 余", "11 多"])  # full years: 12
def test_years_in_service_within_one_are_right(years: str) -> None:
    made = case(section(figures=[{"indicator": "years-in-service", "actual": years}]), operated_since="2012-06")
    assert outcomes(years_in_service_fit_start, made) == ([], 1)


@pytest.mark.parametrize("years", ["9", "15", "20 余"])
def test_years_in_service_that_do_not_fit_are_found(years: str) -> None:
    made = case(section(figures=[{"indicator": "years-in-service", "actual": years}]), operated_since="2012-06")
    [found], _ = outcomes(years_in_service_fit_start, made)
    assert found.expected == "12"


def test_a_start_known_by_its_year_leaves_a_year_open() -> None:
    made = case(section(figures=[{"indicator": "years-in-service", "actual": "14"}]), operated_since="2012")
    [found], _ = outcomes(years_in_service_fit_start, made)
    assert found.expected == "11 到 12"
