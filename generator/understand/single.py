"""One document understood: facts, sections, annexes, and an account of all it holds."""

from collections.abc import Iterator, Sequence

from generator.model.scheme import Scheme
from generator.readers.document import Document, Format, Line, Table
from generator.understand import annexes
from generator.understand.draft import Draft, LedgerEntry, State
from generator.understand.facts import areas, cover, gather, result, rows
from generator.understand.facts.wording import Wording
from generator.understand.findings.account import LineAccount
from generator.understand.findings.build import Path, kind
from generator.understand.findings.opinions import opinions
from generator.understand.findings.walk import Walked, walk
from generator.understand.indicators import is_indicator_table
from generator.understand.measures import Measured, unread
from generator.understand.outline.headings import SectionPurpose
from generator.understand.outline.paragraphs import paragraphs
from generator.understand.outline.running import without_running_titles
from generator.understand.outline.tabs import tabled
from generator.understand.outline.tree import PlacedParagraph, outline
from generator.understand.staffing import is_staff_table


def of_document(document: Document, schemes: Sequence[Scheme]) -> Draft:
    """The draft of one document alone."""
    every = tabled(document.blocks)
    subjects = {id(block): subject for block in every if isinstance(block, Table) and (subject := _subject(block))}
    telling = tuple(block for block in every if isinstance(block, Table) and id(block) in subjects)
    blocks = tuple(block for block in every if id(block) not in subjects)
    body, parts = annexes.split(blocks, is_workbook=document.format is Format.XLSX)
    lines, titles = without_running_titles([block for block in body if isinstance(block, Line)])
    standings = outline(paragraphs(lines))
    tables = tuple(block for block in body if isinstance(block, Table))
    account = LineAccount()
    headings = paragraphs(line for part in parts for line in part.titles)
    facts, scores = gather.gather(standings, telling, headings, schemes, document.name)
    walked = walk(standings, account, document.name)
    listed = annexes.named(walked.annex_list, parts, document.name)
    measured = Measured()
    _measure(measured, walked, account, document.name)
    for table in telling:
        for opinion in opinions(table):
            walked.sections.add_opinion(opinion)
        measured.entries += _used(table, subjects[id(table)])
    measured.entries += _tables(measured, walked, standings, tables, document.name)
    measured.add_annexes(parts, listed, document.name)
    built = walked.sections.built()
    told = [Wording(standing.paragraph, document.name) for standing in standings]
    aside = [LedgerEntry(one.place, one.text, State.ASIDE, one.rule) for one in (*titles, *document.aside)]
    return Draft(
        documents=(document,),
        facts=facts,
        scores=scores,
        areas=areas.areas([*told, *rows.told(telling, document.name)]),
        sections=built.sections,
        findings=built.findings,
        indicators=tuple(measured.indicators),
        recommendations=walked.recommendations,
        feedback=walked.feedback,
        annexes=listed,
        staffing=tuple(measured.staffing),
        ledger=tuple(sorted((*account.entries(), *measured.entries, *aside), key=lambda entry: entry.place.line)),
        warnings=tuple(measured.warnings),
    )


def _subject(table: Table) -> str:
    """What a table tells besides indicators and staff, wherever it stands: scores, findings, facts; else nothing."""
    if is_staff_table(table) or is_indicator_table(table):
        return ""
    if any(result.of_table(table, "")):
        return "评估结果"
    if opinions(table):
        return "评估意见"
    told = rows.told((table,), "")
    return "基本情况" if any(cover.of_cover(told)) or areas.areas(told) else ""


def _measure(measured: Measured, walked: Walked, account: LineAccount, source: str) -> None:
    """The indicators told in words."""
    for path, paragraph in walked.prose:
        about_delivery = kind(path) is SectionPurpose.DELIVERY
        if measured.add_prose(paragraph, walked.sections.index(path), source, about_delivery=about_delivery):
            account.use(paragraph, "指标")


def _tables(
    measured: Measured, walked: Walked, standings: Sequence[PlacedParagraph], tables: Sequence[Table], source: str
) -> Iterator[LedgerEntry]:
    """Tables in the midst of the text: of indicators, of staff; else left over."""
    for table in tables:
        if not measured.add_table(table, walked.sections.index(_path(table, standings)), source):
            yield from unread(table)


def _used(table: Table, why: str) -> Iterator[LedgerEntry]:
    return (LedgerEntry(cell.place, cell.text, State.USED, why) for row in table.rows for cell in dict.fromkeys(row))


def _path(table: Table, standings: Sequence[PlacedParagraph]) -> Path:
    """The headings above a table."""
    begins = table.rows[0][0].place.line
    before = [standing.path for standing in standings if standing.paragraph.place.line < begins]
    return before[-1] if before else ()
