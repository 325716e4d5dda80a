"""What a report says in words, place by place: the original text of a finding where it is given, else its summary."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.check.case import Case
from generator.check.discrepancy import Path, Stand
from generator.check.reading.numbers import Quantity, Reading, read
from generator.model.figure import Figure
from generator.model.finding import Side
from generator.model.section import Section
from generator.model.values import Missing

_ASPECTS = ("target", "actual", "percent")
_SIDES = tuple((side, side.value) for side in Side)


class Passage(NamedTuple):
    """A piece of prose. `path` leads to it in the file."""

    words: str
    section: Section
    path: Path
    figures: tuple[Figure, ...] = ()

    @property
    def _finding(self) -> tuple[Side, int] | None:
        side, number = str(self.path[2]), int(self.path[3])
        return (Side(side), number + 1) if side != "remarks" else None

    @property
    def place(self) -> str:
        """Where in the report, for people."""
        if self._finding is None:
            return self.section.place
        side, number = self._finding
        return f"{self.section.place} · {side.label}第 {number} 条"

    @property
    def anchor(self) -> str:
        """Where on the report's page."""
        if self._finding is None:
            return self.section.id
        side, number = self._finding
        return f"{self.section.id}-{side.value[0]}{number}"

    @property
    def reading(self) -> Reading:
        """Its quantities."""
        return read(self.words)

    def records(self, *quantities: Quantity) -> bool:
        """Whether all these numbers are recorded as figures beside the words: as figures they are checked anyway."""
        if not self.figures:
            return False
        stated = (getattr(figure, aspect) for figure in self.figures for aspect in _ASPECTS)
        known = {value.value for value in stated if not isinstance(value, Missing)}
        return all(quantity.value in known for quantity in quantities)

    def stand(self, first: Quantity, last: Quantity | None = None) -> Stand:
        """The passage as a place, quoting the words around some quantities."""
        return self.quoting(self.reading.quote(first, last))

    def quoting(self, words: str) -> Stand:
        """The passage as a place, with the words quoted from it."""
        return Stand(quoted(words), self.place, self.anchor, self.path)


def quoted(words: str) -> str:
    """Words in quotation marks, those inside them single."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def passages(case: Case) -> Iterator[Passage]:
    """All prose of a report, in its order. A summary speaks only where no text does: it tells the same."""
    for number, section in enumerate(case.body.sections):
        base: Path = ("sections", number)
        for side, name in _SIDES:
            for index, finding in enumerate(section.findings_on(side)):
                path = (*base, name, index, "text" if finding.text else "summary")
                yield Passage(finding.text or finding.summary, section, path, finding.figures)
        yield from _remarks(section, base)


def _remarks(section: Section, base: Path) -> Iterator[Passage]:
    for index, remark in enumerate(section.remarks):
        yield Passage(remark.summary, section, (*base, "remarks", index, "summary"), remark.figures)
