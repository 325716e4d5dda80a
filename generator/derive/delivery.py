"""The tables of contract indicators: target, actual and percent, by area where a report prints it so.

An annex is the report's own table, so its rows come first; an indicator the annexes lack is taken from the first place
in the text that gives it with a percentage. Nothing is computed: a row shows what one place prints.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.quantities import OTHER, STAFFING
from generator.derive.quantity import row_of
from generator.model.catalogue import Indicator, IndicatorGroup
from generator.model.report import PlacedFigure, Report
from generator.model.values import Missing, Percent


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One indicator: the whole station's figure and each area's."""

    name: str
    unit: str
    indicator: str | None
    total: PlacedFigure | None
    by_area: tuple[PlacedFigure | None, ...]


@dataclass(frozen=True, slots=True)
class DeliveryGroup:
    """Rows under one heading."""

    name: str
    rows: tuple[DeliveryRow, ...]


@dataclass(frozen=True, slots=True)
class Delivery:
    """Two tables: indicators the report also prints by area (`areas` are its columns), and the others."""

    areas: tuple[str, ...]
    by_area: tuple[DeliveryGroup, ...]
    station_wide: tuple[DeliveryGroup, ...]


_Key = tuple[str | None, str | None, str]


def delivery(
    report: Report, indicators: Mapping[str, Indicator], groups: Mapping[str, IndicatorGroup]
) -> Delivery | None:
    """The tables, or None for a report that prints no indicator with a target or a percentage."""
    cells: dict[_Key, dict[str | None, PlacedFigure]] = {}
    for placed in _in_order(report, indicators):
        row = row_of(placed, indicators)
        key = (row.indicator, row.name, row.measure)
        cells.setdefault(key, {}).setdefault(placed.area, placed)
    if not cells:
        return None
    areas = tuple(area.name for area in report.body.areas if any(area.name in of_areas for of_areas in cells.values()))
    rows = [(_heading(key, indicators), _row(key, of_areas, areas, indicators)) for key, of_areas in cells.items()]
    order = [*groups.values(), OTHER]
    return Delivery(
        areas,
        _grouped(order, ((heading, row) for heading, row in rows if any(row.by_area))),
        _grouped(order, ((heading, row) for heading, row in rows if not any(row.by_area))),
    )


def _heading(key: _Key, indicators: Mapping[str, Indicator]) -> str:
    return indicators[key[0]].group if key[0] else OTHER.id


def _row(
    key: _Key, of_areas: Mapping[str | None, PlacedFigure], areas: Iterable[str], indicators: Mapping[str, Indicator]
) -> DeliveryRow:
    indicator, name, _ = key
    entry = indicators[indicator] if indicator else None
    first = next(iter(of_areas.values()))
    unit = first.figure.unit or (entry.unit if entry else "")
    by_area = tuple(of_areas.get(area) for area in areas)
    return DeliveryRow(entry.name if entry else name or "", unit, indicator, of_areas.get(None), by_area)


def _grouped(order: Iterable[IndicatorGroup], rows: Iterable[tuple[str, DeliveryRow]]) -> tuple[DeliveryGroup, ...]:
    sorted_in: dict[str, list[DeliveryRow]] = {}
    for heading, row in rows:
        sorted_in.setdefault(heading, []).append(row)
    return tuple(DeliveryGroup(group.name, tuple(sorted_in[group.id])) for group in order if group.id in sorted_in)


def _in_order(report: Report, indicators: Mapping[str, Indicator]) -> list[PlacedFigure]:
    """Figures that belong in the tables: those of annexes first, then those of the text that print a percentage.

    Staffing has a table of its own, and a part of a total is not an indicator.
    """
    in_annex, in_text = [], []
    for placed in report.figures():
        figure = placed.figure
        staffing = figure.indicator is not None and indicators[figure.indicator].group == STAFFING
        if staffing or figure.part is not None:
            continue
        if placed.path[0] == "annexes":
            if figure.target is not Missing.NOT_STATED or figure.percent is not Missing.NOT_STATED:
                in_annex.append(placed)
        elif isinstance(figure.percent, Percent) and figure.actual is not Missing.NOT_STATED:
            in_text.append(placed)
    return in_annex + in_text
