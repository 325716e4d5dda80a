"""Lists told in words: 三个计划“甲”“乙”“丙”, and 分别 with its percentages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.case import Case
from generator.check.discrepancy import Agreed, Discrepancy, Outcome
from generator.check.flat_text import spaced
from generator.check.han_numerals import han_value
from generator.check.passages import Passage, passages
from generator.check.reading_numbers import PERCENT, Quantity
from generator.check.registry import Subject, check

_NUMBER = r"(?<![第每同任某另逐这那之前后近约余多几数星0-9.%])(?P<count>[0-9]{1,2}|[二两三四五六七八九十]{1,3})"
_NOUN = (
    r"(?:[^，、；。：（）“”《》0-9的]{0,4}(?:社区|片区|村|社工点|站点|计划|项目|方面|领域|部分|层面|层级|维度|平台|小组|队伍|志愿队|组织"
    r"|地图|制度|品牌|主题|环节|阶段|原则|板块|系列|课程|指标|手册|机制|步骤|基金|服务队))"
)
_COUNTED = rf"{_NUMBER}(?P<unit>[个项大类种支份本张幅])(?P<noun>{_NOUN})"
_RUN = r"(?P<run>(?:[“《][^“”《》。]{1,40}[”》](?:、|和|及|与|以及)?){2,}+)"
_FORMS = (
    (
        re.compile(r"：.*、"),
        re.compile(
            rf"{_COUNTED}(?:分别)?(?:为|是|包括|即)?：(?P<list>[^，；。：（）“”《》]*、[^，；。：（）“”《》]*)(?=[。；]|$)"
        ),
    ),
    (
        re.compile(r"（.*、"),
        re.compile(rf"{_COUNTED}（(?P<list>[^，；。：（）“”《》]*、[^，；。：（）“”《》]*)）"),
    ),
    (
        re.compile(r"（.*、"),
        re.compile(
            rf"(?:队伍?|组织|基金|计划|项目|社区|品牌|小组|平台){_NUMBER}(?P<unit>[个项支])"
            r"（(?P<list>[^，；。：（）“”《》]*、[^，；。：（）“”《》]*)）"
        ),
    ),
    (
        re.compile(r"[”》]"),
        re.compile(rf"(?<![、和及与”》]){_RUN}{_NUMBER}(?P<unit>[个项大类种支份本张幅])(?P<noun>{_NOUN})"),
    ),
    (
        re.compile(r"[”》]"),
        re.compile(rf"{_COUNTED}[：（，]?(?:分别)?(?:为|是|即)?{_RUN}(?!等)"),
    ),
    (
        re.compile(r"社区.*社区"),
        re.compile(
            r"(?<![^，；。：]、)(?<![和及与])(?P<names>(?:[^，、；。：（）和及与]{1,10}社区(?:、|和|及|与)){1,12}[^，、；。：（）和及与]{1,10}社区)"
            rf"(?:这|共|合计)?{_NUMBER}(?P<unit>个)(?P<noun>社区)"
        ),
    ),
)
_HINT = re.compile(r"[0-9二两三四五六七八九十][个项大类种支份本张幅]")
_ITEM = re.compile(r"[“《][^“”《》]+[”》]")
_AND = re.compile(r"和|及|与")
_OPEN = re.compile(r"等$|^(?:如|例如|含|包括|其中|详见|见)|一是|其一|首先")
_SLACK = 4  # a list that lacks more than a quarter of its count is a choice of examples


@dataclass(frozen=True, slots=True)
class _List:
    stated: int
    least: int
    most: int
    at: int
    to: int
    told: str

    @property
    def fits(self) -> bool:
        return self.least <= self.stated <= self.most

    @property
    def sure(self) -> bool:
        off = min(abs(self.stated - self.least), abs(self.stated - self.most))
        return off <= max(1, self.stated // _SLACK)


def _lists(words: str) -> Iterator[_List]:
    for sentence in re.finditer(r"[^。！？]+", words):
        if not _HINT.search(sentence[0]):
            continue
        for sign, form in _FORMS:
            if not sign.search(sentence[0]):
                continue
            for found in form.finditer(words, *sentence.span()):
                listed = _listed(found)
                if listed is not None:
                    yield listed


def _listed(found: re.Match[str]) -> _List | None:
    groups = found.groupdict()
    stated = int(groups["count"]) if groups["count"].isascii() else han_value(groups["count"])
    if stated is None or stated < 2:  # noqa: PLR2004
        return None
    if run := groups.get("run"):
        least = most = len(_ITEM.findall(run))
    elif names := groups.get("names"):
        least = most = names.count("社区")
        if len(re.split("、|和|及|与", names)) != least:
            return None
    else:
        listed = groups["list"]
        if _OPEN.search(listed):
            return None
        least = listed.count("、") + 1
        most = least + len(_AND.findall(listed))
    told = f"{groups['count']}{groups['unit']}{groups.get('noun') or ''}"
    return _List(stated, least, most, found.start(), found.end(), told)


@check(Subject.AGREEMENT)
def prose_lists_match_their_counts(case: Case) -> Iterator[Outcome]:
    """文字里写“几个”，后面列出的名称就有几个。
    只核对紧挨着个数、用顿号或引号书名号列出的名称；带“等”“如”的和相差很多的是举例，不核对。
    """
    for passage in passages(case):
        flat = passage.reading.flat
        for found in _lists(flat.words):
            if found.fits:
                yield Agreed()
            elif found.sure:
                yield Discrepancy(
                    spaced(f"原文写“{found.told}”，列出的是{found.least}个"),
                    (passage.quoting(flat.quote(found.at, found.to)),),
                    str(found.stated),
                    str(found.least),
                )


_PLACES = re.compile(rf"{_NUMBER}[个类项支](?:社区|片区|社工点|站点|队伍|项目|计划|小组)$")
_APART = re.compile(r"^(?:，|、|和|及|与|以及)$")
_STAGE = re.compile(r"共有|投入|配备|由|在|截至")
_SERVED = frozenset(("个", "次", "节", "人次", "人", "份", "名", "支", "场", "户", "篇", "件"))


def _run(passage: Passage, told: list[Quantity]) -> list[Quantity]:
    """The quantities that follow one another with nothing but marks between."""
    words = passage.reading.flat.words
    run = told[:1]
    for following in told[1:]:
        if not _APART.match(words[run[-1].past : following.at]):
            break
        run.append(following)
    return run


def _left(quantities: tuple[Quantity, ...], at: int, segment: int) -> list[Quantity]:
    """The quantities since the last percentage of the segment."""
    left: list[Quantity] = []
    for quantity in quantities:
        if quantity.at >= at:
            break
        if quantity.segment == segment and quantity.depth == 0:
            left = [] if quantity.unit == PERCENT else [*left, quantity]
    return left


def _one_each(left: list[Quantity]) -> bool:
    """Whether each quantity is plainly an item of the list: its own clause, a short name, a unit of service."""
    own = len({q.clause for q in left}) == len(left)
    plain = all(q.unit in _SERVED and not q.han and len(q.before) <= 12 for q in left)  # noqa: PLR2004
    return own and plain and not any(_STAGE.search(q.before) for q in left)


@check(Subject.AGREEMENT)
def prose_respectively_matches(case: Case) -> Iterator[Outcome]:
    """“分别”前面有几个数，后面就有几个百分比。
    也核对“三个社区分别建档……”后面列出的数；前面的数不全是并列的，不核对。
    """
    for passage in passages(case):
        quantities = passage.reading.quantities
        words = passage.reading.flat.words
        for mark in re.finditer("分别", words):
            after = [q for q in quantities if q.at >= mark.end()]
            if not after or "。" in words[mark.end() : after[0].at] or "；" in words[mark.end() : after[0].at]:
                continue
            run = _run(passage, [q for q in after if q.segment == after[0].segment])
            if any(q.unit == PERCENT for q in run):
                left = _left(quantities, mark.start(), run[0].segment)
                stated, expected, sure = len(run), len(left), _one_each(left) and len(run) > 1
                sure = sure and (expected < stated or expected == stated + 1) and expected > 1
                told = f"前面有 {expected} 个数，“分别”后面有 {stated} 个百分比"
            else:
                named = _PLACES.search(words, max(0, mark.start() - 10), mark.start())
                if named is None or len(run) < 2:  # noqa: PLR2004
                    continue
                count = int(named["count"]) if named["count"].isascii() else han_value(named["count"]) or 0
                stated, expected, sure = len(run), count, len({q.kind for q in run}) == 1
                told = f"前面写 {named[0]}，“分别”后面有 {stated} 个数"
            if stated == expected:
                yield Agreed()
            elif sure:
                yield Discrepancy(spaced(told), (passage.stand(run[0], run[-1]),), f"{stated} 个", f"{expected} 个")


CHECKS = (prose_lists_match_their_counts, prose_respectively_matches)
