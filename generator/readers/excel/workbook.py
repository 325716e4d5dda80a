"""The parts of a workbook: its sheets with what their cells show, what is merged, hidden, laid over them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers import guard, ooxml
from generator.readers.document import UnreadableDocument
from generator.readers.excel.cells import COLUMNS, ROWS, Position, clean, position, string
from generator.readers.excel.number_format import shown, text_shown
from generator.readers.excel.overlays import comments, drawings, margins
from generator.readers.ooxml import Package, attribute, child, children, number, toggle

YEAR_MONTH, MONTH_DAY = 'yyyy"年"m"月"', 'm"月"d"日"'
BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    **dict.fromkeys((27, 36, 50, 52, 57), YEAR_MONTH),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), MONTH_DAY),
    **dict.fromkeys((37, 38, 41), "#,##0;-#,##0"),
    **dict.fromkeys((39, 40, 43), "#,##0.00;-#,##0.00"),
    42: '"¥"#,##0;-"¥"#,##0',
    44: '"¥"#,##0.00;-"¥"#,##0.00',
}  # as Excel reads them in China; files leave these out


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows."""

    text: str
    bold: bool = False
    figure: bool = False  # a number
    formula: str | None = None  # only where Excel left no value for it


@dataclass(frozen=True, slots=True)
class MergedRange:
    """A merged range, both corners in it."""

    first: Position
    last: Position


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """One sheet. Only cells that show something, or hold a formula without a value, are in `cells`."""

    name: str
    hidden: bool
    cells: Mapping[Position, Shown]
    merged: Sequence[MergedRange]
    hidden_rows: frozenset[int]
    hidden_columns: Sequence[range]
    comments: Mapping[Position, str]  # without their authors
    around: Sequence[tuple[str, str]]  # rule and text of headers, footers, text boxes, pictures


@dataclass(frozen=True, slots=True)
class CellFormat:
    """How a cell shows its value."""

    code: str
    bold: bool


@dataclass(frozen=True, slots=True)
class Shared:
    """What all sheets share."""

    strings: Sequence[str]
    formats: Sequence[CellFormat]
    from_1904: bool


def sheets(data: bytes) -> Iterator[WorkbookSheet]:
    """The sheets of a workbook, in their order."""
    package = ooxml.opened(data)
    main = ooxml.main_part(package, "officeDocument")
    if main.endswith(".bin"):
        raise UnreadableDocument("文件是二进制工作簿（.xlsb），不能直接读；请用 Excel 打开，另存为 .xlsx 后再导入")
    root = package.xml(main)
    if root is None:
        raise guard.broken()
    relations = package.relations(main)
    parts = {relation.kind: package.xml(relation.target) for relation in relations.values() if relation.kind in KINDS}
    shared = Shared(
        [string(element) for element in children(parts.get("sharedStrings"), "si")],
        formats(parts.get("styles")),
        bool(toggle_attribute(child(root, "workbookPr"), "date1904")),
    )
    for element in children(child(root, "sheets"), "sheet"):
        relation = relations.get(attribute_of_relation(element))
        if relation is not None and relation.kind == "worksheet":
            yield sheet(package, relation.target, element, shared)


KINDS = frozenset({"sharedStrings", "styles"})


def attribute_of_relation(element: ET.Element) -> str:
    """The relation's id; `sheetId` and the like are other attributes."""
    return next((value for key, value in element.attrib.items() if key.endswith("}id")), "")


def sheet(package: Package, part: str, element: ET.Element, shared: Shared) -> WorkbookSheet:
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
        hidden=attribute(element, "state") in {"hidden", "veryHidden"},
        cells=dict(cells(rows, shared)),
        merged=[area for merge in children(child(root, "mergeCells"), "mergeCell") if (area := area_of(merge))],
        hidden_rows=frozenset(row for row, element in numbered(rows) if is_hidden(element)),
        hidden_columns=[
            range(number(attribute(column, "min")) or 1, min(number(attribute(column, "max")) or 1, COLUMNS) + 1)
            for column in children(child(root, "cols"), "col")
            if is_hidden(column)
        ],
        comments={place: text for kind, root in related if kind == "comments" for place, text in comments(root)},
        around=[*margins(root), *(drawn for kind, root in related if kind == "drawing" for drawn in drawings(root))],
    )


def numbered(rows: ET.Element | None) -> Iterator[tuple[int, ET.Element]]:
    """The rows with their numbers; a row without one follows the row before."""
    row = 0
    for element in children(rows, "row"):
        row = min(max(number(attribute(element, "r")) or row + 1, 1), ROWS)
        yield row, element


def cells(rows: ET.Element | None, shared: Shared) -> Iterator[tuple[Position, Shown]]:
    """Position and content of the cells that hold something."""
    for row, element in numbered(rows):
        column = 0
        for cell in children(element, "c"):
            place = position(attribute(cell, "r") or "")
            column = place[1] if place else column + 1
            what = content(cell, shared)
            if what.text or what.formula is not None:
                yield (row, column), what


def content(cell: ET.Element, shared: Shared) -> Shown:
    """What one cell shows."""
    index = number(attribute(cell, "s")) or 0
    style = shared.formats[index] if 0 <= index < len(shared.formats) else CellFormat("General", bold=False)
    kind, value = attribute(cell, "t") or "n", child(cell, "v")
    raw = (value.text or "") if value is not None else ""
    formula = child(cell, "f")
    if formula is not None and not raw and kind != "str":
        return Shown("", figure=True, formula=f"={formula.text or ''}")
    if kind == "s":
        order = number(raw)
        raw = shared.strings[order] if order is not None and 0 <= order < len(shared.strings) else ""
    elif kind == "inlineStr":
        inner = child(cell, "is")
        raw = string(inner) if inner is not None else ""
    elif kind == "b":
        raw = {"1": "TRUE", "0": "FALSE"}.get(raw, raw)
    elif kind == "n" and raw:
        return Shown(shown(raw, style.code, from_1904=shared.from_1904).strip(), style.bold, figure=True)
    return Shown(clean(text_shown(raw, style.code) if raw else ""), style.bold)


def formats(root: ET.Element | None) -> list[CellFormat]:
    """The cell formats by their index."""
    codes = {
        number(attribute(each, "numFmtId")): attribute(each, "formatCode")
        for each in children(child(root, "numFmts"), "numFmt")
    }
    fonts = [toggle(child(font, "b")) or False for font in children(child(root, "fonts"), "font")]
    found = []
    for each in children(child(root, "cellXfs"), "xf"):
        code, font = number(attribute(each, "numFmtId")) or 0, number(attribute(each, "fontId")) or 0
        bold = fonts[font] if 0 <= font < len(fonts) else False
        found.append(CellFormat(codes.get(code) or BUILT_IN.get(code, "General"), bold))
    return found


def area_of(merge: ET.Element) -> MergedRange | None:
    """A merged range, None if it is not written as one."""
    first, _, last = (attribute(merge, "ref") or "").partition(":")
    start, end = position(first), position(last or first)
    return MergedRange(start, end) if start and end and start <= end and start[1] <= end[1] else None


def is_hidden(element: ET.Element) -> bool:
    """Whether a row or column is not shown."""
    return bool(toggle_attribute(element, "hidden")) or attribute(element, "ht") == "0"


def toggle_attribute(element: ET.Element | None, name: str) -> bool:
    """What an on-off attribute says."""
    return (attribute(element, name) or "").lower() in {"1", "true", "on"}
