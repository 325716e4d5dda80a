"""数字核对 on a report's page: what disagrees, what agrees, and the marks beside the numbers concerned."""

from collections import Counter
from dataclasses import dataclass

from generator.check.checks import CHECKS
from generator.check.discrepancy import Severity
from generator.check.run import Disagreement, Examined
from generator.derive.quantities import Quantity
from generator.model.key_path import KeyPath


@dataclass(frozen=True, slots=True)
class VerificationLine:
    """One disagreement with its number on the page."""

    number: int
    disagreement: Disagreement

    @property
    def anchor(self) -> str:
        """`check-3`: where marks point."""
        return f"check-{self.number}"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What one check confirmed and how often."""

    claim: str
    count: int


@dataclass(frozen=True)
class Verification:
    """What came of checking one report. `notices` only explain: they do not say that something disagrees."""

    disagreements: tuple[VerificationLine, ...]
    notices: tuple[VerificationLine, ...]
    confirmed: tuple[Confirmed, ...]

    @property
    def agreed(self) -> int:
        """How many recomputations and comparisons came out right."""
        return sum(each.count for each in self.confirmed)

    def marks_at(self, path: KeyPath) -> tuple[VerificationLine, ...]:
        """The disagreements that concern the value at `path` in the report's file, or a part of it."""
        return tuple(
            line
            for line in self.disagreements
            if any(stand.path[: len(path)] == path for stand in line.disagreement.discrepancy.stands)
        )

    def is_disputed(self, quantity: Quantity) -> bool:
        """Whether a check says that places which state this quantity differ: it is marked 写法不一."""
        marks = (mark for placed in quantity.statements for mark in self.marks_at(placed.path))
        return any(mark.disagreement.discrepancy.one_quantity for mark in marks)

    def marks_on(self, anchor: str) -> tuple[VerificationLine, ...]:
        """The disagreements that concern something at an anchor of the page."""
        return tuple(
            line for line in self.disagreements if any(s.anchor == anchor for s in line.disagreement.discrepancy.stands)
        )


def verification(examined: Examined) -> Verification:
    """Numbered in the order of the checks, disagreements before notices."""
    shown = sorted(examined.disagreements, key=lambda disagreement: disagreement.check.severity is Severity.NOTICE)
    lines = [VerificationLine(number, disagreement) for number, disagreement in enumerate(shown, start=1)]
    return Verification(
        tuple(line for line in lines if line.disagreement.check.severity is not Severity.NOTICE),
        tuple(line for line in lines if line.disagreement.check.severity is Severity.NOTICE),
        _confirmed(examined.agreed),
    )


def _confirmed(agreed: Counter[str]) -> tuple[Confirmed, ...]:
    return tuple(Confirmed(check.claim, agreed[check.id]) for check in CHECKS if agreed[check.id])
