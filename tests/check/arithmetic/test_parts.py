"""Totals against the parts listed for them."""

from collections.abc import Mapping
from typing import Any

import pytest

from generator.check.arithmetic.parts import parts_sum_to_whole
from tests.check.making import Part, annex, areas, case, finding, outcomes, section


def listed(indicator: str, whole: object, parts: Mapping[str, object], **more: Any) -> list[Part]:  # noqa: ANN401
    """A quantity with its parts."""
    figures = [{"indicator": indicator, "part": part, "actual": value, **more} for part, value in parts.items()]
    return [{"indicator": indicator, "actual": whole, **more}, *figures]


def months(*numbers: object) -> dict[str, object]:
    return {f"2024年{month}月": number for month, number in enumerate(numbers, start=1)}


def in_a_finding(*figures: Part, **keys: Any) -> tuple[list[str], int]:  # noqa: ANN401
    found, agreed = outcomes(parts_sum_to_whole, case(section(praise=[finding(*figures)]), **keys))
    return [one.message for one in found], agreed


def test_several_parts_that_come_near_the_whole_were_meant_to_be_all() -> None:
    calls = {"日常关怀": 2133, "资源帮扶": 66, "志愿资讯": 45, "政策帮扶": 32}
    found, _ = in_a_finding(*listed("hotline-calls", 2360, calls))
    assert found == ["红棉守护热线通话：列出的几项相加是 2276，总数写 2360 次"]


@pytest.mark.parametrize(
    ("indicator", "whole", "parts"),
    [
        ("hotline-calls", 2360, {"日常关怀": 1200, "资源帮扶": 66, "志愿资讯": 45}),  # some of them only
        ("hotline-calls", 2360, {"日常关怀": 2300, "资源帮扶": 10}),  # two are no list
        ("media-reports", 95, {"国家级": 5, "省级": 20, "市级": 66}),  # 区级 may be left out
        ("new-volunteers", 60, {"学生": 40, "党员": 30}),  # persons are of several kinds
        ("priority-persons", 100, {"低保对象": 60, "残疾人": 70}),
        ("areas", 3, {"调整前": 4}),
        ("continuing-education", 3, {"平均每人每月": 6.8}),
        ("media-reports", 30, {"市级以上": 20, "市级": 15}),  # one within the other
        ("media-reports", 30, {"线上": 25, "线上直播": 10}),
        ("social-workers", 22, {"2024年1月": 20, "2024年2月": 21}),  # the same heads again
        ("resources-value", "约 10 万", {"物资": 40000, "善款": 62000}),
    ],
)
def test_what_need_not_add_up_is_left_alone(indicator: str, whole: object, parts: dict[str, object]) -> None:
    assert in_a_finding(*listed(indicator, whole, parts))[0] == []


def test_parts_that_exceed_the_whole_are_found() -> None:
    assert len(in_a_finding(*listed("media-reports", 70, {"省级": 20, "市级": 66}))[0]) == 1
    assert len(in_a_finding(*listed("hotline-calls", 70, {"日常": 50, "政策": 26}))[0]) == 1


def test_one_part_that_exceeds_the_whole_is_found_even_among_persons() -> None:
    found, _ = in_a_finding(*listed("new-volunteers", 60, {"学生": 80}))
    assert found == ["新增志愿者（学生）写 80 名，多于总数 60 名"]


def test_all_months_add_up_and_some_of_them_need_not() -> None:
    rows = listed("person-months", 112, months(19, 21, 21, 21, 16, 16))
    [found], _ = outcomes(parts_sum_to_whole, case(annex(*rows), assessed={"months": "6"}))
    assert found.working == "19 + 21 + 21 + 21 + 16 + 16 = 114"
    fewer = listed("person-months", 112, months(19, 21))
    assert outcomes(parts_sum_to_whole, case(annex(*fewer), assessed={"months": "6"})) == ([], 0)
    right = listed("person-months", 114, months(19, 21, 21, 21, 16, 16))
    assert outcomes(parts_sum_to_whole, case(annex(*right), assessed={"months": "6"})) == ([], 1)


def test_all_communities_of_an_area_add_up() -> None:
    rows = listed("case-file-households", 112, {"甲社区": 46, "乙社区": 23})
    place = section("south", area="南片区", praise=[finding(*rows)])
    [found], _ = outcomes(parts_sum_to_whole, case(place, areas=areas("南片区", communities=2)))
    assert "各社区" in found.message
    assert outcomes(parts_sum_to_whole, case(place, areas=areas("南片区", communities=3))) == ([], 0)


def test_levels_are_compared_with_what_is_said_of_all_of_them_elsewhere() -> None:
    levels: list[Part] = [
        {"indicator": "media-reports", "part": part, "actual": number}
        for part, number in {"国家级": 7, "市级": 25, "区级": 46, "街级": 9}.items()
    ]

    def against(total: object, part: str = "区级以上") -> list[str]:
        whole = {"indicator": "media-reports", "part": part, "actual": total}
        made = case(section(praise=[finding(*levels)]), section("overall-2", praise=[finding(whole)]))
        return [one.working for one in outcomes(parts_sum_to_whole, made)[0]]

    assert against(74) == ["7 + 25 + 46 = 78"]
    assert against(32, "市级及以上") == []
    assert against(90) == []  # a level may be left out


def test_a_whole_of_another_place_is_not_compared_with_kinds() -> None:
    whole, *parts = listed("hotline-calls", 60, {"日常": 50, "政策": 26})
    made = case(section(praise=[finding(*parts)]), section("overall-2", praise=[finding(whole)]))
    assert outcomes(parts_sum_to_whole, made) == ([], 0)


def test_a_part_with_two_values_is_not_added() -> None:
    rows = listed("media-reports", 70, {"省级": 20, "市级": 66})
    assert in_a_finding(*rows, {"indicator": "media-reports", "part": "省级", "actual": 4})[0] == []
