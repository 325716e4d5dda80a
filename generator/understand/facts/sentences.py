"""Facts in running text. One list of forms, each with the fact it gives; the first that is met counts."""

import re
from collections.abc import Callable, Iterator, Sequence

from generator.language.dates import DATE, MONTH, PERIOD, ends, month
from generator.language.numerals import whole_number
from generator.understand.draft import Fact, Said
from generator.understand.facts.patterns import FactPattern, day, first_group, kind_called
from generator.understand.facts.wording import Wording

_BODY = r"[\u4e00-\u9fffA-Za-z0-9·()“”]{2,28}?(?:(?<!社)会|中心|服务社|院|公司|所|机构)"
_COUNT = r"(\d{1,3}|[一二三四五六七八九十两]{1,3})"
_OFFICE = r"[\u4e00-\u9fff]{2,24}?(?:街道办事处|人民政府|镇政府)"


def _form(fact: Fact, pattern: str, value: Callable[[re.Match[str]], str | None] = first_group) -> FactPattern:
    return FactPattern(fact, re.compile(pattern), value)


def _number(match: re.Match[str]) -> str:
    return str(whole_number(match[1]))


_CONTRACT = (
    r"(?<!阶段)(?:服务协议|协议|合同|服务合同|项目合同|项目服务|服务)(?:周期|期限|期|时间|年度)(?:限)?(?:是|自|为|从|由|:|,)*"
    + PERIOD
)
_ASSESSED = (
    r"(?:考核|评估考核|评估|数据统计|统计|服务考核)(?:周期|时段|期间|期|时间|区间)(?:是|自|为|从|由|:|,)*" + PERIOD
)

FORMS = (
    _form(
        Fact.ADDRESS,
        r"(?:站|中心)(?:\([^()]*\))?(?:坐落于|位于|座落于|地址为|地址:|设在|办公地点(?:位于|设在|为))([^,。;]{4,50})",
    ),
    _form(Fact.OPERATOR, rf"由({_BODY})(?:承接运营|负责运营|承接|承办|运营|负责承接|负责承办)"),
    _form(Fact.OPERATOR, rf"承(?:办|接)(?:方|机构|单位)(?:为|是)?({_BODY})(?=[,。;的])"),
    _form(Fact.OPERATOR, rf"在({_BODY})的努力下"),
    _form(Fact.PURCHASER, rf"(?:经|由|受)({_OFFICE})(?:采购|购买|委托)"),
    _form(Fact.PURCHASER, rf"({_OFFICE})(?:采购|购买)的"),
    _form(Fact.PURCHASER, rf"购买方(?:为|是)({_OFFICE})"),
    _form(Fact.SUPERVISOR, r"监督方(?:为|是)([\u4e00-\u9fff]{2,12}民政局)"),
    _form(Fact.SUPERVISOR, r"受([\u4e00-\u9fff]{2,12}民政局)委托"),
    _form(Fact.EVALUATOR, rf"委托,({_BODY})(?:负责|承担|组织|对|开展|于)"),
    _form(Fact.EVALUATOR, rf"{DATE},({_BODY})(?:组织|派出|选派|委派|安排)"),
    _form(Fact.EVALUATED, rf"(?<!\d)于({DATE})(?:到|对|前往|赴|在|进行|开展)[^。]{{0,30}}评估", day),
    _form(Fact.EVALUATED, rf"^({DATE}),{_BODY}(?:组织|派出|选派|委派|安排)", day),
    _form(Fact.CONTRACT_FROM, _CONTRACT, lambda match: ends(match)[0]),
    _form(Fact.CONTRACT_TO, _CONTRACT, lambda match: ends(match)[1]),
    _form(Fact.ASSESSED_FROM, _ASSESSED, lambda match: ends(match)[0]),
    _form(Fact.ASSESSED_TO, _ASSESSED, lambda match: ends(match)[1]),
    _form(
        Fact.ASSESSED_MONTHS,
        r"(?:共计|合计|共|计|为期)(?:考核(\d{1,2})个月|(\d{1,2})个考核月)",
        lambda match: match[1] or match[2],
    ),
    _form(Fact.ASSESSED_MONTHS, rf"{_ASSESSED},?(?:共计|合计|共|计|为期)(\d{{1,2}})个月", lambda match: match[3]),
    _form(
        Fact.FUNDING,
        r"(?<!阶段)(?:服务|项目|合同|购买|年度)[^。;,]{0,8}(?:经费|金额|资金|总额|价款)(?:总额|总计)?(?:为|是|共计|共|合计|约|:|人民币|大写)*"
        r"(\d[\d,.]*万?)元",
    ),
    _form(
        Fact.OPERATED_SINCE,
        rf"(?:于|自|从){MONTH}(?:\d{{1,2}}日)?(?:起|开始)?,?(?:开始)?,?由[^。]{{3,30}}(?:运营|承接|承办)",
        month,
    ),
    _form(Fact.EXPERTS, rf"{_COUNT}(?:位|名)(?:评估|评审)?(?:专家|评委)", _number),
    _form(Fact.EVALUATION_STAFF, rf"(?:专家|评委)[^。]{{0,4}}(?:及|和|、|与){_COUNT}(?:位|名)工作人员", _number),
    _form(Fact.EVALUATION_DAYS, rf"为期{_COUNT}天", _number),
)
_KINDS = re.compile(r"本次(中期|末期)评估|(中期|末期)评估报告")


def of_sentences(wordings: Sequence[Wording]) -> Iterator[tuple[Fact, Said]]:
    """Every fact that a form finds, form by form, so that the surer ways of saying it come first."""
    for form in FORMS:
        for wording in wordings:
            for match in wording.find(form.pattern):
                if value := form.value(match):
                    yield form.fact, wording.said(value, match)
    for wording in wordings:
        for match in wording.find(_KINDS):
            yield Fact.KIND, wording.said(kind_called(match[0]), match)
