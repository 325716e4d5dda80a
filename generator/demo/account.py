"""All numbers of one report, and the two annexes that print them in full."""

from dataclasses import dataclass

from generator.demo import delivery, people, staffing
from generator.demo.occasion import Occasion
from generator.demo.quantities import QuantityLedger, printed
from generator.demo.seeded_random import SeededRandom
from generator.demo.staffing import PersonMonths
from generator.demo.writing import Flow

ATTACHED = {(True, True): 74, (True, False): 12, (False, False): 8, (): 6}
"""How often both annexes are attached, only the first, neither; or the report names none at all."""


@dataclass(frozen=True, slots=True)
class AnnexAccount:
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


def invent(here: Occasion) -> AnnexAccount:
    """Every quantity of a report."""
    place, when, contract, luck = here.place, here.when, here.contract, here.luck
    communities = [len(own) for _, _, own in place.areas]
    ledger = QuantityLedger(tuple(name for name, _, _ in place.areas))
    in_need = [max(1, int(persons * contract.uniform(0.95, 1.05))) for persons in place.persons]
    plan = delivery.contract(contract, communities, in_need, place.size, place.quality)
    workers = staffing.invent(contract, place.posts, place.quality)
    delivery.enter(ledger, luck, plan, when.months, communities)
    months = staffing.enter(ledger, luck, workers, place.posts, when.month_names)
    people.enter(ledger, luck, in_need, when.months, sum(communities))
    ledger.put("registered-population", int(place.population * contract.uniform(0.99, 1.01)))
    ledger.put("years-in-service", here.full_years)
    by_area = tuple(line.indicator for line in plan.lines)
    return AnnexAccount(ledger, by_area, plan.listed, months, when.assessed_end.isoformat())


def annexes(luck: SeededRandom, account: AnnexAccount) -> list[dict[str, object]]:
    """The annexes that the report names; one that is not attached says so and holds no number."""
    attached = luck.choices(list(ATTACHED), list(ATTACHED.values()))[0]
    titles = ("附件1 指标完成情况统计表", "附件2 社工到岗情况统计表")
    found: list[dict[str, object]] = []
    for place, (title, present) in enumerate(zip(titles, attached, strict=False)):
        annex: dict[str, object] = {"id": f"annex-{place + 1}", "title": title, "present": present}
        if present:
            annex["as_of"] = account.assessed_end
            annex["figures"] = _staffing(account) if place else _delivery(account)
        found.append(annex)
    return found


def _delivery(account: AnnexAccount) -> list[Flow]:
    ledger = account.ledger
    rows = [ledger.row(name, area) for name in ("social-workers", *account.by_area) for area in (*ledger.areas, None)]
    extra = ("registered-population", "case-file-households", "home-visit-persons", "residents-served")
    return [*rows, *(ledger.row(name) for name in (*account.single, *extra))]


def _staffing(account: AnnexAccount) -> list[Flow]:
    ledger = account.ledger
    return [
        *account.months.rows(),
        *(ledger.row(name) for name in ("licensed-person-months", "person-months")),
        Flow(indicator="two-year-person-months", actual=printed(ledger.total("two-year-person-months"))),
        Flow(indicator="retention", percent=ledger.cells["retention", None].percent),
    ]
