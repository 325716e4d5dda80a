"""How a value of a draft leads back to the documents: its mark for programs, its evidence as a comment for people."""

from dataclasses import dataclass

from generator.load.yaml_text import one_line
from generator.model.key_path import KeyPath
from generator.readers.document import Place
from generator.understand.draft import DraftPassage, Evidence, Said

LOOK = "请看："
_QUOTED = 40  # characters of the words a value rests on


@dataclass(frozen=True, slots=True)
class DraftMark:
    """Where a value stands.

    `lines`: every line of the document `source` that the value rests on; `doubt`: why a person should look.
    """

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


def evidence_of(said: Said) -> str:
    """`第12行：“评估日期：2024年8月20日”`, a doubt first."""
    quote = one_line(said.evidence.quote)
    shown = f"“{quote[:_QUOTED]}{'……' if len(quote) > _QUOTED else ''}”" if quote else ""
    place = f"{said.evidence.place}：{shown}" if shown else str(said.evidence.place)
    return f"{LOOK}{said.doubt}（{place}）" if said.doubt else place


def lines_of_passage(passage: DraftPassage) -> str:
    """`第3页第41行起，共 3 行`."""
    more = len(passage.lines)
    return f"{passage.evidence.place}{f'起，共 {more} 行' if more > 1 else ''}"
