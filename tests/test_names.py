"""One name, one thing: no public class or type is defined twice in the program."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "generator"


def public_types(tree: ast.Module) -> Iterator[str]:
    """Names of classes and of type aliases (`Counts = dict[str, int]`) at the top level of a module."""
    for node in tree.body:
        match node:
            case ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if names_a_type(name, value):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name), annotation=ast.Name(id="TypeAlias")):
                yield name


def names_a_type(name: str, value: ast.expr) -> bool:
    """By its spelling; a variable for any type, `Model = TypeVar("Model")`, names none."""
    is_variable = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "TypeVar"
    return name[0].isupper() and not name.isupper() and not is_variable


def test_no_public_class_or_type_is_defined_twice() -> None:
    places: dict[str, list[str]] = {}
    for path in sorted(PROGRAM.rglob("*.py")):
        for name in public_types(ast.parse(path.read_text("utf-8"))):
            if not name.startswith("_"):
                places.setdefault(name, []).append(str(path.relative_to(ROOT)))

    assert {name: paths for name, paths in places.items() if len(paths) > 1} == {}


VAGUE = {"told", "found", "given", "case", "luck", "whence", "views", "beside"}
"""Words that said nothing of what they named; each stood for a dozen things."""


def identifiers(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every name that a module gives to something, or asks an object for, with its line."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name) | ast.Attribute(attr=name):
                yield node.lineno, name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield node.lineno, name
            case ast.keyword(arg=str(name)):
                yield node.lineno, name
            case ast.alias(name=name, asname=other):
                yield node.lineno, other or name.rpartition(".")[2]
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                yield node.lineno, name


def test_nothing_is_called_by_a_vague_word() -> None:
    vague = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in sorted(PROGRAM.rglob("*.py"))
        for line, name in identifiers(ast.parse(path.read_text("utf-8")))
        if not name.isupper() and name.strip("_").lower() in VAGUE  # HTTPStatus.FOUND is not ours
    ]

    assert vague == []
