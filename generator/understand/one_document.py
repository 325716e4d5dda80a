"""One document understood: facts, sections, annexes, and an account of all it holds."""

from collections.abc import Iterator, Sequence

from generator.model.scheme import Scheme
from generator.readers.document import Document, Format, Line, Table
from generator.understand import annexes
from generator.understand.draft import Draft, LedgerEntry, State
from generator.understand.facts.all_facts import facts_and_scores
from generator.understand.facts.cover import of_cover
from generator.understand.facts.places import areas
from generator.understand.facts.scores_and_grade import of_table
from generator.understand.facts.wording import Wording, table_wordings
from generator.understand.figures import FigureCollector, unread
from generator.understand.findings.line_account import LineAccount
from generator.understand.findings.opinion_tables import opinions
from generator.understand.findings.running_text import RunningText, sort_running_text
from generator.understand.indicators import is_indicator_table
from generator.understand.outline.heading_path import section_purpose
from generator.understand.outline.heading_tree import HeadingPath, PlacedParagraph, outline
from generator.understand.outline.headings import SectionPurpose
from generator.understand.outline.paragraphs import paragraphs
from generator.understand.outline.running_titles import without_running_titles
from generator.understand.outline.tabbed_tables import tabled
from generator.understand.staffing import is_staff_table


def of_document(document: Document, schemes: Sequence[Scheme]) -> Draft:
    """The draft of one document alone, nothing in it masked yet. `schemes` are those of the catalogue."""
    every = tabled(document.blocks)
    subjects = {id(block): subject for block in every if isinstance(block, Table) and (subject := _subject(block))}
    small_tables = tuple(block for block in every if isinstance(block, Table) and id(block) in subjects)
    blocks = tuple(block for block in every if id(block) not in subjects)
    body, parts = annexes.split(blocks, is_workbook=document.format is Format.XLSX)
    lines, running_titles = without_running_titles([block for block in body if isinstance(block, Line)])
    placed = outline(paragraphs(lines))
    tables = tuple(block for block in body if isinstance(block, Table))
    account = LineAccount()
    annex_titles = paragraphs(line for part in parts for line in part.titles)
    facts, scores = facts_and_scores(placed, small_tables, annex_titles, schemes, document.name)
    text = sort_running_text(placed, account, document.name)
    listed = annexes.named(text.annex_list, parts, document.name)
    figures = FigureCollector()
    _add_prose(figures, text, account, document.name)
    for table in small_tables:
        for opinion in opinions(table):
            text.sections.add_opinion(opinion)
        figures.entries += _used(table, subjects[id(table)])
    figures.entries += _add_tables(figures, text, placed, tables, document.name)
    figures.add_annexes(parts, listed, document.name)
    built = text.sections.built()
    wordings = [Wording(one.paragraph, document.name) for one in placed]
    aside = [LedgerEntry(one.place, one.text, State.ASIDE, one.rule) for one in (*running_titles, *document.aside)]
    return Draft(
        documents=(document,),
        facts=facts,
        scores=scores,
        areas=areas([*wordings, *table_wordings(small_tables, document.name)]),
        sections=built.sections,
        findings=built.findings,
        indicators=tuple(figures.indicators),
        recommendations=text.recommendations,
        feedback=text.feedback,
        annexes=listed,
        staffing=tuple(figures.staffing),
        ledger=tuple(sorted((*account.entries(), *figures.entries, *aside), key=lambda entry: entry.place.line)),
        warnings=tuple(figures.warnings),
    )


def _subject(table: Table) -> str:
    """What a table tells besides indicators and staff, wherever it stands: scores, findings, facts; else nothing."""
    if is_staff_table(table) or is_indicator_table(table):
        return ""
    if any(of_table(table, "")):
        return "评估结果"
    if opinions(table):
        return "评估意见"
    rows = table_wordings((table,), "")
    return "基本情况" if any(of_cover(rows)) or areas(rows) else ""


def _add_prose(figures: FigureCollector, text: RunningText, account: LineAccount, source: str) -> None:
    """The indicators told in words."""
    for path, paragraph in text.prose:
        about_delivery = section_purpose(path) is SectionPurpose.DELIVERY
        if figures.add_prose(paragraph, text.sections.index(path), source, about_delivery=about_delivery):
            account.use(paragraph, "指标")


def _add_tables(
    figures: FigureCollector,
    text: RunningText,
    placed: Sequence[PlacedParagraph],
    tables: Sequence[Table],
    source: str,
) -> Iterator[LedgerEntry]:
    """Tables in the midst of the text: of indicators, of staff; else left over."""
    for table in tables:
        if not figures.add_table(table, text.sections.index(_path_above(table, placed)), source):
            yield from unread(table)


def _used(table: Table, why: str) -> Iterator[LedgerEntry]:
    return (LedgerEntry(cell.place, cell.text, State.USED, why) for row in table.rows for cell in dict.fromkeys(row))


def _path_above(table: Table, placed: Sequence[PlacedParagraph]) -> HeadingPath:
    """The headings above a table."""
    begins = table.rows[0][0].place.line
    before = [one.path for one in placed if one.paragraph.place.line < begins]
    return before[-1] if before else ()
