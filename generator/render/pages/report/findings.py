"""评估发现: the report's sections in its own order; in each, praise before concern, findings in the report's order."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.catalogue import Catalogue
from generator.model.finding import NoneRaised, Side
from generator.model.report import Finding, Report
from generator.model.scheme import Scheme
from generator.model.section import Section
from generator.render.icons import ICONS
from generator.render.pages.report.quantities import words_by_anchor
from generator.render.wording import PARTY_NAMES


@dataclass(frozen=True, slots=True)
class ShownSide:
    """The findings of one side of a section, and what is said where there are none."""

    side: Side
    icon: Markup
    findings: tuple[Finding, ...]
    none_words: str


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section with its findings of both sides and, in words, the quantities it states outside of them."""

    section: Section
    speaker: str
    praise: ShownSide
    concern: ShownSide
    figures: tuple[str, ...]

    @property
    def sides(self) -> tuple[ShownSide, ...]:
        """In the order in which they stand."""
        return self.praise, self.concern

    @property
    def has_findings(self) -> bool:
        """It lists a finding, or says in words that it has none."""
        stated = (self.section.praise, self.section.concern)
        return any(side.findings for side in self.sides) or any(isinstance(each, NoneRaised) for each in stated)

    @property
    def is_empty(self) -> bool:
        """It states nothing that could be unfolded."""
        return not (self.has_findings or self.figures or self.section.remarks)


def shown_sections(
    report: Report, findings: tuple[Finding, ...], scheme: Scheme, catalogue: Catalogue
) -> tuple[ShownSection, ...]:
    """Every section of the report; `findings` are all of it."""
    figures = words_by_anchor(report, catalogue.indicators)
    return tuple(
        ShownSection(
            section,
            _speaker(section, scheme),
            _side(section, Side.PRAISE, findings),
            _side(section, Side.CONCERN, findings),
            figures.get(section.id, ()),
        )
        for section in report.body.sections
    )


def _side(section: Section, side: Side, findings: tuple[Finding, ...]) -> ShownSide:
    is_none_raised = isinstance(section.praise if side is Side.PRAISE else section.concern, NoneRaised)
    return ShownSide(
        side,
        ICONS[side],
        tuple(finding for finding in findings if finding.section is section and finding.side is side),
        "报告写明本次没有提出。" if is_none_raised else "报告没有列出。",
    )


def _speaker(section: Section, scheme: Scheme) -> str:
    """Who says it, as the scheme names that party."""
    if section.party is None:
        return "报告正文"
    weight = scheme.weight_of(section.party)
    return weight.name if weight else PARTY_NAMES[section.party]
