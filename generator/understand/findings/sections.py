"""Sections with their findings and remarks, from paragraphs under headings; here findings get their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby

from generator.model.finding import Side
from generator.model.scheme import Party
from generator.understand.draft import DraftFinding, DraftPassage, DraftSection
from generator.understand.findings.items import items
from generator.understand.findings.line_account import LineAccount, passage
from generator.understand.findings.opinion_tables import Opinion
from generator.understand.outline.heading_path import number_of_path, party_of_path
from generator.understand.outline.heading_tree import HeadingPath, PlacedParagraph
from generator.understand.outline.headings import area_of
from generator.understand.outline.paragraphs import Paragraph

# The body in brackets is a fact of its own, not part of the title.
_BODY = re.compile(r"[（(][^（）()]{2,24}(?:局|办事处|政府|会|中心|公司)[）)]$")


@dataclass(slots=True)
class _Section:
    path: HeadingPath
    title: str | None = None  # of a section that a table tells, without headings
    party: Party | None = None
    area: str | None = None
    remarks: list[DraftPassage] = field(default_factory=list)
    none_raised: set[Side] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class SectionsAndFindings:
    """The sections in order, and their findings."""

    sections: tuple[DraftSection, ...]
    findings: tuple[DraftFinding, ...]


class SectionBuilder:
    """Collects sections in the report's order; a section is its headings without those of praise and concern."""

    def __init__(self, account: LineAccount, source: str) -> None:
        self._account = account
        self._source = source
        self._sections: list[_Section] = []
        self._findings: list[DraftFinding] = []

    def built(self) -> SectionsAndFindings:
        """What has been collected."""
        has_sides = {finding.section for finding in self._findings}
        sections = tuple(_draft(section, with_findings=n in has_sides) for n, section in enumerate(self._sections))
        return SectionsAndFindings(sections, tuple(self._findings))

    def index(self, path: HeadingPath) -> int:
        """The section of these headings, begun here if it is new."""
        own = tuple(heading for heading in path if not heading.side and not heading.is_area)
        return self._index_of(_Section(own))

    def _index_of(self, wanted: _Section) -> int:
        key = (wanted.path, wanted.title, wanted.party, wanted.area)
        for number, section in enumerate(self._sections):
            if (section.path, section.title, section.party, section.area) == key:
                return number
        self._sections.append(wanted)
        return len(self._sections) - 1

    def add_opinion(self, opinion: Opinion) -> None:
        """Findings that stand in a table. Its rows are accounted for where the table is."""
        index = self._index_of(_Section((), opinion.title, opinion.party, opinion.area))
        sorted_ = items(opinion.paragraphs)
        if sorted_.nothing:
            self._sections[index].none_raised.add(opinion.side)
        self._add_items(index, opinion.side, None, sorted_.items)

    def _add_items(self, index: int, side: Side, area: str | None, findings: Sequence[tuple[Paragraph, ...]]) -> None:
        order = sum(finding.section == index and finding.side is side for finding in self._findings)
        for number, item in enumerate(findings, order + 1):
            self._findings.append(DraftFinding(index, side, number, passage(item, self._source), area))

    def add_side(self, path: HeadingPath, paragraphs: Sequence[Paragraph]) -> None:
        """The paragraphs under a heading of praise or concern, or under an area's heading below one."""
        index = self.index(path)
        section = self._sections[index]
        side = next(heading.side for heading in reversed(path) if heading.side)
        area = next((area_of(heading.title) for heading in reversed(path) if heading.is_area), None)
        sorted_ = items(paragraphs)
        for paragraph in sorted_.nothing:
            section.none_raised.add(side)
            self._account.use(paragraph, f"没有{side.label}")
        for paragraph in sorted_.fixed:
            self._account.set_aside(paragraph, "固定的引导语")
        for paragraph in sorted_.lead_ins:
            self.remark(path, paragraph)
        self._add_items(index, side, area, sorted_.items)
        for paragraph in chain.from_iterable(sorted_.items):
            self._account.use(paragraph, side.label)

    def remark(self, path: HeadingPath, paragraph: Paragraph) -> None:
        """A paragraph that is neither finding nor number: kept with its section."""
        self._sections[self.index(path)].remarks.append(passage((paragraph,), self._source))
        self._account.use(paragraph, "总括说明")


def runs(placed: Sequence[PlacedParagraph]) -> Iterator[tuple[HeadingPath, list[Paragraph]]]:
    """Runs of running text under the same headings."""
    for path, group in groupby(placed, key=lambda one: one.path):
        yield path, [one.paragraph for one in group if not one.is_heading]


def _draft(section: _Section, *, with_findings: bool) -> DraftSection:
    title = section.title or (_BODY.sub("", section.path[-1].title) if section.path else "报告开头")
    named = section.party or party_of_path(section.path) or (Party.EVALUATOR if with_findings else None)
    return DraftSection(
        number_of_path(section.path),
        title,
        named,
        section.area or next((area for heading in reversed(section.path) if (area := area_of(heading.title))), None),
        tuple(section.remarks),
        frozenset(section.none_raised),
    )
