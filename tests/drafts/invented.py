"""An invented report with its annex, and what understanding makes of them, built by hand."""

from dataclasses import replace
from hashlib import sha256

from generator.model.finding import Side
from generator.model.scheme import Party
from generator.readers.document import Document, Format, Line, Place
from generator.understand.draft import (
    Draft,
    DraftAnnex,
    DraftArea,
    DraftFeedback,
    DraftFinding,
    DraftIndicator,
    DraftPassage,
    DraftSection,
    Evidence,
    Fact,
    LedgerEntry,
    Personal,
    PostMonths,
    Said,
    State,
)

NAME = "榆溪街末期报告.txt"
ANNEX_NAME = "榆溪街附件.xlsx"
# Put together at run time, so that the gate over this tree has nothing to find.
PERSON = "欧阳" + "雪梅"
PHONE = "138" + "0013" + "8000"

TEXT = f"""样例区榆溪街社工服务站末期评估报告
一、基本情况
服务协议期为2023年9月1日至2024年8月31日，服务经费240万元，地址为样例区榆溪路12号。
片区一服务汀塘社区、榕坪社区，片区二服务鹭堤社区。
项目监督方：样例区民政局
项目购买方：样例区榆溪街道办事处
项目承办方：样例市清禾社会工作服务中心
项目评估方：样例市社会工作评估中心
评估日期：2024年8月20日。联系人：{PERSON}，电话{PHONE}。
二、监督方评估
（一）值得肯定的地方
1.开设“邻里小课堂”36节，居民反映好，还带出一支讲师队，队员来自三个社区，每月轮流上台；社工把课
件、照片和学员的话收成一本小册子，放在每个社工点，来办事的居民坐着就能翻看。课后由居民自己收拾课室、清点椅子，慢慢成了习惯。社工又请学校老师来听课，把老师的意见写在墙上，下一次就照着改。
（二）需要关注的地方
本次没有提出需要关注的地方。
三、第三方评估
（一）指标完成情况
电访1260人次，完成105.00%；入户探访约900人次，完成112.5。
（二）片区一
需要关注的地方：
1.志愿者骨干只有8名，同目标15名差得多，要定出培养计划。
四、评估结果
第三方评估得分为70.10分，购买方得分为18.40分。经核算并报各方确认，总分为88.50分，等级为良好。
五、建议
1.先摸清各社区的需要，再定下一年的服务计划。
六、反馈意见
现场反馈：社工站对评委的意见没有异议。
附件1 指标完成情况统计表
附件2 到岗情况统计表（略）
这一行谁也看不懂
第2页 共2页"""

LINES = TEXT.split("\n")


def document(name: str = NAME, text: str = TEXT) -> Document:
    """The text as a document with a page break before its last third."""
    lines = text.split("\n")
    half = len(lines) * 2 // 3
    blocks = tuple(
        Line(line, Place(number, 1 if number <= half else 2)) for number, line in enumerate(lines, start=1) if line
    )
    return Document(name, Format.TXT, sha256(text.encode()).hexdigest(), blocks)


def place(words: str) -> Place:
    """Where these words stand in the report."""
    number = next(n for n, line in enumerate(LINES, start=1) if words in line)
    return Place(number, 1 if number <= len(LINES) * 2 // 3 else 2)


def evidence(words: str) -> Evidence:
    return Evidence(words, place(words), NAME)


def said(value: str, words: str | None = None, doubt: str | None = None) -> Said:
    return Said(value, evidence(words or value), doubt)


def passage(begin: str, lines: int = 1) -> DraftPassage:
    """The item that begins so, without its number."""
    first = place(begin).line
    text = "".join(LINES[first - 1 : first - 1 + lines])
    return DraftPassage(text[text.index(begin) :], evidence(begin), tuple(range(first, first + lines)))


PERIOD = "2023年9月1日至2024年8月31日"
FACTS: dict[Fact, Said] = {
    Fact.TITLE: said("样例区榆溪街社工服务站末期评估报告"),
    Fact.KIND: said("final", "末期评估报告"),
    Fact.DISTRICT: said("样例区", "样例区榆溪街"),
    Fact.STREET: said("榆溪街"),
    Fact.STATION: said("样例区榆溪街社工服务站"),
    Fact.SUPERVISOR: said("样例区民政局"),
    Fact.PURCHASER: said("样例区榆溪街道办事处"),
    Fact.OPERATOR: said("样例市清禾社会工作服务中心"),
    Fact.EVALUATOR: said("样例市社会工作评估中心"),
    Fact.EVALUATED: said("2024-08-20", "评估日期：2024年8月20日"),
    Fact.CONTRACT_FROM: said("2023-09-01", PERIOD),
    Fact.CONTRACT_TO: said("2024-08-31", PERIOD),
    Fact.FUNDING: said("240万", "240万元"),
    Fact.ADDRESS: said("样例区榆溪路12号"),
    Fact.TOTAL: said("88.50", "总分为88.50分"),
    Fact.GRADE: said("良好", "等级为良好", "别处写作“优良”"),
}

SECTIONS = (
    DraftSection("一", "基本情况", None, remarks=(passage("服务协议期为"),)),
    DraftSection("二", "监督方评估", Party.SUPERVISOR, none_raised=frozenset({Side.CONCERN})),
    DraftSection("三（一）", "指标完成情况", Party.EVALUATOR),
    DraftSection("三（二）", "片区一", Party.EVALUATOR, area="片区1"),
    DraftSection("五", "建议"),
)
FINDINGS = (
    DraftFinding(1, Side.PRAISE, 1, passage("开设“邻里小课堂”", 2)),
    DraftFinding(3, Side.CONCERN, 1, passage("志愿者骨干只有8名")),
)
INDICATORS = (
    DraftIndicator("邻里小课堂", evidence("36节"), actual="36", unit="节", section=1, measured=False),
    DraftIndicator("电话访问", evidence("电访1260人次"), actual="1260", percent="105.00%", unit="人次", section=2),
    DraftIndicator("入户探访", evidence("入户探访约900人次"), actual="约900", percent="112.5", unit="人次", section=2),
    DraftIndicator("志愿者骨干", evidence("志愿者骨干只有8名"), target="15", actual="8", unit="名", section=3),
    DraftIndicator(
        "电访", evidence("附件1"), area="片区1", target="/", actual="1,260", percent="/", annex=0, doubt="两处不同"
    ),
    DraftIndicator("社区花园", evidence("附件1"), area="片区二", target="２", actual="若干", annex=0),
)


def ledger() -> tuple[LedgerEntry, ...]:
    """Every line of the report: used, set aside, or left."""
    made = []
    for number, line in enumerate(LINES, start=1):
        spot = Place(number, 1 if number <= len(LINES) * 2 // 3 else 2)
        state, why = State.USED, "正文"
        if line.startswith("第2页"):
            state, why = State.ASIDE, "页码"
        elif "看不懂" in line:
            state, why = State.LEFT, "不在任何一节里"
        made.append(LedgerEntry(spot, line, state, why))
    return tuple(made)


def report() -> Draft:
    """The report as it is understood."""
    return Draft(
        documents=(document(),),
        facts=FACTS,
        scores={
            Party.EVALUATOR: said("70.10", "第三方评估得分为70.10分"),
            Party.PURCHASER: said("18.40", "购买方得分为18.40分"),
        },
        areas=(
            DraftArea(said("片区一", "片区一服务"), (said("汀塘社区"), said("榕坪社区"))),
            DraftArea(said("片区二", "片区二服务"), (said("鹭堤社区"),)),
        ),
        sections=SECTIONS,
        findings=FINDINGS,
        indicators=INDICATORS,
        recommendations=(passage("先摸清各社区"),),
        feedback=(DraftFeedback("现场反馈", passage("社工站对评委")),),
        annexes=(
            DraftAnnex("附件1 指标完成情况统计表", True, evidence("附件1")),  # noqa: FBT003 - the model's own order
            DraftAnnex("附件2 到岗情况统计表", False, evidence("附件2")),  # noqa: FBT003
        ),
        staffing=(PostMonths("社工", None, 12, {"2024-07": 12, "8月": 11}, evidence("附件2")),),
        personal=(Personal("姓名", place("联系人")), Personal("手机号", place("联系人"))),
        ledger=ledger(),
        warnings=("原文没有写出具日期",),
    )


def annex() -> Draft:
    """A workbook that names no station: a table and nothing else."""
    text = "指标完成情况统计表\n电访\t1260\n探访\t900"
    rows = document(ANNEX_NAME, text)
    spot = Evidence("电访", Place(2, sheet="附件1", cell="A2"), ANNEX_NAME)
    return Draft(
        documents=(replace(rows, format=Format.XLSX),),
        facts={},
        scores={},
        areas=(),
        sections=(),
        findings=(),
        indicators=(DraftIndicator("电访", spot, actual="1260", annex=0),),
        recommendations=(),
        feedback=(),
        annexes=(DraftAnnex("指标完成情况统计表", True, spot),),  # noqa: FBT003
    )


def letter() -> Draft:
    """A letter: nothing of a report in it."""
    text = "尊敬的居民：\n下周三停水，请提前储水。\n物业"
    return Draft(
        documents=(document("停水通知.txt", text),),
        facts={},
        scores={},
        areas=(),
        sections=(DraftSection(None, "尊敬的居民"),),
        findings=(),
        indicators=(),
        recommendations=(),
        feedback=(),
        annexes=(),
    )


def facts_without(*left_out: Fact) -> dict[Fact, Said]:
    """The report's facts, some of them not stated."""
    return {fact: said for fact, said in FACTS.items() if fact not in left_out}
