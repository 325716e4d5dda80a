"""A whole invented report in each of the forms, and what is understood of it."""

from generator.language.folding import compact
from generator.model.finding import Side
from generator.model.scheme import Party
from generator.understand.draft import Fact, State
from tests.understand.written import broken, draft, lines

AREAS_FORM = """
广州市槿桥街社工服务站 末期评估报告

项目监督方：广州市松涧区民政局
项目购买方：广州市松涧区槿桥街道办事处
项目承办方：广州市清禾社会工作服务中心
项目评估方：广州市明衡社会工作协会
评估日期：2024年8月20日

一、社工站基本情况
广州市槿桥街社工服务站（以下简称“社工站”）位于广州市松涧区汀塘路12号之二，由广州市清禾社会工作服务中心承接运营。本年度服务协议期自2023年9月1日至2024年8月31日，年度项目服务经费为240万元。
二、评估依据及评估办法
（一）评估结果说明
评估总分为100分，其中第三方评估机构占比55%，购买方占比20%，市督导中心占比15%，监督方占比10%。
三、监督方评估（松涧区民政局）
（一）值得肯定的地方：
1.社工站把邻里小课堂办进每个社区。
2.台账清楚，数据真实。
（二）需要关注的地方：
本次评估监督方无提出需要关注的地方。
四、购买方评估（槿桥街道办事处）
（一）值得肯定的地方：
配合街道工作积极主动，
居民反映好。
（二）需要关注的地方：
1.宣传要加强。
五、第三方专业评估
（一）项目管理
社工站本年度协议期为2023年9月1日至2024年8月31日，评估考核期自2023年9月1日至2024年7月31日，共11个考核月。
值得肯定的地方：
1.社工人数到岗都够。
其中，持证社工占多数。
需要关注的地方：
为把工作做得更细，建议关注以下两点：
第一，走访要勤。
第二，档案要全。
（二）各社工点服务开展情况
片区一：青榕社区、汀塘社区；
片区二：鹭堤社区。
1.片区一社工点服务情况
值得肯定的地方：
（1）建档齐全：①低保户全部建档；②独居老人全部建档。
六、评估结果
（一）购买方评估 得分：18.50 分
（二）监督方评估 得分：9.00 分
（三）督导中心评估 得分：13.20 分
（四）第三方评估 得分：47.10 分
以上四项总得分：87.80 分 等级：良好
七、结语
槿桥街社工服务站的工作得到各方支持，成效明显，居民满意。
下阶段，建议社工站多做宣传，把服务送到更多居民身边。
附件：
1.广州市槿桥街社工站指标完成情况统计表
2.广州市槿桥街社工站社工到岗情况统计表
"""


def test_facts() -> None:
    report = draft(AREAS_FORM)
    assert {fact: said.value for fact, said in report.facts.items()} == {
        Fact.TITLE: "广州市槿桥街社工服务站末期评估报告",
        Fact.KIND: "final",
        Fact.STATION: "广州市槿桥街社工服务站",
        Fact.SUPERVISOR: "广州市松涧区民政局",
        Fact.PURCHASER: "广州市松涧区槿桥街道办事处",
        Fact.OPERATOR: "广州市清禾社会工作服务中心",
        Fact.EVALUATOR: "广州市明衡社会工作协会",
        Fact.EVALUATED: "2024-08-20",
        Fact.ADDRESS: "广州市松涧区汀塘路12号之二",
        Fact.CONTRACT_FROM: "2023-09-01",
        Fact.CONTRACT_TO: "2024-08-31",
        Fact.ASSESSED_FROM: "2023-09-01",
        Fact.ASSESSED_TO: "2024-07-31",
        Fact.ASSESSED_MONTHS: "11",
        Fact.FUNDING: "240万",
        Fact.TOTAL: "87.80",
        Fact.GRADE: "良好",
        Fact.DISTRICT: "松涧区",
        Fact.STREET: "槿桥街",
    }
    assert {party: said.value for party, said in report.scores.items()} == {
        Party.PURCHASER: "18.50",
        Party.SUPERVISOR: "9.00",
        Party.SUPERVISION_CENTRE: "13.20",
        Party.EVALUATOR: "47.10",
    }
    assert [(area.name.value, [c.value for c in area.communities]) for area in report.areas] == [
        ("片区一", ["青榕社区", "汀塘社区"]),
        ("片区二", ["鹭堤社区"]),
    ]


def test_findings_with_their_section_party_side_and_area() -> None:
    report = draft(AREAS_FORM)
    rows = [
        (
            report.sections[f.section].title,
            report.sections[f.section].party,
            f.side,
            f.order,
            compact(f.passage.text),
        )
        for f in report.findings
    ]
    third, praise, concern = Party.EVALUATOR, Side.PRAISE, Side.CONCERN
    assert rows == [
        ("监督方评估", Party.SUPERVISOR, praise, 1, "社工站把邻里小课堂办进每个社区。"),
        ("监督方评估", Party.SUPERVISOR, praise, 2, "台账清楚,数据真实。"),
        ("购买方评估", Party.PURCHASER, praise, 1, "配合街道工作积极主动,居民反映好。"),
        ("购买方评估", Party.PURCHASER, concern, 1, "宣传要加强。"),
        ("项目管理", third, praise, 1, "社工人数到岗都够。其中,持证社工占多数。"),
        ("项目管理", third, concern, 1, "走访要勤。"),
        ("项目管理", third, concern, 2, "档案要全。"),
        ("片区一社工点服务情况", third, praise, 1, "建档齐全:1低保户全部建档;2独居老人全部建档。"),
    ]
    assert report.sections[report.findings[-1].section].area == "片区一"
    supervisor = next(section for section in report.sections if section.party is Party.SUPERVISOR)
    assert supervisor.none_raised == {concern}


def test_a_lead_in_is_a_remark_and_no_finding() -> None:
    management = next(section for section in draft(AREAS_FORM).sections if section.title == "项目管理")
    assert "为把工作做得更细，建议关注以下两点：" in [remark.text for remark in management.remarks]


def test_closing_and_annexes() -> None:
    report = draft(AREAS_FORM)
    assert [passage.text for passage in report.recommendations] == [
        "下阶段，建议社工站多做宣传，把服务送到更多居民身边。"
    ]
    assert [(annex.title, annex.present) for annex in report.annexes] == [
        ("附件1 广州市槿桥街社工站指标完成情况统计表", False),
        ("附件2 广州市槿桥街社工站社工到岗情况统计表", False),
    ]


def test_every_line_is_accounted_for() -> None:
    report = draft(AREAS_FORM)
    assert [entry.place.line for entry in report.ledger] == [line.place.line for line in lines(AREAS_FORM)]
    aside = {entry.why for entry in report.ledger if entry.state is State.ASIDE}
    assert aside == {"固定内容：评估依据及评估办法", "固定内容：评估结果说明"}
    assert not [entry.text for entry in report.ledger if entry.state is State.LEFT]


def test_the_same_report_broken_into_lines_is_understood_the_same() -> None:
    one, other = draft(AREAS_FORM), draft(broken(AREAS_FORM.replace("主动，\n", "主动，"), 56))
    assert {f: s.value for f, s in one.facts.items()} == {f: s.value for f, s in other.facts.items()}
    assert [compact(f.passage.text) for f in one.findings] == [compact(f.passage.text) for f in other.findings]


def test_evidence_leads_to_the_line_a_value_stands_in() -> None:
    report = draft(AREAS_FORM)
    printed = {line.place.line: compact(line.text) for line in lines(AREAS_FORM)}
    for said in [*report.facts.values(), *report.scores.values()]:
        assert compact(said.evidence.quote)[:8] in printed[said.evidence.place.line]
    for finding in report.findings:
        evidence = finding.passage.evidence
        assert compact(evidence.quote)[:5] in printed[evidence.place.line]


def test_what_is_no_report_gives_no_facts() -> None:
    letter = draft("各位同事：\n请于下周三以前把意见交到办公室，谢谢。\n此致\n敬礼")
    assert (letter.facts, letter.findings) == ({}, ())
