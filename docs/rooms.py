"""The rooms of the program as `generator/rooms.yml` lists them, and the tables of them in pages for contributors."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

GENERATOR = Path(__file__).resolve().parents[1] / "generator"


@dataclass(frozen=True)
class Room:
    """A package of `generator/`, or a module right in it."""

    name: str
    does: str  # in one line
    takes: str  # what goes in
    knows: tuple[str, ...]  # rooms it may import
    parts: tuple[tuple[str, tuple[str, ...]], ...]  # packages inside, each with its siblings that it may import

    @property
    def is_module(self) -> bool:
        """Whether it is one file."""
        return (GENERATOR / f"{self.name}.py").is_file()


def rooms() -> list[Room]:
    """All rooms, the ground floor first."""
    listed: dict[str, dict[str, Any]] = yaml.safe_load((GENERATOR / "rooms.yml").read_text("utf-8"))
    return [
        Room(
            name,
            entry["does"],
            entry["takes"],
            tuple(entry["knows"]),
            tuple((part, tuple(knows)) for part, knows in entry.get("parts", {}).items()),
        )
        for name, entry in listed.items()
    ]


def short_table(all_rooms: list[Room]) -> str:
    """The table of who may import whom."""
    rows = [f"| {_name(room)} | {room.does} | {_names(room.knows)} |" for room in all_rooms]
    return "\n".join(["| room of `generator/` | does | may import |", "|---|---|---|", *rows])


def long_table(all_rooms: list[Room]) -> str:
    """The same with what goes in, and the packages inside that may not import each other freely."""
    rows = [f"| {_name(room)} | {room.takes} | {room.does} | {_names(room.knows)} |" for room in all_rooms]
    inside = [
        f"- Inside `{room.name}/`: "
        + " · ".join(f"`{name}`" + (f" (may import {_names(knows)})" if knows else "") for name, knows in room.parts)
        for room in all_rooms
        if room.parts
    ]
    head = ["| room | takes in | does | may import |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, "", *inside])


def with_table(page: str, table: str) -> str:
    """The page with another table between its marks. Raises ValueError for a page without them."""
    begin, end = "<!-- rooms:begin (from generator/rooms.yml: pytest --bless) -->", "<!-- rooms:end -->"
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    if not (rest and after):
        raise ValueError(f"no {begin} … {end} in the page")
    return f"{before}{begin}\n{table}\n{end}{after}"


def _name(room: Room) -> str:
    return f"`{room.name}.py`" if room.is_module else f"`{room.name}/`"


def _names(knows: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in knows) or "–"
