"""Faults that people meet, told in one Chinese line each."""

from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, order=True)
class PlacedFault:
    """A fault at one place of a file: what a person is told in one clickable line.

    Lines and columns count from 1, as editors do. `rule` is in kebab case; `message` is Chinese and holds what was
    expected, what was found and the cure.
    """

    file: str
    line: int
    column: int
    rule: str
    message: str

    def __str__(self) -> str:
        return clickable(self.file, self.line, self.column, "error", self.rule, self.message)


def clickable(file: str, line: int, column: int, severity: str, rule: str, message: str) -> str:  # noqa: PLR0913, PLR0917 - its parts
    """The one written form: `data/…/2023-final.yml:41:12: error[total-is-sum-of-parts] 总分应为 86.50，…`."""
    return f"{file}:{line}:{column}: {severity}[{rule}] {message}"
