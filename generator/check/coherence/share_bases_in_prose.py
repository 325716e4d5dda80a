"""Shares told in words whose base is only named: 占社工总数 85%, 其中持证 17 人，持证比例 85%."""

import re
from collections.abc import Iterator, Sequence

from generator.check.arithmetic.breakdowns_in_prose import ListedWhole, breakdowns
from generator.check.arithmetic.spoken_shares import FAR, SpokenShare, finer, percents, with_its_words
from generator.check.discrepancy import Agreed, Discrepancy, Outcome
from generator.check.passages import Passage
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.language.flat_text import spaced
from generator.language.quantities import PERCENT, SpokenQuantity

_CHAPTER = Chapter(CheckSubject.COHERENCE, 1, reads_prose=True)
_SHARE_OF = re.compile(r"占(?P<base>[^0-9，、；。（）]{2,20}?)的?(?:比例|比率|比重|百分比)?(?:为|达到?|是|约)?$")
_PROPORTION = re.compile(r"(?P<of>[^，、；。（）的]{2,8})(?:比例|占比|比率|比重)(?:为|达到?|是)?$")
_STATION = re.compile(r"^(?:本|全|该)?(?:社工服务站|社工站|本站|全站|站点|片区|项目)?的?")
_COUNT_WORDS = re.compile(r"总人数|总人次|总数量|人数|总数|人次|数量|目前|现有|共有|配备|共|的|数$|为$|有$")
_WHOLE_WORDS = re.compile("总|全部|全体|所有")


def _label(words: str) -> str:
    return _COUNT_WORDS.sub("", _STATION.sub("", words, count=1))


def _named_base(passage: Passage, index: int) -> SpokenShare | None:
    """B，占 <name> C%, where the text tells how many <name> there are."""
    quantities = passage.reading.quantities
    part, percent = quantities[index - 1], quantities[index]
    named = _SHARE_OF.search(percent.before)
    if named is None or PERCENT in {part.unit, ""} or percent.clause - part.clause != 1:
        return None
    base = _label(named["base"])
    if len(base) < 2:  # noqa: PLR2004
        return None
    if _label(part.before) == base and not part.after and not _WHOLE_WORDS.search(named["base"]):
        return SpokenShare(part, part, percent)
    near = quantities[max(0, index - FAR) : index + FAR]
    named_so = [q for q in near if q.kind == part.kind and q is not part and _label(q.before) == base]
    return SpokenShare(part, named_so[0], percent) if len({q.value for q in named_so}) == 1 else None


def _subset(passage: Passage, index: int, wholes: Sequence[ListedWhole]) -> tuple[SpokenShare, SpokenQuantity] | None:
    """A，其中 B，B 比例 C%, where C% is B of yet another number of the text."""
    quantities = passage.reading.quantities
    percent = quantities[index]
    proportion = _PROPORTION.search(percent.before)
    if proportion is None:
        return None
    near = quantities[max(0, index - FAR) : index]
    for listed in wholes:
        part = listed.parts[0]
        if part.sentence != percent.sentence or part.at > percent.at or proportion["of"] not in listed.names[0]:
            continue
        share = SpokenShare(part, listed.whole, percent)
        others = (SpokenShare(part, q, percent) for q in near if q.kind == part.kind and q.value > part.value)
        meant = next((other.whole for other in others if other.sure and other.fits), None)
        if share.sure and meant is not None:
            return share, meant
    return None


@_CHAPTER.check()
def prose_shares_have_a_base(report: ReportUnderCheck) -> Iterator[Outcome]:
    """文字里写的占比，与它所说的底数相符。
    “占社工总数 85%”按同一段写明的社工总数核对；“其中持证 17 人，持证比例 85%”若只合于段里另一个数，也在这里说明。
    段里没有写明底数的不核对；登记成数量的，由数量的核对来说。
    """
    for passage in report.distinct_passages:
        shares = list(percents(passage))
        wholes = list(breakdowns(passage.reading)) if shares else []
        for index, percent in shares:
            share = _named_base(passage, index)
            if share is not None and share.sure:
                if not share.is_recorded(passage):
                    yield share.outcome(passage)
                continue
            subset = _subset(passage, index, wholes)
            if subset is None or subset[0].is_recorded(passage):
                continue
            share, meant = subset
            if share.fits:
                yield Agreed()
                continue
            message = f"{percent.words}是{with_its_words(share.part)}占{with_its_words(meant)}的比例，"
            yield Discrepancy(
                spaced(f"{message}占{with_its_words(share.whole)}是{share.expected}%"),
                (passage.stand(percent), passage.stand(share.whole), passage.stand(meant)),
                percent.words,
                f"{share.expected}%",
                f"{share.part.value} ÷ {share.whole.value} = {finer(share)}%",
            )
