"""Whom a station serves and what it drew in: persons in need, visits paid, media, hotline, money, satisfaction."""

from decimal import Decimal

from generator.demo.quantity_ledger import QuantityLedger
from generator.demo.seeded_random import SeededRandom

_CATEGORIES = (  # categories overlap, so their sum may exceed the number of persons
    ("minimum-allowance", 0.14, 0.26),
    ("extreme-hardship", 0.02, 0.06),
    ("low-income-margin", 0.02, 0.06),
    ("disabled", 0.4, 0.6),
    ("children-in-need", 0.02, 0.06),
    ("solitary-elderly", 0.06, 0.16),
    ("empty-nest-elderly", 0.06, 0.14),
    ("widowed-elderly", 0.02, 0.06),
    ("disabled-elderly", 0.02, 0.05),
    ("severely-disabled-elderly", 0.06, 0.18),
    ("family-planning-elderly", 0.04, 0.09),
)
_ATTENDANCES = (
    "group-attendances",
    "large-activity-attendances",
    "small-activity-attendances",
    "activity-attendances",
    "interest-group-attendances",
)


def enter_people(ledger: QuantityLedger, rng: SeededRandom, in_need: list[int], months: int, communities: int) -> None:
    """Put the people, their visits and the response of the public into the ledger."""
    ledger.count_areas("priority-persons", in_need)
    homes = [max(1, int(count * rng.uniform(0.78, 0.95))) for count in in_need]
    ledger.count_areas("priority-households", homes)
    for name, low, high in _CATEGORIES:
        ledger.count_areas(name, [max(1, int(count * rng.uniform(low, high))) for count in in_need])
    files, needed = int(ledger.total("case-files")), sum(in_need)
    ledger.put_rate("case-file-rate", files, needed)
    ledger.put("case-file-households", int(sum(homes) * files / needed))
    visits = int(ledger.total("home-visits"))
    ledger.put("home-visit-persons", min(files, int(visits * rng.uniform(0.45, 0.85))))
    ledger.put("joint-home-visits", int(visits * rng.uniform(0.1, 0.3)))
    met = sum(int(ledger.total(name)) for name in _ATTENDANCES if (name, None) in ledger.cells)
    ledger.put("residents-served", met + rng.randint(800, 9000))
    ledger.put("communities", communities)
    ledger.put("service-points", communities)
    ledger.put("areas", len(ledger.areas))
    _volunteers(ledger, rng)
    _public(ledger, rng, months)
    _money(ledger, rng, months, communities)
    sample = min(needed, rng.randint(100, 160))
    ledger.put("satisfaction-sample", sample)
    ledger.put_rate("satisfaction", rng.randint(int(sample * 0.88), sample), sample)


def _volunteers(ledger: QuantityLedger, rng: SeededRandom) -> None:
    shifts = int(ledger.total("volunteer-attendances"))
    ledger.put("volunteer-hours", int(shifts * rng.uniform(1.8, 3.4)))
    ledger.put("volunteer-served", int(shifts * rng.uniform(2.5, 6)))
    ledger.put("active-volunteer-teams", rng.randint(4, 14))


def _public(ledger: QuantityLedger, rng: SeededRandom, months: int) -> None:
    ledger.put_parts(
        "media-reports",
        {"省级": rng.randint(1, 4), "市级": rng.randint(3, 14), "区级": rng.randint(4, months * 5)},
    )
    calls = months * rng.randint(90, 340)
    kinds = ("日常问候", "物资帮扶", "志愿服务咨询", "政策咨询")
    ledger.put_parts("hotline-calls", dict(zip(kinds, rng.split(calls, [80, 8, 7, 5]), strict=True)))
    ledger.put("hotlines", rng.randint(2, 18))
    ledger.put("partners", rng.randint(8, 32))
    ledger.put("awards", rng.randint(0, 2))
    ledger.put("articles", rng.randint(0, 2))
    ledger.put("thanks-letters", rng.randint(0, 12))
    ledger.put("banners", rng.randint(0, 4))
    ledger.put("complaints", 0)


def _money(ledger: QuantityLedger, rng: SeededRandom, months: int, communities: int) -> None:
    raised = Decimal(rng.randint(200_000, 2_400_000)) / 100
    value = Decimal(int(months * rng.randint(6_000, 42_000))) + (raised if rng.chance(0.5) else 30_000)
    ledger.put("charity-raised", raised)
    ledger.put("resources-value", value)
    ledger.put_rate("charity-share", int(value * rng.randint(30, 75)), value * 100)
    ledger.put("charity-funds", rng.randint(1, communities))
