"""From labels and the cells of a quantity to an indicator. Grids and printed rows both end here."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.language.cell_values import CellReading, value
from generator.language.table_words import ColumnRole, is_total
from generator.readers.document import Place
from generator.understand.draft import DraftIndicator, Evidence
from generator.understand.indicators.columns import Slot
from generator.understand.indicators.naming import quantity_name
from generator.understand.indicators.plain_counts import counts

_WORDS_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of a cell, or of what stands for one in a printed row."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Origin:
    """Where indicators come from: the annex's index and the document's name."""

    annex: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class NamedIndicator:
    """An indicator with the category it stands in, by which equal names are told apart."""

    indicator: DraftIndicator
    category: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """What a row is about: its area as printed and its names, outermost first."""

    area: str | None
    names: tuple[str, ...]
    unit: str | None = None
    category: tuple[str, ...] = ()  # what stands over the names and is not part of them


def indicator_of(
    slot: Slot, pieces: Mapping[ColumnRole, Piece], labels: Labels, origin: Origin, doubt: str | None
) -> NamedIndicator | None:
    """The indicator of one row and slot; None where nothing is printed or nothing is named."""
    values = {role: value(piece.text) for role, piece in pieces.items()}
    printed = [piece for role, piece in pieces.items() if values[role].text is not None or values[role].words]
    called, category = quantity_name([*labels.category, *slot.nouns, *labels.names], slot.measure)
    if not printed or not called:
        return None
    actual = pieces.get(ColumnRole.ACTUAL)
    place = actual.place if actual in printed and actual else printed[0].place
    area = labels.area or slot.place
    indicator = DraftIndicator(
        called,
        Evidence(" ".join(piece.text.strip() for piece in printed), place, origin.source),
        None if area is None or is_total(area) else area,
        values.get(ColumnRole.TARGET, CellReading(None)).text,
        values.get(ColumnRole.ACTUAL, CellReading(None)).text,
        values.get(ColumnRole.PERCENT, CellReading(None)).text,
        _unit(values.values(), labels.unit or slot.unit),
        annex=origin.annex,
        measured=slot.measured,
        doubt=doubt or _doubt(values),
    )
    return NamedIndicator(indicator, category)


def _unit(values: Iterable[CellReading], otherwise: str | None) -> str | None:
    return next((one.unit for one in values if one.unit), otherwise)


def _doubt(values: Mapping[ColumnRole, CellReading]) -> str | None:
    names = {ColumnRole.TARGET: "指标要求", ColumnRole.ACTUAL: "完成情况", ColumnRole.PERCENT: "百分比"}
    for role, one in values.items():
        if one.words:
            words = one.words if len(one.words) <= _WORDS_AT_MOST else one.words[:_WORDS_AT_MOST] + "…"
            return f"“{names[role]}”一格是文字，不作数量：{words}"
        if one.crowded:
            return f"“{names[role]}”一格除数量外还有别的字，只取最前面的数量，请核对"
    return None


def count_indicators(text: str, place: Place, origin: Origin) -> Iterator[DraftIndicator]:
    """Plain counts of a long text."""
    for one in counts(text):
        evidence = Evidence(text[one.start : one.end], place, origin.source)
        yield DraftIndicator(one.name, evidence, actual=one.actual, unit=one.unit, annex=origin.annex, measured=False)


def with_distinct_names(items: Sequence[NamedIndicator]) -> tuple[DraftIndicator, ...]:
    """Equal names of different categories get their category in front: 五社联动-个案."""
    keys = Counter((one.indicator.name, one.indicator.area) for one in items)
    categories: dict[str, set[tuple[str, ...]]] = {}
    for one in items:
        categories.setdefault(one.indicator.name, set()).add(one.category)
    return tuple(
        replace(one.indicator, name=f"{one.category[-1]}-{one.indicator.name}")
        if one.category and keys[one.indicator.name, one.indicator.area] > 1 and len(categories[one.indicator.name]) > 1
        else one.indicator
        for one in items
    )
