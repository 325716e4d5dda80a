"""Two indicators that make up a third."""

import pytest

from generator.check.arithmetic.pairs import complementary_indicators_sum_up
from tests.check.making import Part, annex, case, finding, outcomes, section


def figures(**numbers: object) -> list[Part]:
    return [{"indicator": name.replace("_", "-"), "actual": number} for name, number in numbers.items()]


def test_licensed_and_unlicensed_workers_are_all_workers() -> None:
    staff = figures(social_workers=23, licensed_workers=17, unlicensed_workers=5)
    [found], _ = outcomes(complementary_indicators_sum_up, case(section(figures=staff)))
    assert found.message == "配备社工：持证社工与非持证社工相加是 22，总数写 23 名"
    staff[2]["actual"] = 6
    assert outcomes(complementary_indicators_sum_up, case(section(figures=staff))) == ([], 1)


def test_a_month_is_added_by_itself() -> None:
    rows: list[Part] = [
        {"indicator": indicator, "part": month, "actual": number}
        for month, numbers in {"1月": (16, 3, 19), "2月": (18, 3, 22)}.items()
        for indicator, number in zip(
            ("licensed-person-months", "unlicensed-person-months", "person-months"), numbers, strict=True
        )
    ]
    [found], agreed = outcomes(complementary_indicators_sum_up, case(annex(*rows)))
    assert (found.working, agreed) == ("18 + 3 = 21", 1)


def test_senior_workers_are_licensed_too() -> None:
    staff = figures(licensed_workers=20, mid_level_workers=4, assistant_workers=15)
    assert len(outcomes(complementary_indicators_sum_up, case(section(praise=[finding(*staff)])))[0]) == 1
    senior = finding(*staff, summary="持证社工20名，其中高级1名、中级4名、助理15名。")
    assert outcomes(complementary_indicators_sum_up, case(section(praise=[senior])))[0] == []
    named = section(figures=[*staff, {"name": "高级社会工作师", "unit": "名", "actual": 1}])
    assert outcomes(complementary_indicators_sum_up, case(named))[0] == []


@pytest.mark.parametrize(("total", "complaints"), [(6, 0), (5, 0), (4, 1)])
def test_activities_may_be_of_a_third_size(total: int, complaints: int) -> None:
    rows = figures(activities=total, large_activities=1, small_activities=4)
    assert len(outcomes(complementary_indicators_sum_up, case(section(figures=rows)))[0]) == complaints


def test_numbers_of_different_places_or_days_are_not_added() -> None:
    one, *others = figures(social_workers=23, licensed_workers=17, unlicensed_workers=5)
    made = case(section(figures=[one]), section("management", figures=others))
    assert outcomes(complementary_indicators_sum_up, made) == ([], 0)
    dated = [{**one, "as_of": "2024-03"}, *({**other, "as_of": "2024-05"} for other in others)]
    assert outcomes(complementary_indicators_sum_up, case(section(figures=dated))) == ([], 0)


def test_a_number_printed_twice_differently_is_not_added() -> None:
    staff = figures(social_workers=23, licensed_workers=17, unlicensed_workers=5)
    made = case(section(figures=[*staff, {"indicator": "social-workers", "actual": 22}]))
    assert outcomes(complementary_indicators_sum_up, made) == ([], 0)
