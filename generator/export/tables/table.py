"""What a table of the open data is made of, and how a stated value stands in a cell."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeAlias, TypeVar

from generator.check.run import Verdict
from generator.model.catalogue import Catalogue
from generator.model.values import Number, Percent

CellValue: TypeAlias = "str | int | bool | None"
Row = TypeVar("Row")
RowRead = TypeVar("RowRead", contravariant=True)  # noqa: PLC0105 - a column of any report's row reads a finding's too


@dataclass(frozen=True, slots=True)
class Published:
    """What the tables are made of: the record and what came of checking it."""

    catalogue: Catalogue
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class DataColumn(Generic[RowRead]):
    """A column: its name, what it means in Chinese, and how it is read from a row."""

    name: str
    title: str
    of: Callable[[RowRead], CellValue]


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


def text(value: object) -> str:
    """A stated value as printed; a missing one as its own word, so that no cell is empty by accident."""
    if isinstance(value, date):
        return value.isoformat()
    return value.source_text if isinstance(value, Percent) else str(value)


def amount(value: object) -> str | None:
    """What a printed number amounts to, plainly written; None where there is none."""
    return format(value.value, "f") if isinstance(value, (Number, Percent)) else None
