"""The rooms of the program as `generator/rooms.yml` lists them."""

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
