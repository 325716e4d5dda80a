"""Parts within their wholes."""

import pytest

from generator.check.agreement.wholes import part_is_within_whole
from generator.check.report_under_check import ReportUnderCheck
from tests.check.making import Part, annex, areas, case, finding, outcomes, section

NAMES = ("东片区", "南片区")


def of_area(figure: Part, area: str = NAMES[0]) -> Part:
    return section(f"area-{NAMES.index(area) + 1}", area=area, number="六（三）1", praise=[finding(figure)])


def report(*parts: Part) -> ReportUnderCheck:
    return case(*parts, areas=areas(*NAMES))


def test_an_area_has_no_more_than_the_station() -> None:
    letters = {"indicator": "thanks-letters"}
    made = report(section(praise=[finding({**letters, "actual": 2})]), of_area({**letters, "actual": 4}))
    [found], _ = outcomes(part_is_within_whole, made)
    assert found.message == "东片区的感谢信：六（三）1 写 4 封，多于全站的 2 封（六（二）1）"
    assert (found.stated, found.expected) == ("4", "不超过 2")


@pytest.mark.parametrize(
    ("area", "station"),
    [
        ({"indicator": "thanks-letters", "actual": 2}, {"indicator": "thanks-letters", "actual": 2}),
        (
            {"indicator": "resources-value", "actual": "超过 10 万"},
            {"indicator": "resources-value", "actual": "近 30 万"},
        ),
        ({"indicator": "years-in-service", "actual": 13}, {"indicator": "years-in-service", "actual": 2}),
        (
            {"indicator": "minimum-allowance", "unit": "人", "actual": 90},
            {"indicator": "minimum-allowance", "unit": "户", "actual": 70},
        ),
        (
            {"indicator": "groups", "actual": 5, "as_of": "2024-06"},
            {"indicator": "groups", "actual": 3, "as_of": "2024-03"},
        ),
        (
            {"name": "每社区驻点天数", "unit": "天/周", "actual": 5},
            {"name": "每社区驻点天数", "unit": "天/周", "actual": 2},
        ),
    ],
)
def test_an_area_that_fits_or_cannot_be_compared(area: Part, station: Part) -> None:
    assert outcomes(part_is_within_whole, report(section(praise=[finding(station)]), of_area(area)))[0] == []


def test_of_several_values_those_are_compared_that_could_fit() -> None:
    visits = {"indicator": "home-visits"}
    made = report(
        of_area({**visits, "actual": 780}),
        annex({**visits, "area": NAMES[0], "actual": 409}, name="annex-1"),
        annex({**visits, "actual": 500}, name="annex-2"),
    )
    assert outcomes(part_is_within_whole, made) == ([], 1)


def test_rows_of_one_table_are_left_to_the_sum() -> None:
    visits = {"indicator": "home-visits"}
    made = report(annex({**visits, "area": NAMES[0], "actual": 780}, {**visits, "actual": 500}))
    assert outcomes(part_is_within_whole, made) == ([], 0)


def test_areas_together_have_no_more_than_the_station() -> None:
    files = {"indicator": "case-files"}
    parts = [of_area({**files, "actual": number}, area) for number, area in zip((300, 290), NAMES, strict=True)]
    [found], _ = outcomes(part_is_within_whole, report(*parts, annex({**files, "actual": 500})))
    assert found.message == "建档：各片区相加是 590，多于全站的 500 份（附件1）"
    assert outcomes(part_is_within_whole, report(*parts, annex({**files, "actual": 600})))[0] == []


def test_what_areas_may_share_is_not_added() -> None:
    partners = {"indicator": "partners"}
    parts = [of_area({**partners, "actual": number}, area) for number, area in zip((12, 9), NAMES, strict=True)]
    assert outcomes(part_is_within_whole, report(*parts, annex({**partners, "actual": 15})))[0] == []


def test_what_is_counted_in_another_indicator_is_no_more_than_that() -> None:
    joint, visits = {"indicator": "joint-home-visits", "actual": 120}, {"indicator": "home-visits"}
    made = report(of_area(joint), annex({**visits, "area": NAMES[0], "actual": 100}))
    [found], _ = outcomes(part_is_within_whole, made)
    assert found.message.endswith("多于入户探访的 100 次（附件1）")
    assert outcomes(part_is_within_whole, report(of_area(joint), annex({**visits, "actual": 100}))) == ([], 0)
    fits = report(of_area(joint), annex({**visits, "area": NAMES[0], "actual": 120}))
    assert outcomes(part_is_within_whole, fits) == ([], 1)


def test_a_pair_that_is_added_up_is_not_told_twice() -> None:
    staff: list[Part] = [
        {"indicator": "social-workers", "actual": 16},
        {"indicator": "licensed-workers", "actual": 17},
        {"indicator": "unlicensed-workers", "actual": 5},
    ]
    assert outcomes(part_is_within_whole, case(section(figures=staff))) == ([], 0)
    assert len(outcomes(part_is_within_whole, case(section(figures=staff[:2])))[0]) == 1
