"""Faults that people meet, told in one Chinese line each."""

from collections.abc import Iterable
from typing import TypeAlias

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from generator.model.key_path import KeyPath

Fault: TypeAlias = "tuple[KeyPath, str]"
"""Where inside a record (keys and indices), and what is wrong there."""

OURS = "gongshi"
"""The type of validation errors whose message is already written for people."""

_LIMIT = 40  # characters of a quoted value; one line stays one line


class UserError(Exception):
    """What the user asked for cannot be done. The message is one Chinese line with the cure; no traceback is shown."""


class InvalidText(ValueError):  # noqa: N818 - says what happened to the text
    """A text that is not the kind of value expected; the message is Chinese and holds expectation and cure."""


def quoted(text: str, limit: int = _LIMIT) -> str:
    """The text in Chinese quotation marks, on one line: shortened, with unseen characters made visible."""
    if not text:
        return "空值"
    return f"“{visible(text[:limit])}{'……' if len(text) > limit else ''}”"


def visible(text: str) -> str:
    """The whole text with line ends, control characters and the like written out."""
    return "".join(c if c.isprintable() else _visible(c) for c in text)


def _visible(character: str) -> str:
    return {"\n": "\\n", "\t": "\\t"}.get(character, f"<U+{ord(character):04X}>")


def refuse(faults: Iterable[Fault]) -> None:
    """Refuse a record for what contradicts itself in it, every fault at its own place; silent where there is none."""
    details = [
        InitErrorDetails(type=PydanticCustomError(OURS, "{fault}", {"fault": message}), loc=path, input=None)
        for path, message in faults
    ]
    if details:
        raise ValidationError.from_exception_data("record", details)
