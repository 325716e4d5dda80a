"""Indicators: what each means, and what the newest report of every station that names it prints."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.catalogue import Catalogue, Station
from generator.model.report import PlacedFigure, Report
from generator.model.scheme import Scheme
from generator.model.values import Missing
from generator.render import links
from generator.render.page import Crumb, Page


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


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, then every indicator that some report names."""
    spreads = _spreads(catalogue)
    used = [indicator for indicator in catalogue.indicators.values() if indicator.id in spreads]
    home, index = Crumb("首页", links.HOME), Crumb("指标", "indicators/")
    yield Page(
        "indicators/",
        "indicators.md",
        "指标",
        f"评估报告里反复出现的 {len(used)} 项数量，各是什么意思。",
        {
            "groups": [
                {"group": group, "indicators": members}
                for group in catalogue.groups.values()
                if (members := [indicator for indicator in used if indicator.group == group.id])
            ]
        },
        crumbs=(home, index),
    )
    for indicator in used:
        address = links.indicator(indicator.id)
        yield Page(
            address,
            "indicator.md",
            f"指标：{indicator.name}",
            f"{indicator.name}：{indicator.plain}",
            {
                "indicator": indicator,
                "group": catalogue.groups[indicator.group],
                "spreads": spreads[indicator.id],
            },
            crumbs=(home, index, Crumb(indicator.name, address)),
        )


def _spreads(catalogue: Catalogue) -> dict[str, tuple[Spread, ...]]:
    """Indicator → its statements by scheme and kind, newest scheme first: different ones are never put together."""
    found: dict[str, dict[tuple[str, str], list[IndicatorRow]]] = {}
    for station in catalogue.stations:
        told: set[str] = set()
        for report in station.reports:  # newest first: an older report speaks only of what newer ones leave out
            newest = _statements(report, told)
            told.update(newest)
            for slug, rows in newest.items():
                key = report.body.scheme, report.body.kind.label
                here = [IndicatorRow(station, report, placed, _part(placed)) for placed in rows]
                found.setdefault(slug, {}).setdefault(key, []).extend(here)
    return {
        slug: tuple(
            Spread(catalogue.schemes[scheme], kind, tuple(rows))
            for (scheme, kind), rows in sorted(tables.items(), reverse=True)
        )
        for slug, tables in found.items()
    }


def _statements(report: Report, told: set[str]) -> dict[str, list[PlacedFigure]]:
    """Each indicator not told yet: the fullest statement on the whole station, else all those on its parts."""
    every: dict[str, list[PlacedFigure]] = {}
    for placed in report.figures():
        slug = placed.figure.indicator
        if slug is not None and slug not in told:
            every.setdefault(slug, []).append(placed)
    return {slug: _fullest(found) for slug, found in every.items()}


def _fullest(found: Iterable[PlacedFigure]) -> list[PlacedFigure]:
    found = list(found)
    whole = [placed for placed in found if _part(placed) is None]
    return [max(whole, key=_fullness)] if whole else found


def _fullness(placed: PlacedFigure) -> int:
    """One that prints target, actual and percent tells more than one that prints a count."""
    figure = placed.figure
    return sum(not isinstance(value, Missing) for value in (figure.target, figure.actual, figure.percent))


def _part(placed: PlacedFigure) -> str | None:
    said = [word for word in (placed.area, placed.figure.part) if word]
    return "，".join(said) or None
