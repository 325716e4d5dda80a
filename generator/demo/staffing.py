"""The invented workers of one contract: who was in post, month by month.

Retention, licences, person-months and the annex of person-months all follow from it, so that they agree in the report.
A demo report calls `invent_workers`, then `enter_staffing`.
"""

from dataclasses import dataclass
from decimal import Decimal

from generator.demo.quantity_ledger import InventedAmount, QuantityLedger, printed
from generator.demo.seeded_random import SeededRandom
from generator.demo.writing import Flow

YEAR = 12  # months in a contract year
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Post:
    """One worker's time in a post: first and last month (from 1), and what the worker is. A post can have two."""

    first: int
    last: int
    half_start: bool  # began in the middle of the first month
    licensed: bool
    senior: bool  # two years in the profession
    middle: bool  # holds the middle certificate

    def share(self, month: int) -> InventedAmount:
        """How much of a month the worker was in post: 1, 0, or one half where the worker began in the middle of it."""
        if not self.first <= month <= self.last:
            return 0
        return _HALF if self.half_start and month == self.first else 1


def invent_workers(rng: SeededRandom, posts: int, quality: float) -> list[Post]:
    """A contract year's workers. The lower the quality, the more leave; a vacant post is filled within two months."""
    workers: list[Post] = []
    leaving = 0.42 - 0.4 * (quality - 0.55)
    for slot in range(posts):
        licensed = slot < posts * 0.8 or rng.chance(0.4)  # most hold a certificate
        senior, middle = rng.chance(0.8), licensed and rng.chance(0.3)
        if not rng.chance(leaving):
            workers.append(Post(1, YEAR, half_start=False, licensed=licensed, senior=senior, middle=middle))
            continue
        last = rng.randint(1, YEAR - 2)
        first = last + rng.randint(1, 2)
        workers.append(Post(1, last, half_start=False, licensed=licensed, senior=senior, middle=middle))
        half = rng.chance(0.3)
        workers.append(Post(first, YEAR, half, licensed=licensed, senior=rng.chance(0.5), middle=False))
    return workers


@dataclass(frozen=True, slots=True)
class PersonMonths:
    """Person-months, licensed and not, of each assessed month."""

    names: list[str]
    licensed: list[InventedAmount]
    unlicensed: list[InventedAmount]

    def rows(self) -> list[Flow]:
        """The lines of the annex, month by month, that add up to the person-months of the report."""
        rows: list[Flow] = []
        for indicator, values in (
            ("licensed-person-months", self.licensed),
            ("unlicensed-person-months", self.unlicensed),
            ("person-months", [a + b for a, b in zip(self.licensed, self.unlicensed, strict=True)]),
        ):
            rows.extend(
                Flow(indicator=indicator, part=name, actual=printed(value))
                for name, value in zip(self.names, values, strict=True)
            )
        return rows


def enter_staffing(
    ledger: QuantityLedger, rng: SeededRandom, workers: list[Post], posts: int, month_names: list[str]
) -> PersonMonths:
    """Put the staffing figures of the assessed months into the ledger; returns the person-months, for the annex.

    The assessed months are the first of the contract; the report cannot know what happens after them.
    """
    months = len(month_names)
    span = range(1, months + 1)
    licensed = [_in_post(workers, month, licensed=True) for month in span]
    unlicensed = [_in_post(workers, month, licensed=False) for month in span]
    now = [worker for worker in workers if worker.first <= months <= worker.last]
    retained = sum(worker.first == 1 for worker in now)
    gone = sum(worker.last < months for worker in workers)
    moved = sum(rng.chance(0.25) for _ in range(gone))  # a quarter go to another project
    with_licence = sum(worker.licensed for worker in now)
    middle = sum(worker.middle for worker in now)
    whole = sum(licensed) + sum(unlicensed)
    two_year = sum((worker.share(month) for worker in workers if worker.senior for month in span), 0)
    others = rng.randint(1, 3)

    ledger.put("posts-agreed", posts)
    ledger.put("licensed-workers", with_licence)
    ledger.put("unlicensed-workers", len(now) - with_licence)
    ledger.put("mid-level-workers", middle)
    ledger.put("assistant-workers", with_licence - middle)
    ledger.put("two-year-workers", sum(worker.senior for worker in now))
    ledger.put("admin-staff", others)
    ledger.put("staff", len(now) + others)
    ledger.put("supervisors-staff", rng.randint(1, 3))
    ledger.put("retained-workers", retained)
    ledger.put_rate("retention", retained, posts)
    ledger.put_rate("licensed-share", with_licence, len(now))
    ledger.put("workers-left", gone - moved)
    ledger.put("workers-moved", moved)
    ledger.put("person-months", whole, posts * months)
    ledger.put("licensed-person-months", sum(licensed), posts * months // 2)
    ledger.put("unlicensed-person-months", sum(unlicensed))
    ledger.put("two-year-person-months", two_year)
    ledger.put("continuing-education", int(posts * months * 6 * rng.uniform(0.97, 1.35)), posts * months * 6)
    ledger.put("supervision-hours", months * rng.randint(8, 16))
    ledger.put("party-members", rng.randint(1, max(1, len(now) // 3)))
    ledger.count_areas("social-workers", _by_area(rng, len(now), len(ledger.areas)))
    return PersonMonths(month_names, licensed, unlicensed)


def _in_post(workers: list[Post], month: int, *, licensed: bool) -> InventedAmount:
    """The person-months of one month, of the licensed or of the unlicensed workers."""
    return sum((worker.share(month) for worker in workers if worker.licensed is licensed), 0)


def _by_area(rng: SeededRandom, workers: int, areas: int) -> list[InventedAmount]:
    """The number of workers in each area; sometimes one of them works half in the first area and half in the last."""
    parts: list[InventedAmount] = list(rng.split(workers, [1.0] * areas))
    if parts[0] > 1 and rng.chance(0.15):
        parts[0] -= _HALF
        parts[-1] += _HALF
    return parts
