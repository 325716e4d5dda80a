"""Shares told in words beside what they are of: 完成率 and 占……的."""

import re
from collections.abc import Iterator

from generator.check.arithmetic.spoken_shares import FAR, SpokenShare, percents
from generator.check.discrepancy import Outcome
from generator.check.passages import Passage
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.language.due_or_done import NumberRole, role
from generator.language.quantities import PERCENT, SpokenQuantity

_CHAPTER = Chapter(CheckSubject.ARITHMETIC, 3, reads_prose=True)
_RATE = re.compile(
    r"(?:(?P<of>[^的]{0,12}?)(?:完成率|达标率|达成率|完成比例|完成度|完成百分比|率|达标|完成)"
    r"|(?:完成|达到?|为|占)了?(?:目标|协议|指标|要求|任务|应)[^，、；。]{0,8}的?)?(?:为|达到?|是)?"
)
_OFF = re.compile("[，超未欠缺少差增降]")  # 超额完成 25 % is told of the excess
_OF_BASE = re.compile(r"占[^，；。%]{0,20}$")


def _words_before(passage: Passage, quantities: tuple[SpokenQuantity, ...], index: int) -> str:
    return passage.reading.flat.words[quantities[index - 1].past : quantities[index].at]


def _completion(passage: Passage, index: int) -> SpokenShare | None:
    """应 A，实 B，完成率 C%."""
    quantities = passage.reading.quantities
    percent = quantities[index]
    near = quantities[max(0, index - FAR) : index]
    both = [q for q in near if q.segment == percent.segment and q.depth == percent.depth][-2:]
    if len(both) < 2 or any(q.unit == PERCENT for q in both) or not both[0].like(both[1]):  # noqa: PLR2004
        return None
    roles = {role(q): q for q in both}
    words = _words_before(passage, quantities, index).lstrip("，、")
    named = _RATE.fullmatch(words)
    if {NumberRole.DUE, NumberRole.DONE} != set(roles) or _OFF.search(words) or named is None:
        return None
    if named["of"] and not any(named["of"][-2:] in q.before for q in both):
        return None  # the rate of something else
    following = quantities[index + 1] if index + 1 < len(quantities) else None
    if following is not None and following.unit == PERCENT and following.segment == percent.segment:
        return None  # a list of percentages, see 分别
    return SpokenShare(roles[NumberRole.DONE], roles[NumberRole.DUE], percent)


def _of_stated_base(passage: Passage, index: int) -> SpokenShare | None:
    """B，占……（A）的 C%."""
    quantities = passage.reading.quantities
    if index < 2:  # noqa: PLR2004
        return None
    part, whole, percent = quantities[index - 2 : index + 1]
    words = passage.reading.flat.words
    if part.segment != percent.segment or PERCENT in {part.unit, whole.unit} or not part.like(whole):
        return None
    if whole.clause - part.clause > 2 or not _OF_BASE.search(words[part.past : whole.at].replace("（", "")):  # noqa: PLR2004
        return None
    alone = index + 1 == len(quantities) or quantities[index + 1].unit != PERCENT or quantities[index + 1].before
    follows = re.fullmatch(r"）?的?(?:比例)?(?:为|达|是)?", words[whole.past : percent.at])
    return SpokenShare(part, whole, percent) if alone and follows else None


@_CHAPTER.check()
def prose_percent_follows(report: ReportUnderCheck) -> Iterator[Outcome]:
    """文字里写的百分比，等于同一句写明的两个数相除。
    核对“应 A，实 B，完成率 C%”和“B，占 A 的 C%”，按原文的小数位四舍五入。
    一串百分比（“分别”）和约数不核对；登记成数量的，由数量的核对来说。
    """
    for passage in report.distinct_passages:
        for index, _ in percents(passage):
            share = _of_stated_base(passage, index) or _completion(passage, index)
            if share is not None and share.sure and not share.is_recorded(passage):
                yield share.outcome(passage)
