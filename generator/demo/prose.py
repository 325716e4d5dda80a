"""Findings composed from parts. A number in a sentence always comes from the ledger and always leaves a figure."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from generator.demo.quantity_ledger import NOT_SET, QuantityLedger, printed
from generator.demo.seeded_random import SeededRandom
from generator.demo.word_lists import SENTENCES, TOPICS
from generator.demo.writing import Flow

LIMIT = 80  # Han characters of a summary
SLOW, EASY = (0, 2), 1  # which advice on delivery answers a slow indicator, and which a target set too low

_SLOT = re.compile(r"(\{[^}]+\}|\[[a-z]+\])")
_HAN = re.compile(r"[\u3400-\u9fff]")
_NAME = re.compile(r"《([^》]+)》|“([^”]+)”")
_QUOTED_AT_ZERO = frozenset({"complaints"})  # elsewhere nobody writes “获奖0个”
_POOLS = MappingProxyType({"[place]": SENTENCES.places, "[partner]": SENTENCES.partners})

InventedFigures = dict[str, Flow]
YamlMapping = dict[str, object]


def han(text: str) -> int:
    """How many Chinese characters, as the model counts a summary."""
    return len(_HAN.findall(text))


@lru_cache(maxsize=4096)
def _segments(phrase: str) -> tuple[str, ...]:
    return tuple(part for part in _SLOT.split(phrase) if part)


@dataclass(slots=True)
class Voice:
    """Speaks for one report: its source of chance, numbers, places and projects, and which phrases it has used."""

    rng: SeededRandom
    ledger: QuantityLedger
    labels: Mapping[str, tuple[str, str]]
    projects: tuple[str, ...]
    communities: Mapping[str | None, Sequence[str]]
    due: float  # percent that is on schedule: 100, at mid-term about 50
    used: Counter[str] = field(default_factory=Counter)
    group: str = ""  # of whom the present finding speaks

    def praise(self, topic: str, area: str | None = None) -> YamlMapping:
        """One item of 值得肯定."""
        rng, parts, figures = self._choose_group(topic), TOPICS[topic], InventedFigures()
        who = rng.choice(SENTENCES.area_bodies if area else SENTENCES.bodies)
        basis = self._filled(rng.choice(SENTENCES.bases), area, figures) or ""
        deed, _ = self._next_phrase(topic, parts.deeds, area, figures)
        count = self._count(topic, area, figures) if rng.chance(0.8) else None
        result, _ = self._next_phrase(topic, parts.results, area, figures)
        counted = f"，{count}" if count else ""
        form = rng.randrange(3)
        start = (f"{basis}，{who}{deed}", f"{who}{basis}，{deed}", f"{basis}，{deed}")[form]
        summary = _fit(f"{start}{counted}，{result}。", f"{start}{counted}。", f"{deed}{counted}。")
        text = (
            f"{rng.choice(SENTENCES.evidence)}，{who}{basis}，{deed}{counted}。"
            f"{self._filled(rng.choice(SENTENCES.methods), area, figures)}。"
            f"{self._filled(rng.choice(SENTENCES.methods), area, figures)}。"
            f"{result}，{self._filled(rng.choice(SENTENCES.effects), area, figures)}，值得肯定。"
        )
        return self._record(topic, summary, text, figures)

    def concern(self, topic: str, area: str | None = None) -> YamlMapping:
        """One item of 需要关注, with what is wanted."""
        rng, parts, figures = self._choose_group(topic), TOPICS[topic], InventedFigures()
        lag = self._slowest_or_easiest(area, figures) if topic == "delivery" else None
        gap, place = lag or self._next_phrase(topic, parts.gaps, area, figures)
        gap = f"{self._filled(rng.choice(SENTENCES.scopes), area, figures)}，{gap}"
        advice = self._filled(parts.advice[place], area, figures)
        purpose = self._filled(rng.choice(SENTENCES.purposes), area, figures)
        form = rng.randrange(3)
        joint = ("，建议", "；下一步应", "，宜")[form]
        summary = _fit(f"{gap}{joint}{advice}，{purpose}。", f"{gap}{joint}{advice}。")
        text = (
            f"{gap}。{rng.choice(SENTENCES.evidence)}，{self._filled(rng.choice(SENTENCES.reasons), area, figures)}。"
            f"{rng.choice(SENTENCES.wishes)}{advice}，{purpose}。"
            f"{self._filled(rng.choice(SENTENCES.follow_ups), area, figures)}。"
        )
        return self._record(topic, summary, text, figures)

    def recommendation(self, topic: str, place: str) -> YamlMapping:
        """One closing recommendation; it quotes no number."""
        self._choose_group(topic)
        figures = InventedFigures()
        advice, _ = self._next_phrase(topic, TOPICS[topic].advice, None, figures)
        purpose = self._filled(self.rng.choice(SENTENCES.purposes), None, figures)
        summary = self.rng.choice(SENTENCES.recommendations).format(advice=advice, purpose=purpose)
        return {"summary": summary, "topics": [topic], "place": place}

    def _choose_group(self, topic: str) -> SeededRandom:
        """Settle of whom the next finding speaks."""
        self.group = self.rng.choice(SENTENCES.groups_of.get(topic, SENTENCES.groups))
        return self.rng

    def _record(self, topic: str, summary: str, text: str, figures: InventedFigures) -> YamlMapping:
        near = TOPICS[topic].near
        topics = [topic, self.rng.choice(near)] if near and self.rng.chance(0.4) else [topic]
        names = dict.fromkeys(first or second for first, second in _NAME.findall(summary))
        record: YamlMapping = {"summary": summary, "topics": topics}
        if names:
            record["names"] = list(names)
        if figures:
            record["figures"] = list(figures.values())
        record["text"] = text
        return record

    def _next_phrase(
        self, topic: str, phrases: Sequence[str], area: str | None, figures: InventedFigures
    ) -> tuple[str, int]:
        """The next phrase of a topic that this report can fill, and its place; all are used before one comes again."""
        key = f"{topic}/{phrases[0]}"
        if not self.used[key]:
            self.used[key] = self.rng.randrange(len(phrases))
        for step in range(1, len(phrases) + 1):
            place = (self.used[key] + step) % len(phrases)
            filled = self._filled(phrases[place], area, figures)
            if filled is not None:
                self.used[key] += step
                return filled, place
        raise LookupError(topic)

    def _count(self, topic: str, area: str | None, figures: InventedFigures) -> str | None:
        if topic == "delivery":
            return self._quickest(area, figures)
        counts = TOPICS[topic].counts
        start = self.rng.randrange(len(counts)) if counts else 0
        for step in range(len(counts)):
            filled = self._filled(counts[(start + step) % len(counts)], area, figures)
            if filled is not None:
                return filled
        return None

    def _filled(self, phrase: str, area: str | None, figures: InventedFigures) -> str | None:
        """A phrase with its gaps filled; None, and no figure, where this report has no such number."""
        spoken, quoted = [], InventedFigures()
        for part in _segments(phrase):
            if part[0] == "{":
                value = self._quote(part[1:-1], area, quoted)
                if value is None:
                    return None
                spoken.append(value)
            elif part[0] == "[":
                spoken.append(self._word(part, area))
            else:
                spoken.append(part)
        for key, figure in quoted.items():
            figures.setdefault(key, Flow()).update(figure)
        return "".join(spoken)

    def _word(self, slot: str, area: str | None) -> str:
        if slot == "[group]":
            return self.group
        if slot == "[project]":
            return self.rng.choice(self.projects)
        if slot == "[community]":
            return self.rng.choice(self.communities[area])
        return self.rng.choice(_POOLS[slot])

    def _quote(self, slot: str, area: str | None, figures: InventedFigures) -> str | None:
        name, _, part = slot.partition("/")
        if part:
            value = self.ledger.parts[name][part]
            figures[slot] = Flow(indicator=name, part=part, actual=printed(value))
            return printed(value)
        name = slot.rstrip("%")
        cell = self.ledger.cells.get((name, area))
        if cell is None or (cell.actual is None and name == slot) or (cell.actual == 0 and name not in _QUOTED_AT_ZERO):
            return None
        figure = figures.setdefault(name, Flow(indicator=name))
        if name == slot:
            figure["actual"] = actual = printed(cell.actual or 0)
            return actual
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

    def _quickest(self, area: str | None, figures: InventedFigures) -> str | None:
        measured = self._measured(area)
        return self._completion(self.rng.choice(measured[-4:])[1], area, figures) if measured else None

    def _slowest_or_easiest(self, area: str | None, figures: InventedFigures) -> tuple[str, int] | None:
        measured = self._measured(area)
        if not measured:
            return None
        value, name = self.rng.choice(measured[:3])
        if value < self.due:
            return f"{self._completion(name, area, figures)}，比计划进度慢", SLOW[self.rng.chance(0.5)]
        return f"{self._completion(measured[-1][1], area, figures)}，目标可能定得偏低", EASY

    def _completion(self, indicator: str, area: str | None, figures: InventedFigures) -> str:
        cell, (name, unit) = self.ledger.cells[indicator, area], self.labels[indicator]
        done = printed(cell.actual or 0)
        figures[indicator] = Flow(indicator=indicator, actual=done, percent=cell.percent)
        return f"{name}完成{done}{unit}，为目标的{cell.percent}"


def _fit(*forms: str) -> str:
    """The longest form within the limit, the last where none is."""
    return next((form for form in forms if len(form) <= LIMIT or han(form) <= LIMIT), forms[-1])
