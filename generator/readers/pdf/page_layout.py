"""One page → its lines and tables from top to bottom."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.readers.pdf.content_stream import Content
from generator.readers.pdf.orientation import visible_content
from generator.readers.pdf.page_tables import PageTable, take_table
from generator.readers.pdf.printed_lines import PrintedLine, printed_lines
from generator.readers.pdf.ruled_grids import find_grids

PageElement: TypeAlias = PrintedLine | PageTable


@dataclass(slots=True)
class PdfPage:
    """A page as it was laid out."""

    number: int
    width: float
    height: float
    elements: list[PageElement]
    unseen: list[tuple[str, str]]  # text nobody sees, after the name of the rule
    printable: int
    unknown: int  # printable glyphs of unknown character
    images: bool

    def lines(self) -> list[PrintedLine]:
        """The lines outside tables that are not set aside."""
        return [element for element in self.elements if isinstance(element, PrintedLine) and element.rule is None]

    def body(self) -> list[PageElement]:
        """Lines and tables that are not set aside."""
        return [element for element in self.elements if isinstance(element, PageTable) or element.rule is None]


def lay_out(number: int, content: Content) -> PdfPage:
    """Find a page's tables, then the lines outside them."""
    visible = visible_content(content)
    main = visible.orientations[0]
    glyphs = [oriented.glyphs for oriented in visible.orientations]
    elements: list[PageElement] = []
    for grid in find_grids(main.segments):
        table, glyphs = take_table(grid, glyphs)
        if table is not None:
            elements.append(table)
    elements.extend(printed_lines(glyphs[0]))
    elements.sort(key=_top)
    for others in glyphs[1:]:
        turned = printed_lines(others)
        for line in turned:
            line.turned = True
        elements.extend(turned)
    return PdfPage(
        number=number,
        width=main.width,
        height=main.height,
        elements=elements,
        unseen=visible.unseen,
        printable=visible.printable,
        unknown=visible.unknown,
        images=visible.images,
    )


def _top(element: PageElement) -> float:
    return element.top if isinstance(element, PageTable) else element.base - 0.5 * element.size
