"""Quantities in Chinese prose: "完成电访 310 个，入户探访87个" → 电访 310 个, 入户探访 87 个.

What only contains digits is not a quantity: dates, ordinals (第 3 期), numbers of laws (〔2023〕7 号) and houses,
titles and quotations (《…》, “369”), ranges (1 至 2 种), formulas (1+1), names (36大院, i志愿). Where a blank splits
the digits, as in text taken from a PDF, the number is read and marked, so that no check relies on it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.language import quantity_forms as forms
from generator.language.flat_text import Flat, flatten
from generator.language.numerals import han_value
from generator.model.approximation import span
from generator.model.values import Number

PERCENT, POINTS = forms.PERCENT, forms.POINTS
_DIGIT = re.compile("[0-9]")
_STOP = re.compile("[。！？]|$")
_MARKS = frozenset(("stop", "semicolon", "comma", "open", "close"))
_DIGITS_LIMIT = 12
_WORDS = 24  # characters kept before a quantity
_ONE = Decimal(1)


class SpokenQuantity(NamedTuple):
    """A number with its unit and the words around it.

    `printed` stands at `start` to `end` in the source; `number` is the same with 约, 近 or 多. `before` and `after` are
    the words of its own clause, up to the neighbouring quantity. `sentence`, `segment` (；) and `clause` (，、) number
    the parts of the text, `depth` counts open brackets. `at` to `past` is the place in the flat text, with the unit.
    """

    printed: str
    number: Number
    unit: str
    before: str
    after: str
    start: int
    end: int
    at: int
    past: int
    han: bool
    split: bool
    sentence: int
    segment: int
    clause: int
    depth: int

    @property
    def value(self) -> Decimal:
        """What it amounts to."""
        return self.number.value

    @property
    def exact(self) -> bool:
        """Whether arithmetic may rely on it."""
        return not self.number.approximate and not self.split

    @property
    def kind(self) -> str:
        """What is counted, as far as the unit tells: 名 and 位 count as 人 does."""
        return "人" if self.unit in forms.PERSONS else self.unit

    def like(self, other: "SpokenQuantity") -> bool:
        """Whether both may be of one kind; a bare number takes its neighbour's unit."""
        return self.kind == other.kind or not self.unit or not other.unit

    @property
    def words(self) -> str:
        """Number and unit, as a message quotes them."""
        return f"{self.number}{'个' if self.unit == POINTS else ''}{self.unit}"

    def admits(self, value: Decimal) -> bool:
        """Whether the print is compatible with `value`."""
        allowed = span(self.number)
        return allowed.low <= value <= allowed.high


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text with its quantities, in order."""

    flat: Flat
    quantities: tuple[SpokenQuantity, ...]

    def quote(self, first: SpokenQuantity, last: SpokenQuantity | None = None) -> str:
        """Some thirty characters of the text around quantities, as evidence."""
        return self.flat.quote(first.at, (last or first).past)


@lru_cache(maxsize=512)
def read(text: str) -> ReadText:
    """The quantities of a text, in order. Remembered, because several checks read the same text."""
    flat = flatten(text)
    return ReadText(flat, tuple(_Reader(flat).read()))


class _Reader:
    """One pass over a flat text: where a quantity stands depends on all marks before it."""

    def __init__(self, flat: Flat) -> None:
        self.flat, self.words = flat, flat.words
        self.sentence = self.segment = self.clause = self.depth = 0
        self.free_from = 0  # the end of the last mark or quantity
        self.last_end = -1  # the end of the last quantity

    def read(self) -> Iterator[SpokenQuantity]:
        """Sentence by sentence, those without digits passed over."""
        end = 0
        while (digit := _DIGIT.search(self.words, end)) is not None:
            begin = max(end, *(self.words.rfind(stop, end, digit.start()) + 1 for stop in "。！？"))
            stop = _STOP.search(self.words, digit.end())
            end = stop.end() if stop else len(self.words)
            self._mark("stop", begin)
            yield from self._sentence(begin, end)

    def _sentence(self, begin: int, end: int) -> Iterator[SpokenQuantity]:
        for token in forms.TOKEN.finditer(self.words, begin, end):
            kind = token.lastgroup
            if kind == "skip":
                continue
            if kind in _MARKS:
                self._mark(kind, token.end())
            elif (quantity := self._quantity(token)) is not None:
                yield quantity
                self.free_from = self.last_end = quantity.past

    def _mark(self, kind: str | None, end: int) -> None:
        self.clause += 1
        self.free_from = end
        if kind == "stop":
            self.sentence += 1
            self.segment += 1
            self.depth = 0
        elif kind == "semicolon":
            self.segment += 1
        elif kind == "open":
            self.depth += 1
        elif kind == "close":
            self.depth = max(0, self.depth - 1)

    def _quantity(self, token: re.Match[str]) -> SpokenQuantity | None:
        if (numeral := token["han"]) is not None:
            spelt = han_value(numeral)
            return None if spelt is None else self._placed(token, token.end("han"), Decimal(spelt), token["counted"])
        digits, unit = token["digits"], token["unit"]
        to = max(token.end("digits"), token.end("times"), token.end("more"))
        if len(digits) > _DIGITS_LIMIT or (unit is None and self._is_name(token, to)):
            return None
        value = Decimal(digits.replace(",", "")) * forms.TIMES.get(token["times"], _ONE)
        return self._placed(token, to, value, forms.PLAIN_UNITS.get(unit, unit) or "")

    def _is_name(self, token: re.Match[str], to: int) -> bool:
        """A number without a unit is a quantity only where a clause ends right after it, or before 万 or 多."""
        if token["times"] or token["more"]:
            return False
        following = self.words[to : to + 1]
        if following and following not in forms.BARE_ENDS:
            return True
        before = self.words[self.free_from : token.start()]
        if before in forms.JOINTS:
            return self.last_end < 0 or self.words[self.last_end : token.start()] not in forms.JOINTS
        return before.endswith(forms.LABELS) or not ("\u4e00" <= before[-1] <= "\u9fff" or before[-1] in "”》")

    def _placed(self, token: re.Match[str], to: int, value: Decimal, unit: str) -> SpokenQuantity:
        at, past = token.start(), token.end()
        start, end = self.flat.span(at, to)
        before = self.words[max(self.free_from, at - _WORDS) : at]
        after = forms.AFTER.match(self.words, past)
        return SpokenQuantity(
            printed=self.flat.source[start:end],
            number=self._number(token, to, value, before),
            unit=unit,
            before=before,
            after=after[0] if after else "",
            start=start,
            end=end,
            at=at,
            past=past,
            han=token["han"] is not None,
            split=self.flat.is_split(at, token.end("digits")),
            sentence=self.sentence,
            segment=self.segment,
            clause=self.clause,
            depth=self.depth,
        )

    def _number(self, token: re.Match[str], to: int, value: Decimal, before: str) -> Number:
        """With 约, 近, 超过, 不足 before it or 多, 以上 after it, whichever is printed."""
        words = self.words[token.start() : to]
        if lead := forms.LEAD.search(before[-3:]):
            return Number(f"{lead.lastgroup}{words}", value, approximate=True)
        if tail := forms.TAIL.match(self.words, token.end()):
            printed = f"{words}以上" if tail.lastgroup == "以上" else f"{tail.lastgroup}{words}"
            return Number(printed, value, approximate=True)
        return Number(words.replace("来", "多"), value, approximate=token["more"] is not None)
