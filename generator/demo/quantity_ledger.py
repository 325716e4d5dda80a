"""One report's quantities: every number is invented once, evaluation, and quoted everywhere else."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from generator.demo.writing import Flow

InventedAmount = int | Decimal
NOT_SET: Final = "not_set"

_CENT = Decimal("0.01")


def percent(actual: InventedAmount, target: InventedAmount) -> str:
    """`57.30%`: half up to two places, as the reports print."""
    return f"{(Decimal(actual) * 100 / Decimal(target)).quantize(_CENT, ROUND_HALF_UP)}%"


def printed(amount: InventedAmount) -> str:
    """`220.5`, and `213` rather than `213.0`."""
    return str(int(amount)) if amount == int(amount) else str(amount)


@dataclass(frozen=True, slots=True)
class InventedQuantity:
    """One quantity of one area (or of the station). A rate has a percent only."""

    actual: InventedAmount | None
    target: InventedAmount | str | None = None  # None: the print gives none; NOT_SET: the annex prints "/"
    share: str | None = None  # a rate's own value

    @property
    def percent(self) -> str | None:
        """As printed; None where nothing can be printed."""
        if self.share is not None:
            return self.share
        if self.target is None or self.actual is None:
            return None
        return NOT_SET if isinstance(self.target, str) else percent(self.actual, self.target)

    @property
    def measured(self) -> bool:
        """Whether there is a target to measure against."""
        return self.target is not None and not isinstance(self.target, str)


@dataclass(slots=True)
class QuantityLedger:
    """Every quantity of a report by indicator and area; the area None is the whole station."""

    areas: tuple[str, ...]
    cells: dict[tuple[str, str | None], InventedQuantity] = field(default_factory=dict)
    parts: dict[str, dict[str, InventedAmount]] = field(default_factory=dict)

    def put(self, indicator: str, actual: InventedAmount, target: InventedAmount | str | None = None) -> None:
        """A quantity of the whole station."""
        self.cells[indicator, None] = InventedQuantity(actual, target)

    def put_rate(self, indicator: str, part: InventedAmount, whole: InventedAmount) -> None:
        """A percentage that is itself the quantity."""
        self.cells[indicator, None] = InventedQuantity(None, None, percent(part, whole))

    def put_areas(
        self,
        indicator: str,
        actuals: Sequence[InventedAmount],
        targets: Sequence[int] | None = None,
        *,
        each: bool = True,
    ) -> None:
        """A quantity by area with its total; without `each` only the total has a target."""
        total = None if targets is None else sum(targets)
        self.cells[indicator, None] = InventedQuantity(sum(actuals), NOT_SET if total is None else total)
        for place, area in enumerate(self.areas):
            target = targets[place] if targets is not None and each else NOT_SET
            self.cells[indicator, area] = InventedQuantity(actuals[place], target)

    def count_areas(self, indicator: str, actuals: Sequence[InventedAmount]) -> None:
        """A quantity by area that nobody set a target for, with its total."""
        self.cells[indicator, None] = InventedQuantity(sum(actuals))
        for area, actual in zip(self.areas, actuals, strict=True):
            self.cells[indicator, area] = InventedQuantity(actual)

    def put_parts(self, indicator: str, parts: dict[str, int]) -> None:
        """A total with the parts it is made of."""
        self.parts[indicator] = dict(parts)
        self.cells[indicator, None] = InventedQuantity(sum(parts.values()))

    def total(self, indicator: str) -> InventedAmount:
        """The whole station's actual number."""
        actual = self.cells[indicator, None].actual
        if actual is None:
            raise KeyError(indicator)
        return actual

    def row(self, indicator: str, area: str | None = None) -> Flow:
        """A line of the annex: target, actual and percent."""
        cell = self.cells[indicator, area]
        return Flow(
            indicator=indicator, area=area, target=_text(cell.target), actual=_text(cell.actual), percent=cell.percent
        )


def _text(amount: InventedAmount | str | None) -> str | None:
    return amount if amount is None or isinstance(amount, str) else printed(amount)
