"""A report's list of quantities (全部数量 on its page): its figures in rows, each keeping its place, under headings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.quantity import RowKey, name_of, row_of, unit_of
from generator.model.catalogue import Indicator, IndicatorGroup
from generator.model.report import PlacedFigure, Report


@dataclass(frozen=True, slots=True)
class Quantity:
    """One row: a quantity of one report (name, unit, part, area) and every place that states it.

    `name` and `unit` are the first statement's; `indicator` is None for a name of the report's own.
    """

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


@dataclass(frozen=True, slots=True)
class QuantityGroup:
    """Quantities under one heading of the catalogue."""

    id: str
    name: str
    quantities: tuple[Quantity, ...]


OTHER = IndicatorGroup(id="other", name="其他数量")
STAFFING = "staffing"  # the catalogue's group of staffing quantities


def quantities(report: Report, indicators: Mapping[str, Indicator]) -> tuple[Quantity, ...]:
    """Every figure of a report, one row of the page for each `RowKey`; in the order of first statement."""
    rows: dict[RowKey, list[PlacedFigure]] = {}
    for placed in report.figures():
        rows.setdefault(row_of(placed, indicators), []).append(placed)
    return tuple(
        Quantity(
            name_of(statements[0].figure, indicators),
            unit_of(statements[0].figure, indicators),
            row.indicator,
            row.part,
            row.area,
            tuple(statements),
        )
        for row, statements in rows.items()
    )


def by_group(
    stated: Iterable[Quantity], indicators: Mapping[str, Indicator], groups: Mapping[str, IndicatorGroup]
) -> tuple[QuantityGroup, ...]:
    """Quantities under the catalogue's headings, in its order; uncatalogued ones last."""
    headings = [*groups.values(), OTHER]
    sorted_in: dict[str, list[Quantity]] = {heading.id: [] for heading in headings}
    for quantity in stated:
        sorted_in[indicators[quantity.indicator].group if quantity.indicator else OTHER.id].append(quantity)
    return tuple(
        QuantityGroup(heading.id, heading.name, tuple(sorted_in[heading.id]))
        for heading in headings
        if sorted_in[heading.id]
    )
