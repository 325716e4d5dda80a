"""The name of a quantity in prose: what is left of the words before the number, and what it takes over."""

import re
from dataclasses import dataclass

_VERBS = re.compile(
    r"^(?:[,、和及与并:()]|以及|同时|另外?|此外|其中|期内|共计|合计|总计|累计|总共|合共|共|已|均|分别|实际|顺利|按时|超额|完成|开展|举办|实施|提供|进行|推进"
    r"|新增|新登记|登记|新招募|招募|新注册|注册|新发展|发展|新培育|培育|培养|新建立|建立|达到?|为|有|了|的|在|将|还|也|含|包括|包含|第三方|做)+"
)
_SUBJECT = re.compile(
    r"^.{0,40}?(?:社工服务站|社工站|服务站|本站|站点|(?:个|各)社区(?=开展|举办)|片区|项目组|服务团队|中心|本年度|全年度?|年度|本周期|周期内|本期|评估期内?|服务期内?|期间|以来|末月|止|\d+月|\d+日)(?=.)"
)
_PLACE = re.compile(r"^(?:.{0,12}?(?:方面|服务中|工作中|领域|工作)[,:])")
_OUTCOME = re.compile(
    r"(?P<base>.*?)(?:服务)?(?P<measure>接案|开案|结案|转介|节数|节次|人次|人数|场次|个数|次数|数量|总数|数|量)$"
)
_BASE = re.compile(r"个案|小组|活动|课程|培训|工作坊|讲座|沙龙|营|课堂|宣传|义诊|走访|探访|会议")
_PEOPLE = re.compile(r"(?:社工|督导|工作人员|行政人员|专业人员|服务团队|专职人员|社会工作者|持证人员|人员配备|人员)$")
_HOLLOW = re.compile(
    r"(?:(?:并|共|总|合计|累计|直接|间接|总共|期间)*(?:服务|参与|参加|受益|惠及|覆盖|接待|吸引|面谈|跟进|会谈|开组|活动)(?:总|居民|对象|群众|人员)?(?:人次|人数|节数|次数|数|量|达|共|约|了)?)*+"
)


def is_hollow(words: str) -> bool:
    """Whether words before a number name nothing: 共完成, 服务."""
    return bool(_HOLLOW.fullmatch(_stripped(words)[0]))


@dataclass(slots=True)
class SentenceTopic:
    """What the sentence has been speaking of."""

    base: str = ""
    opened: bool = False  # 接案 was told of this base, so that what is 完成 now is closed


@dataclass(frozen=True, slots=True)
class Named:
    """A name, how many characters at the front of the words are no part of it, and whether it is a service."""

    name: str
    skipped: int
    measured: bool = True


def named(words: str, unit: str | None, subject: SentenceTopic, *, opened: set[str]) -> Named:
    """The name of a quantity. A measure alone takes over the noun before it: 服务 243 节 → 专业个案节数."""
    noun, skipped, finished = _stripped(words)
    if _HOLLOW.fullmatch(noun):
        return Named(_carried(noun, unit, subject, finished=finished), skipped)
    match = _OUTCOME.fullmatch(noun)
    measure = match["measure"] if match else ""
    base = match["base"] if match else noun
    if _PEOPLE.search(noun):
        return Named(noun, skipped, measured=False)
    if not base or base in {"服务", "参与"}:
        return Named(_carried(measure or noun, unit, subject, finished=finished), skipped)
    if measure in {"数", "量", "数量", "总数", "个数", "次数", "场次"}:
        noun, measure = (base, "") if base.endswith(("个案", "小组", "活动", "电访", "探访")) else (noun, measure)
    if base == "个案" and finished and not measure and "个案" in opened:
        return Named("完成个案", skipped)
    if noun == "志愿" and unit in {"名", "人"}:
        noun = "志愿者"  # 新登记志愿 105 名
    subject.base, subject.opened = _base(noun), measure in {"接案", "开案"}
    if measure in {"接案", "开案"}:
        opened.add("个案")
        opened.add(subject.base)
    return Named(_sized(noun, unit), skipped)


def _base(noun: str) -> str:
    match = _OUTCOME.fullmatch(noun)
    return match["base"] if match and match["base"] else noun


def _stripped(words: str) -> tuple[str, int, bool]:
    """The noun, how much was taken off its front, and whether 完成 was among that."""
    rest = words.rstrip("(:约近达为是共有计了")
    cut = max(rest.rfind(sign) for sign in ",、")
    tail = rest[cut + 1 :]
    if tail.strip():
        rest_front, rest = len(rest) - len(tail), tail
    else:
        rest_front = 0
    before = rest
    while True:
        shorter = _PLACE.sub("", _SUBJECT.sub("", rest))
        shorter = _VERBS.sub("", shorter)
        if shorter == rest or not shorter:
            rest = shorter
            break
        rest = shorter
    return rest, rest_front + len(before) - len(rest), "完成" in before[: len(before) - len(rest)]


def _carried(noun: str, unit: str | None, subject: SentenceTopic, *, finished: bool) -> str:
    base = subject.base.removesuffix("服务") if subject.base.endswith(("个案服务", "小组服务")) else subject.base
    if not base or noun in {"接案", "开案", "结案", "转介"}:
        return base + noun
    if unit in {"节", "节次"} or noun.endswith(("节数", "节次")) or (unit == "场" and "小组" in base):
        return base + "节数"
    if unit in {"人次", "人", "名"} and not noun.endswith("人数"):
        return base + "人次" if _BASE.search(base) else (noun or base)
    if finished and subject.opened and "个案" in base:
        return "完成" + base
    if measure := {"人": "人数", "名": "人数", "户次": "户次"}.get(unit or ""):
        return base + measure
    return noun or base


def _sized(noun: str, unit: str | None) -> str:
    """小组 60 节 → 小组节数; a noun that says its measure stays."""
    match = _OUTCOME.fullmatch(noun)
    if match or not _BASE.search(noun) or noun.endswith(("探访", "走访")):
        return noun
    if unit in {"节", "节次"}:
        return noun + "节数"
    if unit == "人次":
        return noun + "人次"
    return noun
