"""Where in the documents a value of a draft stands."""

from dataclasses import dataclass

from generator.drafts.writing.text import Path
from generator.readers.document import Place
from generator.understand.draft import Evidence, Passage


@dataclass(frozen=True, slots=True)
class Mark:
    """`lines`: every line of the document `source` that the value rests on; `doubt`: why a person should look."""

    source: str
    place: Place
    lines: tuple[int, ...]
    doubt: str | None = None

    @classmethod
    def ours(cls, doubt: str) -> "Mark":
        """The mark of a value that no document states and that we propose."""
        return cls("", Place(0), (), doubt)

    @classmethod
    def of(cls, evidence: Evidence, doubt: str | None = None) -> "Mark":
        """The mark of a value with its evidence."""
        return cls(evidence.source, evidence.place, (evidence.place.line,), doubt)

    @classmethod
    def passage(cls, passage: Passage) -> "Mark":
        """The mark of running text, which may take up many lines."""
        evidence = passage.evidence
        return cls(evidence.source, evidence.place, passage.lines or (evidence.place.line,))


Marks = dict[Path, Mark]
