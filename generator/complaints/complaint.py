"""The one written form of all that can be wrong: a clickable line for people, an object for programs.

Three kinds of trouble take it: a problem (a file that cannot become a record), a finding (a check that disagrees) and
an alarm (something that identifies a person). The command prints it, the review sheet of a draft lists it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.check.discrepancy import Severity
from generator.check.run import Disagreement
from generator.load.problem import Problem
from generator.model.fault import clickable
from generator.model.positions import ValuePositions
from generator.privacy.inspection import Alarm

_CURE = "请对照原文核对"
_CURE_OF_ERROR = "请对照原文核对；原文就是这样的，在 waivers.yml 里写明理由"


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong at one place; None where that does not apply."""

    check: str
    severity: str
    file: str
    line: int
    column: int
    report: str | None
    message: str
    stated: str | None = None
    expected: str | None = None
    waived: str | None = None

    def __str__(self) -> str:
        return clickable(self.file, self.line, self.column, self.severity, self.check, self.message)

    def as_annotation(self) -> str:
        """A workflow command, by which GitHub marks the line in a pull request."""
        escaped = self.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        where = f"file={self.file},line={self.line},col={self.column},title={self.check}"
        return f"::{self.severity} {where}::{escaped}"

    @property
    def place(self) -> tuple[str, int, int]:
        """Complaints are listed in this order."""
        return self.file, self.line, self.column

    def as_object(self) -> dict[str, str | int | None]:
        """All of it, as JSON has it."""
        return asdict(self)


def of_findings(findings: Iterable[Disagreement], positions: Mapping[str, ValuePositions]) -> list[Complaint]:
    """Findings in the order of their places; `positions`: of the reports' files, as the catalogue holds them."""
    complaints = (_of_finding(finding, positions[finding.report.file]) for finding in findings)
    return sorted(complaints, key=lambda complaint: complaint.place)


def asks(finding: Disagreement) -> bool:
    """Whether people are to look at it: it is neither explained already nor only an explanation."""
    return finding.waiver is None and finding.check.severity is not Severity.NOTICE


def of_problem(problem: Problem) -> Complaint:
    """Why a file cannot become a record."""
    place = problem.file, problem.line, problem.column
    return Complaint(problem.rule, "error", *place, _report_at(problem.file), problem.message)


def of_alarm(alarm: Alarm) -> Complaint:
    """What identifies a person."""
    return Complaint(alarm.rule, "error", alarm.file, alarm.line, alarm.column, _report_at(alarm.file), alarm.message)


def _of_finding(finding: Disagreement, positions: ValuePositions) -> Complaint:
    discrepancy, report = finding.discrepancy, finding.report
    working = f"（{discrepancy.working}）" if discrepancy.working else ""
    return Complaint(
        finding.check.id,
        finding.check.severity.value,
        report.file,
        *positions.of(discrepancy.stands[0].path),
        report.key,
        f"{discrepancy.message}{working}；{_CURE_OF_ERROR if finding.blocks else _CURE}",
        discrepancy.stated,
        discrepancy.expected,
        finding.waiver.reason if finding.waiver else None,
    )


def _report_at(file: str) -> str | None:
    """`liwan/huadi/2024-final` for the file of a report."""
    parts = Path(file).with_suffix("").parts
    is_report = parts[-4:-3] == ("stations",) and parts[-1][:4].isdigit()
    return "/".join(parts[-3:]) if is_report else None
