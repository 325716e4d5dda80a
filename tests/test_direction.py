"""Data flows one way: `generator/rooms.yml` says who may know whom, and the imports are held to it, nobody exempt."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.rooms import GENERATOR, Room, rooms

ROOMS = rooms()
PARTS = [pytest.param(room, *part, id=f"{room.name}/{part[0]}") for room in ROOMS for part in room.parts]


def modules_of(room: Room) -> list[Path]:
    return [GENERATOR / f"{room.name}.py"] if room.is_module else sorted((GENERATOR / room.name).rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[str, ...]]:
    """What of the package a module imports, names in the modules included: `("model", "scheme", "Scheme")`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import says less than where it leads"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        yield from (tuple(name.split(".")[1:]) for name in names if name.startswith("generator."))


def known(paths: list[Path], within: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """Rooms, or packages within a room, that modules import, each with the modules that do."""
    users: dict[str, list[str]] = {}
    for path in paths:
        for names in imports(path):
            if names[: len(within)] == within and len(names) > len(within):
                users.setdefault(names[len(within)], []).append(str(path.relative_to(GENERATOR)))
    return users


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_knows_just_the_rooms_it_says(room: Room) -> None:
    users = known(modules_of(room))
    others = {name: paths for name, paths in users.items() if name not in {room.name, "__version__"}}

    assert {name: paths for name, paths in others.items() if name not in room.knows} == {}
    assert set(room.knows) - set(others) == set(), "permissions nobody needs"


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_no_room_knows_one_above_it(room: Room) -> None:
    below = ROOMS[: ROOMS.index(room)]

    assert set(room.knows) <= {other.name for other in below}


def test_every_room_is_listed() -> None:
    packages = {path.parent.name for path in GENERATOR.glob("*/__init__.py")}
    loose = {path.stem for path in GENERATOR.glob("*.py")} - {"__init__", "__main__"}

    assert {room.name for room in ROOMS} == packages | loose
    assert len(ROOMS) == len(packages | loose)


@pytest.mark.parametrize(("room", "part", "knows"), PARTS)
def test_a_part_of_a_room_knows_just_the_siblings_it_says(room: Room, part: str, knows: tuple[str, ...]) -> None:
    names = [name for name, _ in room.parts]
    users = known(sorted((GENERATOR / room.name / part).rglob("*.py")), (room.name,))
    siblings = {name: paths for name, paths in users.items() if name in names and name != part}

    assert {name: paths for name, paths in siblings.items() if name not in knows} == {}
    assert set(knows) - set(siblings) == set(), "permissions nobody needs"
    assert set(knows) <= set(names[: names.index(part)]), "a sibling above it"


@pytest.mark.parametrize("room", [room for room in ROOMS if room.parts], ids=lambda room: room.name)
def test_every_part_of_a_room_that_lists_some_is_listed(room: Room) -> None:
    assert {name for name, _ in room.parts} == {
        path.parent.name for path in (GENERATOR / room.name).glob("*/__init__.py")
    }


def test_only_the_entry_exits_and_only_output_prints() -> None:
    for path in GENERATOR.rglob("*.py"):
        calls = {
            ast.unparse(node.func)
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call)
        }
        assert "print" not in calls or path == GENERATOR / "console" / "output.py", path
        assert not calls & {"sys.exit", "exit"} or path == GENERATOR / "cli.py", path
