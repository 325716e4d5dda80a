"""Data flows one way: who may know whom is written here once, and the imports are held to it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "generator"
MAY_KNOW: dict[str, set[str]] = {
    "system": set(),
    "model": set(),
    "language": {"model"},
    "readers": set(),
    "load": {"model"},
    "privacy": {"model", "language"},
    "derive": {"model"},
    "check": {"model", "language", "derive"},
    "complaints": {"model", "load", "privacy", "check"},
    "understand": {"model", "language", "readers", "privacy"},
    "drafts": {
        "model",
        "language",
        "readers",
        "load",
        "privacy",
        "derive",
        "check",
        "complaints",
        "understand",
        "system",
    },
    "render": {"model", "language", "derive", "check"},
    "search": {"model", "language", "derive", "render"},
    "export": {"model", "check"},
    "demo": {"model", "load"},
    "site": {"model", "privacy", "check", "render", "search", "export", "system"},
}
"""Room → the rooms it may import."""
MAY_KNOW["console"] = set(MAY_KNOW)
"""The commands may call every room, and no room knows them: only `cli`, which nobody knows."""


def imports(path: Path) -> set[str]:
    """The rooms of the package a module imports from."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        if isinstance(node, ast.ImportFrom) and node.module == "generator":
            names = [f"generator.{alias.name}" for alias in node.names]
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        rooms |= {name.split(".")[1] for name in names if name.startswith("generator.")}
    return rooms


@pytest.mark.parametrize("room", sorted(MAY_KNOW))
def test_a_room_knows_only_what_lies_before_it(room: str) -> None:
    for path in (ROOT / room).rglob("*.py"):
        known = imports(path) - {room, "__version__"}
        assert known <= MAY_KNOW[room], f"{path.relative_to(ROOT)} imports {sorted(known - MAY_KNOW[room])}"


def test_the_entry_knows_the_commands_and_what_a_fault_is() -> None:
    assert imports(ROOT / "cli.py") <= {"console", "model", "__version__"}


def test_every_room_is_named_here() -> None:
    assert {path.parent.name for path in ROOT.glob("*/__init__.py")} == set(MAY_KNOW)


def test_only_the_entry_exits_and_only_output_prints() -> None:
    for path in ROOT.rglob("*.py"):
        calls = {
            ast.unparse(node.func)
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call)
        }
        assert "print" not in calls or path == ROOT / "console" / "output.py", path
        assert not calls & {"sys.exit", "exit"} or path == ROOT / "cli.py", path
