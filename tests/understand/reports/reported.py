"""What an invented report says, before it is written in any form."""

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

PARTY_NAMES: Final = {
    "supervisor": "监督方",
    "purchaser": "购买方",
    "supervision_centre": "督导中心",
    "evaluator": "第三方",
}
WEIGHTS: Final = {
    "guangzhou-2018": {"evaluator": 70, "purchaser": 20, "supervisor": 10},
    "guangzhou-2023": {"evaluator": 55, "purchaser": 20, "supervision_centre": 15, "supervisor": 10},
}
GRADES: Final = ((90, "优秀"), (80, "良好"), (60, "合格"), (0, "不合格"))


@dataclass(frozen=True, slots=True)
class Area:
    """An area as the text names it, as the annex names it, and its communities."""

    name: str
    in_tables: str
    communities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One item, in one paragraph or two."""

    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Part:
    """The two sides of one area, or of a section that is not divided by area. Nothing said is an empty side."""

    area: Area | None
    praise: tuple[Finding, ...]
    concern: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section with findings, of one party."""

    title: str
    party: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator: `unit` as prose prints it, values for the whole station and for each area in their order."""

    name: str
    unit: str
    target: int | None  # None: "/"
    actual: int
    of_areas: tuple[tuple[int | None, int], ...] = ()

    @property
    def percent(self) -> str | None:
        return percent(self.actual, self.target)


def percent(actual: int, target: int | None) -> str | None:
    """Two decimals, rounded half up; None where there is no target."""
    if not target:
        return None
    return f"{(Decimal(actual) * 100 / target).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


@dataclass(frozen=True, slots=True)
class Worker:
    """A row of the staff table. Names are put together at run time from lists that hold no real name."""

    name: str
    post: str
    licence: str
    months: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Invented:
    """Everything a report says, before it is written in any form."""

    form: str  # liwan, projects, quality
    kind: str
    district: str
    street: str
    station: str
    parties: dict[str, str]
    evaluated: date
    issued: date | None
    contract: tuple[date, date]
    assessed: tuple[date, date]
    months: int
    funding: int | None  # in units of 10 000 yuan
    address: str
    since: str
    areas: tuple[Area, ...]
    scheme: str
    scores: dict[str, str]
    total: str | None
    grade: str
    sections: tuple[Section, ...]
    groups: tuple[tuple[Measure, ...], ...]  # measures that prose names together
    others: tuple[Measure, ...]  # the annex's list of single quantities
    staff: tuple[Worker, ...]
    advice: tuple[str, ...]
    options: frozenset[str] = field(default=frozenset())

    @property
    def stem(self) -> str:
        return self.street[:-1]
