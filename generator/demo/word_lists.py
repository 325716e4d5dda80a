"""The invented city's own words, from `words/*.yml`: phrases by topic, sentences for any topic, parts of names.

The files are read once, when the room is first used, and held to the types below; what they mean is said in them. Each
place of a list counts: another order gives another city.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import yaml

from generator.model.record import Record

_FOLDER = Path(__file__).with_name("words")
WordList = tuple[str, ...]


class TopicPhrases(Record):
    """What can be said about one topic, in pieces that fit together in any combination.

    In a phrase, `[group]`, `[place]`, `[partner]`, `[project]` and `[community]` are filled with invented words. In a
    count, `{indicator}` is the actual number, `{indicator%}` the percent and `{indicator/part}` a part of the total.
    """

    near: WordList
    """Topics that may be named besides."""
    deeds: WordList
    """Verb phrases that follow “社工站”."""
    results: WordList
    counts: WordList
    gaps: WordList
    """Whole clauses with a subject of their own."""
    advice: WordList
    """Verb phrases that follow “建议”, each answering the gap in the same place."""


class TopicSentences(Record):
    """WordList and sentences that fit any topic; they fill the gaps between the phrases of one."""

    groups: WordList
    groups_of: Mapping[str, WordList]
    """Topic → the only groups it speaks of."""
    places: WordList
    partners: WordList
    bases: WordList
    bodies: WordList
    area_bodies: WordList
    scopes: WordList
    evidence: WordList
    methods: WordList
    effects: WordList
    reasons: WordList
    purposes: WordList
    follow_ups: WordList
    wishes: WordList
    recommendations: WordList
    answers: WordList


class InventedDistrict(Record):
    """An invented district; `weight` is its share of the stations, `towns` the share of towns among them."""

    id: str
    root: str
    pinyin: str
    weight: int
    towns: float = 0.05

    @property
    def name(self) -> str:
        """`鹭汀区`."""
        return self.root + "区"


class InventedEvaluator(Record):
    """An evaluator, without the city in its name."""

    id: str
    name: str
    short: str


class NameParts(Record):
    """Characters and words that names of places, bodies and projects are put together from."""

    city: str
    districts: tuple[InventedDistrict, ...]
    first_characters: str
    last_characters: str
    middle_characters: str
    readings: Mapping[str, str]
    """Character → pinyin, where a place name reads it otherwise than most words."""
    taken: frozenset[str]
    """Roots that would sound like real places."""
    estates: WordList
    shared_communities: WordList
    roads: WordList
    operator_first_characters: str
    operator_last_characters: str
    operator_kinds: WordList
    evaluators: tuple[InventedEvaluator, ...]
    projects: WordList
    project_forms: WordList


def read_yaml(text: str) -> object:
    """Mappings, lists and text: every scalar stays as it is written."""
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - the base loader makes nothing but text


def _read(name: str) -> object:
    return read_yaml((_FOLDER / f"{name}.yml").read_text(encoding="utf-8"))


def _read_topics() -> dict[str, TopicPhrases]:
    topics: dict[str, TopicPhrases] = {}
    for name in ("topics_station", "topics_services", "topics_people"):
        phrases = _read(name)
        assert isinstance(phrases, dict)
        topics |= {topic: TopicPhrases.model_validate(parts) for topic, parts in phrases.items()}
    return topics


TOPICS: Mapping[str, TopicPhrases] = MappingProxyType(_read_topics())
SENTENCES = TopicSentences.model_validate(_read("sentences"))
NAMES = NameParts.model_validate(_read("names"))
