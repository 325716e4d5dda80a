"""All facts of a document, each way of saying them tried in its turn; the first that says something is believed."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.model.scheme import Party, Scheme
from generator.readers.document import Table
from generator.understand.draft import Fact, Said
from generator.understand.facts import annex_titles, cover, offices, places, prose, result, rows
from generator.understand.facts.wording import Wording
from generator.understand.findings.build import kind
from generator.understand.outline.headings import SectionPurpose
from generator.understand.outline.paragraphs import Paragraph
from generator.understand.outline.tree import PlacedParagraph

_Key = TypeVar("_Key")


def gather(
    standings: Sequence[PlacedParagraph],
    tables: Sequence[Table],
    titles: Sequence[Paragraph],
    schemes: Sequence[Scheme],
    source: str,
) -> tuple[dict[Fact, Said], dict[Party, Said]]:
    """The facts and the parties' scores. `titles` are those of the annexes."""
    every = [Wording(standing.paragraph, source) for standing in standings]
    plain = [Wording(s.paragraph, source) for s in standings if not any(heading.side for heading in s.path)]
    outcome = [Wording(s.paragraph, source) for s in standings if kind(s.path) is SectionPurpose.RESULT]
    told = outcome or [
        Wording(s.paragraph, source)
        for s in standings
        if kind(s.path) is not SectionPurpose.FIXED and not any(heading.side for heading in s.path)
    ]
    facts: dict[Fact, Said] = {}
    _keep_first(facts, cover.of_cover(every))
    _keep_first(facts, cover.of_cover(rows.told(tables, source)))
    _keep_first(facts, prose.of_prose(plain))
    _keep_first(facts, offices.of_headings(standings, source))
    _keep_first(facts, offices.of_signature(every))
    _keep_first(facts, result.scheme(every, schemes))
    _keep_first(facts, result.scheme_by_law([*every, *rows.told(tables, source)], schemes))
    scores: dict[Party, Said] = {}
    for table in tables:
        by_party, outcome_facts = result.of_table(table, source)
        _keep_first(scores, by_party.items())
        _keep_first(facts, outcome_facts.items())
    _keep_first(facts, result.totals(told))
    _keep_first(scores, result.scores(told))
    _keep_first(facts, annex_titles.of_titles([Wording(title, source) for title in titles]))
    _keep_first(facts, places.places(facts))
    return facts, scores


def _keep_first(known: dict[_Key, Said], found: Iterable[tuple[_Key, Said]]) -> None:
    for key, said in found:
        known.setdefault(key, said)
