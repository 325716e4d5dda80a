"""Values of a printed row put under their columns again where empty cells left no trace.

The printed percentages help to see which value stands where; they never change one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product

from generator.language.cell_values import is_percent, value
from generator.language.table_words import ColumnRole
from generator.understand.indicators.columns import Slot

_NEVER = -1e9
_CLOSE = Decimal("0.06")


@dataclass(frozen=True, slots=True)
class Aligned:
    """For each slot the index of the value under each of its columns; `sure` where no other reading is as good."""

    slots: tuple[dict[ColumnRole, int], ...]
    sure: bool


def align(values: Sequence[str], slots: Sequence[Slot]) -> Aligned | None:
    """Values under columns, in order; None where there are more values than columns."""
    width = sum(len(slot.columns) for slot in slots)
    if len(values) > width or not values:
        return None
    if len(values) == width:
        return _direct(values, slots)
    return _sparse(tuple(values), tuple(slots))


def _ordered(slot: Slot) -> list[ColumnRole]:
    return sorted(slot.columns, key=lambda role: slot.columns[role])


def _direct(values: Sequence[str], slots: Sequence[Slot]) -> Aligned:
    at, placed, sure = 0, [], True
    for slot in slots:
        order = _ordered(slot)
        placed.append({role: at + step for step, role in enumerate(order)})
        sure = sure and all(
            is_percent(values[at + step]) <= (role is ColumnRole.PERCENT) for step, role in enumerate(order)
        )
        at += len(order)
    return Aligned(tuple(placed), sure)


def _sparse(values: tuple[str, ...], slots: tuple[Slot, ...]) -> Aligned | None:
    @cache
    def best(slot: int, at: int) -> tuple[float, int, tuple[dict[ColumnRole, int], ...]]:
        if slot == len(slots):
            return (0.0, 1, ()) if at == len(values) else (_NEVER, 0, ())
        options = []
        order = _ordered(slots[slot])
        for kept in product((True, False), repeat=len(order)):
            roles = [role for role, keep in zip(order, kept, strict=True) if keep]
            if at + len(roles) > len(values):
                continue
            placed = {role: at + step for step, role in enumerate(roles)}
            score = _score({role: values[index] for role, index in placed.items()}, len(order))
            rest, ways, tail = best(slot + 1, at + len(roles))
            if score + rest > _NEVER / 2:
                options.append((score + rest, ways, (placed, *tail)))
        if not options:
            return _NEVER, 0, ()
        top = max(option[0] for option in options)
        equal = [option for option in options if option[0] > top - 0.01]
        return top, sum(option[1] for option in equal), equal[0][2]

    score, ways, placed = best(0, 0)
    return Aligned(placed, ways == 1) if score > _NEVER / 2 else None


def _score(texts: dict[ColumnRole, str], width: int) -> float:
    for role, text in texts.items():
        if is_percent(text) != (role is ColumnRole.PERCENT) and text not in {"/", "-", "—", "——"}:
            return _NEVER if is_percent(text) else -4.0
    if not texts:
        return -0.5
    if len(texts) == width == 1:
        return 1.0
    if set(texts) == {ColumnRole.TARGET, ColumnRole.ACTUAL, ColumnRole.PERCENT}:
        return 3.0 + (
            2.0 if follows(texts[ColumnRole.TARGET], texts[ColumnRole.ACTUAL], texts[ColumnRole.PERCENT]) else -0.5
        )
    if len(texts) == width:
        return 2.5
    return {
        frozenset({ColumnRole.ACTUAL}): 1.0,
        frozenset({ColumnRole.TARGET, ColumnRole.ACTUAL}): 1.2,
        frozenset({ColumnRole.ACTUAL, ColumnRole.PERCENT}): 0.5,
    }.get(frozenset(texts), -1.0)


def follows(target: str, actual: str, percent: str) -> bool:
    """Whether a printed percentage is that of the two numbers, as near as printing makes it."""
    numbers = [value(text).text for text in (target, actual, percent)]
    if any(number is None or number == "/" for number in numbers):
        return all(number in {None, "/"} for number in numbers)
    try:
        whole, part, printed = (Decimal((number or "").strip("%+").replace(",", "")) for number in numbers)
    except ArithmeticError:
        return False
    return bool(whole) and abs(part * 100 / whole - printed) <= max(
        _CLOSE, abs(printed) / 100 if "." not in percent else _CLOSE
    )
