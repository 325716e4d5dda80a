"""Parts and their whole in sentences: 其中 …, and 以上 … 共 …."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.check.arithmetic.breakdowns_in_prose import ListedWhole, breakdowns, total
from generator.check.discrepancy import Agreed, Discrepancy, Outcome
from generator.check.passages import Passage
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.language.due_or_done import NumberRole, role
from generator.language.flat_text import spaced
from generator.language.numerals import count_of
from generator.language.quantities import PERCENT, SpokenQuantity

_CHAPTER = Chapter(CheckSubject.ARITHMETIC, 2, reads_prose=True)
_RANKS = (re.compile("中级"), re.compile("助理|初级"))
_LICENCE = (re.compile("(?:非|未|无)持证"), re.compile("(?<![非未无])持证"))
_SEXES = (re.compile("男"), re.compile("女"))
_SIZES = (re.compile("大型"), re.compile("中小型|小型"))
_COMPLETE = ((_RANKS, "持证|资格|专业人员|社工师"), (_LICENCE, "社工|人员"), (_SEXES, ""), (_SIZES, "活动"))
_LEVEL = re.compile("(?:国家|中央|全国|省|市|区|县|街道?|镇)级$")
_COMMUNITY = re.compile("(?:社区|片区|村|小区|社工点|站点|花园)(?:应?实?际?建档)?(?:应|实|共|有|为)?$")
_OF_ANYTHING = frozenset("个次项种处家条件张套类")  # units that tell nothing of what is counted
_NOUN = 4  # characters that may name it
_NEAR = 20  # a list within a twentieth of the whole is meant to make it up
_LIST = 3  # so many parts make a list, two may be examples
_THESE = re.compile(r"(?:以上|上述|前述)(?:(?P<count>[0-9]+|[二两三四五六七八九十]+)个)?")
_TOTAL = re.compile("共|合计|总计|以上|上述|前述")
_SUM = re.compile(r"(?:合计|总计|共计|总共|一共)[^，、；]{0,6}$")
_SEPARATOR = re.compile(r"[，、；]")
_REACH = 60  # characters between 以上 and its total
_FAR = 40  # quantities looked at before a total
_NEARLY = 10
_IN_ALL = re.compile(r"(?:合计|总计|共计|总共|一共|合共|(?<![公])共)(?!同|建|享|治|有[^0-9]{3})[^，、；]{0,6}$")


def _is_complete(listed: ListedWhole) -> bool:
    """Whether the parts exclude each other and leave nothing out: 中级 and 助理 of the licensed, 男 and 女."""
    for kinds, of in _COMPLETE:
        each = all(any(kind.search(name) for kind in kinds) for name in listed.names)
        every = all(any(kind.search(name) for name in listed.names) for kind in kinds)
        if each and every and re.search(of, listed.whole.before):
            return True
    return False


def _excludes(listed: ListedWhole) -> bool:
    """Whether the parts exclude each other: levels of media, communities."""
    return any(all(form.search(name) for name in listed.names) for form in (_LEVEL, _COMMUNITY))


def _is_near(listed: ListedWhole) -> bool:
    short = listed.whole.value - listed.total
    return len(listed.parts) >= _LIST and abs(short) * _NEAR <= listed.whole.value


def _contradicts(listed: ListedWhole) -> bool:
    """Whether the parts were meant to make up the whole, so that their sum should be it. Silent where unsure."""
    if not listed.exact or listed.partly or listed.fits or len(listed.parts) < 2:  # noqa: PLR2004
        return False
    if _is_complete(listed):
        return True
    if _excludes(listed):
        return listed.total > listed.whole.value or _is_near(listed)
    return _is_near(listed) and listed.whole.kind not in {"人", "户"}


def _lies_within(listed: ListedWhole) -> bool:
    """Whether the part right after the mark is surely one of the whole; those after it may be a new list."""
    first = listed.parts[0]
    if not listed.subset or not listed.exact or first.unit != listed.whole.unit:
        return False
    return first.unit not in _OF_ANYTHING or _same_thing(listed.whole, first)


def _same_thing(one: SpokenQuantity, other: SpokenQuantity) -> bool:
    """Whether the words around two numbers name one thing: 开展小组 5 个, 长者小组 6 个."""
    noun, others = (q.after[:_NOUN] or q.before[-_NOUN:] for q in (one, other))
    return any(noun[at : at + 2] in others for at in range(len(noun) - 1))


def _sum(parts: tuple[SpokenQuantity, ...]) -> str:
    return " + ".join(str(part.value) for part in parts)


def _of_breakdowns(passage: Passage) -> Iterator[Outcome]:
    for listed in breakdowns(passage.reading):
        if passage.records(listed.whole, *listed.parts):
            continue
        if listed.fits:
            yield Agreed()
        elif _lies_within(listed) and listed.parts[0].value > listed.whole.value:
            part = listed.parts[0]
            yield Discrepancy(
                spaced(f"总数写{listed.whole.words}，其中一项写{part.words}，比总数大"),
                (passage.stand(part), passage.stand(listed.whole)),
                spaced(part.words),
                spaced(f"不超过{listed.whole.words}"),
            )
        elif _contradicts(listed):
            working = f"{_sum(listed.parts)} = {listed.total}"
            yield Discrepancy(
                spaced(f"总数写{listed.whole.words}，所列{len(listed.parts)}项相加是{listed.total}"),
                (passage.stand(listed.whole), passage.stand(listed.parts[0], listed.parts[-1])),
                spaced(listed.whole.words),
                str(listed.total),
                working,
            )
        elif _lies_within(listed):
            yield Agreed()


def _listed(quantities: tuple[SpokenQuantity, ...], index: int) -> tuple[tuple[SpokenQuantity, ...], ...]:
    """The ways in which the quantities before a total may be its parts."""
    whole = quantities[index]
    near = quantities[max(0, index - _FAR) : index]
    before = [q for q in near if q.sentence == whole.sentence and q.kind == whole.kind and q.unit != PERCENT]
    part = role(whole)
    wanted = (part,) if part is not NumberRole.OPEN else (NumberRole.DONE, NumberRole.DUE, NumberRole.OPEN)
    ways = [tuple(q for q in before if role(q) is each) for each in wanted]
    if part is not NumberRole.OPEN and not ways[0]:
        ways = [tuple(q for q in before if role(q) is NumberRole.OPEN)]
    return tuple(way for way in ways if len(way) > 1)


def _meant(
    words: str, whole: SpokenQuantity, ways: tuple[tuple[SpokenQuantity, ...], ...], named: re.Match[str] | None
) -> tuple[SpokenQuantity, ...] | None:
    """The parts that a total surely speaks of: as many as it says, or a plain list before 合计 that nearly fits."""
    count = count_of(named["count"]) if named and named["count"] else None
    if count is not None:
        return next((way for way in ways if len(way) == count), None)
    if not _SUM.search(whole.before) or len(ways) != 1:
        return None
    run = [*ways[0], whole]
    apart = (_SEPARATOR.findall(words[one.past : other.at]) for one, other in pairwise(run))
    near = abs(total(ways[0]) - whole.value) * _NEARLY <= whole.value
    return ways[0] if near and all(len(marks) == 1 for marks in apart) else None


def _after_its_like(words: str, quantities: tuple[SpokenQuantity, ...], index: int) -> int:
    """The end of the last quantity of the same kind in the sentence, else the sentence's begin."""
    whole = quantities[index]
    near = quantities[max(0, index - _FAR) : index]
    like = next((q.past for q in reversed(near) if q.kind == whole.kind), 0)
    return max(like, words.rfind("。", 0, whole.at))


def _of_totals(passage: Passage) -> Iterator[Outcome]:
    quantities = passage.reading.quantities
    words = passage.reading.flat.words
    if not _TOTAL.search(words):
        return
    for index, whole in enumerate(quantities):
        named = _THESE.search(words, max(_after_its_like(words, quantities, index), whole.at - _REACH), whole.at)
        if named is None and not _IN_ALL.search(whole.before):
            continue
        ways = _listed(quantities, index)
        if any(whole.admits(total(way[-size:])) for way in ways for size in range(2, len(way) + 1)):
            yield Agreed()
            continue
        way = _meant(words, whole, ways, named)
        if way is None or whole.split or any(not part.exact or part.han for part in way):
            continue
        added: Decimal = total(way)
        yield Discrepancy(
            spaced(f"合计写{whole.words}，前面{len(way)}项相加是{added}"),
            (passage.stand(whole), passage.stand(way[0], way[-1])),
            spaced(whole.words),
            str(added),
            f"{_sum(way)} = {added}",
        )


@_CHAPTER.check()
def prose_parts_add_up(report: ReportUnderCheck) -> Iterator[Outcome]:
    """文字里分项列出的数，加起来等于写明的总数。
    核对“其中”“包含”后面的分项和“以上三个社区共……”前面的分项；一项大于总数、互不重叠的分项合不上、或所列各项与总数只差一点，才算不一致。
    只举例的（“主要”“等”）、可能重叠的人群和约数不核对；登记成数量的，由数量的核对来说。
    """
    for passage in report.distinct_passages:
        if len(passage.reading.quantities) > 1:
            yield from _of_breakdowns(passage)
            yield from _of_totals(passage)
