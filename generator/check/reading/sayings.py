"""What a report says in words, with who says it and of which area; and the facts of its head as places."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.discrepancy import Path, Stand
from generator.model.finding import FindingRecord, Side
from generator.model.section import Section
from generator.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Saying:
    """A piece of prose. `side` and `record` are None for general remarks; `path` leads to it in the file."""

    words: str
    place: str
    anchor: str
    path: Path
    section: Section
    side: Side | None = None
    record: FindingRecord | None = None

    @property
    def area(self) -> str | None:
        """The area it speaks of."""
        return self.section.area

    def quoting(self, words: str) -> Stand:
        """The saying as a place, with the words quoted from it."""
        return Stand(f"“{words}”", self.place, self.anchor, self.path)


def sayings(body: Statement) -> Iterator[Saying]:
    """Findings and remarks in the report's order; a finding's original text follows its summary."""
    for number, section in enumerate(body.sections):
        base: Path = ("sections", number)
        for side in Side:
            for index, record in enumerate(section.findings_on(side)):
                place = f"{section.place} · {side.label}第 {index + 1} 条"
                anchor = f"{section.id}-{side.value[0]}{index + 1}"
                for key in ("summary", "text"):
                    words = _closed_up(getattr(record, key))
                    if words:
                        yield Saying(words, place, anchor, (*base, side.value, index, key), section, side, record)
        for index, remark in enumerate(section.remarks):
            path = (*base, "remarks", index, "summary")
            yield Saying(_closed_up(remark.summary), section.place, section.id, path, section)


def _closed_up(words: str) -> str:
    """Without blanks and line ends, which may part a word."""
    return "".join(words.split())


def fact(words: object, what: str, *path: str | int) -> Stand:
    """A fact of the report's head as a place: `协议期的止`."""
    return Stand(str(words), what, "facts", path)
