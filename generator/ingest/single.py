"""One document understood: facts, sections, annexes, and an account of all it holds."""

from collections.abc import Sequence

from generator.ingest import annexes
from generator.ingest.document import Aside, Document, Line, Table
from generator.ingest.draft import Draft, Entry, State
from generator.ingest.facts import areas, gather
from generator.ingest.facts.wording import Wording
from generator.ingest.outline.paragraphs import paragraphs
from generator.ingest.outline.running import without_running_titles
from generator.ingest.outline.tabs import tabled
from generator.ingest.outline.tree import outline
from generator.ingest.sections.account import Account
from generator.ingest.sections.walk import walk
from generator.model.scheme import Scheme


def of_document(document: Document, schemes: Sequence[Scheme]) -> Draft:
    """The draft of one document alone."""
    text, parts = annexes.split(document.blocks)
    body = tabled(text)
    lines, titles = without_running_titles([block for block in body if isinstance(block, Line)])
    standings = outline(paragraphs(lines))
    tables = tuple(block for block in body if isinstance(block, Table))
    account = Account()
    facts, scores = gather.gather(standings, tables, schemes, document.name)
    walked = walk(standings, account, document.name)
    listed = annexes.named(walked.annex_list, parts, document.name)
    wordings = [Wording(standing.paragraph, document.name) for standing in standings]
    return Draft(
        documents=(document,),
        facts=facts,
        scores=scores,
        areas=areas.areas(wordings),
        sections=walked.built.sections,
        findings=walked.built.findings,
        indicators=(),
        recommendations=walked.recommendations,
        feedback=walked.feedback,
        annexes=listed,
        ledger=(*account.entries(), *map(_aside, (*titles, *document.aside))),
    )


def _aside(aside: Aside) -> Entry:
    return Entry(aside.place, aside.text, State.ASIDE, aside.rule)
