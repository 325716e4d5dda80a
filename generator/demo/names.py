"""Invented names of places and bodies. The city exists nowhere; whatever carries its name cannot be a real body."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from pypinyin import lazy_pinyin

from generator.demo.seeded_random import SeededRandom
from generator.demo.word_lists import NAMES

CITY = NAMES.city
DISTRICTS = NAMES.districts


@dataclass(frozen=True, slots=True)
class InventedOrganisation:
    """An invented organisation."""

    id: str
    name: str


def reading(name: str) -> str:
    """Pinyin run together, as a slug: `tingtang`."""
    return "".join(_syllable(character) for character in name)


@lru_cache(maxsize=4096)
def _syllable(character: str) -> str:
    return NAMES.readings.get(character) or lazy_pinyin(character)[0]


def _distinct(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(slug, name) of those whose slug is still free."""
    seen: set[str] = set()
    for name in names:
        slug = reading(name)
        if slug not in seen and name not in NAMES.taken:
            seen.add(slug)
            yield slug, name


def streets(seed: int) -> Iterator[tuple[str, str]]:
    """(slug, name root) of street after street, never twice the same slug; some 15,000 in all."""
    rng = SeededRandom(f"{seed}/streets")
    short = [head + tail for head, tail in product(NAMES.first_characters, NAMES.last_characters)]
    rng.shuffle(short)

    def all_names() -> Iterator[str]:
        yield from short
        long = [
            head + middle + tail
            for head, middle, tail in product(NAMES.first_characters, NAMES.middle_characters, NAMES.last_characters)
        ]
        rng.shuffle(long)
        yield from long

    return _distinct(all_names())


def operators(seed: int) -> list[InventedOrganisation]:
    """Every operator the city can have, in a fixed order."""
    rng = SeededRandom(f"{seed}/operators")
    pairs = [
        head + tail
        for head, tail in product(NAMES.operator_first_characters, NAMES.operator_last_characters)
        if head != tail
    ]
    rng.shuffle(pairs)
    return [
        InventedOrganisation(slug, CITY + name + rng.choice(NAMES.operator_kinds)) for slug, name in _distinct(pairs)
    ]


def evaluators() -> list[tuple[InventedOrganisation, str]]:
    """The evaluators with their short names."""
    return [(InventedOrganisation(body.id, CITY + body.name), body.short) for body in NAMES.evaluators]


def communities(rng: SeededRandom, root: str, count: int, suffix: str) -> list[str]:
    """`count` different communities of one street; some bear names that other streets use too."""
    chosen: dict[str, None] = {}
    while len(chosen) < count:
        kind = rng.choices(("plain", "side", "estate", "shared"), (42, 20, 18, 20))[0]
        name = rng.choice(NAMES.first_characters) + rng.choice(NAMES.last_characters)
        if name in NAMES.taken:
            continue
        if kind == "side":
            name = root + rng.choice("东西南北中")
        elif kind == "estate":
            name += rng.choice(NAMES.estates)
        elif kind == "shared":
            name = rng.choice(NAMES.shared_communities)
        chosen[name + suffix] = None
    return list(chosen)


def address(rng: SeededRandom, district: str, street: str) -> str:
    """`榕渚市鹭汀区汀棠街萱堤路12号`."""
    road = rng.choice(NAMES.first_characters) + rng.choice(NAMES.last_characters) + rng.choice(NAMES.roads)
    floor = rng.choice(("", "", "首层", "二楼", f"之{rng.randint(1, 9)}", f"{rng.randint(101, 308)}房"))
    return f"{CITY}{district}{street}{road}{rng.randint(1, 298)}号{floor}"
