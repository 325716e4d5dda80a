"""Counts against lists."""

from generator.check.coherence.lists import (
    counts_fit_lists,
    funds_are_within_communities,
    rows_are_numbered_without_a_gap,
)
from generator.check.discrepancy import Discrepancy
from tests.check.making import annex, areas, case, finding, outcomes, section, value_at

AREAS = areas("东片区", "西片区", communities=3)


def test_a_count_that_is_not_the_listed_one_is_found() -> None:
    made = case(section(figures=[{"indicator": "communities", "actual": 7}]), areas=AREAS)
    [found], _ = outcomes(counts_fit_lists, made)
    assert found.message == "社区写 7 个，报告列出 6 个"
    assert found.stands[1].words == "3 + 3 = 6"
    assert value_at(made, found.stands[0].path).printed == "7"


def test_a_finding_may_speak_of_some_but_not_of_more_than_there_are() -> None:
    some = finding({"indicator": "communities", "actual": 2}, {"indicator": "areas", "actual": 2})
    more = finding({"indicator": "communities", "actual": 4})
    made = case(section(area="东片区", praise=[some, more]), areas=AREAS)
    [found], agreed = outcomes(counts_fit_lists, made)
    assert found.message == "东片区的社区写 4 个，报告列出 3 个"
    assert agreed == 0


def test_counts_of_another_time_and_reports_without_a_list_are_left_alone() -> None:
    before = section(figures=[{"indicator": "areas", "part": "调整前", "actual": 4}])
    assert outcomes(counts_fit_lists, case(before, areas=AREAS)) == ([], 0)
    assert outcomes(counts_fit_lists, case(section(figures=[{"indicator": "areas", "actual": 4}]))) == ([], 0)


def test_funds_in_more_communities_than_there_are_is_found() -> None:
    made = case(annex({"indicator": "charity-funds", "actual": 9}), areas=AREAS)
    [found], _ = outcomes(funds_are_within_communities, made)
    assert found.expected == "不多于 6"
    fewer = case(annex({"indicator": "charity-funds", "actual": 4}), areas=AREAS)
    assert outcomes(funds_are_within_communities, fewer) == ([], 1)


def numbered(*numbers: int) -> tuple[list[Discrepancy], int]:
    rows = [{"name": "各行到岗小计", "part": f"序号{number}", "unit": "人次", "actual": 6} for number in numbers]
    return outcomes(rows_are_numbered_without_a_gap, case(annex(*rows)))


def test_a_number_left_out_is_found() -> None:
    [found], _ = numbered(22, 23, 24, 26)
    assert found.message == "附件1 指标完成情况统计表的序号由 24 接 26，没有 25"


def test_rows_in_their_order_count_wherever_they_begin() -> None:
    assert numbered(22, 23, 24) == ([], 1)
    assert numbered(3, 1, 2) == ([], 1)
    assert numbered(7) == ([], 0)
