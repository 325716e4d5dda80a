"""Where in the documents a value of a draft stands."""

from dataclasses import dataclass

from generator.model.key_path import KeyPath
from generator.readers.document import Place
from generator.understand.draft import DraftPassage, Evidence


@dataclass(frozen=True, slots=True)
class DraftMark:
    """`lines`: every line of the document `source` that the value rests on; `doubt`: why a person should look."""

    source: str
    place: Place
    lines: tuple[int, ...]
    doubt: str | None = None

    @classmethod
    def ours(cls, doubt: str) -> "DraftMark":
        """The mark of a value that no document states and that we propose."""
        return cls("", Place(0), (), doubt)

    @classmethod
    def of(cls, evidence: Evidence, doubt: str | None = None) -> "DraftMark":
        """The mark of a value with its evidence."""
        return cls(evidence.source, evidence.place, (evidence.place.line,), doubt)

    @classmethod
    def passage(cls, passage: DraftPassage) -> "DraftMark":
        """The mark of running text, which may take up many lines."""
        evidence = passage.evidence
        return cls(evidence.source, evidence.place, passage.lines or (evidence.place.line,))


Marks = dict[KeyPath, DraftMark]
