"""A check: a pure generator named as the claim that should hold; its docstring, in Chinese, is shown to the public.

A module of a subject's folder names its place once and marks each of its checks; nothing else is to be written to have
a check listed (`generator.check.checks`):

    _CHAPTER = Chapter(CheckSubject.AGREEMENT, 3)

    @_CHAPTER.check()
    def persons_are_told_from_attendances(report: ReportUnderCheck) -> Iterator[Outcome]: ...
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from generator.check.discrepancy import Outcome, Severity
from generator.check.report_under_check import ReportUnderCheck

Run: TypeAlias = "Callable[[ReportUnderCheck], Iterator[Outcome]]"


class CheckSubject(Enum):
    """What a check is about: the headings under which checks stand, in this order, each a folder beside this module."""

    GRADES = "分数与等级"
    ARITHMETIC = "算术"
    AGREEMENT = "前后一致"
    COHERENCE = "道理"
    CLAIMS = "说法与数字"
    NAMES = "名称"
    COMPLETENESS = "完整"
    DISCLOSURE = "公开规定"

    @property
    def folder(self) -> str:
        """The package of `generator.check` that holds its checks: `arithmetic`."""
        return self.name.lower()

    @property
    def rank(self) -> int:
        """Its place among the headings, from 0."""
        return list(CheckSubject).index(self)


@dataclass(frozen=True, slots=True)
class Chapter:
    """The place of one module's checks in the order of all checks.

    By that order findings are numbered on a report's page and rows follow each other in the open data. Checks that read
    figures come before those that read sentences (`reads_prose`), then subjects in their order, then chapters by
    `number`; the checks of one module stand as written there.
    """

    subject: CheckSubject
    number: int
    reads_prose: bool = False

    @property
    def rank(self) -> tuple[bool, int, int]:
        """What chapters are sorted by."""
        return self.reads_prose, self.subject.rank, self.number

    def check(self, severity: Severity = Severity.WARNING) -> Callable[["Run"], "Check"]:
        """Make a check of a generator function; its name and docstring are the check's.

        `error` is for what cannot be true under the scheme, `warning` for what disagrees, `notice` for what only
        explains. Raises TypeError for a function without docstring.
        """

        def mark(run: Run) -> Check:
            claim, _, about = (run.__doc__ or "").strip().partition("\n")
            if not claim:
                raise TypeError(f"{run.__name__} has no docstring, which is its public description")
            words = "".join(line.strip() for line in about.splitlines())
            return Check(run.__name__.replace("_", "-"), self, severity, claim.strip("。"), words, run)

        return mark


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `id` is in kebab case, as commands and waivers name it.

    `claim` is the first line of the docstring without its full stop, `about` the rest.
    """

    id: str
    chapter: Chapter
    severity: Severity
    claim: str
    about: str
    run: Run

    @property
    def subject(self) -> CheckSubject:
        """The heading it stands under."""
        return self.chapter.subject
