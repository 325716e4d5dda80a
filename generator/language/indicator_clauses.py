"""The paragraph of indicator prose as marks: quantities, and lists of percentages of the quantities before them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from generator.language.quantity_names import is_hollow
from generator.language.table_words import ColumnRole, is_service

_UNIT = (
    "人次|户次|场次|节次|人天|课时|小时|万元|亿元|个次|[个次人名份户节支场例篇项条件宗批家组队位期处间册元对桌盒袋套张]"
)
_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?(?:万|千)?(?:余|多)?"
_SEPARATED = r"(?:[、,和及与;]|以及)"
_PERCENT = rf"\d+(?:\.\d+)?(?:%|(?=(?:[。;,、(和及]|$)))(?!{_UNIT})"
_LIST = re.compile(
    rf"(?P<lead>(?:[,;(:]|^)?(?:均|都|各|共)?(?:分别|依次)?(?:为|是|均|都)?(?:已|也)?"
    rf"(?:完成|达到?|达成|占|实现|超过|为|是)?了?(?:均|分别)?"
    rf"(?:全?年度?|年度|本年度|协议|合同|项目|服务|约定|计划|规定){{0,4}}"
    rf"(?:指标|目标|任务|协议|要求|计划|约定){{1,4}}(?:服务)?(?:总|任务|要求|完成)?(?:量|数量|数|值|要求|任务|量要求)?的?(?:比例|百分比)?(?:分别)?(?:为|是|达到?|的)?"
    rf"|(?P<rate>(?:[,;(:]|^)?(?:总体|整体|其)?(?:完成率|完成比例|达标率|完成百分比|完成进度|完成度|达成率)(?:均|都)?(?:分别|依次)?(?:均|都)?(?:为|是|达到?|:)?)"
    rf"|[(]|(?P<bare>(?:分别|依次)(?:完成|达到?|达成|占|为|实现)(?:了)?|(?:均|都)(?:完成|达到?)(?:了)?))"
    rf"(?P<list>\d+(?:\.\d+)?%(?:{_SEPARATED}{{1,2}}(?:\d+(?:\.\d+)?%|\d+\.\d+(?=(?:[。;,、(和及]|$))))*|{_PERCENT}(?:{_SEPARATED}{{1,2}}\d+(?:\.\d+)?%)+)\)?"
)
_VALUE = re.compile(rf"(?P<number>{_NUMBER})(?:/(?P<whole>{_NUMBER}))?(?P<unit>{_UNIT})(?!(?:考核)?月(?!访|度)|考核)")
_BEHIND = re.compile(r"的?([一-鿿]{2,14}?)(?=[,、。;()和及与]|$|分别|均|\d)")
"""What is counted may stand behind its number: 开展 20 个小组."""
_NOTHING_BEHIND = re.compile(r"(?:完成|分别|均|达|占|为|服务|参与|超额)")
_ELSEWHERE = re.compile(
    r"(?:社区(?!活动|教育|走访|调研|宣传|服务|讲座)|片区|街道|居委|村居|考核|月|评估|单位|部门|党支部|企业|维度|方面|类别|家庭)"
)
"""Things counted in passing: 在 8 个社区."""
_DIGITS = re.compile(r"\d[\d.,]*")
_ONE = re.compile(r"\d+(?:\.\d+)?%?")
_DATE = re.compile(r"\d+(?:年|月|日|号|时|点|:\d|-\d|\.\d+\.\d)|第\d+|[\d.]+%")
_MONTHS = re.compile(r"(?P<number>\d{1,2})个(?P<name>(?:考核|评估|服务)月份?)")
_BRACKET = re.compile(r"\((?:以上|上述|数据|注|详见|见附|各项|具体)[^()]*\)")
_TARGET = re.compile(
    r"(?:年度?|本年度|全年|协议|合同|项目){0,3}(?:应当?(?:完成|服务|开展|达到?)|需(?:完成|开展)|须完成|计划(?:完成|开展)?|目标|指标|任务|要求|协议|约定)"
    r"(?:要求|指标|目标|任务|数?量|总?量|总?数|值)*(?:完成|开展|服务|应完成)?(?:为|是|:)?"
)
_DONE = re.compile(
    r"(?:实际|累计|已){0,3}(?:完成|开展|做到|达成|实施)(?:量|数|数量|情况)?(?:了)?(?:为|是|:)?|实际(?:量|数)?(?:为|:)?"
)


class ClauseMark(Enum):
    """What is read in a paragraph."""

    QUANTITY = auto()
    PERCENTS = auto()
    PLAIN = auto()  # a count that is no indicator
    STOP = auto()  # a sentence or a part of the list ends


@dataclass(frozen=True, slots=True)
class Spoken:
    """One mark. `start` and `end` are places in the compact text; of a quantity `phrase` is the words before it."""

    mark: ClauseMark
    start: int
    end: int
    phrase: str = ""
    number: str = ""
    whole: str | None = None
    unit: str | None = None
    role: ColumnRole = ColumnRole.ACTUAL
    percents: tuple[str, ...] = ()
    each: bool = False  # 分别: one for each
    all: bool = False  # 均: one for all
    full: bool = False  # the sentence ends, not only a part of it
    bracketed: bool = False


def spoken(text: str) -> Iterator[Spoken]:
    """The marks of a compact paragraph, in order; those of how many months it covers come first."""
    yield from _months(text)
    text = _BRACKET.sub(lambda match: " " * len(match[0]), text)
    at = front = 0
    role: ColumnRole | None = None
    while at < len(text):
        match = _LIST.match(text, at)
        if match and (match["lead"] or match["list"]) and "%" in match["list"]:
            yield _percents(match)
            at = front = match.end()
            role = None  # what follows a percentage is told anew
            continue
        if text[at] in "。;":
            yield Spoken(ClauseMark.STOP, at, at + 1, full=text[at] == "。")
            at = front = at + 1
            role = None
            continue
        if text[at].isdigit() and (at == 0 or not (text[at - 1].isdigit() or text[at - 1] == ".")):
            value = _VALUE.match(text, at)
            if value is None or _DATE.match(text, at):
                skipped = _DATE.match(text, at) or _DIGITS.match(text, at)
                at = front = skipped.end() if skipped else at + 1
                continue
            phrase, role = _phrase(text[front:at], role)
            end = value.end()
            if passing := _ELSEWHERE.match(text, end):
                at = front = passing.end()
                continue
            if is_hollow(phrase) and (behind := _behind(text, end)):
                end += len(behind)
                phrase = behind
                if not is_service(behind):
                    at = front = end
                    continue
            yield Spoken(
                ClauseMark.QUANTITY,
                front + len(text[front:at]) - len(text[front:at].lstrip(",、和及与(:) ")),
                end,
                phrase,
                value["number"],
                value["whole"],
                value["unit"],
                role or ColumnRole.ACTUAL,
                bracketed=front < at and "(" in text[front:at] and ")" not in text[front:at],
            )
            at = front = end
            continue
        at += 1


def _months(text: str) -> Iterator[Spoken]:
    """How many months the paragraph covers; a plain count that stands in brackets."""
    for match in _MONTHS.finditer(text):
        start, end = match.span()
        yield Spoken(ClauseMark.PLAIN, start, end, match["name"], match["number"], None, "个")


def _behind(text: str, end: int) -> str:
    match = _BEHIND.match(text, end)
    return "" if match is None or _NOTHING_BEHIND.match(match[1]) else match[1]


def _percents(match: re.Match[str]) -> Spoken:
    lead = match["lead"]
    return Spoken(
        ClauseMark.PERCENTS,
        match.start("list"),
        match.start("list") + len(match["list"]),
        percents=tuple(_ONE.findall(match["list"])),
        each="分别" in lead or "依次" in lead,
        all="均" in lead or "都" in lead,
        bracketed=lead == "(",
    )


def _phrase(words: str, sticky: ColumnRole | None) -> tuple[str, ColumnRole | None]:
    """The words before a number without those that say whether it is target or actual, and which it is."""
    last = max((words.rfind(sign) for sign in ",("), default=-1)
    target = [*_TARGET.finditer(words)]
    done = [*_DONE.finditer(words)]
    role = sticky
    if target and not _names_activity(words, target[-1]):
        role = ColumnRole.TARGET
        if done and done[-1].start() >= target[-1].end():
            role = ColumnRole.ACTUAL
    elif done or last >= 0:
        role = ColumnRole.ACTUAL if done else (sticky or ColumnRole.ACTUAL)
    if role is ColumnRole.TARGET and target:
        words = words[: target[-1].start()] + words[target[-1].end() :]
    return words, role


def _names_activity(words: str, match: re.Match[str]) -> bool:
    """指标 in 各项指标完成情况如下 heads the paragraph; 目标人群 is a name."""
    return words[match.end() :].startswith(("人群", "群体", "情况", "如下"))
