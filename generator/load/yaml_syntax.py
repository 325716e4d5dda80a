"""Text → plain dicts, lists and strings, with the place of each.

Every scalar stays text: YAML 1.1 would read `0123` as 83, `no` as False and `1:30` as 90 (decision 0002). The events
are walked here rather than composed by the library: its composer expands aliases without bound, and overflows the C
stack on deep nesting.
"""

import sys
from array import array
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from generator.load import yaml_library_faults
from generator.load.problem import MOST, Problem, Refused
from generator.model.fault import quoted
from generator.model.key_path import KeyPath
from generator.model.positions import ValuePositions

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
FilePosition: TypeAlias = tuple[int, int]

_DEPTH = 24  # the model nests seven deep


@dataclass(slots=True)
class Node:
    """A value's place, those of its parts by key or index, and that of its own key where it has one."""

    place: FilePosition
    key: FilePosition | None = None
    parts: "dict[str | int, Node] | None" = None

    @property
    def shown(self) -> FilePosition:
        """Where complaints point: at a value itself, but at the key of a group or list."""
        return self.place if self.key is None or self.parts is None else self.key


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A parsed file: its content as plain values and their places."""

    file: str
    plain: Plain
    root: Node

    def place(self, path: KeyPath, *, of_key: bool = False) -> FilePosition:
        """Line and column (from 1) of the value at `path`, or of its key; the nearest thing that exists otherwise.

        A group or list stands where its key stands. Steps that name no part of the file are passed over.
        """
        node = self.root
        for step in path:
            node = (node.parts or {}).get(step, node)
        return node.key if node.key and of_key else node.shown

    def positions(self) -> ValuePositions:
        """The places alone, in little memory: what is kept when the document is not."""
        steps: list[str | int] = []
        ends, lines, columns = array("I"), array("I"), array("I")

        def add(step: str | int, node: Node) -> None:
            row = len(steps)
            steps.append(sys.intern(step) if isinstance(step, str) else step)
            line, column = node.shown
            lines.append(line)
            columns.append(column)
            ends.append(row + 1)
            if node.parts:
                for name, part in node.parts.items():
                    add(name, part)
                ends[row] = len(steps)

        add("", self.root)
        return ValuePositions(tuple(steps), ends, lines, columns)


def parse(text: str, file: str) -> YamlDocument:
    """One YAML document of mappings, lists and scalars. Raises Refused with every fault found."""
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as fault:
        inside = builder.stack[-1].node.place if builder.stack else None
        raise Refused([*builder.problems, yaml_library_faults.problem(fault, text, file, inside)]) from None
    except yaml.YAMLError:
        message = "含有 YAML 不允许的字符；请删去不常见的符号，或对照模板重写"
        raise Refused([*builder.problems, Problem(file, 1, 1, "yaml-syntax", message)]) from None
    if builder.problems:
        raise Refused(builder.problems)
    if builder.root is None or builder.plain == "":
        raise Refused([Problem(file, 1, 1, "empty-file", "文件里没有内容（只有注释）；请填写，或删去这个文件")])
    return YamlDocument(file, builder.plain, builder.root)


@dataclass(slots=True)
class _Open:
    """A list or mapping being read; `key` is the mapping's key that still waits for its value."""

    plain: "list[Plain] | dict[str, Plain]"
    node: Node
    key: "tuple[str | None, FilePosition] | None" = None


@dataclass(slots=True)
class _Builder:
    """Takes events one by one; keeps what is open."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    plain: Plain = ""
    root: Node | None = None
    stack: list[_Open] = field(default_factory=list)

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_marks(event)
            self._add(event.value, Node(_place(event)))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_marks(event)
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = self.stack.pop()
            self._add(closed.plain, closed.node)
        elif isinstance(event, yaml.AliasEvent):
            message = f"不能引用别处的内容（*{event.anchor}）；请把内容写全，若是文字请加引号"
            self._complain(_place(event), "reference", message)
            self._add("", Node(_place(event)))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            message = "一个文件只能有一份内容，这里又开始一份；请删去 --- 行，或分成两个文件"
            self._stop(_place(event), "yaml-syntax", message)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if len(self.stack) >= _DEPTH:
            self._stop(_place(event), "too-deep", f"嵌套应不超过 {_DEPTH} 层；请检查缩进和括号")
        plain: list[Plain] | dict[str, Plain] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        self.stack.append(_Open(plain, Node(_place(event), parts={})))

    def _add(self, plain: Plain, node: Node) -> None:
        if not self.stack:
            self.plain, self.root = plain, node
            return
        top = self.stack[-1]
        parts = top.node.parts
        assert parts is not None
        if isinstance(top.plain, list):
            parts[len(top.plain)] = node
            top.plain.append(plain)
        elif top.key is None:
            top.key = (self._key(plain, node.place, top.plain), node.place)
        else:
            name, node.key = top.key
            top.key = None
            if name is not None:
                parts[name] = node
                top.plain[name] = plain

    def _key(self, plain: Plain, place: FilePosition, mapping: "dict[str, Plain]") -> str | None:
        """The key's name, None where its value cannot be kept."""
        if not isinstance(plain, str):
            self._complain(place, "bad-key", "键应为一个词，得到的是一组内容；请检查括号和问号")
        elif plain == "<<":
            self._complain(place, "reference", "不能用合并键 <<；请把内容写全")
        elif plain in mapping:
            self._complain(place, "duplicate-key", f"键{quoted(plain)}在同一处写了两次；请只留一个")
        else:
            return plain
        return None

    def _refuse_marks(self, event: "yaml.ScalarEvent | yaml.CollectionStartEvent") -> None:
        if event.anchor is not None:
            message = f"不能给内容起引用名（&{event.anchor}）；请删去，若是文字请加引号"
            self._complain(_place(event), "reference", message)
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._complain(_place(event), "tag", f"不能用类型标记 {tag}；请直接写内容，若是文字请加引号")

    def _complain(self, place: FilePosition, rule: str, message: str) -> None:
        self.problems.append(Problem(self.file, *place, rule, message))
        if len(self.problems) > MOST:
            raise Refused(self.problems)

    def _stop(self, place: FilePosition, rule: str, message: str) -> None:
        self._complain(place, rule, message)
        raise Refused(self.problems)


def _place(event: yaml.Event) -> FilePosition:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
