"""Word documents → lines and tables as printed: numbers computed, changes accepted, what is not body text set aside."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

from generator.readers import guard
from generator.readers.aside_rules import COMMENT, COVERED
from generator.readers.document import Aside, Block, Cell, Document, Ending, Format, Line, Place, Table
from generator.readers.ooxml import line_breaks
from generator.readers.ooxml.elements import child, chosen_children, tag
from generator.readers.ooxml.line_breaks import HARD, SOFT
from generator.readers.word import tables
from generator.readers.word.numbering import joined
from generator.readers.word.package_parts import WordParts, parts
from generator.readers.word.paragraph_text import EMBEDDED, EMBEDDED_NOTE, ParagraphReader, ParagraphText
from generator.readers.word.styles import Look
from generator.readers.word.tracked_changes_and_hidden_text import DELETED, HIDDEN, is_end_deleted, row_rule
from generator.readers.word.wrappers import AROUND_BLOCKS, paragraphs

CONTENTS, NUMBER_ONLY = "目录", "空编号"
LARGER = 1.12  # 18 points beside 16; 16 beside 15 is no heading


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of a .docx file. Pages are not known: Word lays them out anew each time.

    Raises UnreadableDocument.
    """
    guard.size(len(data))
    try:
        body = BodyWalk(parts(data))
        body.read()
    except RecursionError as error:
        raise guard.broken() from error
    return Document(name, Format.DOCX, hashlib.sha256(data).hexdigest(), tuple(body.finished()), tuple(body.aside))


@dataclass(slots=True)
class BodyWalk:
    """Walks a document once, in reading order: lists count up and fields stay open from paragraph to paragraph."""

    parts: WordParts
    reader: ParagraphReader = field(init=False)
    blocks: list[tuple[Block, list[tuple[str, Look]]]] = field(default_factory=list)  # a line with its runs
    aside: list[Aside] = field(default_factory=list)
    line: int = 0  # the last one given out
    cells: int = 0
    carried: ParagraphText = field(default_factory=ParagraphText)  # of a paragraph whose end was deleted: it runs on
    commented: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.reader = ParagraphReader(self.parts.styles)

    def read(self) -> None:
        """Fills blocks and aside."""
        for rule, text in self.parts.margins:
            self.aside.append(Aside(rule, text, Place(1)))
        self.walk(self.parts.body)
        self.carried_on()
        for comment, text in self.parts.comments.items():
            if comment not in self.commented:
                self.aside.append(Aside(COMMENT, text, Place(max(self.line, 1))))

    def walk(self, element: ET.Element) -> None:
        """Reads what stands in the body, a content control, a text box or a frame of one cell."""
        for inner in chosen_children(element):
            name = tag(inner)
            if name == "p":
                self.paragraph(inner)
            elif name == "tbl":
                self.carried_on()
                self.table(inner)
            elif name == "altChunk":
                self.aside.append(Aside(EMBEDDED, EMBEDDED_NOTE, self.next_place()))
            elif name in AROUND_BLOCKS:
                self.walk(inner)

    def next_place(self) -> Place:
        """The place of the line that comes next."""
        return Place(self.line + 1)

    def paragraph(self, element: ET.Element) -> None:
        """A paragraph of the body → its lines, then what its text boxes hold."""
        words = self.words(element, self.next_place())
        if words is None:
            return
        properties = child(element, "pPr")
        styles = self.parts.styles
        label = self.label(element, words)
        printed = [
            (text, runs) for text, runs in map(line_breaks.stripped, line_breaks.printed_lines(words.runs)) if text
        ]
        if styles.is_contents(properties):
            self.aside += [Aside(CONTENTS, text, self.next_place()) for text, _ in printed]
            printed = []
        elif label and not printed:
            self.aside.append(Aside(NUMBER_ONLY, label, self.next_place()))
        for index, (text, runs) in enumerate(printed):
            self.line += 1
            line = Line(
                text=text if index else joined(label, text),
                place=Place(self.line),
                ending=Ending.PARAGRAPH,
                level=styles.heading_level(properties),
                strong=styles.is_title(properties),
            )
            self.add(line, runs)
        for box in words.boxes:
            self.walk(box)

    def carried_on(self) -> None:
        """Ends a paragraph whose end was deleted where no other follows."""
        if self.carried.runs or self.carried.left:
            self.paragraph(ET.Element("p"))

    def add(self, block: Block, runs: list[tuple[str, Look]]) -> None:
        """Takes a block in, up to the limit."""
        self.blocks.append((block, runs))
        guard.many(len(self.blocks) + self.cells)

    def words(self, element: ET.Element, place: Place) -> ParagraphText | None:
        """The words of a paragraph, its asides put aside; None if it runs on into the next."""
        words = self.carried.followed_by(self.reader.words(element))
        self.carried = ParagraphText()
        if is_end_deleted(element):
            self.carried = words
            return None
        self.aside += [Aside(rule, text.strip(), place) for rule, text, _ in words.left if text.strip()]
        for note in words.notes:
            if note in self.parts.notes:
                self.aside.append(Aside(note[0], self.parts.notes[note], place))
        for comment in words.comments:
            if comment in self.parts.comments and comment not in self.commented:
                self.commented.add(comment)
                self.aside.append(Aside(COMMENT, self.parts.comments[comment], place))
        return words

    def label(self, element: ET.Element, words: ParagraphText) -> str | None:
        """The number of a paragraph. One that is hidden or deleted as a whole is not counted."""
        properties = child(element, "pPr")
        listed = self.parts.styles.list_of(properties)
        if listed is None or (
            words.left and not words.runs and any(rule in {DELETED, HIDDEN} for rule, _, _ in words.left)
        ):
            return None
        list_id, depth, style = listed
        return self.parts.lists.label(
            list_id, self.parts.lists.depth_of_style(list_id, style) if depth is None else depth
        )

    def table(self, element: ET.Element) -> None:
        """A table → a grid, then the tables inside its cells. A frame of one cell is no table but what it holds."""
        rows = [(row, tables.spans(row)) for row in tables.rows(element)]
        if len(rows) == 1 and len(rows[0][1]) == 1:
            self.walk(rows[0][1][0].element)
            return
        grid: list[list[Cell]] = []
        nested: list[ET.Element] = []
        for row, spans in rows:
            place = self.next_place()
            if rule := row_rule(row):
                texts = map(ParagraphText.everything, map(self.reader.words, paragraphs(row)))
                self.aside.append(Aside(rule, "\n".join(filter(None, texts)), place))
                continue
            self.line += 1
            above = grid[-1] if grid else []
            grid.append(self.row(row, spans, above, place, nested))
            self.cells += len(grid[-1])
            guard.many(len(self.blocks) + self.cells)
        if any(cell.text for row in grid for cell in row):
            self.add(Table(tables.rectangle(grid)), [])
        for inner in nested:
            self.table(inner)

    def row(
        self,
        row: ET.Element,
        spans: Iterable[tables.SpannedCell],
        above: list[Cell],
        place: Place,
        nested: list[ET.Element],
    ) -> list[Cell]:
        """The cells of a row, each as often as it covers columns. Tables inside them are added to `nested`."""
        cells = tables.blank(place, tables.indent(row, "gridBefore"))
        for span in spans:
            text = "\n".join(self.cell_lines(span.element, place, nested))
            column = len(cells)
            if span.continues and column < len(above):
                self.aside += [Aside(COVERED, text, place)] if text else []
                cells += above[column : column + span.width]
                cells += tables.blank(place, column + span.width - len(cells))
            else:
                cells += [Cell(text, place)] * span.width
        return cells + tables.blank(place, tables.indent(row, "gridAfter"))

    def cell_lines(self, element: ET.Element, place: Place, nested: list[ET.Element]) -> Iterator[str]:
        """The printed lines of a cell, those of text boxes in it too."""
        for inner in chosen_children(element):
            name = tag(inner)
            if name == "tbl":
                nested.append(inner)
            elif name in AROUND_BLOCKS or name == "txbxContent":
                yield from self.cell_lines(inner, place, nested)
            elif name == "p" and (words := self.words(inner, place)) is not None:
                text = words.text().replace(HARD, SOFT)
                text = "\n".join(line.strip(line_breaks.BLANKS + "\t") for line in text.split(SOFT) if line.strip())
                label = self.label(inner, words)
                if label or text:
                    yield joined(label, text)
                for box in words.boxes:
                    yield from self.cell_lines(box, place, nested)

    def finished(self) -> Iterator[Block]:
        """The blocks; lines in bold, or clearly larger than most of the text, are strong."""
        sizes: Counter[int] = Counter()
        for _, runs in self.blocks:
            for text, look in runs:
                sizes[look.size or 0] += len(text)
        usual = min(sizes, key=lambda size: (-sizes[size], size), default=0)
        for block, runs in self.blocks:
            bold = bool(runs) and all(look.bold for _, look in runs)
            large = bool(runs) and all((look.size or 0) >= LARGER * usual for _, look in runs)
            yield replace(block, strong=True) if isinstance(block, Line) and (bold or large) else block
