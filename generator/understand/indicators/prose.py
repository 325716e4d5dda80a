"""The paragraph that tells the indicators in words: 完成小组 7 个，服务 37 节，分别完成协议指标量的 50.00%，52.86%."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.language.folding import CompactText, compact_with_places, folded
from generator.language.indicator_clauses import ClauseMark, Spoken, spoken
from generator.language.quantity_names import SentenceTopic, named
from generator.language.table_words import ColumnRole

_UNLIKE = "这一串百分比有{percents}个，前面的数量有{quantities}个，对不上，没有配对"
_LAST = "前面有{quantities}个数量，只有一个百分比，按紧挨着的一个算"


@dataclass(frozen=True, slots=True)
class ProseIndicator:
    """One quantity of the paragraph. `start` and `end` bound its words; the percentage may stand further on."""

    name: str
    start: int
    end: int
    actual: str | None = None
    unit: str | None = None
    target: str | None = None
    percent: str | None = None
    percent_start: int | None = None
    percent_end: int | None = None
    measured: bool = True
    doubt: str | None = None


@dataclass(slots=True)
class _Open:
    """A quantity that may still get a target, an actual or a percentage."""

    name: str
    start: int
    end: int
    actual: str | None = None
    unit: str | None = None
    target: str | None = None
    percent: str | None = None
    percent_span: tuple[int, int] | None = None
    measured: bool = True
    doubt: str | None = None


@dataclass(slots=True)
class _Reader:
    source: CompactText
    done: list[_Open] = field(default_factory=list)
    waiting: list[_Open] = field(default_factory=list)  # in this part of the list, without percentage
    earlier: list[_Open] = field(default_factory=list)  # of the parts before it in the sentence
    subject: SentenceTopic = field(default_factory=SentenceTopic)
    opened: set[str] = field(default_factory=set)

    def take(self, one: Spoken) -> None:
        if one.mark is ClauseMark.STOP:
            self.earlier = [] if one.full else [*self.earlier, *self.waiting]
            self.waiting = []
            if one.full:
                self.subject = SentenceTopic()
        elif one.mark is ClauseMark.PERCENTS:
            self._pair(one)
        elif one.mark is ClauseMark.PLAIN:
            made = _Open(one.phrase, one.start, one.end, one.number, one.unit, measured=False)
            self.done.append(made)
        else:
            self._quantity(one)

    def _quantity(self, one: Spoken) -> None:
        before = (self.subject.base, self.subject.opened)
        name = named(one.phrase, one.unit, self.subject, opened=self.opened)
        printed = self.source.text.rfind(name.name, one.start, one.end) if name.name else -1
        front = self.source.text.find(one.number, one.start, one.end)
        start = min(one.start if printed < 0 or printed > front else printed, one.end - 1)
        if self._completes(one, name.name, hollow=name.skipped >= len(one.phrase.rstrip("(:约近达为是共有计了"))):
            self.subject.base, self.subject.opened = before
            return
        made = _Open(name.name, start, one.end, unit=one.unit, measured=name.measured)
        if one.role is ColumnRole.TARGET:
            made.target = one.number
        else:
            made.actual, made.target = one.number, one.whole
        if not made.name:
            return
        self.done.append(made)
        if made.measured:
            self.waiting.append(made)

    def _completes(self, one: Spoken, name: str, *, hollow: bool) -> bool:
        """The other half of a quantity told before: 目标 100 个，完成 98 个."""
        missing = "target" if one.role is ColumnRole.TARGET else "actual"
        for other in self.waiting:
            if getattr(other, missing) is None and other.unit == one.unit and (hollow or name == other.name):
                setattr(other, missing, one.number)
                other.end = max(other.end, one.end)
                return True
        return False

    def _pair(self, one: Spoken) -> None:
        spans = self._spans(one)
        waiting = [other for other in self.waiting if other.percent is None]
        if len(one.percents) > len(waiting):
            reached = [other for other in (*self.earlier, *waiting) if other.percent is None]
            waiting = reached if len(reached) == len(one.percents) else waiting
        if one.bracketed and waiting:
            waiting = waiting[-1:]
        if one.all and len(one.percents) == 1:
            pairs = [(other, 0) for other in waiting]
        elif len(one.percents) == len(waiting):
            pairs = [(other, at) for at, other in enumerate(waiting)]
        elif len(one.percents) == 1 and waiting and not one.each:
            pairs = [(waiting[-1], 0)]
            waiting[-1].doubt = _LAST.format(quantities=len(waiting))
        else:
            pairs = []
            for other in waiting:
                other.doubt = _UNLIKE.format(percents=len(one.percents), quantities=len(waiting))
        for other, at in pairs:
            other.percent, other.percent_span = one.percents[at], spans[at]
        if not one.bracketed:
            self.waiting, self.earlier = [], []
        elif pairs:
            self.waiting = [other for other in self.waiting if other is not pairs[0][0]]

    def _spans(self, one: Spoken) -> Sequence[tuple[int, int]]:
        spans, at = [], one.start
        for percent in one.percents:
            at = self.source.text.index(percent, at)
            spans.append(self.source.span(at, at + len(percent)))
            at += len(percent)
        return spans


def of_prose(text: str) -> tuple[ProseIndicator, ...]:
    """The quantities of a paragraph, in order; places are those of the text as given."""
    source = compact_with_places(text)
    reader = _Reader(source)
    for one in spoken(source.text):
        reader.take(one)
    return tuple(_closed(one, source) for one in sorted(reader.done, key=lambda one: one.start))


def _closed(one: _Open, source: CompactText) -> ProseIndicator:
    start, end = source.span(one.start, one.end)
    percent_start, percent_end = one.percent_span or (None, None)
    return ProseIndicator(
        folded(one.name),
        start,
        end,
        one.actual,
        one.unit,
        one.target,
        one.percent,
        percent_start,
        percent_end,
        one.measured,
        one.doubt,
    )
