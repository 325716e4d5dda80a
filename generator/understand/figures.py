"""The figures of one document: indicators and staffing, wherever they stand, and what becomes of each line there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.readers.document import Block, Line, Table
from generator.understand.annexes import AnnexPart, is_same_title
from generator.understand.draft import DraftAnnex, DraftIndicator, LedgerEntry, PostMonths, State
from generator.understand.facts.wording import Wording
from generator.understand.indicators import is_indicator_table, of_annex, of_prose, of_table
from generator.understand.outline.paragraphs import Paragraph
from generator.understand.staffing import is_staff_table
from generator.understand.staffing import of_annex as staff_of_annex

_LEAST = 3  # quantities with a percentage that make a paragraph one of indicators wherever it stands
_STAFF_TITLE = re.compile(r"到岗|人员(?:配备|情况|统计|名单|一览)|社工(?:配备|情况|名单|人员)|在岗")
_STAFF_ROWS = re.compile("姓名|√")


@dataclass(slots=True)
class FigureCollector:
    """Indicators and staffing of one document, with the account of the lines and cells they came from."""

    indicators: list[DraftIndicator] = field(default_factory=list)
    staffing: list[PostMonths] = field(default_factory=list)
    entries: list[LedgerEntry] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def add_annexes(self, parts: Sequence[AnnexPart], annexes: Sequence[DraftAnnex], source: str) -> None:
        """The annexes that came with the document named `source`, each under its index in the draft."""
        for part in parts:
            number = next(
                n for n, annex in enumerate(annexes) if annex.present and is_same_title(annex.title, part.title)
            )
            self.entries += [LedgerEntry(line.place, line.text, State.USED, "附件标题") for line in part.titles]
            staff = _staff(part)
            if staff:
                self._add_staff(staff, source, part.title)
            for piece in part.pieces:
                indicators, entries = of_annex([block for block in piece if block not in staff], number, source)
                self.indicators += indicators
                self.entries += entries

    def add_table(self, table: Table, section: int, source: str) -> bool:
        """A table in the midst of the text; False where it is neither one of indicators nor of staff."""
        if is_staff_table(table):
            self._add_staff((table,), source, "人员表")
        elif is_indicator_table(table):
            indicators, entries = of_table(table, None, source, "")
            self.indicators += [replace(indicator, section=section) for indicator in indicators]
            self.entries += entries
        else:
            return False
        return True

    def add_prose(self, paragraph: Paragraph, section: int, source: str, *, about_delivery: bool) -> bool:
        """The indicators a paragraph tells in words; False where it tells none."""
        quantities = of_prose(paragraph.text)
        if not about_delivery and sum(quantity.percent is not None for quantity in quantities) < _LEAST:
            return False
        wording = Wording(paragraph, source)
        for quantity in quantities:
            self.indicators.append(
                DraftIndicator(
                    quantity.name,
                    wording.printed(quantity.start, quantity.end),
                    target=quantity.target,
                    actual=quantity.actual,
                    percent=quantity.percent,
                    unit=quantity.unit,
                    section=section,
                    measured=quantity.measured,
                    doubt=quantity.doubt,
                )
            )
        return bool(quantities)

    def _add_staff(self, blocks: Sequence[Block], source: str, title: str) -> None:
        staff = staff_of_annex(blocks, source, title)
        self.staffing += staff.posts
        self.entries += staff.entries
        self.warnings += staff.warnings


def _staff(part: AnnexPart) -> tuple[Block, ...]:
    """The blocks of a part that list staff. Lines belong to what the title or their words say."""
    about_staff = "指标" not in part.title and bool(_STAFF_TITLE.search(part.title))
    tables = [block for block in part.blocks if isinstance(block, Table)]
    if not tables:
        lines = [block.text for block in part.blocks if isinstance(block, Line)]
        listed = {match[0] for text in lines for match in _STAFF_ROWS.finditer(text)}
        return part.blocks if about_staff or listed == {"姓名", "√"} else ()
    if about_staff or (any(map(is_staff_table, tables)) and not any(map(is_indicator_table, tables))):
        return part.blocks
    return tuple(filter(is_staff_table, tables))


def unread(table: Table) -> Iterator[LedgerEntry]:
    """The cells of a table of which nothing was understood."""
    seen = set()
    for row in table.rows:
        for cell in row:
            if cell.text.strip() and id(cell) not in seen:
                seen.add(id(cell))
                yield LedgerEntry(cell.place, cell.text, State.LEFT, "没有看懂的表格")
