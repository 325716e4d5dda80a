"""A document as its reader hands it over: lines and tables in reading order, each with its place.

Readers know formats and nothing of reports; everything after them knows reports and nothing of formats. Text is kept
as printed: no reader changes a character, width or blank inside a line. What it leaves out, it sets aside by name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Format(StrEnum):
    """The kinds of document that are read."""

    TXT = "txt"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands. All count from 1; what a format does not have is None.

    `line` runs through the whole document: of a text file it is the line an editor shows, of a Word file the paragraph
    or table row, of a PDF the printed line, of a workbook the row (running on from sheet to sheet).
    """

    line: int
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None  # "B12"; only of workbooks

    def __str__(self) -> str:
        """For people: `第3页第41行`, `表“附件1”B12`, `第41行`."""
        if self.sheet is not None:
            return f"表“{self.sheet}”{self.cell or f'第{self.line}行'}"
        page = f"第{self.page}页" if self.page is not None else ""
        return f"{page}第{self.line}行"


class Ending(StrEnum):
    """What the format tells about the end of a line."""

    PARAGRAPH = "paragraph"  # the paragraph ends here: Word, or a PDF line that stops short of the margin
    WRAPPED = "wrapped"  # the paragraph goes on: a PDF line that fills the column and is followed by an unindented one
    UNKNOWN = "unknown"  # plain text


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line or, where the format keeps them whole, a paragraph. Never empty of printed characters.

    `text` starts with the numbering that Word computes (`（一）`, `1.`), as a reader of the paper sees it.
    """

    text: str
    place: Place
    ending: Ending = Ending.UNKNOWN
    level: int | None = None  # the heading level the format states: 1 for Heading 1 or `#`
    strong: bool = False  # all of it is bold, or clearly larger than the running text


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; the line breaks inside it are kept."""

    text: str
    place: Place


TableRow: TypeAlias = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A grid: every row has as many cells as the widest. A merged cell stands, the same object, wherever it covers.

    A table that goes on over pages is one table, its repeated header rows set aside by the reader.
    """

    rows: tuple[tuple[Cell, ...], ...]


Block: TypeAlias = Line | Table


@dataclass(frozen=True, slots=True)
class Aside:
    """Text a reader or a later step leaves out, with the name of the rule by which it does."""

    rule: str  # Chinese, for the review sheet: 页眉, 页码, 批注, 重复的表头 …
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of one file."""

    name: str  # the file's name without its folder
    format: Format
    sha256: str  # of the file's bytes
    blocks: tuple[Block, ...]
    aside: tuple[Aside, ...] = ()

    def lines(self) -> Iterator[Line]:
        """The lines outside tables, in reading order."""
        return (block for block in self.blocks if isinstance(block, Line))

    def tables(self) -> Iterator[Table]:
        """The tables, in reading order."""
        return (block for block in self.blocks if isinstance(block, Table))


class UnreadableDocument(Exception):  # noqa: N818 - says what happened to the file
    """The file cannot be read as a document. The message is one Chinese line: what was found, and the cure."""
