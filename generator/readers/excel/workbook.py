"""The sheets of a workbook: what their cells show, what is merged, what is hidden, what stands outside the cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers import guard
from generator.readers.document import UnreadableDocument
from generator.readers.excel.cell_content import SharedParts, ShownCell, shown_content, string
from generator.readers.excel.cell_formats import formats
from generator.readers.excel.cell_references import ROWS, Position, position
from generator.readers.excel.hidden_cells import HiddenCells, hidden_cells
from generator.readers.excel.merged_cells import MergedRange, merged_range
from generator.readers.excel.outside_cells import comments, drawings, page_margins
from generator.readers.ooxml import package as packages
from generator.readers.ooxml.elements import attribute, child, children, is_on, number
from generator.readers.ooxml.package import Package

SHARED = frozenset({"sharedStrings", "styles"})  # the parts to which cells refer by index


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """One sheet. Only cells that show something, or hold a formula without a value, are in `cells`."""

    name: str
    cells: Mapping[Position, ShownCell]
    merged: Sequence[MergedRange]
    hidden: HiddenCells
    comments: Mapping[Position, str]  # without their authors
    around: Sequence[tuple[str, str]]  # rule and text of headers, footers, text boxes, pictures


def sheets(data: bytes) -> Iterator[WorkbookSheet]:
    """The sheets of a workbook, in their order."""
    package = packages.opened(data)
    main = packages.main_part(package, "officeDocument")
    if main.endswith(".bin"):
        raise UnreadableDocument("文件是二进制工作簿（.xlsb），不能直接读；请用 Excel 打开，另存为 .xlsx 后再导入")
    root = package.xml(main)
    if root is None:
        raise guard.broken()
    relations = package.relations(main)
    parts = {relation.kind: package.xml(relation.target) for relation in relations.values() if relation.kind in SHARED}
    shared = SharedParts(
        [string(element) for element in children(parts.get("sharedStrings"), "si")],
        formats(parts.get("styles")),
        is_on(child(root, "workbookPr"), "date1904"),
    )
    for element in children(child(root, "sheets"), "sheet"):
        relation = relations.get(attribute_of_relation(element))
        if relation is not None and relation.kind == "worksheet":
            yield sheet(package, relation.target, element, shared)


def attribute_of_relation(element: ET.Element) -> str:
    """The relation's id; `sheetId` and the like are other attributes."""
    return next((value for key, value in element.attrib.items() if key.endswith("}id")), "")


def sheet(package: Package, part: str, element: ET.Element, shared: SharedParts) -> WorkbookSheet:
    """One sheet with what belongs to it."""
    root = package.xml(part)
    if root is None:
        raise guard.broken()
    related = [
        (relation.kind, package.xml(relation.target))
        for relation in package.relations(part).values()
        if relation.kind in {"comments", "drawing"}
    ]
    rows = child(root, "sheetData")
    return WorkbookSheet(
        name=guard.printable(attribute(element, "name") or ""),
        cells=dict(cells(rows, shared)),
        merged=[area for merge in children(child(root, "mergeCells"), "mergeCell") if (area := merged_range(merge))],
        hidden=hidden_cells(element, numbered(rows), child(root, "cols")),
        comments={place: text for kind, root in related if kind == "comments" for place, text in comments(root)},
        around=[
            *page_margins(root),
            *(drawn for kind, root in related if kind == "drawing" for drawn in drawings(root)),
        ],
    )


def numbered(rows: ET.Element | None) -> Iterator[tuple[int, ET.Element]]:
    """The rows with their numbers; a row without one follows the row before."""
    row = 0
    for element in children(rows, "row"):
        row = min(max(number(attribute(element, "r")) or row + 1, 1), ROWS)
        yield row, element


def cells(rows: ET.Element | None, shared: SharedParts) -> Iterator[tuple[Position, ShownCell]]:
    """Position and content of the cells that hold something."""
    for row, element in numbered(rows):
        column = 0
        for cell in children(element, "c"):
            place = position(attribute(cell, "r") or "")
            column = place[1] if place else column + 1
            shown = shown_content(cell, shared)
            if shown.text or shown.formula is not None:
                yield (row, column), shown
