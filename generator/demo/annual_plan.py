"""A contract year: what was asked for and what was done, by area and for single indicators (the first annex)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.demo.dates import HALF_YEAR
from generator.demo.quantity_ledger import QuantityLedger
from generator.demo.seeded_random import SeededRandom


@dataclass(frozen=True, slots=True)
class AnnexIndicator:
    """An indicator of the annex: wanted per community and year, or so many times as another one."""

    indicator: str
    wanted: float
    follows: str | None = None
    least: float = 0  # actual per unit of the one it follows
    most: float = 0
    unset: float = 0  # how often the contract sets no target


_START = (
    AnnexIndicator("case-files", 52),
    AnnexIndicator("phone-visits", 260),
    AnnexIndicator("home-visits", 110),
    AnnexIndicator("casework-opened", 5),
    AnnexIndicator("casework-sessions", 4, "casework-opened", 3, 6),
    AnnexIndicator("casework-closed", 0.7, "casework-opened", 0.5, 0.98, unset=0.3),
    AnnexIndicator("consult-opened", 4, unset=0.5),
    AnnexIndicator("consult-sessions", 1, "consult-opened", 1, 2, unset=0.7),
    AnnexIndicator("groups", 1.8),
    AnnexIndicator("group-sessions", 5, "groups", 4, 6.4),
    AnnexIndicator("group-attendances", 7, "group-sessions", 5.5, 11),
)
_BY_SIZE = (
    AnnexIndicator("large-activities", 0.6),
    AnnexIndicator("large-activity-attendances", 100, "large-activities", 80, 150),
    AnnexIndicator("small-activities", 2.5),
    AnnexIndicator("small-activity-attendances", 35, "small-activities", 24, 52),
)
_TOGETHER = (
    AnnexIndicator("activities", 5),
    AnnexIndicator("activity-attendances", 40, "activities", 30, 62),
    AnnexIndicator("interest-groups", 1, unset=0.3),
    AnnexIndicator("interest-group-sessions", 5, "interest-groups", 4, 8, unset=0.4),
    AnnexIndicator("interest-group-attendances", 8, "interest-group-sessions", 6, 11, unset=0.4),
)

SINGLES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "new-volunteers": (40, 80),
        "core-volunteers": (8, 20),
        "volunteer-teams": (1, 4),
        "volunteer-teams-kept": (4, 10),
        "volunteer-attendances": (400, 900),
        "community-organisations": (1, 3),
        "community-surveys": (4, 12),
        "team-building": (4, 10),
        "small-wishes": (60, 160),
        "policy-events": (16, 40),
        "charity-events": (4, 18),
        "hotline-events": (6, 30),
        "public-issues": (1, 4),
        "partner-visits": (12, 40),
        "party-study": (4, 12),
        "party-services": (4, 12),
        "five-meetings": (2, 6),
        "street-outreach": (4, 10),
        "volunteer-trainings": (3, 8),
        "resource-upkeep": (8, 24),
        "community-walks": (12, 36),
    }
)
_SPLIT = frozenset({"new-volunteers", "small-wishes", "policy-events"})  # also counted by area
_ALWAYS = 11  # singles that every annex lists


@dataclass(frozen=True, slots=True)
class AnnualPlan:
    """A contract year's plan and outcome by area; a mid-term report covers about half of it."""

    lines: tuple[AnnexIndicator, ...]
    plans: dict[str, list[int]]
    done: dict[str, list[int]]
    unset: frozenset[str]
    singles: dict[str, tuple[int, int]]  # indicator → target, done
    listed: tuple[str, ...]  # singles with a target in the annex
    by_area: bool  # whether each area has targets of its own


def invent_plan(
    rng: SeededRandom, communities: list[int], persons: list[int], size: float, quality: float
) -> AnnualPlan:
    """Invent a year's plan and outcome for areas of so many communities and persons in need."""
    lines = _START + (_BY_SIZE if rng.chance(0.75) else _TOGETHER)
    plans: dict[str, list[int]] = {}
    done: dict[str, list[int]] = {}
    extreme = rng.choice([line.indicator for line in lines if line.follows is None and line.indicator != "case-files"])
    for line in lines:
        name = line.indicator
        if name == "case-files":
            plans[name] = [max(1, int(count * rng.uniform(0.9, 1.04))) for count in persons]
            covered = 1.0 if rng.chance(0.85) else rng.uniform(0.94, 0.99)
            done[name] = [max(1, int(count * covered)) for count in persons]
        elif line.follows is None:
            plans[name] = [max(1, int(line.wanted * count * size + 0.5)) for count in communities]
            pace = 0.72 + 0.45 * quality + rng.gauss(0, 0.08)
            pace *= rng.uniform(1.6, 3) if rng.chance(0.07) else 1  # a target set too low
            done[name] = [max(1, int(target * pace * rng.uniform(0.88, 1.12) + 0.5)) for target in plans[name]]
            if name == extreme and rng.chance(0.06):  # six times the target, everywhere
                done[name] = [target * 6 for target in plans[name]]
        else:
            plans[name] = [max(1, int(base * line.wanted + 0.5)) for base in plans[line.follows]]
            ratio = rng.uniform(line.least, line.most)
            done[name] = [max(int(line.least), int(base * ratio)) for base in done[line.follows]]
    singles = {name: _single(rng, low, high, quality) for name, (low, high) in SINGLES.items()}
    if rng.chance(0.12):  # nothing done at all on one of them
        idle = rng.choice(("public-issues", "community-organisations", "volunteer-teams"))
        singles[idle] = (singles[idle][0], 0)
    names = list(SINGLES)
    listed = (*names[:_ALWAYS], *rng.sample(names[_ALWAYS:], rng.randint(2, 6)))
    unset: set[str] = set()
    for line in lines:
        if rng.chance(line.unset) or (line.unset and line.follows in unset):
            unset.add(line.indicator)
    return AnnualPlan(lines, plans, done, frozenset(unset), singles, listed, by_area=rng.chance(0.6))


def _single(rng: SeededRandom, low: int, high: int, quality: float) -> tuple[int, int]:
    target = rng.randint(low, high)
    pace = rng.choice((1.0, 1.0, 0.75 + 0.4 * quality + rng.gauss(0, 0.15)))
    return target, max(1, int(target * max(0.3, pace) + 0.5))


def enter_plan(
    ledger: QuantityLedger, rng: SeededRandom, plan: AnnualPlan, months: int, weights: Sequence[float]
) -> None:
    """Put what was done by the end of the assessed months into the ledger."""
    whole = months > HALF_YEAR
    shares: dict[str, float] = {}
    done_by_now: dict[str, list[int]] = {}
    for line in plan.lines:
        name, done = line.indicator, plan.done[line.indicator]
        if whole:
            done_by_now[name] = done
        elif line.follows is None:
            shares[name] = rng.uniform(0.92, 1) if name == "case-files" else months / 12 * rng.uniform(0.84, 1.12)
            done_by_now[name] = [int(value * shares[name]) for value in done]
        else:
            shares[name] = shares[line.follows]
            done_by_now[name] = [
                min(value, max(int(base * line.least), int(value * shares[name]))) if base else 0
                for value, base in zip(done, done_by_now[line.follows], strict=True)
            ]
        ledger.put_areas(name, done_by_now[name], None if name in plan.unset else plan.plans[name], each=plan.by_area)
    for name, (target, done_in_all) in plan.singles.items():
        done_now = done_in_all if whole else int(done_in_all * months / 12 * rng.uniform(0.8, 1.15))
        wanted = target if name in plan.listed else None
        if name in _SPLIT:
            ledger.count_areas(name, rng.split(done_now, weights))
        ledger.put(name, done_now, wanted)
