"""Columns of an indicator table: from what is printed above each one to target, actual and percent of one quantity."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.language.cell_values import is_value
from generator.language.folding import compact
from generator.language.table_words import ColumnRole, Head, HeadingKind, head, is_known, is_total

_LABELS = {HeadingKind.AREA, HeadingKind.NAME}


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column. `kind` says what it holds; of a column of numbers `nouns` are the names over it, outermost first."""

    index: int
    kind: HeadingKind
    role: ColumnRole | None = None
    nouns: tuple[str, ...] = ()
    place: str | None = None
    head: Head = field(default_factory=lambda: Head(HeadingKind.NOUN))
    numbering: bool = False  # 序号
    upended: bool = False  # what it holds stands above what it is about: 协议量 over 电访, 探访, 个案

    @property
    def about(self) -> tuple[tuple[str, ...], str | None]:
        """What the numbers are about, apart from their measure."""
        return self.nouns, self.place


@dataclass(frozen=True, slots=True)
class Slot:
    """The columns of one quantity."""

    columns: Mapping[ColumnRole, int]
    nouns: tuple[str, ...] = ()
    place: str | None = None
    measure: str = ""
    unit: str | None = None
    measured: bool = True


@dataclass(frozen=True, slots=True)
class TableStrip:
    """Labels and the quantities right of them. A table that prints two lists side by side has two strips."""

    areas: tuple[int, ...]
    names: tuple[int, ...]
    units: tuple[int, ...]
    slots: tuple[Slot, ...]
    named: bool  # a heading says that the labels are names: 协议内容


@dataclass(frozen=True, slots=True)
class ColumnShape:
    """What stands in a column below its heading, by number of cells."""

    values: int = 0
    words: int = 0
    places: int = 0


def column_of(index: int, path: Sequence[str], shape: ColumnShape) -> TableColumn:
    """A column from the cells above it, from top to bottom, and the shape of what is below."""
    texts = [
        text
        for at, text in enumerate(path)
        if compact(text) and (not at or path[at - 1] != text) and not is_value(text)
    ]
    heads = [head(text) for text in texts]
    roles = [at for at, heading in enumerate(heads) if heading.kind is HeadingKind.ROLE]
    places = [compact(text) for text, heading in zip(texts, heads, strict=True) if heading.kind is HeadingKind.PLACE]
    nouns = tuple(
        heading.noun for heading in heads if heading.noun and heading.kind in {HeadingKind.ROLE, HeadingKind.NOUN}
    )
    measure = next((heading for heading in reversed(heads) if heading.counted), heads[roles[-1]] if roles else None)
    kinds = [heading.kind for heading in heads]
    place = places[-1] if places else None
    if not roles and shape.values > shape.words and heads and heads[-1].role:
        return TableColumn(index, HeadingKind.ROLE, heads[-1].role, nouns, place, heads[-1])
    if roles:
        named = any(kind in {HeadingKind.NOUN, HeadingKind.PLACE} for kind in kinds[roles[-1] + 1 :])
        heading = measure or heads[roles[-1]]
        return TableColumn(index, HeadingKind.ROLE, heads[roles[-1]].role, nouns, place, heading, upended=named)
    for kind in (HeadingKind.IDLE, HeadingKind.UNIT, HeadingKind.WORKERS, HeadingKind.AREA, HeadingKind.NAME):
        if kind in kinds and (kind not in _LABELS or shape.values <= shape.words):
            numbering = kind is HeadingKind.IDLE and compact(texts[-1]).startswith(("序", "编"))
            return TableColumn(
                index, kind, nouns=tuple(heading.noun for heading in heads if heading.noun), numbering=numbering
            )
    if shape.values > shape.words and (nouns or place or measure):
        return TableColumn(index, HeadingKind.NOUN, None, nouns, place, measure or Head(HeadingKind.NOUN))
    if shape.words or shape.places:
        return TableColumn(
            index, HeadingKind.AREA if shape.places * 2 >= shape.words + shape.places else HeadingKind.MEASURE
        )
    return TableColumn(index, HeadingKind.IDLE)


def places_above(columns: Sequence[TableColumn]) -> list[TableColumn]:
    """Areas in the heading that do not look like areas: 云山社区 beside 合计, over the same columns as it."""
    numbers = [column for column in columns if column.kind is HeadingKind.ROLE]
    totals = [column for column in numbers if column.place and is_total(column.place)]
    named = any(column.kind is HeadingKind.NAME for column in columns)
    if not named or not totals or any(column.nouns for column in totals):
        return list(columns)
    return [
        replace(column, place=column.nouns[0], nouns=())
        if column.kind is HeadingKind.ROLE
        and column.place is None
        and len(column.nouns) == 1
        and not is_known(column.nouns[0])
        else column
        for column in columns
    ]


def strips(columns: Sequence[TableColumn]) -> Iterator[TableStrip]:
    """The columns cut where labels begin anew after numbers."""
    run: list[TableColumn] = []
    numbers = False
    for column in columns:
        is_label = column.kind in {HeadingKind.AREA, HeadingKind.NAME}
        if is_label and numbers:
            yield _strip(run)
            run, numbers = [], False
        run.append(column)
        numbers = numbers or column.kind in {HeadingKind.ROLE, HeadingKind.NOUN}
    if run:
        yield _strip(run)


def _strip(run: Sequence[TableColumn]) -> TableStrip:
    def of(*kinds: HeadingKind) -> tuple[int, ...]:
        return tuple(column.index for column in run if column.kind in kinds)

    return TableStrip(
        of(HeadingKind.AREA),
        of(HeadingKind.NAME, HeadingKind.MEASURE),
        of(HeadingKind.UNIT),
        tuple(slots(run)),
        any(column.kind is HeadingKind.NAME for column in run),
    )


def slots(run: Sequence[TableColumn]) -> Iterator[Slot]:
    """Columns that speak of the same quantity, together."""
    numbers = [column for column in run if column.kind in {HeadingKind.ROLE, HeadingKind.NOUN, HeadingKind.WORKERS}]
    if any(column.upended for column in numbers):
        yield from _by_subject(numbers)
    else:
        yield from _in_sequence(numbers)


def _by_subject(numbers: Sequence[TableColumn]) -> Iterator[Slot]:
    groups: dict[object, list[TableColumn]] = {}
    for column in numbers:
        groups.setdefault((column.kind is HeadingKind.WORKERS, column.about, column.head.measure), []).append(column)
    for group in groups.values():
        yield _slot(group)


def _in_sequence(numbers: Sequence[TableColumn]) -> Iterator[Slot]:
    group: list[TableColumn] = []
    for column in numbers:
        if group and not _goes_on(group, column):
            yield _slot(group)
            group = []
        group.append(column)
    if group:
        yield _slot(group)


def _goes_on(group: Sequence[TableColumn], column: TableColumn) -> bool:
    if column.role is None or any(one.role is None for one in group) or column.about != group[-1].about:
        return False
    counted = [one.head.measure for one in group if one.head.counted]
    if counted and column.head.counted and column.head.measure not in counted:
        return False
    taken = [one.role for one in group]
    if (
        column.role is ColumnRole.ACTUAL
        and taken == [ColumnRole.ACTUAL]
        and group[0].head.owed
        and not column.head.owed
    ):
        return True  # 协议完成量 beside 实际完成量
    return column.role not in taken


def _slot(group: Sequence[TableColumn]) -> Slot:
    columns: dict[ColumnRole, int] = {}
    for column in group:
        role = column.role or ColumnRole.ACTUAL
        if role in columns:
            columns[ColumnRole.TARGET] = columns[role]
        columns[role] = column.index
    counted = next((one.head for one in group if one.head.counted), None)
    return Slot(
        columns,
        group[0].nouns,
        group[0].place,
        counted.measure if counted else "",
        next((one.head.unit for one in group if one.head.unit), None),
        measured=group[0].kind is not HeadingKind.WORKERS,
    )
