"""What a check is given: one report with everything needed to judge it, computed once for all checks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.check.figures.quantity import QuantityKey, quantity_of
from generator.check.passages import Passage, passages
from generator.model.catalogue import Catalogue, Indicator, Station
from generator.model.figure import Figure
from generator.model.report import Finding, PlacedFigure, Report
from generator.model.scheme import Scheme
from generator.model.section import Annex, Section
from generator.model.statement import Statement

# Units that reports use for one and the same count; households, hours and money are not among them.
_PERSONS = ("名", "位")
_THINGS = ("个", "人次", "份", "场", "场次", "节", "家", "篇", "宗", "支", "条", "封", "面", "项", "件")
_SAME_MEASURE = dict.fromkeys(_PERSONS, "人") | dict.fromkeys(_THINGS, "次")


@dataclass(frozen=True)
class ReportUnderCheck:
    """One report under examination."""

    catalogue: Catalogue
    station: Station
    report: Report

    @property
    def body(self) -> Statement:
        """What the report states."""
        return self.report.body

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
        return tuple(self.report.figures())

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding with its place."""
        return tuple(self.report.findings())

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All prose of findings and remarks with its place, in the report's order."""
        return tuple(passages(self.body))

    @cached_property
    def told(self) -> tuple[Passage, ...]:
        """The same without summaries beside which the original text stands."""
        return tuple(passage for passage in self.passages if passage.speaks)

    @cached_property
    def by_indicator(self) -> dict[str, tuple[PlacedFigure, ...]]:
        """Catalogued figures by indicator."""
        found: dict[str, list[PlacedFigure]] = {}
        for placed in self.figures:
            if placed.figure.indicator is not None:
                found.setdefault(placed.figure.indicator, []).append(placed)
        return {slug: tuple(items) for slug, items in found.items()}

    @cached_property
    def by_quantity(self) -> dict[QuantityKey, tuple[PlacedFigure, ...]]:
        """All figures by what they measure, so that the statements of one quantity stand together."""
        found: dict[QuantityKey, list[PlacedFigure]] = {}
        for placed in self.figures:
            root, index = placed.path[:2]
            section = self.body.sections[index] if root == "sections" and isinstance(index, int) else None
            quantity = quantity_of(placed, self.measure(placed.figure), section)
            found.setdefault(quantity, []).append(placed)
        return {quantity: tuple(items) for quantity, items in found.items()}

    @cached_property
    def areas(self) -> tuple[str, ...]:
        """The names of the report's areas."""
        return tuple(area.name for area in self.body.areas)

    def name(self, figure: Figure) -> str:
        """What the figure measures, in words, with its part."""
        name = self.indicators[figure.indicator].name if figure.indicator else figure.name or ""
        return f"{name}（{figure.part}）" if figure.part else name

    def unit(self, figure: Figure) -> str:
        """The unit as printed, else the catalogue's."""
        return figure.unit or (self.indicators[figure.indicator].unit if figure.indicator else "")

    def measure(self, figure: Figure) -> str:
        """The unit's kind: 人 and 名 count the same, households (户) and hours do not."""
        unit = self.unit(figure)
        return _SAME_MEASURE.get(unit, unit)

    def parts(self) -> tuple[Section | Annex, ...]:
        """Sections and annexes, in order."""
        return (*self.body.sections, *self.body.annexes)
