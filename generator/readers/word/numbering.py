"""The numbering that Word computes: which list a paragraph belongs to, and what number it shows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from generator.readers.ooxml.elements import attribute, child, children, descendants, number, toggle
from generator.readers.word.written_numbers import written

DEEPEST = 9
SLOT = re.compile(r"%([1-9])")
WORD_END = re.compile(r"[^\W_]$")
WORD_START = re.compile(r"^[^\W_]")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and looks."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""  # （%1）
    restart: int | None = None  # restarts after this level (from 1) or a higher one; 0: never; None: any higher one
    legal: bool = False  # all levels in digits
    style: str | None = None  # the paragraph style tied to the level


@dataclass(frozen=True, slots=True)
class Instance:
    """A list in use: whose counters it shares, its levels, and where it starts anew."""

    counters: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted. A paragraph is to be asked for in reading order, once."""

    instances: Mapping[str, Instance]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)

    def label(self, list_id: str, depth: int) -> str | None:
        """The next number of that list at that depth as printed; None for bullets and unknown lists."""
        instance = self.instances.get(list_id)
        level = instance.levels.get(depth) if instance else None
        if instance is None or level is None:
            return None
        counts = self.counts.setdefault(instance.counters, {})
        if depth in instance.starts and (list_id, depth) not in self.started:
            counts[depth] = instance.starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self.started.add((list_id, depth))
        for deeper in [deeper for deeper in counts if deeper > depth]:
            restart = instance.levels.get(deeper, level).restart
            if restart is None or depth < restart:
                del counts[deeper]
        return shown(instance, counts, level)

    def depth_of_style(self, list_id: str, style: str) -> int:
        """The depth that a list ties to a paragraph style, else the outermost."""
        instance = self.instances.get(list_id)
        tied = (depth for depth, level in (instance.levels if instance else {}).items() if level.style == style)
        return next(tied, 0)


def shown(instance: Instance, counts: Mapping[int, int], level: Level) -> str | None:
    """A level's number with its brackets and the numbers of the levels above it."""
    if level.form == "bullet":
        return None

    def slot(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        other = instance.levels.get(depth, Level())
        count = counts.get(depth, other.start)
        form = "decimal" if level.legal and other.form != "none" else other.form
        return "" if form == "none" else written(count, form)

    text = SLOT.sub(slot, level.pattern)
    printed = "".join(mark for mark in text if mark.isprintable()).strip()
    return printed or None


def joined(label: str | None, text: str) -> str:
    """Number and text; a blank between them only where they would run together: `1` `2024年`."""
    if not label:
        return text
    return f"{label} {text}" if WORD_END.search(label) and WORD_START.search(text) and label.isascii() else label + text


def numbering(root: ET.Element | None, style_lists: Mapping[str, str]) -> Numbering:
    """The lists of numbering.xml. `style_lists`: numbering style → list id, for definitions that point to a style."""
    abstract = {attribute(element, "abstractNumId") or "": element for element in children(root, "abstractNum")}
    points = {
        attribute(num, "numId") or "": attribute(child(num, "abstractNumId")) or "" for num in children(root, "num")
    }
    instances = {}
    for num in children(root, "num"):
        list_id = attribute(num, "numId") or ""
        base = points[list_id]
        link = attribute(child(abstract.get(base), "numStyleLink"))
        if link is not None:
            base = points.get(style_lists.get(link, ""), base)
        levels = levels_of(abstract.get(base))
        starts = {}
        for override in children(num, "lvlOverride"):
            depth = number(attribute(override, "ilvl")) or 0
            levels |= levels_of(override)
            start = number(attribute(child(override, "startOverride")))
            if start is not None:
                starts[depth] = start
        instances[list_id] = Instance(base, levels, starts)
    return Numbering(instances)


def levels_of(element: ET.Element | None) -> dict[int, Level]:
    """The levels written inside a definition or an override."""
    levels = {}
    for inner in children(element, "lvl"):
        depth = number(attribute(inner, "ilvl")) or 0
        if 0 <= depth < DEEPEST:
            levels[depth] = level_of(inner)
    return levels


def level_of(element: ET.Element) -> Level:
    """One level. A form that Word lays down twice, for old and new programs, is read as for old ones."""
    forms = [attribute(form) for form in descendants(element, "numFmt")]
    form = next((form for form in reversed(forms) if form and form != "custom"), "decimal")
    start = number(attribute(child(element, "start")))
    return Level(
        start=1 if start is None else start,
        form=form,
        pattern=attribute(child(element, "lvlText")) or "",
        restart=number(attribute(child(element, "lvlRestart"))),
        legal=bool(toggle(child(element, "isLgl"))),
        style=attribute(child(element, "pStyle")),
    )
