"""An invented report from a seed: who, where, when, how much. A seed always gives the same report."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from tests.understand.reports import counts, words
from tests.understand.reports.opinions import Opinions
from tests.understand.reports.reported import GRADES, WEIGHTS, Area, Invented
from tests.understand.reports.style import han

OPTIONS: Final = {  # how often a report has what
    "annex": 0.6,
    "staff": 0.6,
    "comments": 0.6,
    "leads": 0.6,
    "annex list": 0.6,
    "score table": 0.4,
    "targets in prose": 0.15,
    "cover table": 0.2,
    "area table": 0.2,
}
AREA_NAMES: Final[tuple[Callable[[int], str], ...]] = (
    lambda n: f"片区{han(n)}",
    lambda n: f"第{han(n)}片区",
    lambda n: f"片区{n}",
    lambda n: f"{'ABCDEF'[n - 1]}片区",
    lambda n: f"{'东南西北中新'[n - 1]}片区",
)


def invent(seed: int, form: str) -> Invented:
    """The report of a seed in one of the forms: liwan (parties first), projects (2018 rules), quality (2023 rules)."""
    chance = random.Random(f"{form}/{seed}")
    scheme = "guangzhou-2018" if form == "projects" else "guangzhou-2023"
    kind = chance.choice(("midterm", "final"))
    year = chance.randint(2018, 2021) if form == "projects" else chance.randint(2023, 2025)
    begin = date(year, chance.randint(1, 12), chance.choice((1, 10, 15, 28)))
    months = chance.choice((6, 7)) if kind == "midterm" else chance.choice((11, 12))
    until = _months_later(begin, months) - timedelta(days=1)
    evaluated = until + timedelta(days=chance.randint(8, 30))
    town = chance.random() < 0.25
    district = chance.choice(words.DISTRICTS)
    street = chance.choice(words.STREET_HEADS) + chance.choice(words.STREET_TAILS) + ("镇" if town else "街")
    scores, total = _scores(chance, scheme)
    shown = "parts" if form == "liwan" else chance.choice(("parts", "parts", "total", "grade"))
    areas = _areas(chance, form, "社区村" if town else "社区")
    opinions = Opinions(chance, form)
    return Invented(
        form=form,
        kind=kind,
        district=district,
        street=street,
        station=f"{chance.choice(('广州市', district, f'广州市{district}'))}{street}社工服务站",
        parties=_parties(chance, district, street),
        evaluated=evaluated,
        issued=evaluated + timedelta(days=chance.randint(20, 50)) if chance.random() < 0.4 else None,
        contract=(begin, begin.replace(year=begin.year + 1) - timedelta(days=1)),
        assessed=(begin, until),
        months=months,
        funding=chance.choice((200, 240, 240, 260, 300, None)),
        address=_address(chance, district),
        since=f"{chance.randint(2010, 2017)}年{chance.randint(1, 12)}月",
        areas=areas,
        scheme=scheme,
        scores=scores if shown == "parts" else {},
        total=None if shown == "grade" else str(total),
        grade=next(name for least, name in GRADES if total >= least),
        sections=opinions.sections(areas),
        groups=counts.measures(chance, form, areas),
        others=counts.others(chance),
        staff=counts.staff(chance, months),
        advice=tuple(opinions.sentence(each) for each in opinions.drawn(words.ADVICE, 2, 4)),
        options=frozenset(option for option, often in OPTIONS.items() if chance.random() < often),
    )


def _parties(chance: random.Random, district: str, street: str) -> dict[str, str]:
    town = street.endswith("镇")
    operator = chance.choice(("", district)) + chance.choice(words.OPERATORS) + chance.choice(words.OPERATOR_KINDS)
    return {
        "supervisor": f"广州市{district}民政局",
        "purchaser": f"广州市{district}" + (f"{street}人民政府" if town else f"{street}道办事处"),
        "operator": f"广州市{operator}",
        "evaluator": f"广州市{chance.choice(words.EVALUATORS)}",
    }


def _address(chance: random.Random, district: str) -> str:
    city, road = chance.choice(("广州市", "")), chance.choice(words.ROADS)
    return f"{city}{district}{road}{chance.randint(2, 300)}号{chance.choice(words.HOUSES)}"


def _scores(chance: random.Random, scheme: str) -> tuple[dict[str, str], Decimal]:
    """Each party's part of its weight with two decimals, and their sum."""
    shares = {party: Decimal(weight) * chance.randint(700, 1000) / 1000 for party, weight in WEIGHTS[scheme].items()}
    printed = {party: share.quantize(Decimal("0.01"), ROUND_HALF_UP) for party, share in shares.items()}
    return {party: str(share) for party, share in printed.items()}, sum(printed.values(), Decimal(0))


def _areas(chance: random.Random, form: str, ends: str) -> tuple[Area, ...]:
    """Two to six areas, single communities in their place, or none."""
    if form == "projects" or (form == "quality" and chance.random() < 0.15):
        return ()
    places = [head + chance.choice(("社区", "社区", "村" if "村" in ends else "社区")) for head in words.PLACE_HEADS]
    chance.shuffle(places)
    count = chance.choice((2, 3, 3, 3, 4, 5, 6))
    if chance.random() < 0.12:
        return tuple(Area(name, name, (name,)) for name in places[:count])
    named = chance.choice(AREA_NAMES)
    numbered = "片区" in named(1)[:2] or named(1).startswith("第")
    return tuple(
        Area(
            named(n),
            f"片区{n}" if numbered else named(n),
            tuple(places.pop() for _ in range(chance.randint(1, 3))),
        )
        for n in range(1, count + 1)
    )


def _months_later(day: date, months: int) -> date:
    month = day.month - 1 + months
    return day.replace(year=day.year + month // 12, month=month % 12 + 1)
