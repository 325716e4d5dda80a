"""What a report says in words, place by place: summaries and original texts of findings, and general remarks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.check.discrepancy import Stand
from generator.language.quantities import ReadText, SpokenQuantity, read
from generator.model.figure import Figure
from generator.model.finding import FindingRecord, Side
from generator.model.key_path import KeyPath
from generator.model.section import Section
from generator.model.statement import Statement
from generator.model.values import Missing

_ASPECTS = ("target", "actual", "percent")


@dataclass(frozen=True)
class Passage:
    """A piece of prose: `source` as it stands in the file, `path` leading to it.

    `side` and `record` are None for general remarks. `retells` marks a finding's summary where its original text is
    recorded too: it says the same again.
    """

    source: str
    place: str
    anchor: str
    path: KeyPath
    section: Section
    figures: tuple[Figure, ...]
    side: Side | None = None
    record: FindingRecord | None = None
    retells: bool = False

    @cached_property
    def words(self) -> str:
        """Without blanks and line ends, which may part a word."""
        return "".join(self.source.split())

    @property
    def area(self) -> str | None:
        """The area it speaks of."""
        return self.section.area

    @cached_property
    def reading(self) -> ReadText:
        """Its quantities."""
        return read(self.source)

    def records(self, *quantities: SpokenQuantity) -> bool:
        """Whether all these numbers are recorded as figures beside the words: as figures they are checked anyway."""
        if not self.figures:
            return False
        stated = (getattr(figure, aspect) for figure in self.figures for aspect in _ASPECTS)
        known = {value.value for value in stated if not isinstance(value, Missing)}
        return all(quantity.value in known for quantity in quantities)

    def stand(self, first: SpokenQuantity, last: SpokenQuantity | None = None) -> Stand:
        """The passage as a place, quoting the words around some quantities."""
        return self.quoting(self.reading.quote(first, last))

    def quoting(self, words: str) -> Stand:
        """The passage as a place, with the words quoted from it."""
        return Stand(quoted(words), self.place, self.anchor, self.path)


def quoted(words: str) -> str:
    """Words in quotation marks, those inside them single."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def passages(body: Statement) -> Iterator[Passage]:
    """All prose of a report in its order; a finding's original text follows its summary."""
    for number, section in enumerate(body.sections):
        base: KeyPath = ("sections", number)
        for side in Side:
            for index, record in enumerate(section.findings_on(side)):
                place = section.place_of(side, index + 1)
                anchor = section.anchor(side, index + 1)
                for key, source in (("summary", record.summary), ("text", record.text)):
                    if source:
                        path = (*base, side.value, index, key)
                        retells = key == "summary" and bool(record.text)
                        yield Passage(source, place, anchor, path, section, record.figures, side, record, retells)
        for index, remark in enumerate(section.remarks):
            path = (*base, "remarks", index, remark.words_key)
            yield Passage(remark.words, section.place, section.id, path, section, remark.figures)
