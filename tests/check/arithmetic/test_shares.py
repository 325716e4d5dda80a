"""Shares divided again."""

import pytest

from generator.check.arithmetic.shares import share_follows_from_its_parts
from generator.check.report_under_check import ReportUnderCheck
from tests.check.making import Part, annex, case, finding, outcomes, section

STAFF: list[Part] = [
    {"indicator": "posts-agreed", "target": 20},
    {"indicator": "social-workers", "actual": 22},
    {"indicator": "licensed-workers", "actual": 17},
    {"indicator": "two-year-workers", "actual": 17},
]


def messages(*figures: Part, summary: str = "社工按计划推进服务。") -> tuple[list[str], int]:
    found, agreed = outcomes(share_follows_from_its_parts, case(section(praise=[finding(*figures, summary=summary)])))
    return [one.message for one in found], agreed


def test_a_share_that_fits_another_base_than_its_own_is_told_with_both() -> None:
    found, _ = messages(*STAFF, {"indicator": "licensed-share", "percent": "85%"})
    assert found == ["持证社工比例写 85%，按配备社工算是 77.27%，按协议要求社工算是 85.00%"]


def test_a_named_base_is_taken_at_its_word() -> None:
    share = {"indicator": "licensed-share", "percent": "85%"}
    assert messages(*STAFF, {**share, "note": "原文以协议要求的社工人数为底数"}) == ([], 1)
    assert messages(*STAFF, share, summary="持证社工17人，占协议要求20人的85%。") == ([], 1)
    assert messages(*STAFF, {"name": "从业两年以上社工比例", "percent": "85%", "note": "占协议要求人数"}) == ([], 1)
    assert len(messages(*STAFF, {"name": "从业两年以上社工占社工总数的比例", "percent": "85%"})[0]) == 1


def test_without_a_named_base_any_printed_one_will_do() -> None:
    assert messages(*STAFF, {"name": "从业两年以上社工比例", "percent": "85%"}) == ([], 1)
    assert messages(*STAFF, {"name": "从业2年以上社工占比", "percent": "77.27%"}) == ([], 1)
    found, _ = messages(*STAFF, {"name": "从业两年以上社工占比", "percent": "80%"})
    assert found[0].endswith("，没有一个相符")


def test_one_share_stated_twice_is_one_finding_with_both_places() -> None:
    share = {"indicator": "licensed-share", "percent": "85%"}
    made = case(section(figures=[*STAFF, share]), section("supervisor", praise=[finding(share)]))
    [found], _ = outcomes(share_follows_from_its_parts, made)
    assert [stand.anchor for stand in found.stands][:2] == ["overall", "supervisor-p1"]
    assert found.expected == "77.27%"
    assert found.working == "17 ÷ 22（配备社工）= 77.27%，17 ÷ 20（协议要求社工）= 85.00%"


def test_a_cut_share_is_said_to_be_cut() -> None:
    found, _ = messages(
        {"indicator": "person-months", "target": 220, "actual": 220.5},
        {"indicator": "two-year-person-months", "actual": 181},
        {"name": "从业两年以上社工到岗人次占社工实际到岗人次的比例", "percent": "82.08%"},
    )
    assert "按到岗人次算是 82.09%" in found[0]
    assert "舍去" in found[0]


@pytest.mark.parametrize(
    ("base", "complaints"),
    [
        ({"indicator": "posts-agreed", "target": 20}, 0),
        ({"indicator": "posts-agreed", "target": 22}, 1),
        ({"indicator": "social-workers", "actual": 22}, 0),  # the posts agreed are not printed, and may be 20
        ({"indicator": "groups", "actual": 22}, 0),
    ],
)
def test_retention_is_of_the_posts_agreed(base: Part, complaints: int) -> None:
    found, _ = messages(
        base, {"indicator": "retained-workers", "actual": 16}, {"indicator": "retention", "percent": "80.00%"}
    )
    assert len(found) == complaints


def test_a_retention_that_no_whole_number_gives_is_found_across_places() -> None:
    made = case(
        section(praise=[finding({"indicator": "retained-workers", "actual": 16})]),
        annex({"indicator": "retention", "percent": "70.00%"}),
    )
    [found], _ = outcomes(share_follows_from_its_parts, made)
    assert found.message == "稳岗率写 70.00%，持续在岗社工 16 名，没有一个整数的底数得出这个百分比"


def test_approximate_money_gives_an_approximate_share() -> None:
    money: list[Part] = [
        {"indicator": "resources-value", "actual": "约 47 万"},
        {"indicator": "resources-value", "part": "用于辖内困难人群", "actual": "24 万"},
    ]
    assert messages(*money, {"indicator": "charity-share", "percent": "51%"}) == ([], 1)
    assert len(messages(*money, {"indicator": "charity-share", "percent": "71%"})[0]) == 1


def test_a_share_of_the_staff_fits_any_number_of_workers_printed() -> None:
    made = case(
        section(
            figures=[
                {"indicator": "social-workers", "actual": 12},
                {"name": "社会工作专业人员占比", "percent": "85.71%"},
            ]
        ),
        section("concerns", concern=[finding({"indicator": "social-workers", "actual": 14})]),
    )
    assert outcomes(share_follows_from_its_parts, made) == ([], 1)


def test_other_percentages_are_no_shares() -> None:
    rows: list[Part] = [
        {"indicator": "satisfaction", "percent": "89.4%"},
        {"name": "人户分离", "percent": "50%"},
        {"indicator": "licensed-share", "part": "东片区", "percent": "50%"},
    ]
    assert messages(*STAFF, *rows) == ([], 0)


@pytest.mark.parametrize("name", ["社工专业人员占社工专业人员数的比例", "志愿者占志愿者总人数", "经费占经费的比重"])
def test_a_share_of_itself_is_all_of_it(name: str) -> None:
    def made(percent: str) -> ReportUnderCheck:
        return case(section(figures=[{"name": name, "percent": percent}]))

    [found], _ = outcomes(share_follows_from_its_parts, made("85.71%"))
    assert found.expected == "100%"
    assert outcomes(share_follows_from_its_parts, made("100%")) == ([], 1)


def test_a_share_of_something_else_is_not_one_of_itself() -> None:
    named = {"name": "持证社工占社工总数的比例", "percent": "85.71%"}
    assert outcomes(share_follows_from_its_parts, case(section(figures=[named])))[0] == []
