"""A draft: what was understood of a report's documents, every value with the words it rests on.

Nothing here is published. A person reads the draft beside the document, and only what they accept becomes data.
Values are kept as printed after NFKC; dates are ISO. What a document does not say is absent, never empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.finding import Side
from generator.model.scheme import Party
from generator.model.statement import Kind
from generator.readers.document import Document, Place


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a value was read from, as printed, and where they stand. `source` is the document's name."""

    quote: str
    place: Place
    source: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One value. `doubt` tells a person in one Chinese line why to look at it; None where there is no doubt."""

    value: str
    evidence: Evidence
    doubt: str | None = None


class Fact(StrEnum):
    """The facts about a report as a whole. The values are the names used in drafts."""

    TITLE = "title"
    KIND = "kind"  # a Kind
    DISTRICT = "district"  # 荔湾区
    STREET = "street"  # 花地街
    STATION = "station"  # 广州市花地街社工服务站
    SUPERVISOR = "supervisor"
    PURCHASER = "purchaser"
    OPERATOR = "operator"
    EVALUATOR = "evaluator"
    EVALUATED = "evaluated"  # ISO dates from here
    ISSUED = "issued"
    CONTRACT_FROM = "contract_from"
    CONTRACT_TO = "contract_to"
    ASSESSED_FROM = "assessed_from"
    ASSESSED_TO = "assessed_to"
    ASSESSED_MONTHS = "assessed_months"
    FUNDING = "funding"  # as printed: 240万
    ADDRESS = "address"
    OPERATED_SINCE = "operated_since"  # 2015-07
    SCHEME = "scheme"  # the id of a scheme in the catalogue
    EXPERTS = "experts"
    EVALUATION_STAFF = "evaluation_staff"
    EVALUATION_DAYS = "evaluation_days"
    TOTAL = "total"
    GRADE = "grade"


@dataclass(frozen=True, slots=True)
class DraftArea:
    """An area with its communities, each with its evidence."""

    name: Said
    communities: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class DraftPassage:
    """Running text, joined over line and page breaks, without its list number."""

    text: str
    evidence: Evidence  # where it begins
    lines: tuple[int, ...]  # every line of the document it takes up


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """One item of praise or concern. `section` indexes the draft's sections; `order` counts from 1 within its side."""

    section: int
    side: Side
    order: int
    passage: DraftPassage
    area: str | None = None  # as printed where the item stands; the section's unless the items are grouped by area


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A section of the report in its order. Prose that is neither finding nor figure is kept as remarks."""

    number: str | None  # 六（二）1, joined from the headings above it
    title: str  # without its number
    party: Party | None = None
    area: str | None = None
    remarks: tuple[DraftPassage, ...] = ()
    none_raised: frozenset[Side] = frozenset()  # sides of which the report says in words that there is nothing


@dataclass(frozen=True, slots=True)
class DraftAnnex:
    """An annex the report names. `present` tells whether it came with the documents."""

    title: str
    present: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DraftIndicator:
    """One measured quantity at one place. Numbers as printed after NFKC; "/" is kept; what is not printed is None."""

    name: str  # as printed, joined from heading and column: 入户探访, 个案节数, 小组人次
    evidence: Evidence
    area: str | None = None  # as printed: 片区1; None for the whole station
    target: str | None = None
    actual: str | None = None
    percent: str | None = None  # with its sign where printed: 57.30%
    unit: str | None = None  # 个, 节, 人次; None where not printed
    section: int | None = None  # index into the draft's sections, or
    annex: int | None = None  # index into the draft's annexes
    measured: bool = True  # False: a plain count beside the indicators (workers, population), no target meant
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class PostMonths:
    """A staff table's rows of one post, added up: no row, no name. Months count persons present."""

    post: str  # 社工, 社工站主任; as printed
    licensed: bool | None  # None where the table does not say
    persons: int
    months: Mapping[str, int]  # "2024-09" or the column as printed → persons present
    evidence: Evidence  # place of the table; the quote is its title, never a row


@dataclass(frozen=True, slots=True)
class DraftFeedback:
    """How the result was fed back and what was answered."""

    stage: str  # 现场反馈
    passage: DraftPassage


@dataclass(frozen=True, slots=True)
class Personal:
    """Personal information that stood in the document: its kind and place, never itself."""

    kind: str  # 姓名, 身份证号, 手机号 …
    place: Place


class State(StrEnum):
    """What became of a line."""

    USED = "used"
    ASIDE = "aside"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """The account of one line or cell. `why`: where it went (finding, 指标 …), or the rule that set it aside."""

    place: Place
    text: str  # masked where it holds personal information; of staff rows only 人员表的一行
    state: State
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything understood of one report."""

    documents: tuple[Document, ...]
    facts: Mapping[Fact, Said]
    scores: Mapping[Party, Said]
    areas: tuple[DraftArea, ...]
    sections: tuple[DraftSection, ...]
    findings: tuple[DraftFinding, ...]
    indicators: tuple[DraftIndicator, ...]
    recommendations: tuple[DraftPassage, ...]
    feedback: tuple[DraftFeedback, ...]
    annexes: tuple[DraftAnnex, ...]
    staffing: tuple[PostMonths, ...] = ()
    personal: tuple[Personal, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    def fact(self, fact: Fact) -> str | None:
        """The value of a fact, None where the documents do not state it."""
        said = self.facts.get(fact)
        return said.value if said else None

    @property
    def kind(self) -> Kind | None:
        """Midterm or final, None where not understood."""
        value = self.fact(Fact.KIND)
        return Kind(value) if value else None
