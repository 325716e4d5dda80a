"""Word documents → lines and tables as printed: numbers computed, changes accepted, what is not body text set aside."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

from generator.readers import guard
from generator.readers.document import Aside, Block, Cell, Document, Ending, Format, Line, Place, Table
from generator.readers.ooxml import child, tag
from generator.readers.word import lines as wordlines
from generator.readers.word import tables as wordtable
from generator.readers.word.lines import Run
from generator.readers.word.numbering import joined
from generator.readers.word.parts import WordParts, paragraphs, parts
from generator.readers.word.text import DELETED, EMBEDDED, HARD, HIDDEN, SOFT, Words, Writer, chosen, mark_is_deleted

CONTENTS, COMMENT, COVERED, NUMBER_ONLY = "目录", "批注", "合并格里不显示的文字", "空编号"
LARGER = 1.12  # 18 points beside 16; 16 beside 15 is no heading
WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})


def read(name: str, data: bytes) -> Document:
    """The document of a .docx file. Pages are not known: Word lays them out anew each time."""
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
    writer: Writer = field(init=False)
    blocks: list[tuple[Block, list[Run]]] = field(default_factory=list)  # a line with its runs
    aside: list[Aside] = field(default_factory=list)
    line: int = 0  # the last one given out
    cells: int = 0
    carried: Words = field(default_factory=Words)  # of a paragraph whose end was deleted: it runs on
    commented: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.writer = Writer(self.parts.styles)

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
        for inner in chosen(element):
            name = tag(inner)
            if name == "p":
                self.paragraph(inner)
            elif name == "tbl":
                self.carried_on()
                self.table(inner)
            elif name == "altChunk":
                self.aside.append(Aside(EMBEDDED, "一个嵌入的文件，没有读取", self.next_place()))
            elif name in WRAPPERS:
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
        printed = [(text, runs) for text, runs in map(wordlines.strip, wordlines.lines(words.runs)) if text]
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

    def add(self, block: Block, runs: list[Run]) -> None:
        """Takes a block in, up to the limit."""
        self.blocks.append((block, runs))
        guard.many(len(self.blocks) + self.cells)

    def words(self, element: ET.Element, place: Place) -> Words | None:
        """The words of a paragraph, its asides put aside; None if it runs on into the next."""
        words = self.carried.followed_by(self.writer.words(element))
        self.carried = Words()
        if mark_is_deleted(element):
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

    def label(self, element: ET.Element, words: Words) -> str | None:
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
        rows = [(row, wordtable.spans(row)) for row in wordtable.rows(element)]
        if len(rows) == 1 and len(rows[0][1]) == 1:
            self.walk(rows[0][1][0].element)
            return
        grid: list[list[Cell]] = []
        nested: list[ET.Element] = []
        for row, spans in rows:
            place = self.next_place()
            if rule := removal(row):
                texts = map(Words.everything, map(self.writer.words, paragraphs(row)))
                self.aside.append(Aside(rule, "\n".join(filter(None, texts)), place))
                continue
            self.line += 1
            above = grid[-1] if grid else []
            grid.append(self.row(row, spans, above, place, nested))
            self.cells += len(grid[-1])
            guard.many(len(self.blocks) + self.cells)
        if any(cell.text for row in grid for cell in row):
            self.add(Table(wordtable.rectangle(grid)), [])
        for inner in nested:
            self.table(inner)

    def row(
        self,
        row: ET.Element,
        spans: Iterable[wordtable.SpannedCell],
        above: list[Cell],
        place: Place,
        nested: list[ET.Element],
    ) -> list[Cell]:
        """The cells of a row, each as often as it covers columns. Tables inside them are added to `nested`."""
        cells = wordtable.blank(place, wordtable.indent(row, "gridBefore"))
        for span in spans:
            text = "\n".join(self.cell_lines(span.element, place, nested))
            column = len(cells)
            if span.continues and column < len(above):
                self.aside += [Aside(COVERED, text, place)] if text else []
                cells += above[column : column + span.width]
                cells += wordtable.blank(place, column + span.width - len(cells))
            else:
                cells += [Cell(text, place)] * span.width
        return cells + wordtable.blank(place, wordtable.indent(row, "gridAfter"))

    def cell_lines(self, element: ET.Element, place: Place, nested: list[ET.Element]) -> Iterator[str]:
        """The printed lines of a cell, those of text boxes in it too."""
        for inner in chosen(element):
            name = tag(inner)
            if name == "tbl":
                nested.append(inner)
            elif name in WRAPPERS or name == "txbxContent":
                yield from self.cell_lines(inner, place, nested)
            elif name == "p" and (words := self.words(inner, place)) is not None:
                text = words.text().replace(HARD, SOFT)
                text = "\n".join(line.strip(wordlines.BLANKS + "\t") for line in text.split(SOFT) if line.strip())
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


def removal(row: ET.Element) -> str | None:
    """The rule by which a row is not printed."""
    if wordtable.is_deleted(row):
        return DELETED
    return HIDDEN if wordtable.is_hidden(row) else None
