"""A problem: why a file cannot become a record."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice


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


MOST = 50  # complaints about one file; more would bury those about the others


class Refused(Exception):  # noqa: N818 - says what happened to the file
    """The file cannot be read any further; carries what is known by then, up to MOST problems."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        every = iter(problems)
        first = tuple(islice(every, MOST))
        self.problems = first if next(every, None) is None else (*first, _more(first))
        super().__init__("\n".join(map(str, self.problems)))


def _more(shown: tuple[Problem, ...]) -> Problem:
    last = max(shown)
    message = f"这个文件的问题不止 {MOST} 个，其余没有列出；请先改好列出的，再检查一次"
    return Problem(last.file, last.line, last.column, "more-problems", message)
