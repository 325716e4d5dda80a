"""What became of each line of the running text: used, or set aside by a named rule; paragraphs become passages here."""

from collections.abc import Iterable, Iterator

from generator.readers.document import Place
from generator.understand.draft import DraftPassage, Evidence, LedgerEntry, State
from generator.understand.outline.paragraphs import Paragraph

_QUOTE = 60


class LineAccount:
    """Collects the entries of a document's running text. A line has one entry; a later use outranks setting aside."""

    def __init__(self) -> None:
        self._entries: dict[Place, LedgerEntry] = {}

    def use(self, paragraph: Paragraph, why: str) -> None:
        """Its words are in the draft."""
        self._note(paragraph, State.USED, why)

    def set_aside(self, paragraph: Paragraph, rule: str) -> None:
        """Its words are left out by a rule that people are told."""
        self._note(paragraph, State.ASIDE, rule)

    def _note(self, paragraph: Paragraph, state: State, why: str) -> None:
        for line in paragraph.lines:
            known = self._entries.get(line.place)
            if known is None or state is State.USED:
                self._entries[line.place] = LedgerEntry(line.place, line.text, state, why)

    def missing(self, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
        """Those of which nothing has been said yet."""
        return (paragraph for paragraph in paragraphs if paragraph.lines[0].place not in self._entries)

    def entries(self) -> tuple[LedgerEntry, ...]:
        """All entries, in the order of the document."""
        return tuple(self._entries[place] for place in sorted(self._entries, key=lambda place: place.line))


def passage(paragraphs: Iterable[Paragraph], source: str) -> DraftPassage:
    """Paragraphs as one passage: the first without its number, those after it with theirs."""
    first, *rest = paragraphs
    text = "\n".join([first.text, *(paragraph.printed for paragraph in rest)])
    numbers = tuple(number for paragraph in (first, *rest) for number in paragraph.numbers)
    return DraftPassage(text, Evidence(first.text[:_QUOTE], first.place, source), numbers)
