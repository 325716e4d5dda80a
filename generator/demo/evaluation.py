"""One evaluation of one station: when, under which scheme, and from which source of chance."""

from dataclasses import dataclass

from generator.demo.dates import EvaluationDates, invent_dates
from generator.demo.seeded_random import SeededRandom
from generator.demo.shared_files import SharedFiles
from generator.demo.station import InventedStation
from generator.model.scheme import Party, Scheme

OLD_SCHEME, NEW_SCHEME, NEW_SINCE = "guangzhou-2018", "guangzhou-2023", 2023

_NUMERALS = "一二三四五六七八"


@dataclass(frozen=True, slots=True)
class InventedEvaluation:
    """What everything in one report agrees on."""

    station: InventedStation
    year: int
    kind: str  # midterm or final
    scheme: Scheme
    dates: EvaluationDates
    contract_rng: SeededRandom  # shared by the mid-term and the final report of one contract
    rng: SeededRandom

    @classmethod
    def of(cls, station: InventedStation, year: int, kind: str, shared: SharedFiles) -> "InventedEvaluation":
        """The evaluation of `station` in `year`."""
        rng = SeededRandom(f"{station.seed}/{year}/{kind}")
        scheme = shared.schemes[NEW_SCHEME if year >= NEW_SINCE else OLD_SCHEME]
        dates = invent_dates(rng, year, kind, station.starts)
        return cls(station, year, kind, scheme, dates, SeededRandom(f"{station.seed}/{year}"), rng)

    @property
    def kind_word(self) -> str:
        """中期 or 末期."""
        return "中期" if self.kind == "midterm" else "末期"

    @property
    def since(self) -> str:
        """The month in which the present operator began; never after the contract."""
        station = self.station
        if self.year >= station.changes:
            return f"{station.changes - 1}-{station.starts[0]:02}"
        return min(station.since, self.dates.contract_begin.isoformat()[:7])

    @property
    def full_years(self) -> int:
        """How many full years the operator has served by the day of the evaluation."""
        year, month = map(int, self.since.split("-"))
        return self.dates.evaluated.year - year - (self.dates.evaluated.month < month)

    @property
    def has_centre(self) -> bool:
        """Whether the supervision centre speaks, and the later chapters count one more."""
        return self.scheme.weight_of(Party.SUPERVISION_CENTRE) is not None

    @property
    def evaluator_chapter(self) -> str:
        """Number of the evaluator's chapter."""
        return _NUMERALS[4 + self.has_centre]

    @property
    def result_chapter(self) -> str:
        """Number of the chapter with the scores."""
        return _NUMERALS[5 + self.has_centre]

    @property
    def closing_chapter(self) -> str:
        """Number of the last chapter."""
        return _NUMERALS[6 + self.has_centre]
