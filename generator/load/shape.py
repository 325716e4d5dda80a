"""What keys and words a record may hold at a place: for the cures in complaints."""

from collections.abc import Iterator
from difflib import get_close_matches
from enum import Enum
from typing import Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from generator.model.fault import visible
from generator.model.key_path import KeyPath

_HOMES_NAMED = 3  # a key at home in more places says nothing about where it was meant


class ModelShape:
    """The annotations of a model, walked by the paths of its files."""

    def __init__(self, adapter: TypeAdapter[Any]) -> None:
        self._root = adapter._type  # noqa: SLF001 - TypeAdapter keeps its type nowhere else

    def fields_at(self, path: KeyPath) -> dict[str, FieldInfo]:
        """The keys of the group at `path`."""
        return {name: field for model in _models(self._at(path)) for name, field in model.model_fields.items()}

    def choices_at(self, path: KeyPath) -> dict[str, str]:
        """The words that may stand at `path`, each as it is offered: `final（末期）`."""
        return {str(member.value): _with_label(member) for kind in _enums(self._at(path)) for member in kind}

    def is_list_at(self, path: KeyPath) -> bool:
        """Whether a list may stand at `path` beside the words."""
        return any(get_origin(part) is tuple for part in _parts(self._at(path)))

    def members(self, field: FieldInfo) -> list[object]:
        """The types a field's value may have."""
        return list(_parts(field.annotation))

    def cure(self, name: str, path: KeyPath) -> str:
        """What to do about a key that `path` does not have: the nearest key, the place it belongs, or all there are."""
        keys = list(self.fields_at(path))
        homes = sorted(set(_homes(self._root, name, "文件最外层")))
        if 0 < len(homes) <= _HOMES_NAMED:
            return f"它属于{'、'.join(homes)}，请检查缩进；这里可用的键：{'、'.join(keys)}"
        if near := get_close_matches(name.strip(), keys, n=1):
            return f"是不是“{near[0]}”？请改正或删去"
        return f"请改正或删去，可用的键：{'、'.join(keys)}"

    def _at(self, path: KeyPath) -> object:
        annotation: object = self._root
        for step in path:
            if isinstance(step, str):
                fields = {n: f for model in _models(annotation) for n, f in model.model_fields.items()}
                annotation = fields[step].annotation
            else:
                annotation = next(get_args(part)[0] for part in _parts(annotation) if get_origin(part) is tuple)
        return annotation


def _with_label(member: Enum) -> str:
    label = getattr(member, "label", None)
    return f"{member.value}（{label}）" if label else str(member.value)


def _parts(annotation: object) -> Iterator[object]:
    """The members of a union, through Annotated; a plain type is its own only member."""
    if hasattr(annotation, "__metadata__"):
        yield from _parts(get_args(annotation)[0])
    elif get_origin(annotation) not in {None, tuple}:
        for part in get_args(annotation):
            yield from _parts(part)
    else:
        yield annotation


def _models(annotation: object) -> list[type[BaseModel]]:
    return [part for part in _parts(annotation) if isinstance(part, type) and issubclass(part, BaseModel)]


def _enums(annotation: object) -> list[type[Enum]]:
    return [part for part in _parts(annotation) if isinstance(part, type) and issubclass(part, Enum)]


def _homes(annotation: object, key: str, home: str) -> Iterator[str]:
    for part in _parts(annotation):
        if get_origin(part) is tuple:
            yield from _homes(get_args(part)[0], key, f"{home}的每一项")
        elif isinstance(part, type) and issubclass(part, BaseModel):
            for name, field in part.model_fields.items():
                if name == key:
                    yield home
                yield from _homes(field.annotation, key, f"“{visible(name)}”")
