"""Where a text breaks a whole down: 500 次，其中 300 个…；120 个…，or 8 条热线，包含 1 条…、7 条…."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.language.quantities import PERCENT, ReadText, SpokenQuantity

_MARK = re.compile(r"其中|包括|包含|(?<![隐蕴内饱不])含(?![量义])|[（：](?=[^（）：，、；。]{0,16}[0-9])")
_SUBJECT = re.compile(r"[^，、；。：（）“”]{2,16}$")
_EVENTS = frozenset("次个场篇条件份宗例")
_BRACKETS = re.compile(r"（[^（）]*）")
_SEPARATOR = re.compile(r"[，、；]")
_JOINT = re.compile(r"^(?:和|及|与|以及)")
_PARTLY = re.compile(r"主要|重点|例如|(?<!比)如|尤其|特别|部分")
_FAR = 40  # quantities looked at before and after a mark
_WHOLES = 3  # numbers of one clause that may each be broken down: 60 户 75 人
_REACH = 20  # characters between a whole and 其中


@dataclass(frozen=True, slots=True)
class ListedWhole:
    """A whole, the parts listed after it with their `names`, and `others`: other ways in which the list may end.

    `subset`: the mark says 其中 or the like, so each part lies in the whole. `partly`: the list is one of examples.
    """

    whole: SpokenQuantity
    parts: tuple[SpokenQuantity, ...]
    names: tuple[str, ...]
    others: tuple[tuple[SpokenQuantity, ...], ...]
    subset: bool
    partly: bool

    @property
    def total(self) -> Decimal:
        """What the parts add up to."""
        return total(self.parts)

    @property
    def fits(self) -> bool:
        """Whether the list, in any way it may be meant, makes up the whole."""
        return any(self.whole.admits(total(parts)) for parts in (self.parts, *self.others) if len(parts) > 1)

    @property
    def exact(self) -> bool:
        """Whether arithmetic may rely on it: no 约, no numeral that may be an article (一个)."""
        return self.whole.exact and not self.whole.han and all(part.exact and not part.han for part in self.parts)


def total(parts: tuple[SpokenQuantity, ...]) -> Decimal:
    """The sum of some quantities."""
    return sum((part.value for part in parts), Decimal(0))


def breakdowns(reading: ReadText) -> Iterator[ListedWhole]:
    """Every breakdown of a text."""
    words, quantities = reading.flat.words, reading.quantities
    if len(quantities) < 2:  # noqa: PLR2004
        return
    places = [quantity.at for quantity in quantities]
    for mark in _MARK.finditer(words):
        index = bisect_left(places, mark.end())
        if index and index < len(quantities):
            yield from _at(words, quantities[max(0, index - _FAR) : index], quantities[index : index + _FAR], mark)


def _at(
    words: str, before: tuple[SpokenQuantity, ...], after: tuple[SpokenQuantity, ...], mark: re.Match[str]
) -> Iterator[ListedWhole]:
    first = after[0]
    end = words.find("）", mark.end()) if words[mark.start()] == "（" or _inside(words, mark.start()) else -1
    listed = [q for q in after if q.sentence == first.sentence and q.depth == first.depth and (end < 0 or q.at < end)]
    if not listed or "。" in words[mark.end() : first.at]:
        return
    for whole in _wholes(words, before, first, mark):
        parts = _list(words, [q for q in listed if _counts(q, whole)], first)
        if parts:
            begin = [mark.end(), *(q.past for q in parts[:-1])]
            names = tuple(_name(words, at, q) for at, q in zip(begin, parts, strict=True))
            partly = _PARTLY.search(words, whole.past, parts[0].at) is not None or _goes_on(words, parts[-1])
            others = (*_heads(listed, whole), *(parts[:size] for size in range(2, len(parts))))
            yield ListedWhole(whole, parts, names, others, mark[0] not in "（：", partly)


def _inside(words: str, at: int) -> bool:
    return words.rfind("（", 0, at) > words.rfind("）", 0, at)


def _wholes(
    words: str, before: tuple[SpokenQuantity, ...], first: SpokenQuantity, mark: re.Match[str]
) -> Iterator[SpokenQuantity]:
    """The quantities of the clause before the mark; for “持证社工包含…” the quantity of that name told earlier."""
    subject = _SUBJECT.search(words, max(0, mark.start() - 17), mark.start())
    level = [q for q in before if q.depth <= first.depth]
    if not level:
        return
    last = level[-1]
    gap = words[last.past : mark.start()]
    if last.sentence == first.sentence and len(gap) <= _REACH and len(_SEPARATOR.findall(gap)) <= 1 and "；" not in gap:
        if mark[0] in "（：" and _SEPARATOR.search(gap):
            return
        clause = [q for q in level[-_WHOLES:] if q.clause == last.clause and q.unit and q.unit != PERCENT]
        yield from (clause if any(q.kind == first.kind for q in clause) else clause[-1:])
    elif subject and mark[0] not in "（：":
        name = re.compile(f"(?<![非未无不]){re.escape(subject[0])}$")
        named = [q for q in before if q.kind == first.kind and name.search(q.before)]
        yield from named[-1:]


def _counts(part: SpokenQuantity, whole: SpokenQuantity) -> bool:
    return part.kind == whole.kind or (part.unit in _EVENTS and whole.unit in _EVENTS)


def _list(words: str, listed: list[SpokenQuantity], first: SpokenQuantity) -> tuple[SpokenQuantity, ...]:
    """The quantities that follow one another as a list, the first right after the mark."""
    if not listed or listed[0].clause - first.clause > 1:
        return ()
    run = [listed[0]]
    for following in listed[1:]:
        between = _BRACKETS.sub("", words[run[-1].past : following.at])
        marks = _SEPARATOR.findall(between)
        if following.kind != run[0].kind or len(marks) > 1 or (not marks and not _JOINT.search(between)):
            break
        run.append(following)
    heads = _by_segment(listed)
    return heads if len(heads) > len(run) else tuple(run)


def _by_segment(listed: list[SpokenQuantity]) -> tuple[SpokenQuantity, ...]:
    """The first quantity of each following segment (；), as long as each has one."""
    heads = [listed[0]]
    for following in listed[1:]:
        if following.segment == heads[-1].segment + 1 and following.kind == listed[0].kind:
            heads.append(following)
        elif following.segment > heads[-1].segment:
            break
    return tuple(heads)


def _heads(listed: list[SpokenQuantity], whole: SpokenQuantity) -> Iterator[tuple[SpokenQuantity, ...]]:
    counted = [q for q in listed if _counts(q, whole)]
    yield _by_segment(counted)
    yield tuple(counted)


def _name(words: str, begin: int, part: SpokenQuantity) -> str:
    """What a part is called: the words before its number in the list, or after it."""
    return words[begin : part.at].strip("，、；有为和及与（") or part.after


def _goes_on(words: str, last: SpokenQuantity) -> bool:
    """Whether the list ends in 等."""
    return "等" in (_TO_MARK.match(words, last.past) or [""])[0]


_TO_MARK = re.compile(r"[^，、；。）]{0,24}")
