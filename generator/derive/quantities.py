"""The same quantity at several places: figures grouped by what they measure, each keeping its place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.model.catalogue import Indicator, IndicatorGroup
from generator.model.figure import Figure
from generator.model.report import PlacedFigure, Report
from generator.model.values import Missing, Number, Percent, StatedPeriod


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of one report (name, unit, part, area) and every place that states it."""

    name: str
    unit: str
    indicator: str | None
    part: str | None
    area: str | None
    statements: tuple[PlacedFigure, ...]

    @property
    def label(self) -> str:
        """Name with its part and area: `媒体报道（市级）`, `电访 · 片区一`."""
        text = f"{self.name}（{self.part}）" if self.part else self.name
        return f"{text} · {self.area}" if self.area else text

    @property
    def disagrees(self) -> bool:
        """Whether two places print different values of the same aspect, neither being an estimate or of another day."""
        return any(_differ(one, other) for one, other in combinations(self.statements, 2))


def _differ(one: PlacedFigure, other: PlacedFigure) -> bool:
    if not _may_be_of_one_day(one.as_of, other.as_of):
        return False
    pairs = ((getattr(one.figure, aspect), getattr(other.figure, aspect)) for aspect in ("target", "actual", "percent"))
    return any(_exact(a) and _exact(b) and a.value != b.value for a, b in pairs)


def _exact(stated: object) -> bool:
    return isinstance(stated, Percent) or (isinstance(stated, Number) and not stated.approximate)


def _may_be_of_one_day(one: StatedPeriod, other: StatedPeriod) -> bool:
    if isinstance(one, Missing) or isinstance(other, Missing):
        return True
    return one.printed.startswith(other.printed) or other.printed.startswith(one.printed)


@dataclass(frozen=True, slots=True)
class QuantityGroup:
    """Quantities under one heading of the catalogue."""

    id: str
    name: str
    quantities: tuple[Quantity, ...]


OTHER = IndicatorGroup(id="other", name="其他数量")
STAFFING = "staffing"  # the catalogue's group of staffing quantities


def quantities(report: Report, indicators: Mapping[str, Indicator]) -> tuple[Quantity, ...]:
    """Every figure of a report, grouped; in the order of first statement."""
    grouped: dict[tuple[str | None, ...], list[PlacedFigure]] = {}
    named: dict[tuple[str | None, ...], tuple[str, str]] = {}
    for placed in report.figures():
        figure = placed.figure
        indicator = indicators[figure.indicator] if figure.indicator else None
        name = indicator.name if indicator else figure.name or ""
        unit = figure.unit or (indicator.unit if indicator else "")
        key = (figure.indicator, figure.name, measure(figure, indicators), figure.part, placed.area)
        grouped.setdefault(key, []).append(placed)
        named.setdefault(key, (name, unit))
    return tuple(
        Quantity(*named[key], indicator=key[0], part=key[3], area=key[4], statements=tuple(found))
        for key, found in grouped.items()
    )


def measure(figure: Figure, indicators: Mapping[str, Indicator]) -> str:
    """What is counted: an indicator counted in 个 here and 人次 there is one quantity, households are another."""
    unit = figure.unit or (indicators[figure.indicator].unit if figure.indicator else "")
    return unit if figure.indicator is None or unit == "户" else ""


def by_group(
    found: Iterable[Quantity], indicators: Mapping[str, Indicator], groups: Mapping[str, IndicatorGroup]
) -> tuple[QuantityGroup, ...]:
    """Quantities under the catalogue's headings, in its order; uncatalogued ones last."""
    headings = [*groups.values(), OTHER]
    sorted_in: dict[str, list[Quantity]] = {heading.id: [] for heading in headings}
    for quantity in found:
        sorted_in[indicators[quantity.indicator].group if quantity.indicator else OTHER.id].append(quantity)
    return tuple(
        QuantityGroup(heading.id, heading.name, tuple(sorted_in[heading.id]))
        for heading in headings
        if sorted_in[heading.id]
    )
