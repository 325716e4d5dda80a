"""Rules, funds and terms under their fixed names."""

import pytest

from generator.check.names.terms import community_fund_is_named_alike, rules_are_named_as_issued, terms_keep_their_order
from tests.check.making import case, finding, outcomes, section, value_at

LAW = "广州市社工服务站管理办法"


@pytest.mark.parametrize("name", ["广州市社工服务管理办法", "广州市社工服务站管里办法", "广州市社会工服务站管理办法"])
def test_a_rule_one_character_off_is_found(name: str) -> None:
    made = case(section(praise=[finding(names=[name])]))
    [found], _ = outcomes(rules_are_named_as_issued, made)
    assert (found.stated, found.expected) == (name, LAW)
    assert value_at(made, found.stands[0].path) == name


def test_a_rule_in_running_text_is_found_once() -> None:
    wrong = "到岗符合《广州市社工服务管理办法》。"
    made = case(section(praise=[finding(summary=wrong), finding(summary=wrong)]))
    assert len(outcomes(rules_are_named_as_issued, made)[0]) == 1


@pytest.mark.parametrize(
    "name",
    [
        "广州市社工站管理办法",  # a short form
        "广州市社工服务站（家庭综合服务中心）管理办法",  # the older one
        "榕渚市社工服务站管理办法",  # another city's
        "考勤管理办法",
    ],
)
def test_other_rules_are_left_alone(name: str) -> None:
    assert outcomes(rules_are_named_as_issued, case(section(praise=[finding(names=[name])])))[0] == []


def test_a_rule_by_its_name_counts() -> None:
    assert outcomes(rules_are_named_as_issued, case(section(praise=[finding(summary=f"符合《{LAW}》。")]))) == ([], 1)


def test_the_streets_own_fund_is_no_foundation() -> None:
    told = finding(summary="社区慈善基金账目清楚。")
    made = case(section(praise=[finding(names=["暖心槿桥社区慈善基金会"]), told]))
    [found], _ = outcomes(community_fund_is_named_alike, made)
    assert found.stated == "暖心槿桥社区慈善基金会"


@pytest.mark.parametrize("name", ["某省社区慈善基金会", "暖心槿桥公益基金会"])
def test_other_foundations_are_left_alone(name: str) -> None:
    told = finding(summary="社区慈善基金账目清楚。")
    assert outcomes(community_fund_is_named_alike, case(section(praise=[finding(names=[name]), told])))[0] == []


def test_a_foundation_that_is_always_called_one_is_left_alone() -> None:
    made = case(section(praise=[finding(summary="社区慈善基金会账目清楚。", names=["暖心槿桥社区慈善基金会"])]))
    assert outcomes(community_fund_is_named_alike, made)[0] == []


def said(*summaries: str) -> list[str]:
    made = case(section(praise=[finding(summary=summary) for summary in summaries]))
    return [found.message for found in outcomes(terms_keep_their_order, made)[0]]


def test_halves_that_changed_places_are_found() -> None:
    common = "探访困难群众和特殊群体。"
    assert said(common, "服务困难群体和特殊群众。", common) == [
        "这里写“困难群体和特殊群众”，别处写“困难群众和特殊群体”"
    ]


@pytest.mark.parametrize(
    "other",
    ["服务困难群众和特殊群众。", "服务困难群体、特殊群众。", "服务特殊群体和困难群众。", "服务困难长者和特殊群体。"],
)
def test_other_words_side_by_side_are_left_alone(other: str) -> None:
    common = "探访困难群众和特殊群体。"
    assert said(common, other, common) == []


def test_which_of_two_is_the_slip_is_not_guessed() -> None:
    assert said("探访困难群众和特殊群体。", "服务困难群体和特殊群众。") == []
