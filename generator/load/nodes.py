"""Text → plain dicts, lists and strings, with the place of each.

Every scalar stays text: YAML 1.1 would read `0123` as 83, `no` as False and `1:30` as 90 (decision 0002).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from generator.load.problem import Problem, Refused

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
Path: TypeAlias = "tuple[str | int, ...]"

_DEPTH = 24  # the model nests seven deep


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file: its content as plain values and its nodes, which know their places."""

    file: str
    plain: Plain
    root: yaml.Node

    def place(self, path: Path, *, of_key: bool = False) -> tuple[int, int]:
        """Line and column (from 1) of the value at `path`, or of its key; the nearest thing that exists otherwise.

        Steps that name no part of the file (union tags in pydantic's locations) are passed over.
        """
        node, mark = self.root, self.root.start_mark
        for step in path:
            if isinstance(node, yaml.MappingNode):
                pair = next((pair for pair in node.value if pair[0].value == step), None)
                if pair is None:
                    continue
                mark = pair[0].start_mark if of_key or _is_collection(pair[1]) else pair[1].start_mark
                node = pair[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                mark = node.start_mark
        return mark.line + 1, mark.column + 1


def _is_collection(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode)


def parse(text: str, file: str) -> Document:
    """One YAML document of mappings, lists and scalars. Raises Refused with every fault found."""
    _refuse_references(text, file)
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as fault:
        raise Refused([_syntax(fault, file)]) from None
    except yaml.YAMLError:
        raise Refused([Problem(file, 1, 1, "yaml-syntax", "不是有效的 YAML 文本；请对照模板检查")]) from None
    except RecursionError:
        raise Refused([Problem(file, 1, 1, "too-deep", "嵌套层数过多；请对照模板检查缩进和括号")]) from None
    if root is None:
        raise Refused([Problem(file, 1, 1, "empty-file", "文件里没有内容（只有注释）；请填写，或删去这个文件")])
    problems: list[Problem] = []
    plain = _plain(root, file, problems, _DEPTH)
    if problems:
        raise Refused(problems)
    return Document(file, plain, root)


def _refuse_references(text: str, file: str) -> None:
    """Anchors and aliases are refused before composing: nested aliases grow without bound."""
    problems = []
    try:
        for event in _events(text):
            anchor = getattr(event, "anchor", None)
            if anchor is not None:
                mark = event.start_mark
                message = f"不能用引用（&{anchor} 或 *{anchor}）；请把内容写全"
                problems.append(Problem(file, mark.line + 1, mark.column + 1, "reference", message))
    except yaml.YAMLError:
        pass  # compose meets the same fault and tells it
    if problems:
        raise Refused(problems[:20])


def _events(text: str) -> Iterator[yaml.Event]:
    if "&" in text or "*" in text:
        yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def _syntax(fault: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = fault.problem_mark or fault.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    cause = fault.problem or fault.context or ""
    for sign, words in _SYNTAX:
        if sign in cause:
            return Problem(file, line, column, "yaml-syntax", words)
    return Problem(file, line, column, "yaml-syntax", "这一行或上一行的写法不对；请检查缩进、冒号后的空格和引号")


_SYNTAX = (
    ("expected a single document", "一个文件只能有一份内容；请删去多余的 --- 行"),
    ("mapping values are not allowed", "冒号用得不对；内容里若有冒号，请给整句加引号"),
    ("could not find expected ':'", "缺少冒号；应写成“键: 值”，冒号后空一格"),
    ("did not find expected ',' or", "花括号或方括号里缺少逗号，或括号没有收尾"),
    ("did not find expected key", "缩进与上文不齐，或列表项没有对齐"),
    ("did not find expected '-' indicator", "列表没有对齐；每一项都应以“- ”开头"),
    ("found unexpected end of stream", "引号或括号没有收尾"),
    ("found character that cannot start any token", "这里不能以该符号开头；请给内容加引号"),
    ("found unknown escape character", "双引号里有反斜杠；请改用单引号"),
)


def _plain(node: yaml.Node, file: str, problems: list[Problem], depth: int) -> Plain:
    if depth == 0:
        problems.append(_problem(node, file, "too-deep", "嵌套层数过多；请对照模板检查缩进"))
        return ""
    if node.start_mark is not None and _has_tag(node):
        problems.append(_problem(node, file, "tag", f"不能用类型标记 {node.tag}；请直接写内容"))
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, file, problems, depth - 1) for child in node.value]
    result: dict[str, Plain] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            problems.append(_problem(key, file, "bad-key", "键应为一个词，不能是列表或一组内容"))
        elif key.value in result:
            problems.append(_problem(key, file, "duplicate-key", f"键“{key.value}”在同一处写了两次；请只留一个"))
        else:
            result[key.value] = _plain(value, file, problems, depth - 1)
    return result


_IMPLICIT = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")}
_IMPLICIT |= {"tag:yaml.org,2002:merge", "tag:yaml.org,2002:value"}


def _has_tag(node: yaml.Node) -> bool:
    """Whether the text carries a type tag other than those YAML resolves plain scalars to by itself."""
    return node.tag not in _IMPLICIT


def _problem(node: yaml.Node, file: str, rule: str, message: str) -> Problem:
    return Problem(file, node.start_mark.line + 1, node.start_mark.column + 1, rule, message)
