"""What became of every line of a draft's documents: the account of understanding, made complete.

The evidence beside a draft and the review sheet are written from it; no line of a document is in neither.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.readers.document import Document, Line, Place
from generator.understand.draft import Draft, LedgerEntry, State

_NO_TRACE = "没有下落"


def by_document(draft: Draft, veil: Callable[[str], str]) -> list[list[LedgerEntry]]:
    """The entries of each document in the order of its lines; a line without an entry counts as left over.

    `veil` takes out of a text what identifies a person.
    """
    entries: list[list[LedgerEntry]] = [[] for _ in draft.documents]
    places = [{place for place, _ in _printed(document)} for document in draft.documents]
    here, last = 0, 0
    for entry in draft.ledger:
        begins_anew = entry.place.line < last or entry.place not in places[here]
        if begins_anew and here + 1 < len(places) and entry.place in places[here + 1]:
            here += 1
        entries[here].append(entry)
        last = entry.place.line
    return [_completed(*pair, veil) for pair in zip(draft.documents, entries, strict=True)]


def left_over(draft: Draft, veil: Callable[[str], str]) -> list[LedgerEntry]:
    """The entries nobody made sense of."""
    return [entry for entries in by_document(draft, veil) for entry in entries if entry.state is State.LEFT]


def _completed(document: Document, entries: Sequence[LedgerEntry], veil: Callable[[str], str]) -> list[LedgerEntry]:
    accounted = {(entry.place.line, entry.place.cell) for entry in entries}
    lines = {entry.place.line for entry in entries}
    asides = [
        LedgerEntry(one.place, one.text, State.ASIDE, one.rule)
        for one in document.aside
        if (one.place.line, one.place.cell) not in accounted
    ]
    left = [
        LedgerEntry(place, text, State.LEFT, _NO_TRACE)
        for place, text in _printed(document)
        if place.line not in lines and text.strip()
    ]
    return sorted([*entries, *asides, *_veiled(left, veil)], key=lambda entry: entry.place.line)


def _veiled(entries: Sequence[LedgerEntry], veil: Callable[[str], str]) -> Iterator[LedgerEntry]:
    """Nobody has looked at these lines yet. Together they show what a row of names is; one alone may not."""
    texts = [" ".join(entry.text.split()) for entry in entries]
    together = veil("\n".join(texts)).split("\n")
    for entry, text in zip(entries, together if len(together) == len(texts) else map(veil, texts), strict=True):
        yield replace(entry, text=text)


def _printed(document: Document) -> Iterator[tuple[Place, str]]:
    for block in document.blocks:
        if isinstance(block, Line):
            yield block.place, block.text
        else:
            seen = set()
            for cell in (cell for row in block.rows for cell in row):
                if id(cell) not in seen:  # a merged cell stands in each place it covers
                    seen.add(id(cell))
                    yield cell.place, cell.text
