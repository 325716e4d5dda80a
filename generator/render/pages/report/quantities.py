"""全部数量: every quantity of a report with all the places that state it, in the words of each place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.quantities import OTHER, STAFFING, Quantity, QuantityGroup, quantities
from generator.model.catalogue import Indicator
from generator.model.report import PlacedFigure, Report
from generator.model.values import Missing
from generator.render.pages.report.verification import Verification, VerificationLine
from generator.render.wording import figure_words, period


@dataclass(frozen=True, slots=True)
class QuantityLine:
    """One place that states a quantity, with the disagreements that concern it."""

    words: str
    anchor: str
    place: str
    as_of: str | None
    note: str | None
    marks: tuple[VerificationLine, ...]


@dataclass(frozen=True, slots=True)
class ShownQuantity:
    """A quantity and its places; `disagrees` where they do not print the same."""

    label: str
    disagrees: bool
    lines: tuple[QuantityLine, ...]


@dataclass(frozen=True, slots=True)
class ShownQuantityGroup:
    """Quantities under one heading of the catalogue."""

    id: str
    name: str
    quantities: tuple[ShownQuantity, ...]


def shown_groups(groups: Iterable[QuantityGroup], checked: Verification) -> tuple[ShownQuantityGroup, ...]:
    """The groups in their order."""
    return tuple(
        ShownQuantityGroup(
            group.id, group.name, tuple(_quantity(quantity, group.id, checked) for quantity in group.quantities)
        )
        for group in groups
    )


def words_by_anchor(report: Report, indicators: Mapping[str, Indicator]) -> dict[str, tuple[str, ...]]:
    """Anchor on the page → the quantities stated there: `探访 目标 900 次，完成 1078 次`."""
    words: dict[str, tuple[str, ...]] = {}
    for quantity in quantities(report, indicators):
        group = indicators[quantity.indicator].group if quantity.indicator else OTHER.id
        for placed in quantity.statements:
            line = f"{quantity.label} {figure_words(placed.figure, quantity.unit, staffing=group == STAFFING)}"
            words[placed.anchor] = (*words.get(placed.anchor, ()), line)
    return words


def _quantity(quantity: Quantity, group: str, checked: Verification) -> ShownQuantity:
    return ShownQuantity(
        label=quantity.label,
        disagrees=checked.is_disputed(quantity),
        lines=tuple(_line(placed, quantity, group, checked) for placed in quantity.statements),
    )


def _line(placed: PlacedFigure, quantity: Quantity, group: str, checked: Verification) -> QuantityLine:
    return QuantityLine(
        words=figure_words(placed.figure, quantity.unit, staffing=group == STAFFING),
        anchor=placed.anchor,
        place=placed.place,
        as_of=None if isinstance(placed.as_of, Missing) else period(placed.as_of),
        note=placed.figure.note,
        marks=checked.marks_at(placed.path),
    )
