"""A station of the invented city: its place, communities, operators, and which reports it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice

from generator.demo import names
from generator.demo.names import InventedOrganisation
from generator.demo.seeded_random import SeededRandom
from generator.demo.word_lists import NAMES, InventedDistrict

LAST_YEAR = 2025
"""Reports go back from evaluation."""

NEIGHBOURHOOD = 40  # stations that share a circle of operators
CIRCLE = 8  # operators in it
IN_NEED = (28, 70)  # persons in need per community
MANY = 10  # communities; from here a fourth area is likely, since about three points make one

PENDING = ("in_notice_period", "演示：报告正在公示，公示期满后收录。")
ABSENCES = (
    ("not_collected", "演示：报告已公布，这里还没有收录。"),
    ("not_evaluated", "演示：新设的站，协议期未满，尚未评估。"),
    PENDING,
    ("not_published", "演示：评估已完成，主管部门没有公布报告。"),
)


class TooLarge(ValueError):  # noqa: N818 - named for what was asked
    """More stations than there are names; the message says how many there can be."""


@dataclass(frozen=True, slots=True)
class InventedStation:
    """A station as it is before any report."""

    number: int
    seed: str
    slug: str
    district: InventedDistrict
    root: str
    street: str
    areas: tuple[tuple[str, str, tuple[str, ...]], ...]  # name, alias, communities
    address: str
    phone: str
    operators: tuple[InventedOrganisation, InventedOrganisation]
    changes: int  # the evaluation year from which the second operator runs the station
    since: str  # when the first operator took over: year-month
    starts: tuple[int, int]  # month and day on which contracts begin
    posts: int
    population: int
    persons: tuple[int, ...]  # in need, by area
    size: float  # of what the contracts ask for
    quality: float  # 0.55 … 0.97, what the scores hover about
    projects: tuple[str, ...]

    @property
    def name(self) -> str:
        """`榕渚市汀棠街社工服务站`."""
        return f"{names.CITY}{self.street}社工服务站"

    @property
    def communities(self) -> tuple[str, ...]:
        """All communities, area by area."""
        return tuple(community for _, _, own in self.areas for community in own)

    @property
    def purchaser(self) -> str:
        """The street office or town government."""
        office = "人民政府" if self.street.endswith("镇") else "道办事处"
        return f"{names.CITY}{self.district.name}{self.street}{office}"

    @property
    def supervisor(self) -> str:
        """The district's civil affairs bureau."""
        return f"{names.CITY}{self.district.name}民政局"

    def operator(self, year: int) -> InventedOrganisation:
        """Who runs the station in the contract evaluated in `year`."""
        return self.operators[year >= self.changes]

    def reports(self, years: int) -> list[tuple[int, str]]:
        """(evaluation year, kind) of each report, oldest first; on average one a year over the whole city."""
        if self.unreported:
            return []
        alone = self.number % 37 == 19  # noqa: PLR2004 - some stations have but one report
        first = LAST_YEAR if alone else LAST_YEAR - years + 1
        reports: list[tuple[int, str]] = []
        for year in range(first, LAST_YEAR + 1 - self.pending):
            rng = SeededRandom(f"{self.seed}/{year}/kind")
            kinds = rng.choices((("midterm", "final"), ("midterm",), ("final",)), (6.5, 23.5, 70))[0]
            reports.extend((year, kind) for kind in (kinds[-1:] if alone else kinds))
        return reports

    @property
    def unreported(self) -> bool:
        """Whether the station has no report at all: one in 33."""
        return self.number % 33 == 7  # noqa: PLR2004

    @property
    def pending(self) -> bool:
        """Whether the report of the last year is still in its notice period: one in 41."""
        return self.number % 41 == 5  # noqa: PLR2004

    @property
    def absence(self) -> tuple[str, str] | None:
        """Kind and reason of a report that one would expect."""
        if self.unreported:
            return ABSENCES[self.number // 33 % len(ABSENCES)]
        return PENDING if self.pending else None


def invent_stations(count: int, seed: int) -> Iterator[InventedStation]:
    """Station after station. Each draws from its own source, so that more stations change none of the others."""
    bodies = names.operators(seed)
    made = 0
    for number, (slug, root) in enumerate(islice(names.streets(seed), count)):
        made += 1
        yield _invent_station(number, slug, root, bodies, f"{seed}/{number}")
    if made < count:
        raise TooLarge(f"最多能虚构 {made} 个站，得到 {count}；请把 --stations 改小")


def _invent_station(
    number: int, slug: str, root: str, bodies: list[InventedOrganisation], seed: str
) -> InventedStation:
    rng = SeededRandom(seed)
    weights = [district.weight for district in names.DISTRICTS]
    district = rng.choices(names.DISTRICTS, weights)[0]
    if number < len(names.DISTRICTS):
        district = names.DISTRICTS[number]
    town = rng.chance(district.towns)
    street = root + ("镇" if town else "街")
    circle = [bodies[(number // NEIGHBOURHOOD * CIRCLE + place) % len(bodies)] for place in range(CIRCLE)]
    first, second = rng.sample(circle, 2)
    count = rng.choices((rng.randint(5, 8), rng.randint(8, 12), rng.randint(13, 19)), (3, 5, 2))[0]
    places_named = names.communities(rng, root, count, "村" if town and rng.chance(0.5) else "社区")
    areas = _areas(rng, places_named)
    return InventedStation(
        number=number,
        seed=seed,
        slug=slug,
        district=district,
        root=root,
        street=street,
        areas=areas,
        address=names.address(rng, district.name, street),
        phone=f"000-{rng.randint(2000, 8999)} {rng.randint(0, 9999):04}" if rng.chance(0.6) else "not_disclosed",
        operators=(first, second),
        changes=rng.randint(2020, LAST_YEAR) if rng.chance(0.14) else LAST_YEAR + 1,
        since=f"{rng.randint(2009, 2018)}-{rng.randint(1, 12):02}",
        starts=(rng.randint(7, 11), rng.randint(1, 15)),
        posts=rng.choice((8, 10, 12, 14, 14, 16, 18, 20, 20, 20, 22)),
        population=count * rng.randint(3200, 8600),
        persons=tuple(sum(rng.randint(*IN_NEED) for _ in own) for _, _, own in areas),
        size=rng.uniform(0.8, 1.2),
        quality=min(0.97, max(0.55, rng.gauss(0.86, 0.075))),
        projects=tuple(
            f"{name}{form}"
            for name, form in zip(rng.sample(NAMES.projects, 6), rng.sample(NAMES.project_forms, 6), strict=True)
        ),
    )


def _areas(rng: SeededRandom, communities: list[str]) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    count = 4 if len(communities) >= MANY and rng.chance(0.6) else 3
    style = rng.choice(("片区{han}|片区{number}", "第{han}片区|片区{number}", "{side}片区|片区{number}"))
    sizes = [1 + part for part in rng.split(len(communities) - count, [1.0] * count)]
    cuts = list(accumulate(sizes[:-1]))
    areas: list[tuple[str, str, tuple[str, ...]]] = []
    for place, (begin, end) in enumerate(zip([0, *cuts], [*cuts, len(communities)], strict=True)):
        words = {"han": "一二三四"[place], "number": place + 1, "side": "东南西北"[place]}
        name, alias = style.format(**words).split("|")
        areas.append((name, alias, tuple(communities[begin:end])))
    return tuple(areas)
