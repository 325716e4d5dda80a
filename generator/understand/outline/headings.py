"""What a heading says: whose words follow, of which area, and what kind of section it opens."""

import re
from enum import StrEnum

from generator.language.folding import compact, tidied
from generator.model.scheme import Party

_PARTIES = (
    (Party.SUPERVISION_CENTRE, re.compile("督导中心|督导方")),
    (Party.SUPERVISOR, re.compile("监督方|民政局")),
    (Party.PURCHASER, re.compile("购买方|街道办|镇政府|镇人民政府|街道评估|镇街评估")),
    (Party.EVALUATOR, re.compile("第三方|评估机构|评估方|专业评估")),
)
_HAN = "[一二三四五六七八九十]"
AREA = (
    rf"(?:第?(?:{_HAN}{{1,2}}|\d{{1,2}})(?:号)?片区|片区(?:{_HAN}{{1,2}}|\d{{1,2}}|[A-Za-z])(?![\u4e00-\u9fff]*片区)"
    r"|[A-Za-z]片区|[东南西北中]{1,2}片区|(?<![\u4e00-\u9fff])(?![和与及为有各本该])[\u4e00-\u9fff]{1,6}?片区)"
)
"""An area's name in folded text: 片区一, 第一片区, A片区, 东片区, 怡景片区."""
_AREA_FIRST = re.compile(rf"({AREA}|[\u4e00-\u9fff]{{2,8}}(?:社区|村)(?=$|社工点|服务|[，,：:（(]))")
_RANGE = re.compile(r"(?:范围|覆盖|包括|包含|涵盖|下辖|辖)[^。]{0,6}[:：]?|[:：（(]")
_SENTENCE = re.compile("[。；;！？]")


class SectionPurpose(StrEnum):
    """What a section is for. Values are the names of rules shown to people."""

    FIXED = "固定内容"  # the same words in every report: basis, principles, methods
    BASICS = "基本情况"
    DELIVERY = "指标完成情况"
    RESULT = "评估结果"
    FEEDBACK = "评估反馈"
    CLOSING = "结语"
    ANNEX_LIST = "附件目录"
    OTHER = "其他"


_KINDS = (
    (SectionPurpose.ANNEX_LIST, re.compile(r"^附(?:件|录|表)(?:目录|清单)?(?:$|[:\d])")),
    (
        SectionPurpose.FIXED,
        re.compile(
            r"评估(?:的)?(?:依据|原则|团队|人员|方式|方法|结果说明|等级说明|说明|阶段|内容|流程|程序|步骤|背景|办法|标准|目的|概述|组织)|前言|引言|政策依据|概况说明"
            r"|(?:自我评审|自评|实地评估|报告反馈|出具.*报告)阶段"
        ),
    ),
    (
        SectionPurpose.BASICS,
        re.compile(r"基本(?:情况|信息)|项目(?:概况|简介|背景)|社工站(?:概况|简介)|服务站(?:概况|简介)"),
    ),
    (
        SectionPurpose.DELIVERY,
        re.compile(r"(?:指标|进度|任务|产出|协议量).{0,6}(?:完成|达成|执行|落实)|服务进度|(?:完成|进度)情况(?:统计)?$"),
    ),
    (SectionPurpose.FEEDBACK, re.compile(r"评估反馈|反馈(?:情况|意见|环节|结果)|意见反馈")),
    (
        SectionPurpose.RESULT,
        re.compile(
            r"评估(?:等级|得分|结论|分数|成绩|总分|结果)|综合得分|得分(?:情况|汇总)|等级评定|总体评价结果|评定等级"
        ),
    ),
    (
        SectionPurpose.CLOSING,
        re.compile(
            r"^(?:结语|结束语|总结|小结|总体建议|下一步(?:工作)?建议|发展建议|未来建议|建议|展望|后续建议|综合建议|总结与(?:建议|展望)|结语与建议)$"
        ),
    ),
)


def kind_of(title: str) -> SectionPurpose:
    """What kind of section a heading opens."""
    words = compact(title).rstrip(":：")
    return next((kind for kind, form in _KINDS if form.search(words)), SectionPurpose.OTHER)


def party_of(title: str) -> Party | None:
    """Whose words follow the heading; None where it names nobody."""
    words = compact(title)
    return next((party for party, form in _PARTIES if form.search(words)), None)


def area_of(title: str) -> str | None:
    """The area a heading begins with, as printed: 片区一社工点服务情况 → 片区一."""
    match = _AREA_FIRST.match(compact(title))
    return tidied(match[1]) if match else None


def is_area_heading(text: str) -> bool:
    """Whether a numbered line in a list names the area its items are about, and is not an item itself."""
    words = compact(text).rstrip("。；;：:")
    match = _AREA_FIRST.match(words)
    if not match or _SENTENCE.search(words):
        return False
    rest = words[match.end() :].lstrip("，,")
    if len(rest) <= len("社工点服务开展情况"):
        return "，" not in rest and "," not in rest
    return bool(_RANGE.search(rest[:12])) and rest.count("，") + rest.count(",") <= 1
