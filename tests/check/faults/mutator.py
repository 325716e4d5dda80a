"""A mutator puts one slip into a copy of a clean report and says which check should find it, and where."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.demo.seeded_random import SeededRandom
from generator.model.catalogue import Catalogue
from generator.model.report import Report
from tests.check.faults.draft import Draft, NoRoom, Part, Path

Run: TypeAlias = "Callable[[Draft, SeededRandom], Path]"


@dataclass(frozen=True, slots=True)
class Fault:
    """A report with a slip in it. `right` is the same with all that was added for the slip's sake, before it."""

    body: Part
    place: Path
    right: Part | None


@dataclass(frozen=True, slots=True)
class Mutator:
    """`also` are the checks that cannot but speak of the same slip.

    `leads`: the complaint points at the place given; otherwise it names that place among those it compares.
    """

    check: str
    run: Run
    also: frozenset[str]
    leads: bool

    @property
    def name(self) -> str:
        """What the slip is."""
        return self.run.__name__

    def apply(self, body: Part, report: Report, catalogue: Catalogue) -> Fault | None:
        """The report with the slip, None where it offers no room for it; `body` stays as it is."""
        draft = Draft(body, report, catalogue)
        try:
            place = self.run(draft, SeededRandom(f"{self.name}/{report.key}"))
        except NoRoom:
            return None
        return Fault(draft.body, place, draft.right)


def fault(check: str, *also: str, leads: bool = True) -> Callable[[Run], Mutator]:
    """Make a mutator of a function that changes a draft and returns the place at which `check` should complain."""
    return lambda run: Mutator(check, run, frozenset(also), leads)
