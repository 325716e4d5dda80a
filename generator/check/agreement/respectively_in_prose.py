"""分别 and what it pairs: 电访 200 个，探访 90 个，分别完成 50.00%，60.00%."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.discrepancy import Agreed, Discrepancy, Outcome
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.language.flat_text import spaced
from generator.language.numerals import count_of
from generator.language.quantities import PERCENT, ReadText, SpokenQuantity

_CHAPTER = Chapter(CheckSubject.AGREEMENT, 2, reads_prose=True)
_MARK = re.compile("分别")
_PLACES = re.compile(
    r"(?<![第每0-9.])(?P<count>[0-9]{1,2}|[二两三四五六七八九十]{1,3})[个类项支](?:社区|片区|社工点|站点|队伍|项目|计划|小组)$"
)
_APART = re.compile(r"(?:，|、|和|及|与|以及)$")
_STAGE = re.compile(r"共有|投入|配备|由|在|截至")  # words of a number that only sets the stage
_SERVED = frozenset(("个", "次", "节", "人次", "人", "份", "名", "支", "场", "户", "篇", "件"))
_FAR = 24  # quantities looked at before and after the word
_NAME = 12  # characters before a number that may be its name
_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Pairing:
    """The numbers after 分别, how many the words before it ask for, and the sentence for a disagreement.

    `sure` says that the list before it is plain enough to be held against them.
    """

    after: list[SpokenQuantity]
    expected: int
    sure: bool
    sentence: str


def _run(reading: ReadText, quantities: list[SpokenQuantity]) -> list[SpokenQuantity]:
    """The quantities of one kind that follow one another with nothing but marks between."""
    run = quantities[:1]
    for following in quantities[1:]:
        between = reading.flat.words[run[-1].past : following.at]
        if not _APART.fullmatch(between) or not following.like(run[0]):
            break
        run.append(following)
    return run


def _before(quantities: tuple[SpokenQuantity, ...], segment: int) -> list[SpokenQuantity]:
    """The quantities since the last percentage of the segment."""
    near: list[SpokenQuantity] = []
    for quantity in reversed(quantities):
        if quantity.segment != segment or quantity.unit == PERCENT:
            break
        if quantity.depth == 0:
            near.append(quantity)
    return near[::-1]


def _one_each(quantities: list[SpokenQuantity]) -> bool:
    """Whether each quantity is plainly an item of a list: its own clause, a short name, a unit of service."""
    own = len({q.clause for q in quantities}) == len(quantities)
    plain = all(q.unit in _SERVED and not q.han and len(q.before) <= _NAME for q in quantities)
    return own and plain and not any(_STAGE.search(q.before) for q in quantities)


def _pairings(reading: ReadText) -> Iterator[_Pairing]:
    words, quantities, index = reading.flat.words, reading.quantities, 0
    for mark in _MARK.finditer(words):
        while index < len(quantities) and quantities[index].at < mark.end():
            index += 1
        after = quantities[index : index + _FAR]
        if not after or re.search("[。；]", words[mark.end() : after[0].at]):
            continue
        run = _run(reading, [q for q in after if q.segment == after[0].segment])
        named = _PLACES.search(words, max(0, mark.start() - _NAME), mark.start())
        if run[0].unit == PERCENT or run[-1].unit == PERCENT:
            before = _before(quantities[max(0, index - _FAR) : index], run[0].segment)
            sure = _one_each(before) and len(before) >= _PAIR and len(run) >= _PAIR
            sentence = f"前面有{len(before)}个数，“分别”后面有{len(run)}个百分比"
            yield _Pairing(run, len(before), sure and len(before) <= len(run) + 1, sentence)
        elif named is not None and len(run) >= _PAIR:
            sentence = f"前面写{named[0]}，“分别”后面有{len(run)}个数"
            yield _Pairing(run, count_of(named["count"]) or 0, sure=True, sentence=sentence)


@_CHAPTER.check()
def prose_respectively_matches(report: ReportUnderCheck) -> Iterator[Outcome]:
    """“分别”前面有几个数，后面就有几个百分比。
    也核对“三个社区分别建档……”后面列出的数；前面的数不全是并列的，不核对。
    """
    for passage in report.distinct_passages:
        for pairing in _pairings(passage.reading):
            stated = len(pairing.after)
            if stated == pairing.expected:
                yield Agreed()
            elif pairing.sure:
                yield Discrepancy(
                    spaced(pairing.sentence),
                    (passage.stand(pairing.after[0], pairing.after[-1]),),
                    f"{stated} 个",
                    f"{pairing.expected} 个",
                )
