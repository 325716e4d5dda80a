"""Workbooks → tables as they are shown: numbers in their formats, merged cells in each place, hidden ones set aside."""

import hashlib

from generator.readers import guard
from generator.readers.document import Aside, Block, Document, Format
from generator.readers.excel.shown_sheet import ShownSheet
from generator.readers.excel.workbook import sheets


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .xlsx file, all its sheets one after the other. Raises UnreadableDocument."""
    guard.size(len(data))
    blocks: list[Block] = []
    aside: list[Aside] = []
    before = cells = 0
    try:
        for sheet in sheets(data):
            shown = ShownSheet(sheet, before)
            aside += shown.aside()
            blocks += shown.blocks()
            before += max((row for row, _ in sheet.cells), default=0)
            cells += shown.size
            guard.many(cells + len(aside))
    except RecursionError as error:
        raise guard.broken() from error
    return Document(name, Format.XLSX, hashlib.sha256(data).hexdigest(), tuple(blocks), tuple(aside))
