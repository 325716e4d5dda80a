"""The text of one Word paragraph: runs that are printed, what is set aside, the notes and boxes it refers to."""

from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from generator.readers.aside_rules import PICTURE, PICTURE_NOTE, WATERMARK
from generator.readers.ooxml.elements import attribute, child, chosen_children, descendants, tag, toggle
from generator.readers.ooxml.line_breaks import HARD, SOFT
from generator.readers.word.styles import Look, Styles, look_of
from generator.readers.word.tracked_changes_and_hidden_text import DELETED, DELETIONS, HIDDEN
from generator.readers.word.wrappers import AROUND_RUNS

EMBEDDED, CODE = "嵌入对象", "域代码"
EMBEDDED_NOTE = "一个嵌入的文件，没有读取"  # stands for the file, which is not opened
FIXED = {"tab": "\t", "ptab": "\t", "cr": SOFT, "noBreakHyphen": "-"}
NOTES = {"footnoteReference": "脚注", "endnoteReference": "尾注"}
SYMBOLS = {
    0xFE: "☑",
    0x52: "☑",
    0x53: "☒",
    0xFD: "☒",
    0xA8: "☐",
    0x6F: "☐",
    0xA3: "☐",
    0xFC: "✓",
    0xFB: "✗",
}  # Wingdings
PRIVATE = range(0xF000, 0xF100)


@dataclass(slots=True)
class ParagraphText:
    """A paragraph's printed runs, each with its look, and the rest by kind."""

    runs: list[tuple[str, Look]] = field(default_factory=list)
    left: list[tuple[str, str, int]] = field(default_factory=list)  # rule, text, how many runs stood before it
    boxes: list[ET.Element] = field(default_factory=list)  # contents of text boxes
    comments: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # rule, id

    def text(self) -> str:
        """All that is printed."""
        return "".join(text for text, _ in self.runs)

    def everything(self) -> str:
        """All there is, whether it is printed or not."""
        return "".join([self.text(), *(text for _, text, _ in self.left)]).strip()

    def set_aside(self, rule: str, text: str) -> None:
        """Adds to what is left out; words in a row that one rule leaves out stay together."""
        position = len(self.runs)
        if self.left and self.left[-1][0] == rule and self.left[-1][2] == position and rule in {DELETED, HIDDEN, CODE}:
            text = self.left.pop()[1] + text
        self.left.append((rule, text, position))

    def followed_by(self, other: "ParagraphText") -> "ParagraphText":
        """These words and another paragraph's as one."""
        count = len(self.runs)
        return ParagraphText(
            self.runs + other.runs,
            self.left + [(rule, text, position + count) for rule, text, position in other.left],
            self.boxes + other.boxes,
            self.comments + other.comments,
            self.notes + other.notes,
        )


@dataclass(slots=True)
class ParagraphReader:
    """Collects the words of paragraphs in reading order. A field may run over several paragraphs."""

    styles: Styles
    fields: list[bool] = field(default_factory=list)  # of each open field: whether its instruction is being read

    def words(self, paragraph: ET.Element) -> ParagraphText:
        """The words of a paragraph."""
        style = self.styles.of(child(paragraph, "pPr"))
        words = ParagraphText()
        self._inside(paragraph, words, self.styles.look(style).over(self.styles.base), removed=False)
        return words

    def _inside(self, element: ET.Element, words: ParagraphText, base: Look, *, removed: bool) -> None:
        for inner in chosen_children(element):
            name = tag(inner)
            if name == "r":
                self._run(inner, words, base, removed=removed)
            elif name in AROUND_RUNS or name in DELETIONS:
                self._inside(inner, words, base, removed=removed or name in DELETIONS)
            elif name in {"oMath", "oMathPara"}:
                self._say(formula(inner), words, base, removed=removed)
            elif name in {"commentRangeStart", "commentReference"}:
                words.comments.append(attribute(inner, "id") or "")

    def _run(self, run: ET.Element, words: ParagraphText, base: Look, *, removed: bool) -> None:
        properties = child(run, "rPr")
        look = look_of(properties).over(self.styles.look(attribute(child(properties, "rStyle")))).over(base)
        for inner in chosen_children(run):
            name = tag(inner)
            if name == "ruby":
                for base_text in descendants(inner, "rubyBase"):
                    self._inside(base_text, words, look, removed=removed)
            elif name == "fldChar":
                self._field(inner, words, look, removed=removed)
            elif name in NOTES:
                words.notes.append((NOTES[name], attribute(inner, "id") or ""))
            elif name == "commentReference":
                words.comments.append(attribute(inner, "id") or "")
            elif name in {"drawing", "pict", "object"}:
                drawing(inner, words)
            else:
                self._say(printed(inner), words, look, removed=removed or name == "delText")

    def _field(self, mark: ET.Element, words: ParagraphText, look: Look, *, removed: bool) -> None:
        kind = attribute(mark, "fldCharType")
        if kind == "begin":
            box = child(mark, "ffData", "checkBox")
            if box is not None:
                ticked = toggle(child(box, "checked"))
                ticked = toggle(child(box, "default")) if ticked is None else ticked
                self._say("☑" if ticked else "☐", words, look, removed=removed)
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _say(self, text: str, words: ParagraphText, look: Look, *, removed: bool) -> None:
        if not text:
            return
        if any(self.fields):
            words.set_aside(CODE, text)
        elif removed:
            words.set_aside(DELETED, text)
        elif look.hidden:
            words.set_aside(HIDDEN, text)
        else:
            words.runs.append((text, look))


def printed(element: ET.Element) -> str:
    """What an element of a run prints."""
    name = tag(element)
    if name in {"t", "delText"}:
        return element.text or ""
    if name == "br":
        return HARD if attribute(element, "type") in {"page", "column"} else SOFT
    return symbol(element) if name == "sym" else FIXED.get(name, "")


def drawing(element: ET.Element, words: ParagraphText) -> None:
    """Text boxes and pictures of a drawing. A picture's own description is not read: it may be a path with a name."""
    for inner in chosen_children(element):
        name = tag(inner)
        if name == "txbxContent":
            words.boxes.append(inner)
            continue
        if name in {"blip", "imagedata"} and not (name == "imagedata" and tag(element) == "object"):
            words.set_aside(PICTURE, PICTURE_NOTE)
        elif name == "OLEObject":
            words.set_aside(EMBEDDED, EMBEDDED_NOTE)
        elif name == "textpath" and attribute(inner, "string"):
            words.set_aside(WATERMARK, attribute(inner, "string") or "")
        drawing(inner, words)


def formula(element: ET.Element) -> str:
    """The text of a formula, fractions as a/b."""
    if tag(element) == "f":
        return "/".join(formula(part) for part in element if tag(part) in {"num", "den"})
    return (element.text or "") if tag(element) == "t" else "".join(map(formula, element))


def symbol(element: ET.Element) -> str:
    """A character out of a symbol font, as Unicode where there is one."""
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        return ""
    if code in PRIVATE:
        return SYMBOLS.get(code - PRIVATE.start, "")
    return chr(code) if 0x20 <= code < 0xD800 else ""  # noqa: PLR2004 - neither control characters nor surrogates
