"""An invented report: its facts, sections, indicators and staff. A seed always gives the same report."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from tests.ingest.reports import words
from tests.ingest.reports.style import han

PARTY_NAMES: Final = {
    "supervisor": "监督方",
    "purchaser": "购买方",
    "supervision_centre": "督导中心",
    "evaluator": "第三方",
}
WEIGHTS: Final = {
    "guangzhou-2018": {"evaluator": 70, "purchaser": 20, "supervisor": 10},
    "guangzhou-2023": {"evaluator": 55, "purchaser": 20, "supervision_centre": 15, "supervisor": 10},
}
GRADES: Final = ((90, "优秀"), (80, "良好"), (60, "合格"), (0, "不合格"))


@dataclass(frozen=True, slots=True)
class Area:
    """An area as the text names it, as the annex names it, and its communities."""

    name: str
    in_tables: str
    communities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One item, in one paragraph or two."""

    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Part:
    """The two sides of one area, or of a section that is not divided by area. Nothing said is an empty side."""

    area: Area | None
    praise: tuple[Finding, ...]
    concern: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section with findings, of one party."""

    title: str
    party: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator: `unit` as prose prints it, values for the whole station and for each area in their order."""

    name: str
    unit: str
    target: int | None  # None: "/"
    actual: int
    of_areas: tuple[tuple[int | None, int], ...] = ()

    @property
    def percent(self) -> str | None:
        return percent(self.actual, self.target)


def percent(actual: int, target: int | None) -> str | None:
    """Two decimals, rounded half up; None where there is no target."""
    if not target:
        return None
    return f"{(Decimal(actual) * 100 / target).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


@dataclass(frozen=True, slots=True)
class Worker:
    """A row of the staff table. Names are put together at run time from lists that hold no real name."""

    name: str
    post: str
    licence: str
    months: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Invented:
    """Everything a report says, before it is written in any form."""

    form: str  # liwan, projects, quality
    kind: str
    district: str
    street: str
    station: str
    parties: dict[str, str]
    evaluated: date
    issued: date | None
    contract: tuple[date, date]
    assessed: tuple[date, date]
    months: int
    funding: int | None  # in units of 10 000 yuan
    address: str
    since: str
    areas: tuple[Area, ...]
    scheme: str
    scores: dict[str, str]
    total: str | None
    grade: str
    sections: tuple[Section, ...]
    groups: tuple[tuple[Measure, ...], ...]  # measures that prose names together
    others: tuple[Measure, ...]  # the annex's list of single quantities
    staff: tuple[Worker, ...]
    advice: tuple[str, ...]
    options: frozenset[str] = field(default=frozenset())

    @property
    def stem(self) -> str:
        return self.street[:-1]


OPTIONS: Final = ("annex", "staff", "comments", "leads", "score table", "annex list", "targets in prose")
RARE: Final = {"targets in prose": 0.15, "score table": 0.4}


class Inventor:
    """Draws everything from one random source, so that a report follows from its seed."""

    def __init__(self, seed: int, form: str) -> None:
        self.chance = random.Random(f"{form}/{seed}")
        self.form = form
        self.places = self.chance.sample(words.PLACE_HEADS, len(words.PLACE_HEADS))
        self.said: set[str] = set()

    def report(self) -> Invented:
        chance = self.chance
        scheme = "guangzhou-2018" if self.form == "projects" else "guangzhou-2023"
        kind = chance.choice(("midterm", "final"))
        begin = date(
            chance.randint(2018, 2021) if self.form == "projects" else chance.randint(2023, 2025),
            chance.randint(1, 12),
            chance.choice((1, 10, 15, 28)),
        )
        end = begin.replace(year=begin.year + 1) - timedelta(days=1)
        months = chance.choice((6, 7)) if kind == "midterm" else chance.choice((11, 12))
        until = _months_later(begin, months) - timedelta(days=1)
        evaluated = until + timedelta(days=chance.randint(8, 30))
        district = chance.choice(words.DISTRICTS)
        town = chance.random() < 0.25
        street = chance.choice(words.STREET_HEADS) + chance.choice(words.STREET_TAILS) + ("镇" if town else "街")
        scores = {
            party: Decimal(weight) * chance.randint(700, 1000) / 1000 for party, weight in WEIGHTS[scheme].items()
        }
        printed = {party: f"{score.quantize(Decimal('0.01'), ROUND_HALF_UP)}" for party, score in scores.items()}
        total = sum(Decimal(score) for score in printed.values())
        shown = chance.choice(("parts", "parts", "total", "grade")) if self.form != "liwan" else "parts"
        areas = self.areas(town=town)
        return Invented(
            form=self.form, kind=kind, district=district, street=street,
            station=chance.choice((f"广州市{street}社工服务站", f"{district}{street}社工服务站", f"广州市{district}{street}社工服务站")),
            parties={
                "supervisor": f"广州市{district}民政局",
                "purchaser": f"广州市{district}{street}人民政府" if town else f"广州市{district}{street[:-1]}街道办事处",
                "operator": f"广州市{chance.choice(('', district))}{chance.choice(words.OPERATORS)}{chance.choice(words.OPERATOR_KINDS)}",
                "evaluator": f"广州市{chance.choice(words.EVALUATORS)}",
            },
            evaluated=evaluated, issued=evaluated + timedelta(days=chance.randint(20, 50)) if chance.random() < 0.4 else None,
            contract=(begin, end), assessed=(begin, until), months=months,
            funding=chance.choice((200, 240, 240, 260, 300, None)),
            address=f"{chance.choice(('广州市', ''))}{district}{chance.choice(words.ROADS)}{chance.randint(2, 300)}号{chance.choice(('', '二楼', '之一', '首层东侧', '大院3栋101'))}",
            since=f"{chance.randint(2010, 2017)}年{chance.randint(1, 12)}月",
            areas=areas, scheme=scheme,
            scores=printed if shown == "parts" else {}, total=None if shown == "grade" else str(total),
            grade=next(name for least, name in GRADES if total >= least),
            sections=tuple(self.sections(areas)), groups=self.measures(areas), others=self.others(),
            staff=tuple(self.worker(months) for _ in range(chance.randint(8, 22))),
            advice=tuple(self.sentence(each) for each in chance.sample(words.ADVICE, chance.randint(2, 4))),
            options=frozenset(option for option in OPTIONS if chance.random() < RARE.get(option, 0.6)),
        )  # fmt: skip

    def areas(self, *, town: bool) -> tuple[Area, ...]:
        count = self.chance.choice((2, 3, 3, 3, 4, 5, 6)) if self.form != "projects" else 0
        if self.form == "quality" and self.chance.random() < 0.15:
            count = 0
        name = self.chance.choice((
            lambda n: f"片区{han(n)}", lambda n: f"第{han(n)}片区", lambda n: f"{'ABCDEF'[n - 1]}片区", lambda n: f"{'东南西北中新'[n - 1]}片区",
            lambda n: f"片区{n}",
        ))  # fmt: skip
        ends = ("社区", "社区", "村") if town else ("社区",)
        if count and self.chance.random() < 0.12:  # no areas: each community stands for itself
            return tuple(Area(name, name, (name,)) for name in (self.places.pop() + ends[0] for _ in range(count)))
        numbered = name(1) not in {"A片区", "东片区"}
        return tuple(
            Area(
                name(n),
                f"片区{n}" if numbered else name(n),
                tuple(self.places.pop() + self.chance.choice(ends) for _ in range(self.chance.randint(1, 3))),
            )
            for n in range(1, count + 1)
        )

    def sections(self, areas: tuple[Area, ...]) -> list[Section]:
        def whole(title: str, party: str, least: int = 1) -> Section:
            return Section(title, party, (self.part(None, least),))

        others = [
            whole(self.chance.choice(("购买方评估", "购买方评估", "购买方评估意见")), "purchaser"),
            whole("监督方评估", "supervisor"),
        ]
        if self.form != "projects":
            others.append(whole(self.chance.choice(("督导中心评估", "督导中心")), "supervision_centre"))
        self.chance.shuffle(others)
        if self.form == "projects":
            titles = (
                "项目运营管理",
                "项目执行和成效总体情况",
                *self.chance.sample(words.PROJECTS, self.chance.randint(3, 5)),
            )
            return [whole(title, "evaluator", 2) for title in titles]
        if self.form == "quality":
            quality = Section(
                "服务质量", "evaluator", tuple(self.part(area) for area in areas) or (self.part(None, 2),)
            )
            own = [
                whole("项目管理", "evaluator", 2),
                quality,
                whole("服务监测", "evaluator"),
                whole("服务成效", "evaluator", 2),
            ]
            return own + others
        own = [whole("项目管理", "evaluator", 2), whole("项目执行与服务成效", "evaluator", 2)]
        return (
            others + own + [Section(f"{area.name}社工点服务情况", "evaluator", (self.part(area, 2),)) for area in areas]
        )

    def part(self, area: Area | None, least: int = 1) -> Part:
        silent = least == 1 and area is None and self.chance.random() < 0.2
        return Part(
            area,
            self.side(words.PRAISE, words.PRAISE_MORE, least),
            () if silent else self.side(words.CONCERN, words.CONCERN_MORE, least),
        )

    def side(self, openings: tuple[str, ...], more: tuple[str, ...], least: int) -> tuple[Finding, ...]:
        return tuple(self.finding(openings, more) for _ in range(self.chance.randint(least, 4)))

    def finding(self, openings: tuple[str, ...], more: tuple[str, ...]) -> Finding:
        chance = self.chance
        first = self.sentence(chance.choice(openings))
        while first in self.said:
            first = f"在{self.sentence(chance.choice(('{group}', '{plan}', '{place}')))}方面，{self.sentence(chance.choice(openings))}"
        self.said.add(first)
        further = [self.sentence(each) for each in chance.sample(more, chance.choice((0, 1, 1, 2, 3, 4)))]
        if further and chance.random() < 0.12:
            return Finding((first + "".join(further[:-1]), chance.choice(words.CONTINUED) + further[-1]))
        return Finding((first + "".join(further),))

    def sentence(self, template: str) -> str:
        chance, text = self.chance, template
        draws = {
            "{n}": lambda: str(chance.randint(2, 12)), "{m}": lambda: str(chance.randint(21, 640)),
            "{year}": lambda: str(chance.randint(2021, 2024)), "{group}": lambda: chance.choice(words.GROUPS),
            "{money}": lambda: chance.choice((f"{chance.randint(1, 9)}.{chance.randint(1, 9)}万元", f"{chance.randint(2000, 90000)}元", f"{chance.randint(2, 30)}万元")),
            "{plan}": lambda: chance.choice(words.PLANS), "{place}": lambda: chance.choice(words.PLACE_HEADS) + "社区",
        }  # fmt: skip
        for slot, draw in draws.items():
            while slot in text:
                text = text.replace(slot, draw(), 1)
        return text

    def measure(self, name: str, unit: str, scale: int, areas: tuple[Area, ...], *, targets: str) -> Measure:
        chance = self.chance
        each = [(chance.randint(scale // 2, scale) or 1, 0) for _ in areas] or [(chance.randint(scale, 3 * scale), 0)]
        each = [(target, max(1, int(target * chance.uniform(0.4, 1.6)))) for target, _ in each]
        target: int | None = sum(target for target, _ in each)
        actual = sum(actual for _, actual in each)
        if targets == "none" and chance.random() < 0.3:
            target = None
        of_areas = tuple((None if targets != "areas" else target, actual) for target, actual in each) if areas else ()
        return Measure(name, unit, target, actual, of_areas)

    def measures(self, areas: tuple[Area, ...]) -> tuple[tuple[Measure, ...], ...]:
        chance = self.chance
        targets = chance.choice(("areas", "areas", "whole", "none"))
        visit = chance.choice(("入户探访", "家庭探访", "探访"))
        phone = chance.choice(("电访", "电话访问", "电话探访"))
        file = [[("建档", chance.choice("份个"), 260)]] if self.form != "projects" else []
        activities = [[("社区活动", "次", 20), ("社区活动人次", "人次", 900)]]
        if chance.random() < 0.5:
            activities = [
                [("大型社区活动", chance.choice("个次场"), 4), ("大型社区活动人次", "人次", 400)],
                [("中小型社区活动", chance.choice("个次场"), 12), ("中小型社区活动人次", "人次", 500)],
            ]
        case = chance.choice(("个案", "专业个案"))
        cases = [(f"{case}接案", "个", 20), (f"{case}节数", "节", 90), (f"{case}结案", "个", 15)]
        if self.form == "projects":
            extra = [[("咨询个案接案", "个", 40), ("咨询个案节数", "节", 60)]]
        else:
            extra = []
        small = chance.choice(("小组", "专业小组"))
        groups = [
            *file, [(phone, chance.choice(("次", "个", "人次")), 1200), (visit, chance.choice(("次", "户次", "人次")), 500)], cases, *extra,
            [(small, "个", 8), (f"{small}节数", "节", 30), (f"{small}人次", "人次", 240)], *activities,
        ]  # fmt: skip
        return tuple(tuple(self.measure(*each, areas, targets=targets) for each in group) for group in groups)

    def others(self) -> tuple[Measure, ...]:
        names = (("新增志愿者", "名", 50), ("新增志愿者骨干", "名", 20), ("新增志愿队伍", "支", 2), ("社区调研", "次", 8), ("社会组织培育", "个", 2), ("资源链接", "次", 30), ("政策宣传", "场", 24), ("志愿者培训", "次", 6))  # fmt: skip
        return tuple(
            self.measure(*each, (), targets="areas") for each in self.chance.sample(names, self.chance.randint(3, 8))
        )

    def worker(self, months: int) -> Worker:
        chance = self.chance
        surname = chance.randrange(0, len(words.SURNAMES), 2)
        name = words.SURNAMES[surname : surname + 2] + chance.choice(words.GIVEN) + chance.choice(("", *words.GIVEN))
        since = chance.choice((0, 0, 0, 1, 3))
        return Worker(
            name,
            chance.choice(words.POSTS),
            chance.choice(words.LICENCES),
            tuple(month >= since for month in range(months)),
        )


def _months_later(day: date, months: int) -> date:
    month = day.month - 1 + months
    return day.replace(year=day.year + month // 12, month=month % 12 + 1)


def invent(seed: int, form: str) -> Invented:
    """The report of a seed in one of the forms: liwan (parties first), projects (2018 rules), quality (2023 rules)."""
    return Inventor(seed, form).report()
