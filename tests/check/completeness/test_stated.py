"""What is missing is said, neutrally and once."""

from typing import Any

import pytest

from generator.check.checks import CHECKS
from generator.check.completeness.stated import (
    concerns_are_raised,
    every_area_has_findings,
    every_party_speaks,
    grade_is_stated,
    named_annexes_are_present,
    party_scores_are_stated,
    satisfaction_is_stated,
    total_is_stated,
)
from generator.check.discrepancy import Severity
from generator.check.registry import Check
from generator.model.scheme import Party
from tests.check.making import areas, case, finding, outcomes, section

WHOLE: dict[str, Any] = {
    "areas": areas("东片区", "西片区"),
    "result": {
        "scores": {"evaluator": 48, "purchaser": 19, "supervision_centre": 13, "supervisor": 9},
        "total": 89,
        "grade": "良好",
    },
}
PARTS = [
    *(section(f"party-{n}", party=party.value, concern=[finding()]) for n, party in enumerate(Party)),
    *(section(f"area-{n}", area=name, praise=[finding()]) for n, name in enumerate(("东片区", "西片区"))),
    section("people", figures=[{"indicator": "satisfaction", "percent": "95.04%"}]),
    {"id": "annex-1", "title": "附件1", "present": "true"},
]
STATED = [check for check in CHECKS if check.run.__module__ == "generator.check.completeness.stated"]


@pytest.mark.parametrize("check", STATED, ids=lambda check: check.id)
def test_a_complete_report_is_counted(check: Check) -> None:
    assert check.severity is Severity.NOTICE
    found, agreed = outcomes(check, case(*PARTS, **WHOLE))
    assert (found, agreed > 0) == ([], True)


def test_absent_annexes_are_named_in_one_notice() -> None:
    absent = [{"id": f"annex-{n}", "title": f"附件{n}", "present": "false"} for n in (1, 2)]
    [found], _ = outcomes(named_annexes_are_present, case(*absent))
    assert found.message == "报告提到的“附件1”、“附件2”，取得的文件里没有"
    assert [stand.anchor for stand in found.stands] == ["annex-1", "annex-2"]
    assert outcomes(named_annexes_are_present, case()) == ([], 0)


def test_missing_scores_are_named_unless_the_scheme_has_none() -> None:
    [found], _ = outcomes(party_scores_are_stated, case())
    assert found.message == "报告没有写各方的得分"
    scores = {**WHOLE["result"]["scores"], "supervisor": "not_disclosed"}
    [one], _ = outcomes(party_scores_are_stated, case(result={**WHOLE["result"], "scores": scores}))
    assert one.message.endswith("的得分")
    assert "各方" not in one.message
    three = {**scores, "supervisor": 9, "supervision_centre": "not_applicable"}
    old = case(scheme="guangzhou-2018", result={**WHOLE["result"], "scores": three})
    assert outcomes(party_scores_are_stated, old)[0] == []


def test_missing_total_grade_and_satisfaction_are_told() -> None:
    made = case(result={"total": "not_disclosed", "grade": "not_disclosed"})
    for check, message in (
        (total_is_stated, "报告没有写总分"),
        (grade_is_stated, "报告没有写等级"),
        (satisfaction_is_stated, "报告没有写服务对象的满意度"),
    ):
        [found], _ = outcomes(check, made)
        assert found.message == message


def test_an_area_without_findings_is_told_where_others_have_some() -> None:
    made = case(section(area="东片区", praise=[finding()]), areas=areas("东片区", "西片区"))
    [found], agreed = outcomes(every_area_has_findings, made)
    assert found.message == "报告没有写西片区的评估意见，别的片区写了"
    assert agreed == 1
    assert outcomes(every_area_has_findings, case(section(praise=[finding()]), areas=areas("东片区"))) == ([], 0)


def test_parties_without_a_section_and_reports_without_concerns_are_told() -> None:
    [silent], _ = outcomes(every_party_speaks, case())
    assert silent.message.startswith("报告没有单独写")
    [found], _ = outcomes(concerns_are_raised, case(section(praise=[finding()])))
    assert found.message == "报告没有写需要关注的地方"
    assert outcomes(concerns_are_raised, case(section(concern="none_raised"))) == ([], 1)
