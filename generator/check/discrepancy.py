"""What a check yields: a disagreement with its places and working, or that something was confirmed."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from generator.model.key_path import KeyPath
from generator.model.report import PlacedFigure


class Severity(StrEnum):
    """`error` stops publishing unless waived; `warning` is shown beside the number; `notice` only explains."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Stand:
    """One place and what is printed there. `anchor` is on the report's page, `path` in its file."""

    words: str
    place: str
    anchor: str
    path: KeyPath


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One disagreement in one neutral Chinese sentence (`message`): most are slips of the pen.

    `stands` are the places compared, the first being where the complaint points; `working` is the sum or rule that
    leads to `expected`; `stated` and `expected` are plain text. `one_quantity` says that the places state one quantity
    and differ in it: the report's page marks that quantity 写法不一.
    """

    message: str
    stands: tuple[Stand, ...]
    stated: str | None = None
    expected: str | None = None
    working: str = ""
    one_quantity: bool = False


@dataclass(frozen=True, slots=True)
class Agreed:
    """Something was recomputed or compared and is right; pages count these."""

    count: int = 1


Outcome: TypeAlias = "Discrepancy | Agreed"


def stand(placed: PlacedFigure, words: str, aspect: str | None = None) -> Stand:
    """A figure as a place; `aspect` (target, actual, percent) points at one of its values."""
    path = (*placed.path, aspect) if aspect else placed.path
    return Stand(words, placed.place, placed.anchor, path)


def fact(words: object, what: str, *path: str | int) -> Stand:
    """A fact of the report's head as a place: `协议期的止`."""
    return Stand(str(words), what, "facts", path)
