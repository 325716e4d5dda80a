"""A problem: why a file cannot become a record."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from generator.model.fault import PlacedFault


@dataclass(frozen=True, slots=True, order=True)
class Problem(PlacedFault):
    """One complaint of a file that cannot become a record."""


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
