"""Invented quantities: indicators by area, single ones, and who was in post."""

import random

from tests.understand.reports import words
from tests.understand.reports.reported import Area, Measure, Worker

Kind = tuple[str, str, int]  # name, unit, about how many in an area


def measures(chance: random.Random, form: str, areas: tuple[Area, ...]) -> tuple[tuple[Measure, ...], ...]:
    """The measures prose tells together: visits, casework, groups, activities."""
    targets = chance.choice(("areas", "areas", "whole", "none"))
    groups = _groups(chance, form)
    return tuple(tuple(_measure(chance, kind, areas, targets) for kind in group) for group in groups)


def _groups(chance: random.Random, form: str) -> list[list[Kind]]:
    casework, small = chance.choice(("个案", "专业个案")), chance.choice(("小组", "专业小组"))
    times = chance.choice("个次场")
    consulting: list[list[Kind]] = [[("咨询个案接案", "个", 40), ("咨询个案节数", "节", 60)]]
    files: list[list[Kind]] = [[("建档", chance.choice("份个"), 260)]]
    visits: list[Kind] = [
        (chance.choice(("电访", "电话访问", "电话探访")), chance.choice(("次", "个", "人次")), 1200),
        (chance.choice(("入户探访", "家庭探访", "探访")), chance.choice(("次", "户次", "人次")), 500),
    ]
    cases: list[Kind] = [(f"{casework}接案", "个", 20), (f"{casework}节数", "节", 90), (f"{casework}结案", "个", 15)]
    sessions: list[Kind] = [(small, "个", 8), (f"{small}节数", "节", 30), (f"{small}人次", "人次", 240)]
    activities: list[list[Kind]] = [[("社区活动", times, 20), ("社区活动人次", "人次", 900)]]
    if chance.random() < 0.5:
        activities = [
            [("大型社区活动", times, 4), ("大型社区活动人次", "人次", 400)],
            [("中小型社区活动", times, 12), ("中小型社区活动人次", "人次", 500)],
        ]
    first, second = ([], consulting) if form == "projects" else (files, [])
    return [*first, visits, cases, *second, sessions, *activities]


def _measure(chance: random.Random, kind: Kind, areas: tuple[Area, ...], targets: str) -> Measure:
    name, unit, scale = kind
    aims = [chance.randint(max(1, scale // 2), scale) for _ in areas] or [chance.randint(scale, 3 * scale)]
    done = [max(1, int(aim * chance.uniform(0.4, 1.6))) for aim in aims]
    whole = None if targets == "none" and chance.random() < 0.3 else sum(aims)
    shown = [aim if targets == "areas" else None for aim in aims]
    return Measure(name, unit, whole, sum(done), tuple(zip(shown, done, strict=True)) if areas else ())


def others(chance: random.Random) -> tuple[Measure, ...]:
    """Quantities the annex lists one by one."""
    kinds: list[Kind] = [
        ("新增志愿者", "名", 50),
        ("新增志愿者骨干", "名", 20),
        ("新增志愿队伍", "支", 2),
        ("社区调研", "次", 8),
        ("社会组织培育", "个", 2),
        ("资源链接", "次", 30),
        ("政策宣传", "场", 24),
        ("志愿者培训", "次", 6),
    ]
    return tuple(_measure(chance, kind, (), "areas") for kind in chance.sample(kinds, chance.randint(3, 8)))


def staff(chance: random.Random, months: int) -> tuple[Worker, ...]:
    """Rows of a staff table, some of people who came later."""
    return tuple(_worker(chance, months) for _ in range(chance.randint(8, 22)))


def _worker(chance: random.Random, months: int) -> Worker:
    surname = chance.randrange(0, len(words.SURNAMES), 2)
    given_name = chance.choice(words.GIVEN_NAMES) + chance.choice(("", *words.GIVEN_NAMES))
    since = chance.choice((0, 0, 0, 1, 3))
    present = tuple(month >= since for month in range(months))
    return Worker(
        words.SURNAMES[surname : surname + 2] + given_name,
        chance.choice(words.POSTS),
        chance.choice(words.LICENCES),
        present,
    )
