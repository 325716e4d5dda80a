"""Slips in the files themselves: a value of the text becomes another one, and the line that was touched is known."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.load.yaml_syntax import parse
from generator.model.key_path import KeyPath

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"'})


@dataclass(frozen=True, slots=True)
class Edited:
    """A changed file, and where each changed value now begins."""

    text: str
    places: dict[KeyPath, tuple[int, int]]


def changes(before: object, after: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every value that is another text now; a KeyError where more than values changed."""
    if isinstance(before, dict) and isinstance(after, dict):
        if before.keys() != after.keys():
            raise KeyError(path)
        for key, value in before.items():
            yield from changes(value, after[key], (*path, key))
    elif isinstance(before, list) and isinstance(after, list):
        if len(before) != len(after):
            raise KeyError(path)
        for index, value in enumerate(before):
            yield from changes(value, after[index], (*path, index))
    elif not isinstance(before, str) or not isinstance(after, str):
        raise KeyError(path)
    elif before != after:
        yield path, after


def edit(text: str, values: dict[KeyPath, str]) -> Edited:
    """The file with other values, each in quotation marks, at the places of the old ones."""
    document = parse(text, "")
    lines = text.split("\n")
    places: dict[KeyPath, tuple[int, int]] = {}
    for path in sorted(values, key=document.place, reverse=True):
        line, column = document.place(path)
        old = document.plain
        for step in path:
            old = old[step]  # type: ignore[index]
        head, tail = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        printed = _quoted(str(old)) if tail.startswith('"') else str(old)
        assert tail.startswith(printed), (path, tail)
        new = _quoted(values[path])
        lines[line - 1] = head + new + tail[len(printed) :]
        longer = len(new) - len(printed)
        places = {p: (li, co + longer if li == line else co) for p, (li, co) in places.items()}
        places[path] = line, column
    return Edited("\n".join(lines), places)


def _quoted(value: str) -> str:
    return f'"{value.translate(_ESCAPES)}"'
