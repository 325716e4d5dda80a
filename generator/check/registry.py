"""A check: a pure generator named as the claim that should hold; its docstring, in Chinese, is shown to the public."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from generator.check.discrepancy import Outcome, Severity
from generator.check.report_under_check import ReportUnderCheck

Run: TypeAlias = "Callable[[ReportUnderCheck], Iterator[Outcome]]"


class CheckSubject(StrEnum):
    """The headings under which checks stand."""

    ARITHMETIC = "算术"
    GRADES = "分数与等级"
    AGREEMENT = "前后一致"
    COHERENCE = "道理"
    NAMES = "名称"
    CLAIMS = "说法与数字"
    COMPLETENESS = "完整"
    DISCLOSURE = "公开规定"


@dataclass(frozen=True, slots=True)
class Check:
    """`id` in kebab case; `claim` is the first line of the docstring, `about` the rest."""

    id: str
    subject: CheckSubject
    severity: Severity
    claim: str
    about: str
    run: Run


def check(subject: CheckSubject, severity: Severity = Severity.WARNING) -> Callable[[Run], Check]:
    """Make a check of a generator function; its name and docstring are the check's."""

    def register(run: Run) -> Check:
        claim, _, about = (run.__doc__ or "").strip().partition("\n")
        if not claim:
            raise TypeError(f"{run.__name__} has no docstring, which is its public description")
        words = "".join(line.strip() for line in about.splitlines())
        return Check(run.__name__.replace("_", "-"), subject, severity, claim.strip("。"), words, run)

    return register
