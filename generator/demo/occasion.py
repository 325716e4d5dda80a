"""One evaluation of one station: when, under which scheme, and by whose luck."""

from dataclasses import dataclass

from generator.demo import dates
from generator.demo.dates import Dates
from generator.demo.seeded_random import SeededRandom
from generator.demo.shared_files import Given
from generator.demo.station import InventedStation
from generator.model.scheme import Party, Scheme

OLD_SCHEME, NEW_SCHEME, NEW_SINCE = "guangzhou-2018", "guangzhou-2023", 2023

_NUMERALS = "一二三四五六七八"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What everything in one report agrees on."""

    place: InventedStation
    year: int
    kind: str
    scheme: Scheme
    when: Dates
    contract: SeededRandom  # shared by the mid-term and the final report of one contract
    luck: SeededRandom

    @classmethod
    def of(cls, place: InventedStation, year: int, kind: str, given: Given) -> "Occasion":
        """The evaluation of `place` in `year`."""
        luck = SeededRandom(f"{place.seed}/{year}/{kind}")
        scheme = given.schemes[NEW_SCHEME if year >= NEW_SINCE else OLD_SCHEME]
        when = dates.invent(luck, year, kind, place.starts)
        return cls(place, year, kind, scheme, when, SeededRandom(f"{place.seed}/{year}"), luck)

    @property
    def word(self) -> str:
        """中期 or 末期."""
        return "中期" if self.kind == "midterm" else "末期"

    @property
    def since(self) -> str:
        """The month in which the present operator began; never after the contract."""
        place = self.place
        if self.year >= place.changes:
            return f"{place.changes - 1}-{place.starts[0]:02}"
        return min(place.since, self.when.contract_begin.isoformat()[:7])

    @property
    def full_years(self) -> int:
        """How many full years the operator has served by the day of the evaluation."""
        year, month = map(int, self.since.split("-"))
        return self.when.evaluated.year - year - (self.when.evaluated.month < month)

    @property
    def centre(self) -> bool:
        """Whether the supervision centre speaks, and the later chapters count one more."""
        return self.scheme.weight_of(Party.SUPERVISION_CENTRE) is not None

    @property
    def third(self) -> str:
        """Number of the evaluator's chapter."""
        return _NUMERALS[4 + self.centre]

    @property
    def outcome(self) -> str:
        """Number of the chapter with the scores."""
        return _NUMERALS[5 + self.centre]

    @property
    def closing(self) -> str:
        """Number of the last chapter."""
        return _NUMERALS[6 + self.centre]
