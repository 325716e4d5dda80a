"""Claims about the team and about full coverage."""

import pytest

from generator.check.claims.team import (
    full_coverage_fits_case_files,
    stable_team_fits_retention,
    stable_team_is_no_concern,
)
from tests.check.making import Part, annex, case, finding, outcomes, section

RATE = {"indicator": "retention", "percent": "71.43%"}


def praised(summary: str, *figures: Part, concern: str | None = None, rate: Part = RATE) -> Part:
    asked = [{"summary": concern, "topics": ["retention"]}] if concern else []
    return section(praise=[finding(*figures, summary=summary)], concern=asked, figures=[rate])


@pytest.mark.parametrize("words", ["人员配备合要求，队伍稳定。", "社工团队较稳定，工作努力。", "人员较为稳定。"])
def test_a_stable_team_with_a_low_rate_is_found(words: str) -> None:
    [found], _ = outcomes(stable_team_fits_retention, case(praised(words)))
    assert "稳岗率是 71.43%" in found.message
    assert found.stands[0].anchor == "overall-p1"


@pytest.mark.parametrize(
    "words",
    [
        "建议队伍保持稳定。",
        "队伍不稳定。",
        "社工队伍稳定性有待提高。",
        "16名社工一直稳定在岗。",
        "注重社工队伍的稳定。",
        "团队变动较大，服务仍稳定推进。",
        "服务稳定，居民满意。",
    ],
)
def test_other_words_of_stability_are_no_claim(words: str) -> None:
    assert outcomes(stable_team_fits_retention, case(praised(words))) == ([], 0)


def test_eighty_per_cent_is_enough() -> None:
    made = case(praised("队伍稳定。", rate={**RATE, "percent": "80.00%"}))
    assert outcomes(stable_team_fits_retention, made) == ([], 1)


def test_a_concern_about_the_team_is_told_once_beside_the_claims() -> None:
    concern = "评估期内5名社工离职，稳岗率较中期下滑，建议重视团队稳定。"
    part = praised("队伍稳定。", concern=concern)
    made = case({**part, "remarks": [{"summary": "人员较稳定，按协议推进。"}]})
    [found], _ = outcomes(stable_team_is_no_concern, made)
    assert [stand.anchor for stand in found.stands] == ["overall-p1", "overall", "overall-c1"]
    assert outcomes(stable_team_is_no_concern, case(praised("队伍稳定。", concern="建议补签合同。"))) == ([], 1)
    assert outcomes(stable_team_is_no_concern, case(praised("服务有序。", concern=concern))) == ([], 0)


def covered(*figures: Part, summary: str = "困难群众建档全覆盖，一户一档。", others: tuple[Part, ...] = ()) -> Part:
    return section(praise=[finding(*figures, summary=summary), finding(*others)])


@pytest.mark.parametrize(
    "summary", ["建档率100%。", "在册对象全部建档。", "困难群众建档全覆盖。", "建档率达到了100.00%。"]
)
def test_full_coverage_with_fewer_files_than_due_is_found(summary: str) -> None:
    made = case(covered({"indicator": "case-file-households", "target": 46, "actual": 43}, summary=summary))
    [found], _ = outcomes(full_coverage_fits_case_files, made)
    assert found.message.endswith("应建 46、实建 43")


def test_full_coverage_is_told_once_for_each_finding_also_of_its_text() -> None:
    short = {"indicator": "case-file-households", "target": 46, "actual": 43}
    one = finding(short, summary="全部建档。", text="经核查，困难群众全 部建\n档。")
    other = finding(short, summary="服务有序。", text="经核查，困难群众全部建\n档。")
    found, _ = outcomes(full_coverage_fits_case_files, case(section(praise=[one, other])))
    assert [item.stands[0].path[-2:] for item in found] == [(0, "summary"), (1, "text")]


def test_full_coverage_with_fewer_files_than_persons_is_found() -> None:
    persons = {"indicator": "priority-persons", "actual": 645}
    made = case(covered({"indicator": "case-files", "actual": 630, "unit": "人"}, others=(persons,)))
    [found], _ = outcomes(full_coverage_fits_case_files, made)
    assert found.message.endswith("困难群众和特殊群体人数 645，建档 630")


@pytest.mark.parametrize(
    "figures",
    [
        [{"indicator": "case-files", "actual": 630, "unit": "份"}, {"indicator": "priority-persons", "actual": 645}],
        [{"indicator": "case-files", "actual": 645, "unit": "人"}, {"indicator": "priority-persons", "actual": 645}],
        [
            {"indicator": "case-files", "actual": 630, "unit": "人"},
            {"indicator": "priority-persons", "actual": "约 645"},
        ],
    ],
)
def test_full_coverage_that_may_be_right_is_left_alone(figures: list[Part]) -> None:
    assert outcomes(full_coverage_fits_case_files, case(covered(*figures)))[0] == []


def test_the_yearly_target_of_an_annex_is_not_what_is_due_now() -> None:
    row = annex({"indicator": "case-files", "target": 700, "actual": 630})
    assert outcomes(full_coverage_fits_case_files, case(covered(), row)) == ([], 0)


def test_coverage_that_is_asked_for_is_no_claim() -> None:
    part = covered({"indicator": "case-files", "target": 46, "actual": 43}, summary="建议尽快全部建档。")
    assert outcomes(full_coverage_fits_case_files, case(part)) == ([], 0)
