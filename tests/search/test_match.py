"""What is suggested, in which order, and what is meant beyond doubt: on a few streets with telling names."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.model.catalogue import Catalogue
from tests.search.browser import Lookup
from tests.search.conftest import Populate, Streets

STREETS: Streets = {
    "荔湾区": {"花地街": ["花地城社区", "新村社区"], "东漖街": ["芳村社区"], "白鹤洞街": ["鹤洞社区"]},
    "白云区": {"云城街": ["新村社区"], "白云湖街": ["湖边社区", "海口社区"]},
    "天河区": {"新塘街": [], "长兴街": ["一号社区"], "车陂街": []},
    "增城区": {"新塘镇": []},
    "南沙区": {"东涌镇": ["太石村"]},
    "番禺区": {"石碁镇": []},
}


@pytest.fixture
def lookup(populate: Populate, look_up: Callable[[Catalogue], Lookup]) -> Lookup:
    return look_up(populate(STREETS))


@pytest.mark.parametrize(
    "text",
    [
        "花地街", "花地", "花地街道", "花地街道办事处", "花地街社工站", "花地社工服务站", "花地家综", " 花 地 ",
        "“花地”", "广州市荔湾区花地街社工服务站", "荔湾花地", "荔湾区花地", "huadi", "HuaDi", "huadijie", "hua di jie",
        "huādì", "ｈｕａｄｉ", "hdj", "花di", "hua地", "huad", "liwanhuadi", "huadishegongzhan",
        "huadijiazong", "huadijiedao",
    ],
)  # fmt: skip
def test_a_street_is_found_however_it_is_written(text: str, lookup: Lookup) -> None:
    assert lookup.names(text)[0] == "花地街"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("東漖", "东漖街"), ("白鶴洞街", "白鹤洞街"), ("dongjiao", "东漖街"), ("baihedong", "白鹤洞街"),
        ("changxing", "长兴街"), ("chebei", "车陂街"), ("chepi", "车陂街"), ("dongchong", "东涌镇"),
        ("dongyong", "东涌镇"), ("shiqi", "石碁镇"), ("地城", "花地城社区"), ("云湖", "白云湖街"),
        ("taishicun", "太石村"), ("一号", "一号社区"), ("yihao", "一号社区"), ("荔湾", "荔湾区"), ("panyu", "番禺区"),
        ("fanyuqu", "番禺区"),
    ],
)  # fmt: skip
def test_names_are_read_as_in_guangzhou_and_found_in_traditional_characters_and_from_the_middle(
    text: str, name: str, lookup: Lookup
) -> None:
    assert lookup.names(text)[0] == name


@pytest.mark.parametrize("text", ["花低", "话地街", "花街", "huafi", "hadi", "huadijei", "花地地街", "huaddi"])
def test_one_slip_is_forgiven(text: str, lookup: Lookup) -> None:
    assert "花地街" in lookup.names(text)[:3]


def test_what_only_sounds_so_comes_before_what_merely_looks_so(lookup: Lookup) -> None:
    lookup.hear()

    assert lookup.names("华帝街")[0] == "花地街"
    assert lookup.names("东教街")[0] == "东漖街"


def test_what_is_like_the_text_comes_after_what_is_the_text(lookup: Lookup) -> None:
    (answer,) = lookup.ask("新塘街")
    costs = [hit["cost"] for hit in answer["hits"]]

    assert [hit["name"] for hit in answer["hits"]][:2] == ["新塘街", "新塘镇"]
    assert costs == sorted(costs)
    assert costs[0] < costs[1]


def test_what_a_name_begins_with_comes_before_what_stands_in_its_middle(lookup: Lookup) -> None:
    names = lookup.names("鹤")

    assert names.index("鹤洞社区") < names.index("白鹤洞街")


def sure(lookup: Lookup, text: str) -> Any:  # noqa: ANN401 - as the browser tells it
    return lookup.ask(text)[0]["sure"]


def test_a_name_that_several_places_bear_shows_all_and_is_never_sure(lookup: Lookup) -> None:
    (answer,) = lookup.ask("新村社区")

    assert {hit["href"] for hit in answer["hits"] if hit["name"] == "新村社区"} == {"liwan/s0/", "baiyun/s0/"}
    assert answer["sure"] is None
    assert sure(lookup, "新塘") is None  # the street or the town
    assert sure(lookup, "天河新塘") == "tianhe/s0/"
    assert sure(lookup, "白云区新村社区") == "baiyun/s0/"


def test_more_than_eight_of_one_name_are_all_shown(populate: Populate, look_up: Callable[[Catalogue], Lookup]) -> None:
    lookup = look_up(populate({"荔湾区": {f"{letter}溪街": ["新村社区"] for letter in "甲乙丙丁戊己庚辛壬癸"}}))

    assert lookup.names("新村") == ["新村社区"] * 10


@pytest.mark.parametrize("text", ["花地街", "huadijie", "hdj", "太石", "湖边社区家综"])
def test_what_only_one_place_is_called_is_sure(text: str, lookup: Lookup) -> None:
    assert sure(lookup, text)


@pytest.mark.parametrize("text", ["花", "h", "花低", "地城", "", " ", "！？", "没有这个地方"])
def test_what_is_no_whole_name_is_not_sure(text: str, lookup: Lookup) -> None:
    assert sure(lookup, text) is None


@pytest.mark.parametrize("text", ["", " ", "！？", "没有这个地方", "qqqqq", "\U0003106c"])
def test_nothing_is_suggested_for_what_is_no_name(text: str, lookup: Lookup) -> None:
    assert lookup.names(text) == []


def test_an_operator_is_found_by_what_tells_it_from_others(
    real: Catalogue, look_up: Callable[[Catalogue], Lookup]
) -> None:
    lookup = look_up(real)
    for operator in real.organisations.values():
        if not any(report.body.parties.operator == operator.id for report in real.reports):
            continue
        assert sure(lookup, operator.name) == f"operators/{operator.id}/"
    (answer,) = lookup.ask("恒福")
    assert [hit["href"] for hit in answer["hits"]][:1] == ["operators/hengfu/"]


def test_the_road_of_a_station_leads_to_it(real: Catalogue, look_up: Callable[[Catalogue], Lookup]) -> None:
    lookup = look_up(real)

    assert sure(lookup, "江南大道南") == "haizhu/ruibao/"
    assert sure(lookup, "yingzhouliujie") == "haizhu/huazhou/"
