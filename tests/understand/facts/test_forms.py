"""Ways of saying a fact that reports use; each with the nearest thing that says something else."""

import pytest

from generator.model.scheme import Party
from generator.understand.draft import Fact
from tests.understand.written import draft

HEAD = "槿桥街社工服务站中期评估报告\n一、社工站基本情况\n"


def fact(text: str, wanted: Fact) -> str | None:
    return draft(HEAD + text).fact(wanted)


@pytest.mark.parametrize(
    ("text", "wanted", "value"),
    [
        ("本站服务经费为 260 万元，合同期为 2021 年 3 月 1 日至 2022 年 2 月 28 日。", Fact.FUNDING, "260万"),
        ("项目年度经费为人民币2,400,000元整。", Fact.FUNDING, "2,400,000"),
        ("第一阶段服务经费为120万元。", Fact.FUNDING, None),
        ("第一阶段服务期为2021年3月1日至8月31日。", Fact.CONTRACT_FROM, None),
        ("合同期限为2021.3.1-2022.2.28。", Fact.CONTRACT_TO, "2022-02-28"),
        ("评估周期为2024年4月1日至2024年9月30日，计6个考核月份。", Fact.ASSESSED_MONTHS, "6"),
        (
            "受松涧区民政局委托，榕渚市明衡协会负责本年度第三方评估工作，于2024年8月20日到社工站进行现场评估。",
            Fact.EVALUATED,
            "2024-08-20",
        ),
        ("受松涧区民政局委托，榕渚市明衡协会负责本年度第三方评估工作。", Fact.EVALUATOR, "榕渚市明衡协会"),
        ("于 2015 年 7 月开始，由榕渚市清禾中心负责运营。", Fact.OPERATED_SINCE, "2015-07"),
        ("经过5位评估专家及1名工作人员为期一天的评估。", Fact.EXPERTS, "5"),
        ("经过五位专家及两名工作人员为期一天的评估。", Fact.EVALUATION_STAFF, "2"),
        ("社工站坐落于松涧区汀塘路12号二楼，辖内共有8个社区。", Fact.ADDRESS, "松涧区汀塘路12号二楼"),
    ],
)
def test_forms(text: str, wanted: Fact, value: str | None) -> None:
    assert fact(text, wanted) == value


@pytest.mark.parametrize(
    ("text", "total", "grade"),
    [
        ("社工站本次末期评估的分数为：81.71，末期评估的等级为：良好。", "81.71", "良好"),
        ("社工站本次中期评估的成绩为：84.02，等级为：良好。", "84.02", "良好"),
        ("社工站本次末期评估的等级为：良好。", None, "良好"),
        ("综合得分58.5分，评定等级：不合格。", "58.5", "不合格"),
        ("第三方70.10分，购买方18.40分，总分88.50分，等级为良好。", "88.50", "良好"),
        ("评估等级分为优秀、良好、合格、不合格四个等级。", None, None),
    ],
)
def test_results(text: str, total: str | None, grade: str | None) -> None:
    understood = draft(f"{HEAD}甲。\n二、评估等级\n{text}")
    assert (understood.fact(Fact.TOTAL), understood.fact(Fact.GRADE)) == (total, grade)


def test_scores_do_not_take_the_weight_for_a_score() -> None:
    understood = draft(f"{HEAD}甲。\n二、评估结果\n购买方评估（占比20%）得分：18.5分\n监督方得分为9分\n总分：80分")
    assert {party: said.value for party, said in understood.scores.items()} == {
        Party.PURCHASER: "18.5",
        Party.SUPERVISOR: "9",
    }


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("片区一：青榕社区、汀塘社区；\n片区二：鹭堤社区。", {"片区一": 2, "片区二": 1}),
        ("A 片区，该片区范围包括：青榕社区、汀塘社区、和顺社区", {"A片区": 3}),
        ("社工站划分为东片区（青榕社区、汀塘社区）和西片区（鹭堤村、和平社区）。", {"东片区": 2, "西片区": 2}),
        ("第一片区包括青榕、汀塘社区，服务良好。", {}),
        ("片区一的青榕社区为老旧社区，汀塘社区较新。", {}),
    ],
)
def test_areas(text: str, areas: dict[str, int]) -> None:
    communities = {area.name.value: len(area.communities) for area in draft(HEAD + text).areas}
    if areas:
        assert communities == areas
    else:
        assert set(communities.values()) <= {2}
