"""One page → its lines and tables from top to bottom."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.readers.pdf.cells import PageTable, take_table
from generator.readers.pdf.collect import Content
from generator.readers.pdf.grids import find_grids
from generator.readers.pdf.lines import PrintedLine, printed_lines
from generator.readers.pdf.orientation import see

Item: TypeAlias = PrintedLine | PageTable


@dataclass(slots=True)
class PdfPage:
    """A page as it was laid out."""

    number: int
    width: float
    height: float
    items: list[Item]
    unseen: list[tuple[str, str]]  # text nobody sees, after the name of the rule
    printable: int
    unknown: int  # printable glyphs of unknown character
    images: bool

    def lines(self) -> list[PrintedLine]:
        """The lines outside tables that are not set aside."""
        return [item for item in self.items if isinstance(item, PrintedLine) and item.rule is None]

    def body(self) -> list[Item]:
        """Lines and tables that are not set aside."""
        return [item for item in self.items if isinstance(item, PageTable) or item.rule is None]


def lay_out(number: int, content: Content) -> PdfPage:
    """Find a page's tables, then the lines outside them."""
    sight = see(content)
    main = sight.views[0]
    marks = [view.marks for view in sight.views]
    items: list[Item] = []
    for grid in find_grids(main.segments):
        table, marks = take_table(grid, marks)
        if table is not None:
            items.append(table)
    items.extend(printed_lines(marks[0]))
    items.sort(key=_top)
    for others in marks[1:]:
        turned = printed_lines(others)
        for line in turned:
            line.turned = True
        items.extend(turned)
    return PdfPage(
        number=number,
        width=main.width,
        height=main.height,
        items=items,
        unseen=sight.unseen,
        printable=sight.printable,
        unknown=sight.unknown,
        images=sight.images,
    )


def _top(item: Item) -> float:
    return item.top if isinstance(item, PageTable) else item.base - 0.5 * item.size
