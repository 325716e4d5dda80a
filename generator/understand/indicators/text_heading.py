"""The heading of a table that came as lines: its groups and measures, one stream of words, become columns again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.language.heading_phrases import Phrase, Word, phrases
from generator.language.table_words import ColumnRole, Head, HeadingKind, is_known, is_service
from generator.understand.indicators.columns import Slot, TableColumn, slots

_UNSURE = 2.0
_CASEWORK = ("个案", "咨询", "辅导", "转介", "危机")
_SESSIONS = (*_CASEWORK, "小组", "课程", "培训", "班", "工作坊", "讲座", "课堂")


@dataclass(frozen=True, slots=True)
class PrintedStrip:
    """One list of a printed table: its quantities in order; `names` counts its columns of names."""

    slots: tuple[Slot, ...]
    names: int
    has_unit: bool = False
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class PrintedHeading:
    """What a printed heading says of the rows below it."""

    strips: tuple[PrintedStrip, ...]
    by_area: bool
    before: tuple[str, ...] = ()  # words before the heading: the title of a card, a category
    after: tuple[str, ...] = ()  # words behind it: they belong to the first row
    doubt: str | None = None

    @property
    def width(self) -> int:
        """How many values a row has."""
        return sum(len(slot.columns) for strip in self.strips for slot in strip.slots)


def layout(words: Sequence[Word]) -> PrintedHeading | None:
    """The columns a run of words heads; None where it is no heading."""
    headings = _disambiguated(phrases(words))
    last = max(
        (at for at, one in enumerate(headings) if one.head.kind in {HeadingKind.ROLE, HeadingKind.IDLE}), default=-1
    )
    strict = [one for one in headings if one.head.kind is HeadingKind.ROLE]
    names_rows = any(one.head.kind in {HeadingKind.NAME, HeadingKind.AREA} for one in headings)
    if not strict or (len(strict) == 1 and not names_rows):
        return _plain(headings)
    core, after = headings[: last + 1], tuple(one.text for one in headings[last + 1 :])
    if any(one.head.kind is HeadingKind.AREA for one in core):
        return _areas(core, after)
    return _lists(core, after)


def _disambiguated(headings: Sequence[Phrase]) -> list[Phrase]:
    """协议指标 heads the targets where nothing else does and names have theirs; 社区 after 片区 is part of a name."""
    made: list[Phrase] = []
    named = areas = False
    for at, one in enumerate(headings):
        kind = one.head.kind
        if kind is HeadingKind.AREA and areas:
            made.append(replace(one, head=Head(HeadingKind.NOUN, noun=one.text)))
            continue
        if kind is HeadingKind.NAME and one.head.role and named and not _targeted(headings[at + 1 :]):
            made.append(replace(one, head=Head(HeadingKind.ROLE, ColumnRole.TARGET)))
            continue
        areas = areas or kind is HeadingKind.AREA
        named = kind in {HeadingKind.NAME, HeadingKind.AREA} or (named and one.head.role is not ColumnRole.PERCENT)
        made.append(one)
    return made


def _targeted(following: Sequence[Phrase]) -> bool:
    """Whether targets have a heading further on, before the strip ends."""
    for one in following:
        if one.head.kind is HeadingKind.NAME or one.head.role is ColumnRole.PERCENT:
            return False
        if one.head.role is ColumnRole.TARGET:
            return True
    return False


def _plain(headings: Sequence[Phrase]) -> PrintedHeading | None:
    """A heading without targets: 片区 建档 电访 入户探访."""
    at = next((at for at, one in enumerate(headings) if one.head.kind is HeadingKind.AREA), None)
    if at is None:
        return None
    slots_ = [_single(one) for one in headings[at + 1 :] if one.head.kind in {HeadingKind.NOUN, HeadingKind.WORKERS}]
    if not slots_ or any(one.head.kind is HeadingKind.MEASURE for one in headings):
        return None
    return PrintedHeading(
        (PrintedStrip(tuple(slots_), 1),), by_area=True, before=tuple(one.text for one in headings[:at])
    )


def _single(one: Phrase) -> Slot:
    return Slot(
        {ColumnRole.ACTUAL: 0}, (one.head.noun,), unit=one.head.unit, measured=one.head.kind is not HeadingKind.WORKERS
    )


def _columns(headings: Sequence[Phrase]) -> list[TableColumn]:
    return [
        TableColumn(at, HeadingKind.ROLE, one.head.role, (one.head.noun,) if one.head.noun else (), head=one.head)
        for at, one in enumerate(headings)
        if one.head.kind is HeadingKind.ROLE
    ]


def _lists(core: Sequence[Phrase], after: tuple[str, ...]) -> PrintedHeading:
    first = next(
        at
        for at, one in enumerate(core)
        if one.head.kind not in {HeadingKind.NOUN, HeadingKind.PLACE, HeadingKind.MEASURE}
    )
    before = tuple(one.text for one in core[:first])
    runs: list[list[Phrase]] = [[]]
    for one in core[first:]:
        if one.head.kind is HeadingKind.NAME and any(part.head.kind is HeadingKind.ROLE for part in runs[-1]):
            runs.append([])
        runs[-1].append(one)
    built = []
    for run in runs:
        kinds = [one.head.kind for one in run]
        built.append(
            PrintedStrip(
                tuple(slots(_columns(run))),
                kinds.count(HeadingKind.NAME),
                HeadingKind.UNIT in kinds,
                numbered=any(one.head.kind is HeadingKind.IDLE and one.text.startswith(("序", "编")) for one in run),
            )
        )
    return PrintedHeading(tuple(built), by_area=False, before=before, after=after)


def _areas(core: Sequence[Phrase], after: tuple[str, ...]) -> PrintedHeading:
    start = next(at for at, one in enumerate(core) if one.head.kind is HeadingKind.AREA)
    before = tuple(one.text for one in core[:start])
    headings = core[start + 1 :]
    role_slots = list(slots(_columns(headings)))
    nouns = [one for one in headings if one.head.kind in {HeadingKind.NOUN, HeadingKind.WORKERS}]
    if not any(one.head.kind is HeadingKind.NOUN for one in nouns):
        groups = [one for one in core[:start] if one.head.kind is HeadingKind.NOUN]
        nouns, before = [*nouns, *groups], () if groups else before
    if all(slot.nouns for slot in role_slots):
        merged, doubt = role_slots, None
        merged = [_single(one) for one in nouns if one.head.kind is HeadingKind.WORKERS] + merged
    else:
        merged, doubt = _matched(nouns, role_slots)
    return PrintedHeading((PrintedStrip(tuple(merged), 0),), by_area=True, before=before, after=after, doubt=doubt)


def _matched(nouns: Sequence[Phrase], role_slots: Sequence[Slot]) -> tuple[list[Slot], str | None]:
    """Groups and quantities, both in order: which group has which quantities."""
    cost, plan = _plan(tuple(nouns), tuple((slot.measure, slot.unit is not None) for slot in role_slots))
    built: list[Slot] = []
    taken = 0
    for noun, measured, count in plan:
        if not measured:
            built.append(Slot({ColumnRole.ACTUAL: 0}, (noun,), measured=False))
        built += [replace(slot, nouns=(noun,)) for slot in role_slots[taken : taken + count]]
        taken += count
    doubt = None
    if cost >= _UNSURE or taken < len(role_slots):
        doubt = "表头断成多行，列名按先后推定，请对照原表"
    return built + list(role_slots[taken:]), doubt


def _plan(
    nouns: tuple[Phrase, ...], measures: tuple[tuple[str, bool], ...]
) -> tuple[float, list[tuple[str, bool, int]]]:
    worst = 1e9

    @cache
    def best(at: int, slot: int) -> tuple[float, tuple[tuple[str, bool, int], ...]]:
        if at == len(nouns):
            return (0.0 if slot == len(measures) else 6.0 * (len(measures) - slot), ())
        if nouns[at].head.kind is HeadingKind.WORKERS:
            cost, rest = best(at + 1, slot)
            return cost, ((nouns[at].text, False, 0), *rest)
        options: list[tuple[float, tuple[tuple[str, bool, int], ...]]] = [(worst, ())]
        for stop in range(at + 1, min(len(nouns), at + 4) + 1):
            part = nouns[at:stop]
            if any(one.head.kind is HeadingKind.WORKERS for one in part):
                break
            noun = "".join(one.text for one in part)
            joint = sum(0.4 if one.wraps else 1.5 for one in part[1:])
            own = joint + (0.0 if is_known(noun) else 0.8 if is_service(noun) else 1.8)
            for end in range(slot + 1, len(measures) + 1):
                own += _fit(noun, measures[end - 1], first=end == slot + 1)
                cost, rest = best(stop, end)
                options.append((own + cost, ((noun, True, end - slot), *rest)))
        return min(options, key=lambda option: option[0])

    cost, plan = best(0, 0)
    return cost, list(plan)


def _fit(noun: str, measure: tuple[str, bool], *, first: bool) -> float:
    name, _ = measure
    cost = 0.0
    if name in {"接案", "开案", "结案"} and not any(word in noun for word in _CASEWORK):
        cost += 5
    if name == "节数" and not any(word in noun for word in _SESSIONS):
        cost += 5
    if name in {"人次", "人数"} and any(word in noun for word in _CASEWORK):
        cost += 4
    starts = name in {"", "接案", "开案"}
    if first and not starts:
        cost += 1.5
    if not first and starts:
        cost += 2.5
    return cost
