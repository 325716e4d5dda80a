"""Findings composed from parts. A number in a sentence always comes from the ledger and always leaves a figure."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from generator.demo import about_people, about_services, about_station, words
from generator.demo.parts import PhraseParts
from generator.demo.quantities import NOT_SET, QuantityLedger, printed
from generator.demo.seeded_random import SeededRandom
from generator.demo.writing import Flow

ABOUT: Mapping[str, PhraseParts] = MappingProxyType(
    {**about_station.ABOUT, **about_services.ABOUT, **about_people.ABOUT}
)
LIMIT = 80  # Han characters of a summary
SLOW, EASY = (0, 2), 1  # which advice on delivery answers a slow indicator, and which a target set too low

_SLOT = re.compile(r"(\{[^}]+\}|\[[a-z]+\])")
_HAN = re.compile(r"[\u3400-\u9fff]")
_NAME = re.compile(r"《([^》]+)》|“([^”]+)”")
_SAID_AT_ZERO = frozenset({"complaints"})  # elsewhere nobody writes “获奖0个”
_POOLS = MappingProxyType({"[place]": words.PLACES, "[partner]": words.PARTNERS})

Figures = dict[str, Flow]
Record = dict[str, object]


def han(text: str) -> int:
    """How many Chinese characters, as the model counts a summary."""
    return len(_HAN.findall(text))


@lru_cache(maxsize=4096)
def _segments(phrase: str) -> tuple[str, ...]:
    return tuple(part for part in _SLOT.split(phrase) if part)


@dataclass(slots=True)
class Voice:
    """Speaks for one report: its luck, its numbers, its places and projects, and what it has said already."""

    luck: SeededRandom
    ledger: QuantityLedger
    labels: Mapping[str, tuple[str, str]]
    projects: tuple[str, ...]
    communities: Mapping[str | None, Sequence[str]]
    due: float  # percent that is on schedule: 100, at mid-term about 50
    said: Counter[str] = field(default_factory=Counter)
    group: str = ""  # of whom the present finding speaks

    def praise(self, topic: str, area: str | None = None) -> Record:
        """One item of 值得肯定."""
        luck, parts, figures = self._begin(topic), ABOUT[topic], Figures()
        who = luck.choice(words.AREA_BODIES if area else words.BODIES)
        basis = self._say(luck.choice(words.BASES), area, figures) or ""
        deed, _ = self._turn(topic, parts.deeds, area, figures)
        count = self._count(topic, area, figures) if luck.chance(0.8) else None
        result, _ = self._turn(topic, parts.results, area, figures)
        counted = f"，{count}" if count else ""
        form = luck.randrange(3)
        start = (f"{basis}，{who}{deed}", f"{who}{basis}，{deed}", f"{basis}，{deed}")[form]
        summary = _fit(f"{start}{counted}，{result}。", f"{start}{counted}。", f"{deed}{counted}。")
        text = (
            f"{luck.choice(words.EVIDENCE)}，{who}{basis}，{deed}{counted}。"
            f"{self._say(luck.choice(words.METHODS), area, figures)}。"
            f"{self._say(luck.choice(words.METHODS), area, figures)}。"
            f"{result}，{self._say(luck.choice(words.EFFECTS), area, figures)}，值得肯定。"
        )
        return self._record(topic, summary, text, figures)

    def concern(self, topic: str, area: str | None = None) -> Record:
        """One item of 需要关注, with what is wanted."""
        luck, parts, figures = self._begin(topic), ABOUT[topic], Figures()
        lag = self._lag(area, figures) if topic == "delivery" else None
        gap, place = lag or self._turn(topic, parts.gaps, area, figures)
        gap = f"{self._say(luck.choice(words.SCOPES), area, figures)}，{gap}"
        advice = self._say(parts.advice[place], area, figures)
        tail = self._say(luck.choice(words.TAILS), area, figures)
        form = luck.randrange(3)
        joint = ("，建议", "；下一步应", "，宜")[form]
        summary = _fit(f"{gap}{joint}{advice}，{tail}。", f"{gap}{joint}{advice}。")
        text = (
            f"{gap}。{luck.choice(words.EVIDENCE)}，{self._say(luck.choice(words.REASONS), area, figures)}。"
            f"{luck.choice(words.WISHES)}{advice}，{tail}。"
            f"{self._say(luck.choice(words.FOLLOW_UPS), area, figures)}。"
        )
        return self._record(topic, summary, text, figures)

    def recommendation(self, topic: str, place: str) -> Record:
        """One closing recommendation; it quotes no number."""
        self._begin(topic)
        figures = Figures()
        advice, _ = self._turn(topic, ABOUT[topic].advice, None, figures)
        tail = self._say(self.luck.choice(words.TAILS), None, figures)
        summary = self.luck.choice(words.RECOMMENDED).format(advice=advice, tail=tail)
        return {"summary": summary, "topics": [topic], "place": place}

    def _begin(self, topic: str) -> SeededRandom:
        """Settle of whom the next finding speaks."""
        self.group = self.luck.choice(words.GROUPS_OF.get(topic, words.GROUPS))
        return self.luck

    def _record(self, topic: str, summary: str, text: str, figures: Figures) -> Record:
        near = ABOUT[topic].near
        topics = [topic, self.luck.choice(near)] if near and self.luck.chance(0.4) else [topic]
        names = dict.fromkeys(first or second for first, second in _NAME.findall(summary))
        record: Record = {"summary": summary, "topics": topics}
        if names:
            record["names"] = list(names)
        if figures:
            record["figures"] = list(figures.values())
        record["text"] = text
        return record

    def _turn(self, topic: str, phrases: Sequence[str], area: str | None, figures: Figures) -> tuple[str, int]:
        """The next phrase of a topic that this report can fill, and its place; all are used before one comes again."""
        key = f"{topic}/{phrases[0]}"
        if not self.said[key]:
            self.said[key] = self.luck.randrange(len(phrases))
        for step in range(1, len(phrases) + 1):
            place = (self.said[key] + step) % len(phrases)
            said = self._say(phrases[place], area, figures)
            if said is not None:
                self.said[key] += step
                return said, place
        raise LookupError(topic)

    def _count(self, topic: str, area: str | None, figures: Figures) -> str | None:
        if topic == "delivery":
            return self._lead(area, figures)
        counts = ABOUT[topic].counts
        start = self.luck.randrange(len(counts)) if counts else 0
        for step in range(len(counts)):
            said = self._say(counts[(start + step) % len(counts)], area, figures)
            if said is not None:
                return said
        return None

    def _say(self, phrase: str, area: str | None, figures: Figures) -> str | None:
        """A phrase with its gaps filled; None, and no figure, where this report has no such number."""
        spoken, found = [], Figures()
        for part in _segments(phrase):
            if part[0] == "{":
                value = self._quote(part[1:-1], area, found)
                if value is None:
                    return None
                spoken.append(value)
            elif part[0] == "[":
                spoken.append(self._word(part, area))
            else:
                spoken.append(part)
        for key, figure in found.items():
            figures.setdefault(key, Flow()).update(figure)
        return "".join(spoken)

    def _word(self, slot: str, area: str | None) -> str:
        if slot == "[group]":
            return self.group
        if slot == "[project]":
            return self.luck.choice(self.projects)
        if slot == "[community]":
            return self.luck.choice(self.communities[area])
        return self.luck.choice(_POOLS[slot])

    def _quote(self, slot: str, area: str | None, figures: Figures) -> str | None:
        name, _, part = slot.partition("/")
        if part:
            value = self.ledger.parts[name][part]
            figures[slot] = Flow(indicator=name, part=part, actual=printed(value))
            return printed(value)
        name = slot.rstrip("%")
        cell = self.ledger.cells.get((name, area))
        if cell is None or (cell.actual is None and name == slot) or (cell.actual == 0 and name not in _SAID_AT_ZERO):
            return None
        figure = figures.setdefault(name, Flow(indicator=name))
        if name == slot:
            figure["actual"] = told = printed(cell.actual or 0)
            return told
        share = cell.percent
        if share is None or share == NOT_SET:
            return None
        figure["percent"] = share
        return share

    def _measured(self, area: str | None) -> list[tuple[float, str]]:
        """(percent, indicator) of everything here that has a target, lowest first."""
        return sorted(
            (float((cell.percent or "0%")[:-1]), name)
            for (name, where), cell in self.ledger.cells.items()
            if where == area and cell.measured and name in self.labels and "person-months" not in name
        )

    def _lead(self, area: str | None, figures: Figures) -> str | None:
        measured = self._measured(area)
        return self._tell(self.luck.choice(measured[-4:])[1], area, figures) if measured else None

    def _lag(self, area: str | None, figures: Figures) -> tuple[str, int] | None:
        measured = self._measured(area)
        if not measured:
            return None
        value, name = self.luck.choice(measured[:3])
        if value < self.due:
            return f"{self._tell(name, area, figures)}，比计划进度慢", SLOW[self.luck.chance(0.5)]
        return f"{self._tell(measured[-1][1], area, figures)}，目标可能定得偏低", EASY

    def _tell(self, indicator: str, area: str | None, figures: Figures) -> str:
        cell, (name, unit) = self.ledger.cells[indicator, area], self.labels[indicator]
        done = printed(cell.actual or 0)
        figures[indicator] = Flow(indicator=indicator, actual=done, percent=cell.percent)
        return f"{name}完成{done}{unit}，为目标的{cell.percent}"


def _fit(*forms: str) -> str:
    """The longest form within the limit, the last where none is."""
    return next((form for form in forms if len(form) <= LIMIT or han(form) <= LIMIT), forms[-1])
