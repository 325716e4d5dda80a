"""What a check takes: one report with everything needed to judge it, computed once for all checks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.check.passages import Passage, passages
from generator.derive.quantity import QuantityKey, measure_of, name_of, quantity_of, unit_of
from generator.model.catalogue import Catalogue, Indicator, Station
from generator.model.figure import Figure
from generator.model.report import Finding, PlacedFigure, Report
from generator.model.scheme import Scheme
from generator.model.statement import Statement


@dataclass(frozen=True)
class ReportUnderCheck:
    """One report under examination, in the catalogue and of the station it belongs to."""

    catalogue: Catalogue
    station: Station
    record: Report

    @property
    def key(self) -> str:
        """`liwan/huadi/2024-final`: unique among reports."""
        return self.record.key

    @property
    def body(self) -> Statement:
        """What the report states."""
        return self.record.body

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """The catalogue of indicators."""
        return self.catalogue.indicators

    @cached_property
    def scheme(self) -> Scheme:
        """The scheme the report was made by."""
        return self.catalogue.schemes[self.body.scheme]

    @cached_property
    def figures(self) -> tuple[PlacedFigure, ...]:
        """Every figure with its place, in the report's order."""
        return tuple(self.record.figures())

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding with its place."""
        return tuple(self.record.findings())

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All prose of findings and remarks with its place, in the report's order."""
        return tuple(passages(self.body))

    @cached_property
    def distinct_passages(self) -> tuple[Passage, ...]:
        """The same, each thing said once: without a finding's summary where its original text is recorded too."""
        return tuple(passage for passage in self.passages if not passage.retells)

    @cached_property
    def by_indicator(self) -> dict[str, tuple[PlacedFigure, ...]]:
        """Catalogued figures by the id of their indicator."""
        slugs = ((placed.figure.indicator, placed) for placed in self.figures)
        return _grouped((slug, placed) for slug, placed in slugs if slug is not None)

    @cached_property
    def by_quantity(self) -> dict[QuantityKey, tuple[PlacedFigure, ...]]:
        """All figures by what they measure, so that the statements of one quantity stand together."""
        return _grouped((self._quantity(placed), placed) for placed in self.figures)

    def _quantity(self, placed: PlacedFigure) -> QuantityKey:
        root, index = placed.path[:2]
        section = self.body.sections[index] if root == "sections" and isinstance(index, int) else None
        return quantity_of(placed, section, self.indicators)

    @cached_property
    def areas(self) -> tuple[str, ...]:
        """The names of the report's areas."""
        return tuple(area.name for area in self.body.areas)

    def name(self, figure: Figure) -> str:
        """What the figure measures, in words, with its part: `媒体报道（市级）`."""
        name = name_of(figure, self.indicators)
        return f"{name}（{figure.part}）" if figure.part else name

    def unit(self, figure: Figure) -> str:
        """The unit as printed, else the catalogue's."""
        return unit_of(figure, self.indicators)

    def measure(self, figure: Figure) -> str:
        """The unit's kind: 人 and 名 count the same, households (户) and hours do not."""
        return measure_of(self.unit(figure))


_Key = TypeVar("_Key")


def _grouped(pairs: Iterable[tuple[_Key, PlacedFigure]]) -> dict[_Key, tuple[PlacedFigure, ...]]:
    """Figures by key, keys and figures in the order given."""
    groups: dict[_Key, list[PlacedFigure]] = {}
    for key, placed in pairs:
        groups.setdefault(key, []).append(placed)
    return {key: tuple(figures) for key, figures in groups.items()}
