"""All facts of a document, each way of saying them tried in its turn; the first that says something is believed."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.model.scheme import Party, Scheme
from generator.readers.document import Table
from generator.understand.draft import Fact, Said
from generator.understand.facts import cover, places, scheme, scores_and_grade, sentences, titles_and_signature
from generator.understand.facts.wording import Wording, table_wordings
from generator.understand.outline.heading_path import section_purpose
from generator.understand.outline.heading_tree import PlacedParagraph
from generator.understand.outline.headings import SectionPurpose
from generator.understand.outline.paragraphs import Paragraph

_Key = TypeVar("_Key")


def facts_and_scores(
    placed: Sequence[PlacedParagraph],
    tables: Sequence[Table],
    annex_titles: Sequence[Paragraph],
    schemes: Sequence[Scheme],
    source: str,
) -> tuple[dict[Fact, Said], dict[Party, Said]]:
    """The facts and the parties' scores. `tables` are those that state facts, `source` is the document's name."""
    everything = [Wording(one.paragraph, source) for one in placed]
    outside_findings = [Wording(one.paragraph, source) for one in placed if not _is_finding(one)]
    rows = table_wordings(tables, source)
    outcome = _about_the_outcome(placed, source)
    facts: dict[Fact, Said] = {}
    _keep_first(facts, cover.of_cover(everything))
    _keep_first(facts, cover.of_cover(rows))
    _keep_first(facts, sentences.of_sentences(outside_findings))
    _keep_first(facts, titles_and_signature.of_headings(placed, source))
    _keep_first(facts, titles_and_signature.of_signature(everything))
    _keep_first(facts, scheme.scheme_by_weights(everything, schemes))
    _keep_first(facts, scheme.scheme_by_law([*everything, *rows], schemes))
    scores: dict[Party, Said] = {}
    for table in tables:
        table_scores, table_facts = scores_and_grade.of_table(table, source)
        _keep_first(scores, table_scores.items())
        _keep_first(facts, table_facts.items())
    _keep_first(facts, scores_and_grade.total_and_grade(outcome))
    _keep_first(scores, scores_and_grade.scores(outcome))
    _keep_first(facts, titles_and_signature.of_annex_titles([Wording(title, source) for title in annex_titles]))
    _keep_first(facts, places.district_and_street(facts))
    return facts, scores


def _about_the_outcome(placed: Sequence[PlacedParagraph], source: str) -> list[Wording]:
    """The section of the result; where a report has none, all that is neither finding nor fixed content."""
    result = [one for one in placed if section_purpose(one.path) is SectionPurpose.RESULT]
    return [
        Wording(one.paragraph, source)
        for one in result
        or [one for one in placed if section_purpose(one.path) is not SectionPurpose.FIXED and not _is_finding(one)]
    ]


def _is_finding(placed: PlacedParagraph) -> bool:
    return any(heading.side for heading in placed.path)


def _keep_first(known: dict[_Key, Said], stated: Iterable[tuple[_Key, Said]]) -> None:
    for key, said in stated:
        known.setdefault(key, said)
