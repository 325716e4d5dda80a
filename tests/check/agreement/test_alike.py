"""One quantity at several places."""

import pytest

from generator.check.agreement.alike import same_quantity_is_stated_alike, target_is_not_quoted_as_actual
from generator.check.report_under_check import ReportUnderCheck
from tests.check.making import Part, annex, areas, case, finding, outcomes, section, value_at


def alike(made: ReportUnderCheck) -> list[str]:
    return [one.message for one in outcomes(same_quantity_is_stated_alike, made)[0]]


def stated(one: Part, other: Part, **shared: object) -> ReportUnderCheck:
    """One in a finding, the other in an annex."""
    quantity = {"indicator": "home-visits", **shared}
    return case(section(praise=[finding({**quantity, **one})]), annex({**quantity, **other}))


def test_prose_and_annex_that_differ_are_one_finding_with_both_places() -> None:
    made = stated({"actual": 66}, {"actual": 46, "target": 50, "percent": "92.00%"}, indicator="new-volunteers")
    [found], _ = outcomes(same_quantity_is_stated_alike, made)
    assert found.message == "新增志愿者在几处写得不同：六（二）1 写 66 名，附件1 写 46 名"
    assert (found.stated, found.expected) == ("66", "46")
    assert [value_at(made, stand.path).printed for stand in found.stands] == ["66", "46"]


def test_the_complaint_points_at_the_value_that_fewer_places_state() -> None:
    made = case(
        section(praise=[finding({"indicator": "home-visits", "actual": 1078})]),
        section("delivery", figures=[{"indicator": "home-visits", "actual": 1078}]),
        annex({"indicator": "home-visits", "actual": 1078}, {"indicator": "home-visits", "actual": 1069}),
    )
    [found], _ = outcomes(same_quantity_is_stated_alike, made)
    assert (found.stated, found.expected) == ("1069", "1078")
    assert found.message.endswith("六（二）1、附件1 写 1078 次，附件1 的另一处写 1069 次")


def test_all_values_of_one_quantity_make_one_finding() -> None:
    made = stated({"actual": 90, "percent": "90.00%"}, {"actual": 98, "target": 100, "percent": "98.00%"})
    assert alike(made) == ["入户探访在几处写得不同：六（二）1 写 90 次，附件1 写 98 次；百分比也不同"]


def test_targets_and_percentages_are_compared_by_themselves() -> None:
    assert alike(stated({"target": 100}, {"target": 110})) == [
        "入户探访的目标在几处写得不同：六（二）1 写 100 次，附件1 写 110 次"
    ]
    assert len(alike(stated({"percent": "57.30%"}, {"percent": "75.30%"}))) == 1


def test_a_percentage_that_contradicts_its_own_row_is_not_told_again() -> None:
    row = {"target": 100, "actual": 98, "percent": "89.00%"}
    assert alike(stated({"actual": 98, "percent": "98.00%"}, row)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"actual": 1078}, {"actual": "1078.0"}),
        ({"actual": "约 1100"}, {"actual": 1078}),
        ({"actual": 1078, "unit": "个"}, {"actual": 1078, "unit": "人次"}),
        ({"actual": 1020, "unit": "人"}, {"actual": 1024, "unit": "个"}),
        ({"actual": 328, "unit": "户"}, {"actual": 387, "unit": "人"}),
        ({"actual": 100, "as_of": "2024-03-31"}, {"actual": 120, "as_of": "2024-06-30"}),
        ({"actual": 100, "part": "上半年"}, {"actual": 120}),
        ({"actual": 100, "area": "东片区"}, {"actual": 120}),
        ({"percent": "85%"}, {"percent": "85.00%"}),
        ({"target": 100}, {"actual": 120}),
        ({"actual": 12}, {"actual": "not_set"}),
        ({"actual": 12}, {"actual": 412}),  # what a finding tells of a part only
    ],
)
def test_what_may_well_differ_is_left_alone(one: Part, other: Part) -> None:
    made = case(
        section(praise=[finding({"indicator": "home-visits", **one})]),
        annex({"indicator": "home-visits", **other}),
        areas=areas("东片区"),
    )
    assert alike(made) == []


def test_a_date_within_a_month_is_of_that_month() -> None:
    assert len(alike(stated({"actual": 16, "as_of": "2025-02"}, {"actual": 15, "as_of": "2025-02-28"}))) == 1


def test_undated_figures_are_not_held_against_one_of_several_days() -> None:
    made = case(
        section(praise=[finding({"indicator": "social-workers", "actual": 21})]),
        section("a", figures=[{"indicator": "social-workers", "actual": 20, "as_of": "2024-03"}]),
        section("b", figures=[{"indicator": "social-workers", "actual": 22, "as_of": "2024-06"}]),
    )
    assert alike(made) == []


def test_a_small_number_that_lost_a_digit_or_is_nothing_is_still_told() -> None:
    assert len(alike(stated({"actual": 178}, {"actual": 1078}))) == 1
    assert len(alike(stated({"actual": 0}, {"actual": 2}))) == 1
    delivery = section("delivery", figures=[{"indicator": "home-visits", "actual": 12}])
    assert len(alike(case(delivery, annex({"indicator": "home-visits", "actual": 412})))) == 1


def test_a_small_number_that_two_findings_state_is_no_fraction() -> None:
    visits = {"indicator": "home-visits", "actual": 1078}
    table = annex({"indicator": "home-visits", "actual": 4078})
    assert alike(case(section(praise=[finding(visits)]), table)) == []
    assert len(alike(case(section(praise=[finding(visits)], concern=[finding(visits)]), table))) == 1


def test_a_finding_that_names_several_values_says_whichever_fits() -> None:
    several = finding(*({"indicator": "case-file-households", "actual": number} for number in (46, 23, 43, 112)))
    made = case(section(praise=[several]), annex({"indicator": "case-file-households", "actual": 112}))
    assert alike(made) == []
    other = case(section(praise=[several]), annex({"indicator": "case-file-households", "actual": 120}))
    assert alike(other) == []


def test_a_section_about_one_project_or_place_speaks_of_that_only() -> None:
    quantity = {"indicator": "groups"}
    for title in ("青少年服务项目", "重点项目", "服务质量（南片区）"):
        made = case(
            section("youth", title=title, figures=[{**quantity, "actual": 8}]), annex({**quantity, "actual": 13})
        )
        assert alike(made) == []
    of_all = section("each", title="各片区服务开展情况", figures=[{**quantity, "actual": 8}])
    assert len(alike(case(of_all, annex({**quantity, "actual": 13})))) == 1


def test_names_of_our_own_count_only_where_they_are_specific() -> None:
    def named(name: str) -> ReportUnderCheck:
        figure: Part = {"name": name, "unit": "个"}
        return case(
            section(praise=[finding({**figure, "actual": 3})]),
            section("more", concern=[finding({**figure, "actual": 4})]),
        )

    assert len(alike(named("签订合作协议的社区党支部"))) == 1
    assert alike(named("计划")) == []


def test_a_twelfth_year_has_eleven_behind_it() -> None:
    years = {"indicator": "years-in-service"}
    made = case(section(figures=[{**years, "actual": 12}]), section("closing", figures=[{**years, "actual": 11}]))
    assert alike(made) == []
    made = case(section(figures=[{**years, "actual": 12}]), section("closing", figures=[{**years, "actual": 9}]))
    assert len(alike(made)) == 1


def test_places_that_agree_are_counted() -> None:
    made = stated({"actual": 98, "percent": "98.00%"}, {"actual": 98, "target": 100, "percent": "98.00%"})
    assert outcomes(same_quantity_is_stated_alike, made) == ([], 2)


def test_a_target_quoted_as_the_actual_is_told_once() -> None:
    made = case(
        section(
            "area-1", area="东片区", praise=[finding({"indicator": "phone-visits", "unit": "人次", "actual": 1800})]
        ),
        annex({"indicator": "phone-visits", "area": "东片区", "target": 1800, "actual": 959, "percent": "53.28%"}),
        areas=areas("东片区"),
    )
    [found], _ = outcomes(target_is_not_quoted_as_actual, made)
    assert found.message == "东片区的电访：六（二）1 写完成 1800 人次，附件1 里 1800 是目标，完成的是 959"
    assert (found.stated, found.expected) == ("1800", "959")
    assert alike(made) == []


@pytest.mark.parametrize(
    "row",
    [
        {"target": 1800, "actual": 1800},
        {"target": 1900, "actual": 959},
        {"target": 1800},
        {"target": "not_set", "actual": 1800},
        {"target": "约 1800", "actual": 959},
    ],
)
def test_an_actual_that_is_no_quoted_target(row: Part) -> None:
    made = stated({"actual": 1800}, row, indicator="phone-visits")
    assert outcomes(target_is_not_quoted_as_actual, made)[0] == []


def test_an_actual_with_its_own_target_is_not_quoted() -> None:
    made = stated({"actual": 100, "target": 90}, {"actual": 95, "target": 100})
    assert outcomes(target_is_not_quoted_as_actual, made)[0] == []
    assert len(alike(made)) == 1
