"""Shares told in words: 完成率 and 占……的."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.check.arithmetic.breakdowns_in_prose import ListedWhole, breakdowns
from generator.check.discrepancy import Agreed, Discrepancy, Outcome
from generator.check.passages import Passage
from generator.check.registry import CheckSubject, check
from generator.check.report_under_check import ReportUnderCheck
from generator.language.due_or_done import NumberRole, role
from generator.language.flat_text import spaced
from generator.language.quantities import PERCENT, SpokenQuantity
from generator.model.approximation import percentage
from generator.model.rounding import decimals, half_up

_RATE = re.compile(
    r"(?:(?P<of>[^的]{0,12}?)(?:完成率|达标率|达成率|完成比例|完成度|完成百分比|率|达标|完成)"
    r"|(?:完成|达到?|为|占)了?(?:目标|协议|指标|要求|任务|应)[^，、；。]{0,8}的?)?(?:为|达到?|是)?"
)
_OFF = re.compile("[，超未欠缺少差增降]")  # 超额完成 25 % is told of the excess
_OF_BASE = re.compile(r"占[^，；。%]{0,20}$")
_SHARE_OF = re.compile(r"占(?P<base>[^0-9，、；。（）]{2,20}?)的?(?:比例|比率|比重|百分比)?(?:为|达到?|是|约)?$")
_PROPORTION = re.compile(r"(?P<of>[^，、；。（）的]{2,8})(?:比例|占比|比率|比重)(?:为|达到?|是)?$")
_STATION = re.compile(r"^(?:本|全|该)?(?:社工服务站|社工站|本站|全站|站点|片区|项目)?的?")
_COUNT_WORDS = re.compile(r"总人数|总人次|总数量|人数|总数|人次|数量|目前|现有|共有|配备|共|的|数$|为$|有$")
_NAME = 12  # characters
_FAR = 60  # quantities looked at before and after a percentage
_WHOLE_WORDS = re.compile("总|全部|全体|所有")


@dataclass(frozen=True, slots=True)
class _Share:
    part: SpokenQuantity
    whole: SpokenQuantity
    percent: SpokenQuantity

    @property
    def sure(self) -> bool:
        return self.part.exact and self.whole.exact and self.percent.exact and self.whole.value > 0

    @property
    def expected(self) -> Decimal:
        """The percentage with as many places as are printed."""
        return half_up(percentage(self.part.value, self.whole.value), decimals(self.percent.value))

    @property
    def fits(self) -> bool:
        return self.expected == self.percent.value

    def is_recorded(self, passage: Passage) -> bool:
        """Whether figures tell it all; a base that only words name is not among them."""
        return self.part is not self.whole and passage.records(self.part, self.whole, self.percent)

    def outcome(self, passage: Passage) -> Outcome:
        """Agreed, or what the percentage should be."""
        if self.fits:
            return Agreed()
        working = f"{self.part.value} ÷ {self.whole.value} = {_finer(self)}%"
        if self.part is self.whole:
            base = self.percent.before.removeprefix("占")
            message = f"{_named(self.part)}占同名的“{base}”应是100%，原文写{self.percent.words}"
        else:
            message = f"{_named(self.part)}占{_named(self.whole)}是{self.expected}%，原文写{self.percent.words}"
        return Discrepancy(
            spaced(message),
            (passage.stand(self.percent), passage.stand(self.part)),
            self.percent.words,
            f"{self.expected}%",
            working,
        )


def _named(quantity: SpokenQuantity) -> str:
    """A number with the words before it, where they are short enough to be its name."""
    name = quantity.before.removeprefix("其中").removesuffix("为")
    return f"{name}{quantity.words}" if len(name) <= _NAME else quantity.words


def _finer(share: _Share) -> str:
    value = half_up(percentage(share.part.value, share.whole.value), 4)
    return f"{value.normalize():f}"


def _percents(passage: Passage) -> Iterator[tuple[int, SpokenQuantity]]:
    for index, quantity in enumerate(passage.reading.quantities):
        if quantity.unit == PERCENT and index:
            yield index, quantity


def _words_before(passage: Passage, quantities: tuple[SpokenQuantity, ...], index: int) -> str:
    return passage.reading.flat.words[quantities[index - 1].past : quantities[index].at]


def _completion(passage: Passage, index: int) -> _Share | None:
    """应 A，实 B，完成率 C%."""
    quantities = passage.reading.quantities
    percent = quantities[index]
    near = quantities[max(0, index - _FAR) : index]
    told = [q for q in near if q.segment == percent.segment and q.depth == percent.depth][-2:]
    if len(told) < 2 or any(q.unit == PERCENT for q in told) or not told[0].like(told[1]):  # noqa: PLR2004
        return None
    roles = {role(q): q for q in told}
    words = _words_before(passage, quantities, index).lstrip("，、")
    named = _RATE.fullmatch(words)
    if {NumberRole.DUE, NumberRole.DONE} != set(roles) or _OFF.search(words) or named is None:
        return None
    if named["of"] and not any(named["of"][-2:] in q.before for q in told):
        return None  # the rate of something else
    following = quantities[index + 1] if index + 1 < len(quantities) else None
    if following is not None and following.unit == PERCENT and following.segment == percent.segment:
        return None  # a list of percentages, see 分别
    return _Share(roles[NumberRole.DONE], roles[NumberRole.DUE], percent)


def _of_stated_base(passage: Passage, index: int) -> _Share | None:
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
    between = words[whole.past : percent.at]
    return _Share(part, whole, percent) if alone and re.fullmatch(r"）?的?(?:比例)?(?:为|达|是)?", between) else None


@check(CheckSubject.ARITHMETIC)
def prose_percent_follows(case: ReportUnderCheck) -> Iterator[Outcome]:
    """文字里写的百分比，等于同一句写明的两个数相除。
    核对“应 A，实 B，完成率 C%”和“B，占 A 的 C%”，按原文的小数位四舍五入。
    一串百分比（“分别”）和约数不核对；登记成数量的，由数量的核对来说。
    """
    for passage in case.told:
        for index, _ in _percents(passage):
            share = _of_stated_base(passage, index) or _completion(passage, index)
            if share is not None and share.sure and not share.is_recorded(passage):
                yield share.outcome(passage)


def _label(words: str) -> str:
    return _COUNT_WORDS.sub("", _STATION.sub("", words, count=1))


def _named_base(passage: Passage, index: int) -> _Share | None:
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
        return _Share(part, part, percent)
    near = quantities[max(0, index - _FAR) : index + _FAR]
    named_so = [q for q in near if q.kind == part.kind and q is not part and _label(q.before) == base]
    return _Share(part, named_so[0], percent) if len({q.value for q in named_so}) == 1 else None


def _subset(passage: Passage, index: int, told: Sequence[ListedWhole]) -> tuple[_Share, SpokenQuantity] | None:
    """A，其中 B，B 比例 C%, where C% is B of yet another number of the text."""
    quantities = passage.reading.quantities
    percent = quantities[index]
    named = _PROPORTION.search(percent.before)
    if named is None:
        return None
    near = quantities[max(0, index - _FAR) : index]
    for found in told:
        part = found.parts[0]
        if part.sentence != percent.sentence or part.at > percent.at or named["of"] not in found.names[0]:
            continue
        share = _Share(part, found.whole, percent)
        others = (_Share(part, q, percent) for q in near if q.kind == part.kind and q.value > part.value)
        meant = next((other.whole for other in others if other.sure and other.fits), None)
        if share.sure and meant is not None:
            return share, meant
    return None


@check(CheckSubject.COHERENCE)
def prose_shares_have_a_base(case: ReportUnderCheck) -> Iterator[Outcome]:
    """文字里写的占比，与它所说的底数相符。
    “占社工总数 85%”按同一段写明的社工总数核对；“其中持证 17 人，持证比例 85%”若只合于段里另一个数，也在这里说明。
    段里没有写明底数的不核对；登记成数量的，由数量的核对来说。
    """
    for passage in case.told:
        percents = list(_percents(passage))
        told = list(breakdowns(passage.reading)) if percents else []
        for index, percent in percents:
            share = _named_base(passage, index)
            if share is not None and share.sure:
                if not share.is_recorded(passage):
                    yield share.outcome(passage)
                continue
            subset = _subset(passage, index, told)
            if subset is None or subset[0].is_recorded(passage):
                continue
            share, meant = subset
            if share.fits:
                yield Agreed()
                continue
            message = f"{percent.words}是{_named(share.part)}占{_named(meant)}的比例，"
            yield Discrepancy(
                spaced(f"{message}占{_named(share.whole)}是{share.expected}%"),
                (passage.stand(percent), passage.stand(share.whole), passage.stand(meant)),
                percent.words,
                f"{share.expected}%",
                f"{share.part.value} ÷ {share.whole.value} = {_finer(share)}%",
            )


CHECKS = (prose_percent_follows, prose_shares_have_a_base)
