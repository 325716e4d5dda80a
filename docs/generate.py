"""What this folder and CONTRIBUTING.md say that is known elsewhere, written anew: `python -m docs.generate`.

The page of commands is made from the commands, the schema of `gongshi check --format json` from its types, the tables
of rooms from `generator/rooms.yml`. A test compares.
"""

from pathlib import Path

from docs.rooms import Room, rooms
from generator.cli import gongshi
from generator.console import reference, report_schema

ROOT = Path(__file__).resolve().parents[1]


def generated() -> dict[Path, str]:
    """What each generated file should hold, by its path."""
    parts = {ROOT / "CONTRIBUTING.md": _short(rooms()), ROOT / "docs" / "architecture.md": _long(rooms())}
    pages = {path: _between_marks(path.read_text("utf-8"), table) for path, table in parts.items()}
    return {
        ROOT / reference.PAGE: reference.page(gongshi, "gongshi"),
        report_schema.FILE: report_schema.written(),
        **pages,
    }


def _short(all_rooms: list[Room]) -> str:
    """The table of who may import whom."""
    rows = [f"| {_name(room)} | {room.does} | {_names(room.knows)} |" for room in all_rooms]
    return "\n".join(["| room of `generator/` | does | may import |", "|---|---|---|", *rows])


def _long(all_rooms: list[Room]) -> str:
    """The same with what goes in, and the packages inside that may not import each other freely."""
    rows = [f"| {_name(room)} | {room.takes} | {room.does} | {_names(room.knows)} |" for room in all_rooms]
    inside = [
        f"- Inside `{room.name}/`: "
        + " · ".join(f"`{name}/`" + (f" (may import {_names(knows)})" if knows else "") for name, knows in room.parts)
        for room in all_rooms
        if room.parts
    ]
    head = ["| room | takes in | does | may import |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, "", *inside])


def _name(room: Room) -> str:
    return f"`{room.name}.py`" if room.is_module else f"`{room.name}/`"


def _names(knows: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in knows) or "–"


def _between_marks(page: str, table: str) -> str:
    """The page with another text between its marks."""
    begin, end = "<!-- rooms:begin (from generator/rooms.yml: make fix) -->", "<!-- rooms:end -->"
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    if not (rest and after):
        raise ValueError(f"no {begin} … {end} in the page")
    return f"{before}{begin}\n{table}\n{end}{after}"


if __name__ == "__main__":
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8", newline="\n")
