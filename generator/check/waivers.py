"""Waivers: an `error` that is right as it stands, with the reason and the day it was looked at."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.waiver import Waiver


@dataclass(frozen=True, slots=True)
class Waivers:
    """All waivers of a data folder."""

    items: tuple[Waiver, ...]

    def __iter__(self) -> Iterator[Waiver]:
        return iter(self.items)

    def covering(self, check: str, report: str, anchor: str) -> Waiver | None:
        """The waiver for this check at this place: of the whole report, or of the one anchor."""
        return next((w for w in self.items if w.check == check and w.place in {report, f"{report}#{anchor}"}), None)
