"""The formats of a workbook's cells: the number format by its number, and whether the letters are bold."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers.ooxml.elements import attribute, child, children, number, toggle

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
class CellFormat:
    """How a cell shows its value: the number format's code, as `0.00%`, and whether it is bold."""

    code: str
    bold: bool


def formats(root: ET.Element | None) -> list[CellFormat]:
    """The cell formats of styles.xml by their index, which a cell states in its attribute `s`."""
    codes = {
        number(attribute(each, "numFmtId")): attribute(each, "formatCode")
        for each in children(child(root, "numFmts"), "numFmt")
    }
    fonts = [toggle(child(font, "b")) or False for font in children(child(root, "fonts"), "font")]
    cell_formats = []
    for each in children(child(root, "cellXfs"), "xf"):
        code, font = number(attribute(each, "numFmtId")) or 0, number(attribute(each, "fontId")) or 0
        bold = fonts[font] if 0 <= font < len(fonts) else False
        cell_formats.append(CellFormat(codes.get(code) or BUILT_IN.get(code, "General"), bold))
    return cell_formats
