"""What differs between two report files, field by field, each in one short line."""

from collections.abc import Iterator

from generator.load.yaml_syntax import Plain
from generator.model.fault import quoted

_SHOWN = 24  # characters of a value in a line


def differences(old: Plain, new: Plain, path: str = "") -> Iterator[str]:
    """`result.total：原有“88.50”，草稿“88.60”`, in the order of the older file; `path` is where the two stand."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            yield from _pair(old.get(key), new.get(key), f"{path}.{key}" if path else key)
    elif isinstance(old, list) and isinstance(new, list):
        for index in range(max(len(old), len(new))):
            pair = [part[index] if index < len(part) else None for part in (old, new)]
            yield from _pair(pair[0], pair[1], f"{path}[{index + 1}]")
    elif old != new:
        yield f"{path}：原有{_shown(old)}，草稿{_shown(new)}"


def _pair(old: "Plain | None", new: "Plain | None", path: str) -> Iterator[str]:
    if old is None:
        yield f"{path}：原来没有，草稿{_shown(new)}"
    elif new is None:
        yield f"{path}：原有{_shown(old)}，草稿没有"
    else:
        yield from differences(old, new, path)


def _shown(value: "Plain | None") -> str:
    if isinstance(value, dict):
        return "是一组内容"
    if isinstance(value, list):
        return f"是 {len(value)} 项"
    return quoted(value or "", _SHOWN)
