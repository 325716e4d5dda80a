"""Mid-term and final."""

from typing import Any

import pytest

from generator.check.coherence.kinds import kind_fits_period, kind_is_named_consistently
from tests.check.making import annex, case, outcomes, section, value_at

MIDTERM: dict[str, Any] = {
    "kind": "midterm",
    "title": "榕渚市槿桥街社工服务站中期评估报告",
    "evaluated": "2024-04-10",
    "assessed": {"begin": "2023-09-01", "end": "2024-02-29", "months": "6"},
}


def test_another_kind_named_in_a_title_is_found() -> None:
    assessed = {**MIDTERM["assessed"], "printed_as": "末期评估周期"}
    made = case(section(title="末期评估背景"), **{**MIDTERM, "assessed": assessed})
    period, heading = outcomes(kind_is_named_consistently, made)[0]
    assert period.message == "中期评估的报告，考核期写“末期评估周期”"
    assert value_at(made, period.stands[0].path) == "末期评估周期"
    assert heading.stands[0].anchor == "overall"


@pytest.mark.parametrize("title", ["中期评估意见整改情况", "项目管理", "末期评估背景", "中期至末期的变化"])
def test_a_final_report_may_look_back(title: str) -> None:
    assert outcomes(kind_is_named_consistently, case(section(title=title), annex()))[0] == []


@pytest.mark.parametrize(("begin", "end"), [("2023-09-01", "2024-02-29"), ("2023-09-20", "2024-05-15")])
def test_a_midterm_period_of_four_to_eight_months_is_right(begin: str, end: str) -> None:
    made = case(**{**MIDTERM, "evaluated": "2024-06-01", "assessed": {"begin": begin, "end": end}})
    assert outcomes(kind_fits_period, made) == ([], 1)


def test_a_midterm_report_over_eleven_months_is_found() -> None:
    made = case(**{**MIDTERM, "evaluated": "2024-08-20", "assessed": {"begin": "2023-09-01", "end": "2024-07-31"}})
    [found], _ = outcomes(kind_fits_period, made)
    assert found.message == "中期评估，考核期（2023-09-01 至 2024-07-31）是 11 个月"
    assert found.expected == "4 到 8 个月"


def test_a_final_report_over_half_a_year_is_found_also_by_its_evaluation() -> None:
    made = case(assessed={"months": "not_disclosed"}, evaluated="2024-02-15")
    [found], _ = outcomes(kind_fits_period, made)
    assert "从协议开始到评估" in found.message
    assert outcomes(kind_fits_period, case(assessed={"months": "not_disclosed"})) == ([], 1)
