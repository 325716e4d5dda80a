"""General claims about indicators."""

from typing import Any

import pytest

from generator.check.claims.general import all_but_claim_fits_figures, general_claim_fits_figures
from generator.check.claims.words import COMPLETED, EXCEEDED, ON_SCHEDULE, general_claims
from tests.check.making import Part, annex, areas, case, finding, outcomes, section, value_at

ROWS: list[Part] = [
    {"indicator": "groups", "target": 35, "actual": 35, "percent": "100.00%"},
    {"indicator": "casework-opened", "target": 100, "actual": 97, "percent": "97.00%"},
    {"indicator": "activities", "target": 40, "actual": 60, "percent": "150.00%"},
]
MIDTERM: dict[str, Any] = {
    "kind": "midterm",
    "evaluated": "2024-04-10",
    "assessed": {"begin": "2023-09-01", "end": "2024-02-29", "months": "6"},
}


def told(summary: str, *parts: Part, **keys: Any) -> tuple[list[Any], int]:  # noqa: ANN401
    made = case(section(remarks=[{"summary": summary}]), *(parts or (annex(*ROWS),)), **keys)
    return outcomes(general_claim_fits_figures, made)


@pytest.mark.parametrize(
    "claim",
    [
        "各项指标均已完成。",
        "团队按协议推进，各指标都按时完成。",
        "全年完成了协议约定的各项服务指标。",
        "各项服务指标全部达标。",
        "社工站超额完成各项指标。",
        "年度服务指标均超额完成。",
        "成效较好，所有指标任务顺利完成，居民满意。",
    ],
)
def test_a_claim_that_a_percentage_contradicts_is_found(claim: str) -> None:
    found, agreed = told(claim)
    assert (len(found), agreed) == (1, 0)
    assert "个案接案是 97.00%" in found[0].message
    assert found[0].stands[0].anchor == "overall"
    assert found[0].stands[1].anchor == "annex-1"


@pytest.mark.parametrize(
    "claim",
    [
        "建议社工站完成各项指标。",
        "未能全部完成各项指标。",
        "各项指标未能按时完成。",
        "争取下半年超额完成各项指标。",
        "大部分指标超额完成。",
        "各项指标基本完成。",
        "各项指标完成良好。",
        "各项指标完成情况见附件1。",
        "各项指标完成率为 97%。",
        "电访指标超额完成。",
        "个案各项指标均已完成。",
        "核心项目各项指标均已完成。",
        "除个案外，其余各项指标均已完成。",
        "按时公布各项制度。",
        "各项指标完成较好，工作有序。",
        "要确保各项指标按时完成。",
    ],
)
def test_what_is_denied_wished_for_or_limited_is_no_claim(claim: str) -> None:
    assert told(claim) == ([], 0)


def test_concerns_claim_nothing() -> None:
    made = case(section(concern=[finding(summary="各项指标均已完成，但深度不够。")]), annex(*ROWS))
    assert outcomes(general_claim_fits_figures, made) == ([], 0)


def test_a_claim_that_fits_is_counted() -> None:
    assert told("各项指标均已完成。", annex(ROWS[0], ROWS[2])) == ([], 1)


def test_a_finding_speaks_of_the_indicators_it_names() -> None:
    named = finding({"indicator": "groups", "actual": 35}, summary="做小组35个，各项指标均已完成。")
    other = finding({"indicator": "casework-opened", "actual": 97}, summary="接案97个，各项指标均已完成。")
    assert outcomes(general_claim_fits_figures, case(section(praise=[named]), annex(*ROWS))) == ([], 1)
    assert len(outcomes(general_claim_fits_figures, case(section(praise=[other]), annex(*ROWS)))[0]) == 1


def test_an_area_speaks_of_itself() -> None:
    rows = [{**row, "area": "东片区"} for row in ROWS]
    for area, expected in (("东片区", 1), ("西片区", 0)):
        part = section(area=area, praise=[{"summary": "各项指标均已完成。"}])
        found, _ = outcomes(general_claim_fits_figures, case(part, annex(*rows), areas=areas("东片区", "西片区")))
        assert len(found) == expected


def test_a_section_about_one_project_is_left_alone() -> None:
    made = case(section(title="家庭服务项目", remarks=[{"summary": "各项指标均已完成。"}]), annex(*ROWS))
    assert outcomes(general_claim_fits_figures, made) == ([], 0)


def test_the_text_is_read_over_line_ends_and_said_once() -> None:
    praise = [{"summary": "各项指标均已完成。", "text": "经核查，各项指\n标均已 完成。"}]
    assert len(outcomes(general_claim_fits_figures, case(section(praise=praise), annex(*ROWS)))[0]) == 1
    only = [{"summary": "进展顺利。", "text": "经核查，各项指\n标均已 完成。"}]
    [found], _ = outcomes(general_claim_fits_figures, case(section(praise=only), annex(*ROWS)))
    assert found.stands[0].path == ("sections", 0, "praise", 0, "text")


def halves(percent: str) -> Part:
    return annex({"indicator": "groups", "target": 100, "actual": percent.rstrip("%"), "percent": percent})


@pytest.mark.parametrize(("percent", "expected"), [("48%", 0), ("30%", 1)])
def test_completed_at_midterm_asks_for_the_pace_only(percent: str, expected: int) -> None:
    assert len(told("各项指标均已完成。", halves(percent), **MIDTERM)[0]) == expected
    assert len(told("各指标达到预期进度。", halves(percent), **MIDTERM)[0]) == expected
    assert len(told("各项指标超额完成中期进度。", halves(percent), **MIDTERM)[0]) == expected


def test_exceeding_the_targets_at_midterm_asks_for_a_hundred() -> None:
    [found], _ = told("超额完成各项指标。", halves("65%"), **MIDTERM)
    assert found.message == "这里说“超额完成各项指标”，附件1里小组是全年目标的 65%"


@pytest.mark.parametrize(("percent", "expected"), [("65%", 0), ("30%", 1)])
def test_exceeding_at_midterm_without_saying_all_of_them_asks_for_the_pace_only(percent: str, expected: int) -> None:
    assert len(told("专业服务有序，服务指标超额完成。", halves(percent), **MIDTERM)[0]) == expected


def test_targets_of_zero_and_unset_ones_are_no_measure() -> None:
    rows = annex(
        {"indicator": "groups", "target": 0, "actual": 7, "percent": "0.00%"},
        {"indicator": "casework-closed", "target": "not_set", "actual": 7, "percent": "not_set"},
        {"indicator": "person-months", "target": 220, "actual": 200, "percent": "90.91%"},
    )
    assert told("各项指标均已完成。", rows) == ([], 0)


def test_without_a_printed_percentage_it_is_computed() -> None:
    [found], _ = told("各项指标均已完成。", annex({"indicator": "groups", "target": 35, "actual": 33}))
    assert "小组是 94.29%" in found.message
    assert found.stands[1].path[-1] == "actual"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("资源折合9000元，指标超额完成。", 0),
        ("能按协议推进，各指标达到末期进度或超额完成。", 2),
        ("指标按末期评估进度完成或超额完成。", 2),
        ("圆满完成全年各项任务指标。", 1),
    ],
)
def test_claims_in_the_words_of_reports_are_known(words: str, kind: int) -> None:
    kinds = (EXCEEDED, COMPLETED, ON_SCHEDULE)
    assert [len(list(general_claims(words, pattern))) for pattern in kinds] == [n == kind for n in range(3)]


def all_but(*percents: str, **keys: Any) -> tuple[list[Any], int]:  # noqa: ANN401
    slugs = ("core-volunteers", "groups", "activities")
    rows = [{"indicator": s, "actual": 9, "percent": p} for s, p in zip(slugs, percents, strict=False)]
    remark = {"summary": "除志愿者骨干的培育没有达到预期进度外，其余指标基本完成。"}
    return outcomes(all_but_claim_fits_figures, case(section(figures=rows, remarks=[remark]), **keys))


def test_nearly_all_but_one_is_right() -> None:
    assert all_but("70%", "96.67%", "120%") == ([], 1)


def test_another_one_left_behind_is_hinted_at() -> None:
    [found], _ = all_but("70%", "82%", "120%")
    assert found.message.endswith("其余指标里小组是 82%")
    assert value_at(case(section(remarks=[{"summary": "甲。"}])), found.stands[0].path) == "甲。"
    [later], _ = all_but("20%", "38%", "60%", **MIDTERM)
    assert "小组是 38%" in later.message
    assert all_but("20%", "47%", "60%", **MIDTERM) == ([], 1)
