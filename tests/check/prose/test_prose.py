"""What is told in words: invented sentences that fit and that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.agreement.lists_in_prose import prose_lists_match_their_counts
from generator.check.agreement.respectively_in_prose import prose_respectively_matches
from generator.check.arithmetic.differences_in_prose import prose_differences_add_up
from generator.check.arithmetic.shares_in_prose import prose_percent_follows
from generator.check.arithmetic.sums_in_prose import prose_parts_add_up
from generator.check.checks import CHECKS as EVERY
from generator.check.coherence.households_in_prose import prose_households_have_persons
from generator.check.coherence.share_bases_in_prose import prose_shares_have_a_base
from generator.check.completeness.prose_and_figures import prose_numbers_stand_in_figures
from generator.check.discrepancy import Discrepancy
from generator.check.registry import Check
from tests.check.making import Part, case, finding, outcomes, section, value_at

SUMMARY = "社工按计划推进服务。"
CHECKS = tuple(check for check in EVERY if check.id.startswith("prose-"))


def told(check: Check, text: str, *figures: Part, summary: str = SUMMARY) -> tuple[list[Discrepancy], int]:
    keys = {"text": text} if text else {}
    return outcomes(check, case(section(praise=[finding(*figures, summary=summary, **keys)])))


def messages(check: Check, text: str, *figures: Part, summary: str = SUMMARY) -> list[str]:
    return [found.message for found in told(check, text, *figures, summary=summary)[0]]


def anything(text: str) -> list[str]:
    """What all checks together find in a text."""
    return [message for check in CHECKS for message in messages(check, text)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "持证社工应到岗 90 人次，实到岗 130 人次，超配 41 人次。",
            "130 人次比 90 人次多 40 人次，原文写“超配 41 人次”",
        ),
        ("应到岗 160 人次，实到 145 人次，欠缺 18 人次。", "145 人次比 160 人次少 15 人次，原文写“欠缺 18 人次”"),
        ("应到岗 90 人次，实到岗 80 人次，超配 10 人次。", "80 人次比 90 人次少 10 人次，原文写“超配 10 人次”"),
        (
            "社工应到100人次、实到110人次，持证应到50人次、实到80人次，分别超配10和31人次。",
            "80 人次比 50 人次多 30 人次，原文写“超配 31 人次”",
        ),
        ("志愿队伍由 12 支增加到 18 支，增加 5 支。", "18 支比 12 支多 6 支，原文写“增加 5 支”"),
        ("满意度从 88% 提高到 92%，提高 3 个百分点。", "92% 比 88% 多 4 个百分点，原文写“提高 3 个百分点”"),
    ],
)
def test_differences_that_do_not_add_up(text: str, message: str) -> None:
    assert messages(prose_differences_add_up, text) == [message]


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        (
            "持证社工应到岗 90 人次，实到岗 130 人次，超配 40 人次；社工应到 180 人次，实到 181.5 人次，超配1.5人次。",
            2,
        ),
        ("应到岗 150 人次，实到 138 人次，欠缺 12 人次，另有 9 人请假。", 1),
        ("实到 96 人次，应到 90 人次，多出 6 人次。", 1),
        ("志愿队伍由 12 支减少到 8 支，减少 4 支。", 1),
        ("应到约 90 人次，实到 130 人次，超配 41 人次。", 0),
        ("应到岗 90 人次，实到岗 1 30 人次，超配 41 人次。", 0),
        ("应到 20 人，实到 18 人，全年新增 30 人。", 0),
        ("今年服务 600 人次，比去年增加 80 人次。", 0),
        ("应到 20 人；实到 18 人次，超配 5 小时。", 0),
        ("服务由 100 人次增加到 150 人次，增长 50%。", 0),
        ("开展活动 5 场，不少于 3 场。", 0),
    ],
)
def test_differences_that_add_up_or_are_not_told(text: str, agreed: int) -> None:
    assert told(prose_differences_add_up, text) == ([], agreed)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "热线通话 500 次，其中 300 个为日常关怀、节日问候；120 个为政策；60 个为资源，如米油等；5 个为其他。",
            "总数写 500 次，所列 4 项相加是 485",
        ),
        ("社工 15 名，其中持证社工 12 名、非持证社工 4 名。", "总数写 15 名，所列 2 项相加是 16"),
        ("持证社工 15 人（中级社工师 5 人，助理社工师 9 人）。", "总数写 15 人，所列 2 项相加是 14"),
        ("持证社工 9 人，非持证社工 1 人。持证社工包含中级 3 人，助理 7 人。", "总数写 9 人，所列 2 项相加是 10"),
        ("开展小组 5 个，其中长者小组 6 个。", "总数写 5 个，其中一项写 6 个，比总数大"),
        ("媒体报道 30 篇，其中省级 4 篇、市级 11 篇、区级 19 篇。", "总数写 30 篇，所列 3 项相加是 34"),
        (
            "山前社区应建档 40 户，实建档 40 户；山后社区应建档 20 户，实建档 20 户；以上两个社区共建档 61 户。",
            "合计写 61 户，前面 2 项相加是 60",
        ),
        ("探访 30 次、电访 50 次，合计 82 次。", "合计写 82 次，前面 2 项相加是 80"),
    ],
)
def test_parts_that_do_not_add_up(text: str, message: str) -> None:
    assert messages(prose_parts_add_up, text) == [message]


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("站里开通 8 条热线，包含 1 条总机、2 条专线、5 条值班手机。", 1),
        ("报道 60 次，其中有省级 3 次，市级 9 次，区级 5 次，公众号 39 次（阅读量 2210 次），行业平台 4 次。", 1),
        ("共有 60 户 75 人，其中甲社区应建 35 户 41 人，已建 41 份；乙社区 25 户 34 人，34 份。", 2),
        (
            "山前社区 31 户 36 人、山后社区 14 户 15 人，以上 2 个社区要建档 45 户 51 人，都已上门。",
            2,
        ),
        ("街坊捐款（6120.50 元）、义卖（2733.40 元）两项共得 8000 多元。", 1),
        ("困难群众共 100 户 130 人，其中低保 80 人、残疾 70 人、独居 20 人。", 1),
        ("社工 20 名，其中持证 18 名。", 1),
        ("志愿者 60 名，其中党员 30 名、学生 20 名、退休街坊 9 名。", 1),
        ("社工 16 名，其中中级 6 名、助理 9 名。", 1),
        ("开展活动 60 场，主要包括长者 30 场、亲子 19 场、残康 10 场。", 1),
        ("开展活动 60 场，其中长者 30 场、亲子 20 场、残康 9 场等。", 1),
        ("报道约 30 篇，其中省级 4 篇、市级 11 篇、区级 19 篇。", 0),
        ("接听热线 1 240 次，其中关怀 100 次、咨询 80 次、转介 1000 次。", 0),
        ("在 5 个社区建成 9 个活动点，其中山前社区的书房有 31 个座位。", 0),
        ("新增步道 420 公里、其中坡道 150 公里，新增扶手 1900 公里。", 1),
        ("走访 10 户，发放物资 30 份，其中为独居老人送去 12 份。", 1),
        ("评分 80 分至 90 分（不含 90 分）为良好，60 分至 80 分（不含 80 分）为合格。", 0),
        ("活动 12 场，每场不少于 30 人，其中一场有 80 人参加。", 0),
        ("开展探访 30 次、电访 50 次，同 12 个单位共建。", 0),
    ],
)
def test_parts_that_add_up_or_are_not_meant_to(text: str, agreed: int) -> None:
    assert told(prose_parts_add_up, text) == ([], agreed)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "要求时数 800 小时，实际完成 900 小时，完成率 112%。",
            "实际完成 900 小时占要求时数 800 小时是 113%，原文写 112%",
        ),
        ("骨干 15 人，占协议要求（20 人）的 85%。", "骨干 15 人占 20 人是 75%，原文写 85%"),
        ("应到岗 200 人次，实到岗 181 人次，到岗率 91.5%。", "实到岗 181 人次占应到岗 200 人次是 90.5%，原文写 91.5%"),
        ("要求 12 次，实际 15 次，完成目标的 120%。", "实际 15 次占要求 12 次是 125%，原文写 120%"),
    ],
)
def test_percentages_that_do_not_follow(text: str, message: str) -> None:
    assert messages(prose_percent_follows, text) == [message]


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("要求课时 360 小时，实际完成 412.5 小时，达标率 114.58%。", 1),
        ("骨干 18 人，占计划培育人数（24 人）的 75%；带队骨干 6 人，占计划（24 人）的 25%。", 2),
        ("应开展 12 场，实际开展 15 场，超额完成 25%。", 0),
        ("应建档 100 户，实建档 100 户，探访完成率 85%。", 0),
        ("应到岗 100 人次，实到岗 90 人次，满意率 95%。", 0),
        ("持证 12 人、两年以上 9 人，占约定 15 人的 80%、60%。", 0),
        ("应建档约 100 户，实建档 90 户，完成率 85%。", 0),
        ("完成小组 7 个，完成率 50%，高于中期。", 0),
    ],
)
def test_percentages_that_follow_or_tell_of_something_else(text: str, agreed: int) -> None:
    assert told(prose_percent_follows, text) == ([], agreed)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "社工总人数 18 人。从业两年以上社工 12 人，占社工总数 80%。",
            "从业两年以上社工 12 人占社工总人数 18 人是 67%，原文写 80%",
        ),
        (
            "约定人数 15 人，社工总人数 18 人，其中持证社工 12 人（中级 4 人，助理 8 人），持证比例达 80%。",
            "80% 是持证社工 12 人占约定人数 15 人的比例，占社工总人数 18 人是 67%",
        ),
        (
            "康复人员 9 人，占康复人员数 81.82%。",
            "康复人员 9 人占同名的“康复人员数”应是 100%，原文写 81.82%",
        ),
    ],
)
def test_shares_of_another_base(text: str, message: str) -> None:
    assert messages(prose_shares_have_a_base, text) == [message]


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("社工总人数 15 人。从业两年以上社工 12 人，占社工总数 80%。", 1),
        ("社工总人数 15 人，其中持证社工 12 人，持证比例达 80%。", 1),
        ("社工总人数 18 人，其中持证社工 12 人，持证比例达 85%。", 0),
        ("链接资源 9 万元用于困难人群，占资源总额的 45%。", 0),
        ("困难群众 50 人参加，占困难群众人数的 20%。", 0),
        ("困难群众 50 人，占困难群众总数的 20%。", 0),
        ("全站 20 人，党员 4 人，占 20%。", 0),
    ],
)
def test_shares_that_fit_or_name_no_base(text: str, agreed: int) -> None:
    assert told(prose_shares_have_a_base, text) == ([], agreed)


def test_fewer_persons_than_households() -> None:
    [found], _ = told(prose_households_have_persons, "慰问残疾人 130 户 21 人，困境儿童 8 户 9 人。")
    assert found.message == "原文写 130 户 21 人，人数比户数少"
    assert found.stands[0].words == "“慰问残疾人130户21人”"
    assert messages(prose_households_have_persons, "", summary="残疾人40户12人，服务到位。") == [
        "原文写 40 户 12 人，人数比户数少"
    ]


@pytest.mark.parametrize(
    "text",
    ["探访 30 户 20 人次。", "慰问独居 15 户、志愿者 8 人参加。", "约 30 户 20 人。", "共 3 户，20 人中 2 人入住。"],
)
def test_other_households_and_persons(text: str) -> None:
    assert told(prose_households_have_persons, text) == ([], 0)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("制定了“红心”“青苗”和“星火”四个计划。", "原文写“四个计划”，列出的是 3 个"),
        ("推出三个项目：“红心”“青苗”“星火”“暖冬”，反响好。", "原文写“三个项目”，列出的是 4 个"),
        ("辖区分为三个片区：东片区、南片区、西片区、北片区。", "原文写“三个片区”，列出的是 4 个"),
        ("服务 5 个社区（山前、山后、河东、河西），覆盖面广。", "原文写“5 个社区”，列出的是 4 个"),
        ("孵化志愿者队伍 3 支（陪诊队、巡楼队）。", "原文写“3 支”，列出的是 2 个"),
        ("山前社区、山后社区和河东社区四个社区已建图。", "原文写“四个社区”，列出的是 3 个"),
        ("修订《考勤制度》《印章制度》三项制度。", "原文写“三项制度”，列出的是 2 个"),
    ],
)
def test_lists_that_do_not_match_their_counts(text: str, message: str) -> None:
    assert messages(prose_lists_match_their_counts, text) == [message]


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("制定了“红心”“青苗”和“星火”三个计划。", 1),
        ("孵化队伍 2 支（陪诊队、巡楼队）。", 1),
        ("三个片区：东片区、南片区和西片区。", 1),
        ("两个方面：站点和人员、制度和流程。", 1),
        ("开展“敲门”“暖冬”等三个计划。", 0),
        ("开展五个项目“敲门”“暖冬”“青苗”等。", 0),
        ("三大领域：治理、保障等。", 0),
        ("在 3 个社区开展活动：义诊、理发、维修、咨询。", 0),
        ("12 个社区（山前、山后）先行。", 0),
        ("三个方面：一是需求、计划，二是执行。", 0),
        ("第三个计划“红心”“青苗”。", 0),
        ("党建、“红心”“青苗”三个计划。", 0),
        ("三个片区：东片区：甲社区、乙社区；南片区：丙社区。", 0),
    ],
)
def test_lists_that_match_or_only_give_examples(text: str, agreed: int) -> None:
    assert told(prose_lists_match_their_counts, text) == ([], agreed)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "完成电访 200 个，探访 90 个，分别完成协议指标量的 50.00%，60.00%，70.00%。",
            "前面有 2 个数，“分别”后面有 3 个百分比",
        ),
        ("完成小组 5 个，30 节，服务 200 人次，分别完成 50.00%，60.00%。", "前面有 3 个数，“分别”后面有 2 个百分比"),
        ("三个社区分别建档 31 户、18 户。", "前面写三个社区，“分别”后面有 2 个数"),
    ],
)
def test_respectively_with_too_many_or_too_few(text: str, message: str) -> None:
    assert messages(prose_respectively_matches, text) == [message]


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("建档 9 份，完成 90.00%；完成电访 200 个，探访 90 个，分别完成 50.00%，60.00%，个案 3 个。", 1),
        ("完成活动 9 次，服务 640 人次，分别为目标的 90% 和 128。", 1),
        ("三个社区分别建档 31 户、18 户和 27 户。", 1),
        ("投入 16 名社工，完成小组 6 个，服务 33 节，分别完成 60.00%，55.00%。", 0),
        ("三个社区分别开展义诊。", 0),
        ("分别完成 50.00%，60.00%。", 0),
    ],
)
def test_respectively_in_order_or_not_to_be_counted(text: str, agreed: int) -> None:
    assert told(prose_respectively_matches, text) == ([], agreed)


CALLS: Part = {"indicator": "phone-visits", "actual": 310}


def test_a_number_of_the_summary_is_recorded() -> None:
    [found], agreed = told(prose_numbers_stand_in_figures, "", CALLS, summary="电访310次，探访1176次，受到好评。")
    assert found.message == "摘要写 1176 次，登记的数量里没有"
    assert found.stands[0].words == "“探访1176次”"
    assert found.stands[0].path[-1] == "summary"
    assert agreed == 1


def test_a_number_of_the_summary_may_stand_in_the_text() -> None:
    text = "社工站完成电访 310 次，探访\n1 176 次，在三个社区链接约 3.6 万元资源。"
    summary = "电访310次，探访1176次，在3个社区链接资源36000元。"
    assert told(prose_numbers_stand_in_figures, text, CALLS, summary=summary) == ([], 5)
    assert messages(prose_numbers_stand_in_figures, text, CALLS, summary="电访310次，探访1167次。") == [
        "摘要写 1167 次，登记的数量和原文里都没有"
    ]


def test_a_recorded_number_stands_in_the_text() -> None:
    made = case(
        section(praise=[finding(CALLS, {"indicator": "groups", "actual": 12}, text="完成电访 301 次，小组十二个。")])
    )
    [found], agreed = outcomes(prose_numbers_stand_in_figures, made)
    assert found.message == "登记的“电访”是 310，这一条的原文里没有这个数"
    assert value_at(made, found.stands[0].path).printed == "310"
    assert agreed == 1


@pytest.mark.parametrize(
    "figure",
    [
        {"indicator": "resources-value", "actual": "约 3.6 万"},
        {"indicator": "charity-raised", "actual": "7315"},
        {"indicator": "areas", "actual": "3"},
        {"indicator": "years-in-service", "actual": "12"},
        {"indicator": "case-file-rate", "percent": "100%"},
        {"indicator": "awards", "actual": "1"},
        {"indicator": "volunteer-teams", "actual": "0"},
        {"indicator": "groups", "actual": "7", "note": "原文写“半打有余”"},
    ],
)
def test_numbers_said_in_other_words(figure: Part) -> None:
    text = "第十二年，三个片区的档案全部建好，获奖一次，筹 7,315 元，资源折合约 ３.６ 万元，尚未组队。"
    assert messages(prose_numbers_stand_in_figures, text, figure) == []


@pytest.mark.parametrize(
    "summary",
    [
        "2024年3月起为17类群体服务，24小时热线畅通，“369”模式和36大院改造见效。",
        "依据穗某办〔2023〕7号，第3期制作《2024年党员故事》，一老一小、双百、三图一表落实。",
        "建档100%，60岁以上老人都有一户一档，从业2年以上社工稳定，两个社区各有特色。",
        "“99心愿”计划做到2至3种技巧，9月上刊。",
    ],
)
def test_numbers_that_are_not_to_be_recorded(summary: str) -> None:
    assert told(prose_numbers_stand_in_figures, "", CALLS, summary=summary) == ([], 0)


def test_a_number_within_a_recorded_name_is_not_a_quantity() -> None:
    praise = [finding(CALLS, summary="做好99个心愿计划。", names=["99个心愿计划"])]
    assert outcomes(prose_numbers_stand_in_figures, case(section(praise=praise))) == ([], 0)


def test_many_missing_numbers_are_one_complaint() -> None:
    summary = "小组2个、个案3个、活动4场、感谢信5封、锦旗6面。"
    assert messages(prose_numbers_stand_in_figures, "", CALLS, summary=summary) == [
        "摘要写 2 个、3 个、4 场、5 封等 5 个数，登记的数量里没有"
    ]


def test_a_report_without_figures_in_its_findings_is_not_asked_for_them() -> None:
    assert told(prose_numbers_stand_in_figures, "", summary="电访310次。") == ([], 0)


def test_what_is_recorded_as_figures_is_left_to_the_checks_of_figures() -> None:
    homes: Part = {"indicator": "disabled", "unit": "户", "actual": 130}
    persons: Part = {"indicator": "disabled", "unit": "人", "actual": 21}
    assert messages(prose_households_have_persons, "残疾人 130 户 21 人。", homes, persons) == []
    assert len(messages(prose_households_have_persons, "残疾人 130 户 21 人。", homes)) == 1


def test_the_text_speaks_before_the_summary_and_remarks_are_read_too() -> None:
    text = "应到 9 人次，实到 8 人次，缺 2 人次。"
    made = case(
        section(
            praise=[finding(summary=text, text="一切按计划推进。")],
            concern=[finding(summary=SUMMARY, text=text)],
            remarks=[{"summary": text}],
        )
    )
    found, _ = outcomes(prose_differences_add_up, made)
    assert [one.stands[0].path for one in found] == [
        ("sections", 0, "concern", 0, "text"),
        ("sections", 0, "remarks", 0, "summary"),
    ]
    assert [one.stands[0].anchor for one in found] == ["overall-c1", "overall"]
    assert found[0].stands[0].place == "六（二）1 项目执行与服务成效 · 需要关注第 1 条"
    assert value_at(made, found[0].stands[0].path) == text


_MARKS = st.sampled_from(list("含占共约，、；。（）：“”《》等和"))
_WORDS = st.sampled_from(
    ["其中", "包括", "分别", "应到", "实到", "超配", "合计", "以上", "三个", "社区", "社工总数", "完成率"]
)
_NUMBERS = st.sampled_from(["12 个", "3 名", "5 户", "4 人", "50%", "1 0 次", "２个"])


@given(st.lists(st.one_of(_MARKS, _WORDS, _NUMBERS), min_size=1, max_size=40))
def test_any_words_are_checked_without_fault(words: list[str]) -> None:
    for check in CHECKS:
        for found in told(check, f"甲{''.join(words)}")[0]:
            assert found.message
            assert all(len(stand.words) <= 40 for stand in found.stands)
