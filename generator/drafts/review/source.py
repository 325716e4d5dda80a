"""The left side of the sheet: every line of the documents, what became of it, and the values that rest on it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.drafts.writing.account import by_document
from generator.readers.document import Place
from generator.understand.draft import Draft, LedgerEntry, State


@dataclass(frozen=True, slots=True)
class Link:
    """A link to the other side of the sheet: the anchor there, and what it is called."""

    anchor: str
    label: str


@dataclass(slots=True)
class SourceRow:
    """One line, or the cells of one row of a table. `page`: its page or sheet, where that differs from the row before.

    `state` and `why`: what became of it; `links`: the values that rest on it.
    """

    anchor: str
    number: int
    page: str | None
    cells: list[str]
    state: State
    why: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document with its rows."""

    name: str
    rows: list[SourceRow] = field(default_factory=list)


def anchor(document: int, line: int) -> str:
    """`d0-l12`."""
    return f"d{document}-l{line}"


def texts(draft: Draft, veil: Callable[[str], str], links: Mapping[str, Iterable[Link]]) -> list[SourceText]:
    """The documents of a draft, in order; `links` by the anchor of a line."""
    return [
        SourceText(veil(document.name), list(_rows(number, entries, veil, links)))
        for number, (document, entries) in enumerate(zip(draft.documents, by_document(draft, veil), strict=True))
    ]


def _rows(
    number: int, entries: list[LedgerEntry], veil: Callable[[str], str], links: Mapping[str, Iterable[Link]]
) -> Iterator[SourceRow]:
    page: str | None = None
    row: SourceRow | None = None
    for entry in entries:
        where = _page(entry.place)
        if row is not None and row.number == entry.place.line and row.state is entry.state and page == where:
            row.cells.append(veil(entry.text))
            continue
        if row is not None:
            yield row
        # Entries of one line that differ in what became of them share its anchor: only the first has it.
        name = anchor(number, entry.place.line)
        first = row is None or row.number != entry.place.line
        row = SourceRow(
            name if first else "",
            entry.place.line,
            where if where != page else None,
            [veil(entry.text)],
            entry.state,
            veil(entry.why),
            tuple(links.get(name, ())) if first else (),
        )
        page = where
    if row is not None:
        yield row


def _page(place: Place) -> str | None:
    if place.sheet is not None:
        return f"工作表“{place.sheet}”"
    return f"第 {place.page} 页" if place.page is not None else None
