"""Plain values → a record of the model, with pydantic's complaints said in Chinese, at their places."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.load.problem import Problem, Refused
from generator.load.shape import ModelShape
from generator.load.yaml_syntax import YamlDocument
from generator.model.fault import OURS, quoted, visible
from generator.model.key_path import KeyPath
from generator.model.values import Missing

Model = TypeVar("Model")
RuleAndMessage = tuple[str, str]  # rule and message


def to_record(document: YamlDocument, shape: TypeAdapter[Model]) -> Model:
    """The document as `shape`; raises Refused with one problem per fault."""
    try:
        return shape.validate_python(document.plain)
    except ValidationError as fault:
        errors = [error for error in fault.errors(include_url=False) if not _follows(error)]
        raise Refused(_problem(document, error, ModelShape(shape)) for error in errors) from None


def _follows(error: ErrorDetails) -> bool:
    """A list counts as too short also where its items were refused; those are complained of already."""
    return error["type"] == "too_short" and bool(error["input"])


def _problem(document: YamlDocument, error: ErrorDetails, shape: ModelShape) -> Problem:
    kind = error["type"]
    path = _path(document, error["loc"], missing=kind == "missing")
    line, column = document.place(path, of_key=kind == "extra_forbidden")
    rule, message = _SAY.get(kind, _wrong)(path, error, shape)
    return Problem(document.file, line, column, rule, message)


def _path(document: YamlDocument, steps: KeyPath, *, missing: bool) -> KeyPath:
    """The steps that lead somewhere in the file: pydantic's locations also name the members of unions."""
    path: list[str | int] = []
    node = document.root
    for step in steps:
        if node.parts is not None and step in node.parts:
            node = node.parts[step]
            path.append(step)
    return (*path, steps[-1]) if missing else tuple(path)


def _ours(path: KeyPath, error: ErrorDetails, _: ModelShape) -> RuleAndMessage:
    message = error["msg"]
    if error["input"] is None:
        return "wrong-value", message  # from `refuse`: the message names what it is about
    return "wrong-value", _label(path) + ("" if message.startswith("应") else "：") + message


def _missing(path: KeyPath, _: ErrorDetails, shape: ModelShape) -> RuleAndMessage:
    field = shape.fields_at(path[:-1])[str(path[-1])]
    title = f"（{field.title}）" if field.title else ""
    absent = "，原文没有写的填 not_disclosed" if Missing in shape.members(field) else ""
    return "missing-key", f"缺少必填的“{path[-1]}”{title}；请补上{absent}"


def _unknown(path: KeyPath, error: ErrorDetails, shape: ModelShape) -> RuleAndMessage:
    name = str(path[-1])
    shown = quoted(name)
    if "：" in name:
        return "unknown-key", f"不认识的键{shown}；冒号要用半角“:”，后面空一格"
    if name[:1].isdigit() and not error["input"]:
        return "unknown-key", f"不认识的键{shown}；括号里的数若有逗号请加引号，如 actual: '8,294'"
    return "unknown-key", f"不认识的键{shown}；{shape.cure(name, path[:-1])}"


def _choice(path: KeyPath, error: ErrorDetails, shape: ModelShape) -> RuleAndMessage:
    words = shape.choices_at(path)
    stated, offered = _as_written(error), "、".join(words.values())
    near = get_close_matches(str(error["input"]), list(words), n=1)
    cure = f"是不是 {near[0]}？请改正" if near else "请改为其中之一"
    if shape.is_list_at(path):
        cure = cure if near else _cure_of_type(error)
        return "wrong-type", f"{_label(path)}应为列表（每项以“- ”开头）或 {offered}，得到{stated}；{cure}"
    return "wrong-value", f"{_label(path)}应为以下之一：{offered}；得到{stated}，{cure}"


def _not_a_group(path: KeyPath, error: ErrorDetails, _: ModelShape) -> RuleAndMessage:
    return "wrong-type", f"{_label(path)}应为一组“键: 值”，得到{_as_written(error)}；{_cure_of_type(error)}"


def _not_a_list(path: KeyPath, error: ErrorDetails, _: ModelShape) -> RuleAndMessage:
    return "wrong-type", f"{_label(path)}应为列表（每项以“- ”开头），得到{_as_written(error)}；{_cure_of_type(error)}"


def _too_short(path: KeyPath, _: ErrorDetails, __: ModelShape) -> RuleAndMessage:
    return "wrong-value", f"{_label(path)}至少要有一项，得到空列表；请补上"


def _wrong(path: KeyPath, error: ErrorDetails, _: ModelShape) -> RuleAndMessage:
    return "wrong-value", f"{_label(path)}的内容不对，得到{_as_written(error)}；请对照 data/ 里已有的文件改写"


_SAY: dict[str, Callable[[KeyPath, ErrorDetails, ModelShape], RuleAndMessage]] = {
    OURS: _ours,
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _choice,
    "model_type": _not_a_group,
    "tuple_type": _not_a_list,
    "too_short": _too_short,
}


def _label(path: KeyPath) -> str:
    """How a message names a value: `“topics”第 2 项`."""
    if not path:
        return "整个文件"
    if isinstance(path[-1], str):
        return f"“{visible(path[-1])}”"
    inside = f"“{path[-2]}”" if len(path) > 1 else ""
    return f"{inside}第 {path[-1] + 1} 项"


def _as_written(error: ErrorDetails) -> str:
    stated = error["input"]
    if isinstance(stated, dict):
        return "一组内容"
    if isinstance(stated, list):
        return "列表"
    return quoted(str(stated)) if stated else "空值"


def _cure_of_type(error: ErrorDetails) -> str:
    stated = error["input"]
    if stated == "":
        return "请补上内容，没有内容的整行删去"
    if isinstance(stated, str) and "：" in stated.split(" ")[0][:20]:
        return "冒号要用半角“:”，后面空一格"
    return "请检查缩进、“- ”和冒号后的空格"
