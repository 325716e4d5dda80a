"""Persons and households, opened and closed, occasions and those who came."""

import pytest

from generator.check.coherence.persons import (
    attendances_are_not_fewer_than_occasions,
    closed_is_within_opened,
    files_are_not_more_than_persons,
    not_more_served_than_reached,
    persons_are_not_fewer_than_households,
    some_are_not_more_than_all,
)
from generator.check.discrepancy import Discrepancy
from generator.check.registry import Check
from tests.check.making import Part, annex, areas, case, finding, outcomes, section, value_at


def figure(indicator: str, actual: object, **keys: object) -> Part:
    return {"indicator": indicator, "actual": actual, **keys}


def test_fewer_persons_than_households_are_found() -> None:
    made = case(section(praise=[finding(figure("disabled", 205, unit="户"), figure("disabled", 31, unit="人"))]))
    [found], agreed = outcomes(persons_are_not_fewer_than_households, made)
    assert agreed == 0
    assert found.message == "残疾人写 205 户、31 人，人数比户数少"
    assert (found.stated, found.expected) == ("31 人", "不少于 205 人")
    assert value_at(made, found.stands[0].path).printed == "31"
    assert [stand.words for stand in found.stands] == ["31 人", "205 户"]


def test_a_file_per_person_is_compared_with_a_file_per_household() -> None:
    made = case(section(praise=[finding(figure("case-file-households", 300), figure("care-plans", 290))]))
    [found], _ = outcomes(persons_are_not_fewer_than_households, made)
    assert found.message == "一人一案写 290 人，建档户数写 300 户，人数比户数少"


@pytest.mark.parametrize(
    "figures",
    [
        [figure("disabled", 31, unit="户"), figure("disabled", 31, unit="人")],
        [figure("disabled", 205, unit="户"), figure("disabled", "约 31", unit="人")],
        [figure("disabled", 205, unit="户"), figure("disabled", 31, unit="人", part="重度")],
        [figure("disabled", 205, unit="户"), figure("children-in-need", 31, unit="人")],
        [figure("case-file-households", 300), figure("case-files", 290, unit="份")],  # may be one for a household
        [figure("disabled", 205, unit="户"), figure("disabled", 31, unit="人"), figure("disabled", 300, unit="人")],
    ],
)
def test_persons_are_left_alone_where_they_may_be_right(figures: list[Part]) -> None:
    made = case(section(praise=[finding(*figures)]))
    assert outcomes(persons_are_not_fewer_than_households, made)[0] == []


def test_persons_and_households_of_two_findings_are_not_compared() -> None:
    praise = [finding(figure("disabled", 205, unit="户")), finding(figure("disabled", 31, unit="人"))]
    assert outcomes(persons_are_not_fewer_than_households, case(section(praise=praise))) == ([], 0)


def test_more_cases_closed_than_opened_is_hinted_at() -> None:
    made = case(section(figures=[figure("casework-opened", 20), figure("casework-closed", 24)]))
    [found], _ = outcomes(closed_is_within_opened, made)
    assert found.message == "个案结案写 24 个，接案写 20 个；结案里可能有上一年度接下的"


def test_cases_of_two_areas_are_not_compared() -> None:
    rows = [figure("casework-opened", 20, area="东片区"), figure("casework-closed", 24, area="西片区")]
    made = case(
        annex(*rows, figure("casework-opened", 40), figure("casework-closed", 40)), areas=areas("东片区", "西片区")
    )
    assert outcomes(closed_is_within_opened, made) == ([], 1)


def test_more_persons_served_than_visited_is_found() -> None:
    made = case(annex(figure("home-visits", 910, unit="人次"), figure("home-visit-persons", 1200)))
    [found], _ = outcomes(not_more_served_than_reached, made)
    assert found.message == "入户探访服务人数写 1200 人，比入户探访的 910 人次还多"
    assert value_at(made, found.stands[0].path).printed == "1200"


@pytest.mark.parametrize("unit", ["户次", "次"])
def test_a_visit_to_a_household_may_serve_several(unit: str) -> None:
    made = case(annex(figure("home-visits", 910, unit=unit), figure("home-visit-persons", 1200)))
    assert outcomes(not_more_served_than_reached, made) == ([], 0)


def test_fewer_who_came_than_sessions_is_found() -> None:
    made = case(section(figures=[figure("group-sessions", 90, target=80), figure("group-attendances", 78, target=400)]))
    [found], agreed = outcomes(attendances_are_not_fewer_than_occasions, made)
    assert agreed == 1
    assert found.message == "小组节数写 90 节，比小组人次的 78 人次还多（六（二）1）"


def test_a_category_larger_than_all_is_found() -> None:
    made = case(section(praise=[finding(figure("priority-persons", 310), figure("disabled", 330))]))
    [found], _ = outcomes(some_are_not_more_than_all, made)
    assert (found.stated, found.expected) == ("330", "不多于 310")


def test_categories_that_overlap_are_right() -> None:
    figures = [figure("priority-persons", 310), figure("disabled", 300), figure("solitary-elderly", 290)]
    assert outcomes(some_are_not_more_than_all, case(section(praise=[finding(*figures)]))) == ([], 2)


@pytest.mark.parametrize(
    "check",
    [
        attendances_are_not_fewer_than_occasions,
        closed_is_within_opened,
        not_more_served_than_reached,
        persons_are_not_fewer_than_households,
        some_are_not_more_than_all,
    ],
)
def test_a_report_without_figures_says_nothing(check: Check) -> None:
    assert outcomes(check, case()) == ([], 0)


def files(count: object, persons: object, unit: str = "份") -> list[Discrepancy]:
    rows = [
        {"indicator": "case-files", "unit": unit, "actual": count},
        {"indicator": "case-files", "unit": "人", "actual": persons},
    ]
    return outcomes(files_are_not_more_than_persons, case(annex(*rows)))[0]


def test_more_files_than_persons_are_found() -> None:
    [found] = files(1024, 1020, "个")
    assert found.message == "建档写 1024 个，附件1的建档人数是 1020 人"


def test_files_by_household_or_by_head_are_right() -> None:
    assert files(851, 1020) == []
    assert files(1020, 1020) == []
    assert files("约 1024", 1020) == []
