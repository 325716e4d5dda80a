"""The check that differences told in words are right: 应到 90 人次，实到 130 人次，超配 40 人次."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.check.discrepancy import Agreed, Discrepancy, Outcome
from generator.check.passages import Passage
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.language.due_or_done import NumberRole, role
from generator.language.flat_text import spaced
from generator.language.quantities import PERCENT, POINTS, SpokenQuantity

_CHAPTER = Chapter(CheckSubject.ARITHMETIC, 1, reads_prose=True)
_DIFFERENCE = re.compile(
    r"(?P<more>超配|超额|超出|多出|多配|多完成|富余)(?:了|为)?$"
    r"|(?P<less>欠缺|欠配|缺少|缺编|缺口|短缺|少完成|尚欠|尚缺|还缺|尚差|还差|欠|缺|(?<![至不减较多很最更])少)(?:了|为)?$"
)
_CHANGE = re.compile(r"(?P<more>净增|增加|增长|上升|提高|提升)(?:了|为)?$|(?P<less>净减|减少|下降|降低)(?:了|为)?$")
_FROM = re.compile(r"(?:由|从)[^到至]*$")
_TO = re.compile(r"(?:到|至|为|成)$")
_FAR = 40  # how many quantities before a difference are searched for the two numbers it compares
_RESPECTIVELY = "分别"


@dataclass(frozen=True, slots=True)
class _Claim:
    """A told difference: `stated` should be (`high` − `low`) × `sign`; `word` is the verb that tells it.

    `low` is 应 or the number before a change, `high` is 实 or the number after it; either may be the larger one.
    """

    low: SpokenQuantity
    high: SpokenQuantity
    stated: SpokenQuantity
    sign: int
    word: str

    @property
    def difference(self) -> Decimal:
        return self.high.value - self.low.value

    @property
    def fits(self) -> bool:
        return self.stated.value == self.difference * self.sign

    @property
    def sure(self) -> bool:
        return self.low.exact and self.high.exact and self.stated.exact


def _pairs(before: tuple[SpokenQuantity, ...], like: SpokenQuantity) -> list[tuple[SpokenQuantity, SpokenQuantity]]:
    """(应, 实) that stand side by side, in order."""
    near = [q for q in before if q.like(like) and q.unit != PERCENT]
    pairs = []
    for first, second in pairwise(near):
        roles = role(first), role(second)
        if roles == (NumberRole.DUE, NumberRole.DONE):
            pairs.append((first, second))
        elif roles == (NumberRole.DONE, NumberRole.DUE) and not (pairs and pairs[-1][1] is first):
            pairs.append((second, first))
    return pairs


def _shortfalls(quantities: tuple[SpokenQuantity, ...], index: int, named: re.Match[str]) -> Iterator[_Claim]:
    """应 90，实 130，超配 40; after 分别, one claim for each (应, 实) of a list, if there are as many differences."""
    stated = quantities[index]
    near = quantities[max(0, index - _FAR) : index]
    before = tuple(q for q in near if q.segment == stated.segment and q.depth == stated.depth)
    sign, word = (1, named["more"]) if named["more"] else (-1, named["less"])
    run = [stated]  # with the differences that continue its list: 分别超配 40、20 和 10
    for following in quantities[index + 1 :]:
        if following.segment != stated.segment or following.before not in {"", "和", "及", "与"}:
            break
        run.append(following)
    pairs = _pairs(before, run[-1])
    if _RESPECTIVELY in stated.before:
        if len(pairs) == len(run):
            yield from (_Claim(due, done, q, sign, word) for (due, done), q in zip(pairs, run, strict=True))
    elif pairs and set(pairs[-1]) == set(_nearest(before, stated, 2)):
        yield _Claim(*pairs[-1], stated, sign, word)


def _nearest(before: tuple[SpokenQuantity, ...], like: SpokenQuantity, count: int) -> tuple[SpokenQuantity, ...]:
    """The last `count` quantities of the same kind, percentages left out."""
    return tuple(q for q in before if q.like(like) and q.unit != PERCENT)[-count:]


def _changes(quantities: tuple[SpokenQuantity, ...], index: int, named: re.Match[str]) -> Iterator[_Claim]:
    """从 90 到 130，增加 40: only where the two numbers stand right before the difference."""
    stated = quantities[index]
    kind = PERCENT if stated.unit == POINTS else stated.kind
    if stated.unit == PERCENT or index < 2:  # noqa: PLR2004
        return
    low, high = quantities[index - 2 : index]
    if low.segment != stated.segment or low.kind != kind or high.kind != kind:
        return
    if _FROM.search(low.before) and _TO.search(high.before):
        yield _Claim(low, high, stated, 1 if named["more"] else -1, named["more"] or named["less"])


def _claims(passage: Passage) -> Iterator[_Claim]:
    quantities = passage.reading.quantities
    for index, stated in enumerate(quantities):
        if named := _DIFFERENCE.search(stated.before):
            yield from _shortfalls(quantities, index, named)
        elif named := _CHANGE.search(stated.before):
            yield from _changes(quantities, index, named)


@_CHAPTER.check()
def prose_differences_add_up(report: ReportUnderCheck) -> Iterator[Outcome]:
    """文字里写的超出、欠缺和增减，等于前后两个数的差。
    只核对同一句里挨着写明的数，如“应到 90 人次，实到 130 人次，超配 40 人次”；约数和单位不同的数不核对。
    """
    for passage in report.distinct_passages:
        for claim in _claims(passage):
            if not claim.sure:
                continue
            if claim.fits:
                yield Agreed()
                continue
            low, high = claim.low, claim.high
            unit = "个百分点" if claim.stated.unit == POINTS else claim.stated.unit or low.unit
            expected = f"{'多' if claim.difference >= 0 else '少'}{abs(claim.difference)}{unit}"
            yield Discrepancy(
                spaced(f"{high.words}比{low.words}{expected}，原文写“{claim.word}{claim.stated.words}”"),
                (passage.stand(low, claim.stated),),
                spaced(f"{claim.word}{claim.stated.words}"),
                spaced(expected),
                f"{high.value} − {low.value} = {claim.difference}",
            )
