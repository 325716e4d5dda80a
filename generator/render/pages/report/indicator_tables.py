"""指标完成情况: target, actual and percentage of each indicator as a table, and how long each bar is drawn."""

from dataclasses import dataclass
from decimal import Decimal

from generator.derive.delivery import Delivery, DeliveryGroup, DeliveryRow
from generator.derive.inferred import inferred_target
from generator.derive.progress import Elapsed, Pace, elapsed, pace
from generator.model.catalogue import Reading
from generator.model.figure import Figure
from generator.model.report import PlacedFigure
from generator.model.statement import Kind, Statement
from generator.model.values import Missing, Number, Percent, StatedNumber, StatedPercent

_WHOLE = Decimal(100)  # per cent


@dataclass(frozen=True, slots=True)
class IndicatorCell:
    """A figure as the table shows it."""

    target: StatedNumber
    inferred: int | None  # the target by our reckoning, where the report prints none
    actual: StatedNumber
    percent: StatedPercent
    is_unsigned: bool  # the percentage is printed without its sign
    pace: Pace | None
    bar: Decimal  # how far the bar is filled, in per cent of the target
    notch: Decimal  # where the mark of the time stands that had passed, in per cent of the year
    is_over: bool  # more than the target
    is_far_over: bool


@dataclass(frozen=True, slots=True)
class IndicatorAreaCell:
    """The same for one area, None where the report states nothing for it."""

    area: str
    figure: IndicatorCell | None


@dataclass(frozen=True, slots=True)
class IndicatorTableRow:
    """One indicator: `indicator` is its id in the catalogue, `total` the whole station's figure."""

    name: str
    unit: str
    indicator: str | None
    total: IndicatorCell | None
    areas: tuple[IndicatorAreaCell, ...]


@dataclass(frozen=True, slots=True)
class IndicatorTableGroup:
    """Rows under one heading."""

    name: str
    rows: tuple[IndicatorTableRow, ...]


@dataclass(frozen=True, slots=True)
class IndicatorTables:
    """Two tables: what the report also prints by area (`areas` are the columns), and the rest."""

    areas: tuple[str, ...]
    by_area: tuple[IndicatorTableGroup, ...]
    station_wide: tuple[IndicatorTableGroup, ...]


def indicator_tables(tables: Delivery, body: Statement, reading: Reading) -> IndicatorTables:
    """The tables of one report, its percentages read by its kind and by the share of the contract that had passed."""
    cells = _Cells(body.kind, elapsed(body), reading)
    return IndicatorTables(
        tables.areas,
        tuple(_group(group, tables.areas, cells) for group in tables.by_area),
        tuple(_group(group, (), cells) for group in tables.station_wide),
    )


def _group(group: DeliveryGroup, areas: tuple[str, ...], cells: "_Cells") -> IndicatorTableGroup:
    return IndicatorTableGroup(group.name, tuple(_row(row, areas, cells) for row in group.rows))


def _row(row: DeliveryRow, areas: tuple[str, ...], cells: "_Cells") -> IndicatorTableRow:
    by_area = zip(areas, row.by_area, strict=False)
    return IndicatorTableRow(
        row.name,
        row.unit,
        row.indicator,
        cells.of(row.total),
        tuple(IndicatorAreaCell(area, cells.of(placed)) for area, placed in by_area),
    )


@dataclass(frozen=True, slots=True)
class _Cells:
    """Makes the cells of one report: its percentages are read by its kind and by how much of the time had passed."""

    kind: Kind
    elapsed: Elapsed | None
    reading: Reading

    def of(self, placed: PlacedFigure | None) -> IndicatorCell | None:
        if placed is None:
            return None
        figure, percent = placed.figure, placed.figure.percent
        stated = percent if isinstance(percent, Percent) else None
        bar = max(stated.value, Decimal(0)) if stated else Decimal(0)
        speed = pace(stated, self.kind, self.elapsed, self.reading) if stated else None
        return IndicatorCell(
            figure.target,
            _inferred(figure),
            figure.actual,
            percent,
            is_unsigned=stated is not None and not stated.signed,
            pace=speed,
            bar=bar,
            notch=self.elapsed.percent if self.elapsed and self.kind is Kind.MIDTERM else _WHOLE,
            is_over=bar > _WHOLE,
            is_far_over=speed is Pace.FAR_OVER,
        )


def _inferred(figure: Figure) -> int | None:
    """The target that alone fits what is printed; ours, so pages mark it 推算. None where the report prints one."""
    actual, percent = figure.actual, figure.percent
    if figure.target is not Missing.NOT_STATED or not isinstance(actual, Number) or not isinstance(percent, Percent):
        return None
    if actual.approximate:
        return None
    return inferred_target(actual.value, percent.value, percent.places)
