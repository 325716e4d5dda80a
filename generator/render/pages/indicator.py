"""Indicators: what each means, and what the newest report of every station that names it prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.model.catalogue import Catalogue, Indicator, IndicatorGroup, Station
from generator.model.report import PlacedFigure, Report
from generator.model.scheme import Scheme
from generator.model.values import Missing
from generator.render import links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One statement; `part` names the area or part it is about, None for the whole station."""

    station: Station
    report: Report
    placed: PlacedFigure
    part: str | None


@dataclass(frozen=True, slots=True)
class Spread:
    """Statements that may stand side by side: of one scheme and one kind of report."""

    scheme: Scheme
    kind: str
    rows: tuple[IndicatorRow, ...]

    def states(self, value: str) -> bool:
        """Whether some row states its `target`, `actual` or `percent`: a column that says nothing is left out."""
        return any(getattr(row.placed.figure, value) is not Missing.NOT_STATED for row in self.rows)


@dataclass(frozen=True, slots=True)
class IndicatorsOfGroup:
    """A heading of the index and the indicators under it."""

    group: IndicatorGroup
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class IndicatorsContext(PageContext):
    """The catalogue's groups that have an indicator some report names."""

    template: ClassVar[str] = "indicators.md"
    groups: tuple[IndicatorsOfGroup, ...]


@dataclass(frozen=True, slots=True)
class IndicatorContext(PageContext):
    """One indicator and what reports print of it."""

    template: ClassVar[str] = "indicator.md"
    indicator: Indicator
    group: IndicatorGroup
    spreads: tuple[Spread, ...]


_INDEX = Crumb("指标", links.INDICATORS)


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, then every indicator that some report names."""
    spreads = _spreads(catalogue)
    used = [indicator for indicator in catalogue.indicators.values() if indicator.id in spreads]
    yield Page(
        links.INDICATORS,
        "指标",
        f"评估报告里反复出现的 {len(used)} 项数量，各是什么意思。",
        IndicatorsContext(
            tuple(
                IndicatorsOfGroup(group, members)
                for group in catalogue.groups.values()
                if (members := tuple(indicator for indicator in used if indicator.group == group.id))
            )
        ),
        crumbs=(HOME_CRUMB, _INDEX),
    )
    for indicator in used:
        address = links.indicator(indicator.id)
        yield Page(
            address,
            f"指标：{indicator.name}",
            f"{indicator.name}：{indicator.plain}",
            IndicatorContext(indicator, catalogue.groups[indicator.group], spreads[indicator.id]),
            crumbs=(HOME_CRUMB, _INDEX, Crumb(indicator.name, address)),
        )


def _spreads(catalogue: Catalogue) -> dict[str, tuple[Spread, ...]]:
    """Indicator → its statements by scheme and kind, newest scheme first: different ones are never put together."""
    tables_of: dict[str, dict[tuple[str, str], list[IndicatorRow]]] = {}
    for station in catalogue.stations:
        stated: set[str] = set()
        for report in station.reports:  # newest first: an older report speaks only of what newer ones leave out
            newest = _statements(report, stated)
            stated.update(newest)
            for slug, rows in newest.items():
                key = report.body.scheme, report.body.kind.label
                here = [IndicatorRow(station, report, placed, _part(placed)) for placed in rows]
                tables_of.setdefault(slug, {}).setdefault(key, []).extend(here)
    return {
        slug: tuple(
            Spread(catalogue.schemes[scheme], kind, tuple(rows))
            for (scheme, kind), rows in sorted(tables.items(), reverse=True)
        )
        for slug, tables in tables_of.items()
    }


def _statements(report: Report, stated: set[str]) -> dict[str, list[PlacedFigure]]:
    """The fullest statement on the whole station, else all those on its parts, of each indicator not in `stated`."""
    every: dict[str, list[PlacedFigure]] = {}
    for placed in report.figures():
        slug = placed.figure.indicator
        if slug is not None and slug not in stated:
            every.setdefault(slug, []).append(placed)
    return {slug: _fullest(places) for slug, places in every.items()}


def _fullest(places: list[PlacedFigure]) -> list[PlacedFigure]:
    whole = [placed for placed in places if _part(placed) is None]
    return [max(whole, key=_fullness)] if whole else places


def _fullness(placed: PlacedFigure) -> int:
    """One that prints target, actual and percent tells more than one that prints a count."""
    figure = placed.figure
    return sum(not isinstance(value, Missing) for value in (figure.target, figure.actual, figure.percent))


def _part(placed: PlacedFigure) -> str | None:
    return "，".join(filter(None, (placed.area, placed.figure.part))) or None
