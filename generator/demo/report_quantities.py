"""All quantities of one report, and the two annexes that print them in full."""

from dataclasses import dataclass

from generator.demo.annual_plan import enter_plan, invent_plan
from generator.demo.evaluation import InventedEvaluation
from generator.demo.people import enter_people
from generator.demo.quantity_ledger import QuantityLedger, printed
from generator.demo.seeded_random import SeededRandom
from generator.demo.staffing import PersonMonths, enter_staffing, invent_workers
from generator.demo.writing import Flow

ATTACHED = {(True, True): 74, (True, False): 12, (False, False): 8, (): 6}
"""How often both annexes are attached, only the first, neither; or the report names none at all."""


@dataclass(frozen=True, slots=True)
class ReportQuantities:
    """The ledger, with what the annexes need besides."""

    ledger: QuantityLedger
    by_area: tuple[str, ...]
    single: tuple[str, ...]
    months: PersonMonths
    assessed_end: str

    @property
    def listed(self) -> tuple[str, ...]:
        """Every indicator that the contract knows."""
        return (*self.by_area, *self.single)


def invent_quantities(evaluation: InventedEvaluation) -> ReportQuantities:
    """Every quantity of a report, each invented once."""
    station, dates = evaluation.station, evaluation.dates
    contract_rng, rng = evaluation.contract_rng, evaluation.rng
    communities = [len(own) for _, _, own in station.areas]
    ledger = QuantityLedger(tuple(name for name, _, _ in station.areas))
    in_need = [max(1, int(persons * contract_rng.uniform(0.95, 1.05))) for persons in station.persons]
    plan = invent_plan(contract_rng, communities, in_need, station.size, station.quality)
    workers = invent_workers(contract_rng, station.posts, station.quality)
    enter_plan(ledger, rng, plan, dates.months, communities)
    months = enter_staffing(ledger, rng, workers, station.posts, dates.month_names)
    enter_people(ledger, rng, in_need, dates.months, sum(communities))
    ledger.put("registered-population", int(station.population * contract_rng.uniform(0.99, 1.01)))
    ledger.put("years-in-service", evaluation.full_years)
    by_area = tuple(line.indicator for line in plan.lines)
    return ReportQuantities(ledger, by_area, plan.listed, months, dates.assessed_end.isoformat())


def annexes(rng: SeededRandom, quantities: ReportQuantities) -> list[dict[str, object]]:
    """The annexes that the report names; one that is not attached says so and holds no number."""
    attached = rng.choices(list(ATTACHED), list(ATTACHED.values()))[0]
    titles = ("附件1 指标完成情况统计表", "附件2 社工到岗情况统计表")
    named: list[dict[str, object]] = []
    for place, (title, present) in enumerate(zip(titles, attached, strict=False)):
        annex: dict[str, object] = {"id": f"annex-{place + 1}", "title": title, "present": present}
        if present:
            annex["as_of"] = quantities.assessed_end
            annex["figures"] = _staffing(quantities) if place else _delivery(quantities)
        named.append(annex)
    return named


def _delivery(quantities: ReportQuantities) -> list[Flow]:
    ledger = quantities.ledger
    rows = [
        ledger.row(name, area) for name in ("social-workers", *quantities.by_area) for area in (*ledger.areas, None)
    ]
    extra = ("registered-population", "case-file-households", "home-visit-persons", "residents-served")
    return [*rows, *(ledger.row(name) for name in (*quantities.single, *extra))]


def _staffing(quantities: ReportQuantities) -> list[Flow]:
    ledger = quantities.ledger
    return [
        *quantities.months.rows(),
        *(ledger.row(name) for name in ("licensed-person-months", "person-months")),
        Flow(indicator="two-year-person-months", actual=printed(ledger.total("two-year-person-months"))),
        Flow(indicator="retention", percent=ledger.cells["retention", None].percent),
    ]
