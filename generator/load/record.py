"""Plain values → a record of the model, with pydantic's complaints said in Chinese, at their places."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.load.nodes import Document, Path
from generator.load.problem import Problem, Refused

Model = TypeVar("Model")


def to_record(document: Document, shape: TypeAdapter[Model]) -> Model:
    """The document as `shape`; raises Refused with one problem per fault."""
    try:
        return shape.validate_python(document.plain)
    except ValidationError as fault:
        raise Refused(_problem(document, error, shape) for error in fault.errors(include_url=False)) from None


def _problem(document: Document, error: ErrorDetails, shape: TypeAdapter[Any]) -> Problem:
    path: Path = error["loc"]
    kind = error["type"]
    given = error["input"]
    name = path[-1] if path else ""
    line, column = document.place(path, of_key=kind == "extra_forbidden")
    rule, message = _say(kind, name, given, error.get("ctx", {}), error["msg"])
    if kind == "extra_forbidden":
        message += _nearest(str(name), _keys_at(shape, path[:-1]))
    return Problem(document.file, line, column, rule, message)


def _say(kind: str, name: str | int, given: object, context: dict[str, Any], fallback: str) -> tuple[str, str]:
    shown = _shown(given)
    match kind:
        case "gongshi":
            return "wrong-value", fallback
        case "missing":
            return "missing-key", f"缺少必填的“{name}”；请补上，原文没有写的填 not_disclosed（如该项允许）"
        case "extra_forbidden":
            return "unknown-key", f"不认识的键“{name}”；请改正或删去"
        case "enum" | "literal_error":
            expected = context.get("expected", "").replace("'", "").replace(" or ", "、").replace(", ", "、")
            return "wrong-value", f"“{name}”应为 {expected} 之一，得到“{shown}”"
        case "model_type" | "model_attributes_type" | "dict_type":
            return "wrong-type", f"“{name}”应为一组“键: 值”，得到“{shown}”；请检查缩进"
        case "tuple_type" | "list_type":
            return "wrong-type", f"“{name}”应为列表（每项以“- ”开头），得到“{shown}”"
        case "too_short":
            return "wrong-value", f"“{name}”至少要有一项"
        case "string_type":
            return "wrong-type", f"“{name}”应为文字，得到“{shown}”"
        case _:
            return "wrong-value", f"“{name}”的内容不对：得到“{shown}”；请对照模板"


def _shown(given: object) -> str:
    text = "一组内容" if isinstance(given, dict) else "列表" if isinstance(given, list) else str(given)
    return text if len(text) <= 40 else text[:40] + "……"  # noqa: PLR2004 - one line stays one line


def _nearest(name: str, keys: Sequence[str]) -> str:
    near = get_close_matches(name, keys, n=1)
    return f"（是不是“{near[0]}”？）" if near else f"（可用的键：{'、'.join(keys)}）"


def _keys_at(shape: TypeAdapter[Any], path: Path) -> list[str]:
    """The keys the model has at `path`, by following annotations down from the shape."""
    kinds = _models(shape._type)  # noqa: SLF001 - TypeAdapter keeps its type nowhere else
    for step in path:
        if isinstance(step, str):
            deeper = [m for kind in kinds if step in kind.model_fields for m in _models(kind.model_fields[step].annotation)]
            kinds = deeper or kinds
    return [key for kind in kinds for key in kind.model_fields]


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
