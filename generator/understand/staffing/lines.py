"""Staff tables that come as lines of text: the rows a PDF leaves, each broken over several lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.language.folding import compact
from generator.readers.document import Line
from generator.understand.draft import LedgerEntry, State
from generator.understand.staffing.presence import ROW, UNKNOWN_POST, Presence, Roll, Sum
from generator.understand.staffing.words import is_mark, is_safe, is_sum, licensed, month, post, tick

_BEGIN = re.compile(
    r"^(?:(?:非?持证)(?:社工)?\s+)?(?P<number>\d{1,3})\s+(?P<name>[一-鿿·*＊×xX某]{1,5}(?:\s[一-鿿])?)\s+(?P<rest>\S.*)$"
)
_ENOUGH = 2
_TYPE = re.compile(r"(?P<non>非)?持证(?:社工?)?(?:人员)?")
_COMMENT = re.compile(r"(?:user|admin)\d*|.{1,14}[:：]|批注.*", re.IGNORECASE)


@dataclass(slots=True)
class _Person:
    number: int | None
    words: list[str]
    lines: list[Line] = field(default_factory=list)


def of_rows(lines: Sequence[Line], roll: Roll) -> tuple[LedgerEntry, ...]:
    """Reads lines into the roll; the account of the lines says nothing of what stands in the rows."""
    return _Reading(roll).read(lines)


@dataclass(slots=True)
class _Reading:
    roll: Roll
    heading: str = ""  # the words of headings since the last row
    person: _Person | None = None
    adding: tuple[list[int], str] | None = None  # numbers of a subtotal being read
    entries: list[LedgerEntry] = field(default_factory=list)
    present_at: int = 0

    def read(self, lines: Sequence[Line]) -> tuple[LedgerEntry, ...]:
        for line in lines:
            self._line(line)
        self._finish()
        return tuple(self.entries)

    def _line(self, line: Line) -> None:
        words = compact(line.text)
        begun = _BEGIN.match(line.text.strip())
        if begun and (post(begun["rest"].split()[0]) or any(is_mark(token) for token in begun["rest"].split())):
            self._finish()
            self._headed()
            self.person = _Person(int(begun["number"]), begun["rest"].split())
            self._tell(line, State.USED, "人员到岗")
        elif is_sum(words) and not (self.person and not self._full()):
            self._finish()
            self._sum(line)
        elif self.adding is not None and all(token.isdecimal() for token in line.text.split()):
            self._tell(line, State.ASIDE, "小计")
        elif is_safe(words) or _TYPE.fullmatch(words) or self._is_months(line.text):
            self._heading_line(line, words)
        elif self.person is not None:
            self.person.words += line.text.split()
            self._tell(line, State.USED, "人员到岗")
        else:
            self._tell(line, State.ASIDE, "批注" if _COMMENT.fullmatch(words) else "人员表")

    def _heading_line(self, line: Line, words: str) -> None:
        tokens = line.text.split()
        if self.person is not None and not self._full():
            self.person.words += tokens
            self._tell(line, State.USED, "人员到岗")
            return
        self.heading += words
        months = [when for token in tokens if (when := month(token))]
        if len(months) >= _ENOUGH or (len(months) == len(tokens) == 1):
            if len(months) >= _ENOUGH:
                self.roll.months = months
            elif months[0] not in self.roll.months:
                self.roll.months.append(months[0])
        if kind := _TYPE.fullmatch(words):
            self._finish()
            self.roll.group_begins(licensed=not kind["non"])
        self.entries.append(LedgerEntry(line.place, line.text.strip(), State.ASIDE, "表头"))

    @staticmethod
    def _is_months(text: str) -> bool:
        return all(month(token) for token in text.split())

    def _tell(self, line: Line, state: State, why: str) -> None:
        self.entries.append(LedgerEntry(line.place, ROW, state, why))

    def _headed(self) -> None:
        """What the heading since the last row says of the order of the columns of a month."""
        order = sorted((at, name) for name in ("到位", "社保", "工资") if (at := self.heading.find(name)) >= 0)
        names = [name for _, name in order]
        if "到位" in names:
            self.present_at = names.index("到位")
        self.heading = ""

    def _marks(self) -> list[str]:
        return [word for word in self.person.words if is_mark(word)] if self.person else []

    def _full(self) -> bool:
        """Whether the person's row has its marks already."""
        count = len(self._marks())
        return bool(count) and bool(self.roll.months) and count % len(self.roll.months) == 0

    def _finish(self) -> None:
        person, self.person, self.adding = self.person, None, None
        if person is None or not self.roll.months:
            return
        marks = [word for word in person.words if is_mark(word)]
        size = len(self.roll.months)
        if not marks or len(marks) % size:
            return
        each = len(marks) // size
        at = min(self.present_at, each - 1)
        first = next(index for index, word in enumerate(person.words) if is_mark(word))
        front = person.words[:first]
        self.roll.rows.append(
            Presence(
                next((title for word in front if (title := post(word))), UNKNOWN_POST),
                self.roll.group if self.roll.group is not None else licensed("".join(front[1:])),
                tuple(bool(tick(word)) for word in marks[at::each]),
                person.number,
            )
        )

    def _sum(self, line: Line) -> None:
        words = compact(line.text)
        numbers = [int(token) for token in line.text.split() if token.isdecimal()]
        size = len(self.roll.months)
        whole = "总计" in words
        if size and "有效" not in words and len(numbers) >= size and (len(numbers) % size == 0 or len(numbers) > size):
            each = max(1, len(numbers) // size)
            at = min(self.present_at, each - 1)
            printed = tuple(numbers[: each * size][at::each])
            name = "总计" if whole else "小计"
            self.roll.sums.append(Sum(0 if whole else self.roll.since, len(self.roll.rows), printed, name))
        self.adding = (numbers, words)
        self._tell(line, State.ASIDE, "小计")
