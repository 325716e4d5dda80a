"""Topics: the concerns that every station's newest report raises under each, and the index of topics."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.derive.overview import concerns
from generator.model.catalogue import Catalogue, Station, Topic
from generator.model.report import Finding, Report
from generator.render import links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext

_INDEX = Crumb("主题", links.TOPICS)


@dataclass(frozen=True, slots=True)
class TopicConcern:
    """One concern under a topic, with the report that raises it."""

    station: Station
    report: Report
    finding: Finding


@dataclass(frozen=True, slots=True)
class TopicInIndex:
    """A topic, how many stations it concerns, and how many concerns there are."""

    topic: Topic
    stations: int
    concerns: int


@dataclass(frozen=True, slots=True)
class TopicsContext(PageContext):
    """The topic that concerns most stations first."""

    template: ClassVar[str] = "topics.md"
    by_stations: tuple[TopicInIndex, ...]


@dataclass(frozen=True, slots=True)
class TopicContext(PageContext):
    """One topic; `stations` counts those that are concerned."""

    template: ClassVar[str] = "topic.md"
    topic: Topic
    concerns: tuple[TopicConcern, ...]
    stations: int


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, then every topic of the catalogue."""
    raised = _by_topic(catalogue)
    stations = {slug: len({each.station.key for each in members}) for slug, members in raised.items()}
    yield Page(
        links.TOPICS,
        "主题",
        "不同社工站的报告里反复出现的同类问题。",
        TopicsContext(
            tuple(
                TopicInIndex(topic, stations[topic.id], len(raised[topic.id]))
                for topic in sorted(catalogue.topics.values(), key=lambda topic: -stations[topic.id])
            )
        ),
        crumbs=(HOME_CRUMB, _INDEX),
    )
    for topic in catalogue.topics.values():
        yield Page(
            links.topic(topic.id),
            f"主题：{topic.name}",
            f"{topic.name}：{topic.plain}",
            TopicContext(topic, tuple(raised[topic.id]), stations[topic.id]),
            crumbs=(HOME_CRUMB, _INDEX, Crumb(topic.name, links.topic(topic.id))),
        )


def _by_topic(catalogue: Catalogue) -> dict[str, list[TopicConcern]]:
    """Topic → the concerns of the stations' newest reports, station by station; empty where there are none."""
    raised: dict[str, list[TopicConcern]] = {slug: [] for slug in catalogue.topics}
    for station in catalogue.stations:
        if station.latest is None:
            continue
        for finding in concerns(station.latest):
            for slug in finding.record.topics:
                raised[slug].append(TopicConcern(station, station.latest, finding))
    return raised
