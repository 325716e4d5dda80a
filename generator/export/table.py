"""What a table of the open data is made of, and how a stated value stands in a cell."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeAlias, TypeVar

from generator.export.rows import Published
from generator.model.values import Number, Percent

CellValue: TypeAlias = "str | int | bool | None"
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class DataColumn(Generic[Row]):
    """A column: its name, what it means in Chinese, and how it is read from a row."""

    name: str
    title: str
    of: Callable[[Row], CellValue]


@dataclass(frozen=True, slots=True)
class DataTable(Generic[Row]):
    """A table of the open data."""

    name: str
    title: str
    about: str
    columns: tuple[DataColumn[Row], ...]
    rows: Callable[[Published], Iterable[Row]]

    def records(self, published: Published) -> Iterator[dict[str, CellValue]]:
        """One dict per row, keys in column order."""
        for row in self.rows(published):
            yield {column.name: column.of(row) for column in self.columns}


def text(value: Any) -> str:  # noqa: ANN401 - any stated value
    """A stated value as printed; a missing one as its own word, so that no cell is empty by accident."""
    if isinstance(value, date):
        return value.isoformat()
    return value.source_text if isinstance(value, Percent) else str(value)


def amount(value: Any) -> str | None:  # noqa: ANN401 - any stated value
    """What a printed number amounts to, plainly written; None where there is none."""
    return format(value.value, "f") if isinstance(value, (Number, Percent)) else None
