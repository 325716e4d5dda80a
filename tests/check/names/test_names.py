"""One thing under two names."""

import pytest

from generator.check.names.communities import communities_are_named_as_listed, report_names_its_own_place
from generator.check.names.projects import names_are_spelt_alike
from generator.check.names.spelling import difference, is_slip, nearly_equal, plain
from tests.check.making import Part, case, finding, outcomes, section, value_at

AREAS = [
    {"name": "东片区", "communities": ["槿桥东安社区", "槿桥南社区", "梧岭社区"]},
    {"name": "西片区", "communities": ["珠溪社区", "怡荷苑社区", "鹭洲东社区", "鹭洲西社区"]},
]


def named(*names: str, summary: str = "社工按计划推进服务。") -> Part:
    return finding(summary=summary, names=list(names))


@pytest.mark.parametrize(
    ("mention", "listed"),
    [
        ("槿桥东社区", "槿桥东安社区"),
        ("珠溪花园社区", "珠溪社区"),
        ("怡和苑社区", "怡荷苑社区"),
        ("桐岭社区", "梧岭社区"),
    ],
)
def test_a_community_named_otherwise_than_in_the_list_is_found(mention: str, listed: str) -> None:
    made = case(section(praise=[named(mention)]), areas=AREAS)
    [found], _ = outcomes(communities_are_named_as_listed, made)
    assert found.message == f"“{mention}”不在报告列出的社区里，列出的是“{listed}”"
    assert value_at(made, found.stands[0].path) == mention
    assert value_at(made, found.stands[-1].path) == listed


@pytest.mark.parametrize(
    "mention",
    [
        "珠溪社区",
        "槿桥北社区",  # another point of the compass
        "鹭洲社区",  # either of two
        "珠溪东社区",
        "珠溪一社区",
        "和谐社区",
        "未成年人友好社区",
        "白石围社区",  # like none
        "珠溪路",
    ],
)
def test_names_that_may_be_meant_are_left_alone(mention: str) -> None:
    made = case(section(praise=[named(mention)]), areas=AREAS)
    assert outcomes(communities_are_named_as_listed, made)[0] == []


def test_parts_and_sentences_are_read_too_and_told_together() -> None:
    summary = "同怡和苑社区、珠溪社区，一起办活动。"
    figure = {"indicator": "case-file-households", "part": "怡和苑社区", "actual": 43}
    made = case(section(praise=[finding(figure), finding(summary=f"在{summary[1:]}")]), areas=AREAS)
    [found], agreed = outcomes(communities_are_named_as_listed, made)
    assert len(found.stands) == 3
    assert agreed == 1


@pytest.mark.parametrize(
    "summary",
    [
        "推动珠溪社区共建。",
        "在珠溪示范社区试点。",
        "怡荷苑重社区参与。",
        "深入3个社区走访。",
        "珠溪等社区都参加了。",
        "到珠江社区交流。",
    ],
)
def test_words_around_a_name_are_not_taken_for_another_name(summary: str) -> None:
    made = case(section(praise=[finding(summary=summary)]), areas=AREAS)
    assert outcomes(communities_are_named_as_listed, made)[0] == []


@pytest.mark.parametrize("words", ["在{}走访时看到长者多。", "据{}居民反映，通道堵塞。", "活动办到{}，人气旺。"])
def test_a_listed_name_is_known_whatever_stands_around_it(words: str) -> None:
    right = case(section(praise=[finding(summary=words.format("怡荷苑社区"))]), areas=AREAS)
    assert outcomes(communities_are_named_as_listed, right) == ([], 1)
    [found], _ = outcomes(
        communities_are_named_as_listed,
        case(section(praise=[finding(summary=words.format("怡和苑社区"))]), areas=AREAS),
    )
    assert (found.stated, found.expected) == ("怡和苑社区", "怡荷苑社区")
    other = case(
        section(praise=[finding(summary=words.format("珠江社区"))]), areas=AREAS
    )  # two characters may be chance
    assert outcomes(communities_are_named_as_listed, other)[0] == []


def test_a_report_without_a_list_of_communities_is_left_alone() -> None:
    assert outcomes(communities_are_named_as_listed, case(section(praise=[named("珠溪社区")]))) == ([], 0)


def spelt(*findings: Part, **keys: object) -> tuple[list[str], int]:
    found, agreed = outcomes(names_are_spelt_alike, case(section(praise=list(findings)), **keys))
    return [item.message for item in found], agreed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("槿桥青苗汇之“童心”支持计划", "槿青苗汇之“童心”支持计划"),
        ("“星桥伴读”未成年人成长计划", "“星侨伴读”未成年人成长计划"),
        ("《服务对象家庭信息汇总表》", "《服务对象家庭信息汇总报表》"),
    ],
)
def test_two_spellings_of_one_name_are_found(one: str, other: str) -> None:
    messages, agreed = spelt(named(one), named(other))
    assert (len(messages), agreed) == (1, 0)
    assert messages[0].startswith("两处名称差一个字")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2023年度服务案例汇编", "2024年度服务案例汇编"),
        ("第一片区长者互助计划", "第二片区长者互助计划"),
        ("槿桥中学心理健康项目", "槿桥小学心理健康项目"),
        ("东片区社区安全计划", "西片区社区安全计划"),
        ("松涧区妇联关爱计划", "松涧区残联关爱计划"),
        ("社区资产地图", "社区问题地图"),
        ("一户一档", "一人一档"),
        ("党员先锋志愿服务队", "团员先锋志愿服务队"),
        ("“星桥”成长计划", "《星桥成长计划》"),
        ("项目工作月报汇总", "项目工作周报汇总"),
    ],
)
def test_two_things_are_left_alone(one: str, other: str) -> None:
    assert spelt(named(one), named(other))[0] == []


def test_names_side_by_side_in_one_finding_are_two_things() -> None:
    assert spelt(named("就医陪护志愿服务队", "就餐陪护志愿服务队"))[0] == []


def test_quoted_names_in_sentences_count() -> None:
    messages, _ = spelt(named("星桥成长伙伴计划"), finding(summary="续做“星桥成长同伴计划”，效果好。"))
    assert len(messages) == 1


def test_the_same_spelling_twice_is_counted() -> None:
    assert spelt(named("星桥成长伙伴计划"), named("“星桥成长伙伴计划”")) == ([], 1)


def test_a_note_that_the_paragraph_prints_another_word_is_told() -> None:
    figure = {"indicator": "hotlines", "actual": 3, "note": "本段末句另印作“红面守护”"}
    messages, _ = spelt(finding(figure, names=["红棉守护"]))
    assert messages == ["两处名称差一个字：“红面守护”，“红棉守护”"]
    family = {**figure, "note": "原文作“一户一案”"}
    assert spelt(finding(family, names=["一人一案"]))[0] == []


def test_the_title_of_another_street_is_found() -> None:
    made = case(title="榕渚市桐溪街社工服务站末期评估报告")
    [found], agreed = outcomes(report_names_its_own_place, made)
    assert found.message == "报告标题写“榕渚市桐溪街社工服务站末期评估报告”，社工站在槿桥街"
    assert agreed == 1


def test_a_purchaser_that_is_no_street_office_is_left_alone() -> None:
    parties = {"supervisor": "民政局", "purchaser": "榕渚市民政局", "operator": "qinghe", "evaluator": "mingheng"}
    assert outcomes(report_names_its_own_place, case(parties=parties)) == ([], 1)
    office = {**parties, "purchaser": "桐溪街道办事处"}
    assert len(outcomes(report_names_its_own_place, case(parties=office))[0]) == 1


def test_differences_are_told_by_what_is_left() -> None:
    assert difference("明珠花园", "明珠") == ("花园", "")
    assert difference("甲乙甲", "甲") == ("乙甲", "")
    assert difference("同", "同") == ("", "")
    assert plain("“五社联动”——‘星’ 计划") == "五社联动星计划"
    assert is_slip("学校项目", "入校项目")
    assert not is_slip("同名", "同名")


def test_near_names_are_found_whatever_their_number() -> None:
    names = [f"计划{chr(0x4E00 + n)}{chr(0x5000 + n)}号" for n in range(300)]
    assert list(nearly_equal([*names, names[7] + "甲", names[9][1:]])) == [
        (names[7], names[7] + "甲"),
        (names[9], names[9][1:]),
    ]


ROAD = [{"name": "一片区", "communities": ["桥东社区", "明湾社区", "新埠社区"]}]


def of_area(*named: str) -> list[str]:
    made = case(section("area-1", area="一片区", praise=[finding(names=named)]), areas=ROAD)
    return [found.message for found in outcomes(communities_are_named_as_listed, made)[0]]


def test_a_community_named_as_a_road_among_all_the_others_is_found() -> None:
    assert of_area("桥东社区", "明湾路", "新埠社区") == ["“明湾路”不在一片区列出的社区里，列出的是“明湾社区”"]


def test_a_road_of_that_name_may_be_meant() -> None:
    assert of_area("桥东社区", "明湾路") == []
    assert of_area("桥东社区", "明湾社区", "新埠社区", "明湾路") == []
    assert of_area("桥东社区", "榕湾路", "新埠社区") == []


@pytest.mark.parametrize("wrong", ["布旧翻新", "旧布新翻"])
def test_two_characters_that_changed_places_are_found(wrong: str) -> None:
    made = case(section(praise=[finding(names=["旧布翻新"]), finding(names=[wrong])]))
    [found], _ = outcomes(names_are_spelt_alike, made)
    assert "前后颠倒" in found.message


@pytest.mark.parametrize("other", ["翻新旧布", "旧衣翻新", "旧布翻修"])
def test_other_short_names_are_left_alone(other: str) -> None:
    made = case(section(praise=[finding(names=["旧布翻新"]), finding(names=[other])]))
    assert outcomes(names_are_spelt_alike, made)[0] == []
