"""Blocks as a workbook: sheets of tables, and a sheet of running text where there is any."""

import random
import re
from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.understand.reports.blocks import Block, Grid, Text

_EDGE = Side(style="thin")
THIN = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)


def write(blocks: Iterable[Block], file: Path, chance: random.Random) -> None:
    """Running text row by row on a sheet of its own; a sheet for each table, or the tables of an annex on one sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    together = chance.random() < 0.4
    text: Worksheet | None = None
    tables: Worksheet | None = None
    for block in blocks:
        if isinstance(block, Text):
            text = text or book.create_sheet("评估报告")
            text.append([block.printed])
            text.cell(text.max_row, 1).font = Font(bold=block.level in {-1, 1, 2, 3})
        elif isinstance(block, Grid):
            if tables is None or not together or block.private:
                tables = book.create_sheet(chance.choice(("附件", "表", "统计表")) + str(len(book.sheetnames) + 1))
            _fill(tables, block)
    book.properties.creator = "user1"
    book.save(file)


def _fill(sheet: Worksheet, grid: Grid) -> None:
    top = sheet.max_row + 2 if sheet.max_row > 1 else 1
    if grid.title:
        sheet.cell(top, 1, grid.title).font = Font(bold=True, size=14)
        sheet.merge_cells(start_row=top, end_row=top, start_column=1, end_column=len(grid.rows[0]))
        top += 1
    for down, row in enumerate(grid.rows):
        for across, text in enumerate(row):
            cell = sheet.cell(top + down, across + 1)
            cell.border, cell.alignment = THIN, Alignment(wrap_text=True, horizontal="center")
            if isinstance(cell, Cell):
                _put(cell, text)
    for upper, left, lower, right in grid.merged:
        if (upper, left) != (lower, right):
            sheet.merge_cells(start_row=top + upper, end_row=top + lower, start_column=left + 1, end_column=right + 1)
    for at, note in enumerate(grid.comments):
        sheet.cell(top + grid.heads, at + 1).comment = Comment(f"user1:\n{note}", "user1")


def _put(cell: Cell, text: str) -> None:
    """Numbers as numbers and shares with their format, as an officer's workbook has them."""
    share = re.fullmatch(r"(\d+)(?:\.(\d+))?%", text)
    if share:
        cell.value = float(text[:-1]) / 100
        cell.number_format = "0." + "0" * len(share[2]) + "%" if share[2] else "0%"
    elif re.fullmatch(r"\d+", text):
        cell.value = int(text)
    elif text:
        cell.value = text
