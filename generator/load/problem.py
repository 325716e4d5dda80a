"""A problem: why a file cannot become a record."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One complaint at one place. Lines and columns count from 1, as editors do.

    The message is one Chinese line: what was expected, what was found, and the cure.
    """

    file: str
    line: int
    column: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: error[{self.rule}] {self.message}"


class Refused(Exception):
    """The file cannot be read any further; carries what is known by then."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
