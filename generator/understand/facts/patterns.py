"""A way of saying a fact, and how the words that a pattern matched are read: as a day, as a kind of report."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.language.dates import iso
from generator.model.statement import Kind
from generator.understand.draft import Fact


def first_group(match: re.Match[str]) -> str:
    """The words in the first brackets of a pattern."""
    return match[1]


def day(match: re.Match[str]) -> str | None:
    """The first group as a day, 2024-08-23; None where there is no such day."""
    return iso(match[1])


def kind_called(words: str) -> Kind:
    """The kind of report that words name: 中期 is midterm; 末期, 终期 and 期末 are final."""
    return Kind.MIDTERM if "中期" in words else Kind.FINAL


@dataclass(frozen=True, slots=True)
class FactPattern:
    """One way of saying a fact. `value` reads the match; None where it says nothing after all."""

    fact: Fact
    pattern: re.Pattern[str]
    value: Callable[[re.Match[str]], str | None] = first_group
