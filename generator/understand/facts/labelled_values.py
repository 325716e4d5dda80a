"""Labelled values: lines of the cover and rows of small tables. One list of labels, each with the fact it names."""

import re
from collections.abc import Callable, Iterator

from generator.language.dates import DATE, PERIOD, ends
from generator.understand.draft import Fact, Said
from generator.understand.facts.patterns import FactPattern, day, first_group, kind_called
from generator.understand.facts.wording import Wording

_ORGANISATION = r"([^:，,。；;]{3,38}(?:局|处|政府|会|中心|社|公司|院|所|机构|站|校))"
_STATION = r"(\S{2,24}?(?:社工服务站|社会工作服务站|社工站|家庭综合服务中心))(?:购买服务)?(?:项目)?"
_BEFORE_PERIOD = r"(?:年度)?(?:服务|项目|合同|本年度)*"


def _label(
    fact: Fact, label: str, value: str, read: Callable[[re.Match[str]], str | None] = first_group
) -> FactPattern:
    return FactPattern(fact, re.compile(rf"^(?:{label})(?:名称|单位)?:?{value}$"), read)


def _kind(match: re.Match[str]) -> str:
    return kind_called(match[1])


_CONTRACT = _BEFORE_PERIOD + r"(?:协议|合同|服务)(?:周期|期限|期间|期|时间)"
_ASSESSED = r"(?:评估)?(?:考核|评估|统计)(?:周期|期限|期间|期|时段)"
_PERIOD = rf"(?:自|从)?{PERIOD}止?"

LABELS = (
    _label(Fact.STATION, "(?:被评估)?(?:社工站|服务站|站点|项目)(?:全称)?", _STATION),
    _label(
        Fact.KIND,
        "(?:评估|报告)(?:类型|类别|阶段|性质)",
        "(中期|末期|终期)(?:评估)?(?:报告)?",
        _kind,
    ),
    _label(Fact.DISTRICT, "(?:所在|所属|行政)(?:行政)?区(?:县)?", r"(?:广州市)?([\u4e00-\u9fff]{1,3}区)"),
    _label(
        Fact.STREET,
        r"(?:所在|所属)?(?:街道|镇街|街镇)(?:[(/]?镇\)?)?",
        r"(?:广州市)?(?:[\u4e00-\u9fff]{1,3}区)?([\u4e00-\u9fff]{1,6}?(?:街|镇))(?:道)?(?:办事处)?",
    ),
    _label(Fact.SUPERVISOR, "(?:项目|服务)?监督方", _ORGANISATION),
    _label(Fact.PURCHASER, "(?:项目|服务)?(?:购买方|委托方)", _ORGANISATION),
    _label(Fact.OPERATOR, "(?:项目|服务)?(?:承办|承接|运营)(?:方|机构|单位)", _ORGANISATION),
    _label(Fact.EVALUATOR, "(?:项目)?(?:第三方)?(?:评估方|评估机构|评估单位|第三方)", _ORGANISATION),
    _label(Fact.ADDRESS, "(?:社工站|服务站|站点|项目)?(?:地址|地点)", "(.{4,50})"),
    _label(Fact.EVALUATED, "(?:现场|实地)?评估(?:日期|时间)", rf"({DATE})(?:[。,;(].*)?", day),
    _label(
        Fact.ISSUED,
        "(?:报告)?(?:出具|编制|发布|完成)(?:日期|时间)|报告(?:日期|时间)",
        rf"({DATE})(?:[。,;(].*)?",
        day,
    ),
    _label(Fact.CONTRACT_FROM, _CONTRACT, _PERIOD, lambda match: ends(match)[0]),
    _label(Fact.CONTRACT_TO, _CONTRACT, _PERIOD, lambda match: ends(match)[1]),
    _label(Fact.ASSESSED_FROM, _ASSESSED, _PERIOD, lambda match: ends(match)[0]),
    _label(Fact.ASSESSED_TO, _ASSESSED, _PERIOD, lambda match: ends(match)[1]),
    _label(
        Fact.FUNDING,
        "(?:年度)?(?:项目|服务|合同|协议)*(?:年度)?(?:经费|金额|资金)(?:总额)?(?:\\(万?元\\))?",
        r"(?:人民币)?(\d[\d,.]*万?)元?整?",
    ),
    _label(Fact.TOTAL, "(?:评估)?(?:总分|总得分|综合得分|最终得分|评估得分)", r"(\d{1,3}(?:\.\d+)?)分?"),
    _label(Fact.GRADE, "(?:评估|评定)?(?:等级|等次)", "(优秀|良好|合格|不合格)"),
)


def of_label(wording: Wording) -> Iterator[tuple[Fact, Said]]:
    """The facts a labelled line or row states; none where it is no such line."""
    for label in LABELS:
        if (match := label.pattern.match(wording.words)) and (value := label.value(match)):
            yield label.fact, wording.said(value, match)
