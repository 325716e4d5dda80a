"""A data folder, judged: problems and findings in one form, a clickable line for people, an object for programs."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.check.checks import CHECKS
from generator.check.discrepancy import Severity
from generator.check.registry import Check
from generator.check.run import Disagreement, Timer, Verdict, examine
from generator.load.folder import load
from generator.load.nodes import YamlDocument, parse
from generator.load.problem import Problem
from generator.load.text import decode
from generator.model.catalogue import Catalogue
from generator.model.key_path import KeyPath
from generator.privacy.inspection import Alarm
from generator.privacy.record import inspection, of_data

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
        return f"{self.file}:{self.line}:{self.column}: {self.severity}[{self.check}] {self.message}"

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


@dataclass(frozen=True, slots=True)
class Judged:
    """What a data folder holds, and everything that is wrong with it."""

    data: Path
    catalogue: Catalogue | None
    verdict: Verdict | None
    problems: list[Complaint]
    alarms: list[Complaint]

    @property
    def is_blocked(self) -> bool:
        """Whether something that is known stops publishing."""
        stopped = self.verdict is None or self.problems or self.alarms
        return bool(stopped) or any(found.blocks for found in self.verdict or ())

    @property
    def publishable(self) -> bool:
        """Whether nothing stops publishing, which is only known where every check was run."""
        return self.verdict is not None and self.verdict.is_complete and not self.is_blocked

    def findings(self) -> list[Complaint]:
        """All that the checks found."""
        return self.alarms + of_findings(self.verdict or ()) + self._stale_waivers()

    def shown(self) -> list[Complaint]:
        """What people are to look at: neither what is explained already nor what only explains."""
        asked = [found for found in self.verdict or () if asks(found)]
        return self.problems + self.alarms + of_findings(asked) + self._stale_waivers()

    def summary(self) -> str:
        """How things stand, in one line."""
        if self.catalogue is None or self.verdict is None:
            return f"共 {len(self.problems)} 个问题。"
        blocking = sum(found.blocks for found in self.verdict)
        errors = (
            blocking + len(self.alarms) + len(self.problems)
        )  # of drafts, those that read are examined all the same
        warnings = sum(asks(found) for found in self.verdict) - blocking + len(self.verdict.stale)
        waived = sum(found.waiver is not None for found in self.verdict)
        parts = (
            (errors, "处错误，改好或说明理由才能发布"),
            (warnings, "处提醒，不妨碍发布"),
            (waived, "处已说明理由"),
        )
        said = "；".join(f"{count} {words}" for count, words in parts if count)
        size = f"{len(self.catalogue.stations)} 个社工站，{len(self.catalogue.reports)} 份报告"
        return f"{size}：{said or '没有问题'}。{self._left_out()}"

    def _left_out(self) -> str:
        """That only some of the checks were run; empty where all were."""
        if self.verdict is None or self.verdict.is_complete:
            return ""
        return f"只做了 {len(CHECKS)} 项核对中的 {len(self.verdict.checks)} 项，能不能发布要全部做完才知道。"

    def _stale_waivers(self) -> list[Complaint]:
        """Waivers that cover nothing any more."""
        if self.catalogue is None or self.verdict is None or not self.verdict.stale:
            return []
        file, places = (self.data / "waivers.yml").as_posix(), _Places({})
        return [
            Complaint(
                "waiver-is-needed",
                "warning",
                file,
                *places.of(file, (self.catalogue.waivers.index(waiver),)),
                waiver.place.partition("#")[0],
                f"{waiver.check} 在 {waiver.place} 已没有发现，这条说明不再需要；请删去",
            )
            for waiver in self.verdict.stale
        ]


def judge(data: Path, checks: tuple[Check, ...] = CHECKS, timer: Timer | None = None) -> Judged:
    """Load the folder and run `checks`; `timer` may measure each of them."""
    catalogue, problems = load(data)
    complaints = [of_problem(problem) for problem in problems]
    alarms = of_data(inspection(catalogue), data) if data.is_dir() else []
    verdict = examine(catalogue, checks, timer) if catalogue else None
    return Judged(data, catalogue, verdict, complaints, [of_alarm(alarm) for alarm in alarms])


def of_findings(found: Iterable[Disagreement], known: Mapping[str, YamlDocument] | None = None) -> list[Complaint]:
    """Findings with their places in the files; `known` are files that need not be read."""
    places = _Places(known or {})
    return sorted((_of_finding(one, places) for one in found), key=lambda complaint: complaint.place)


def asks(found: Disagreement) -> bool:
    """Whether people are to look at it: it is neither explained already nor only an explanation."""
    return found.waiver is None and found.check.severity is not Severity.NOTICE


def of_problem(problem: Problem) -> Complaint:
    """Why a file cannot become a record."""
    place = problem.file, problem.line, problem.column
    return Complaint(problem.rule, "error", *place, _report_at(problem.file), problem.message)


def of_alarm(alarm: Alarm) -> Complaint:
    """What identifies a person."""
    return Complaint(alarm.rule, "error", alarm.file, alarm.line, alarm.column, _report_at(alarm.file), alarm.message)


def _of_finding(found: Disagreement, places: "_Places") -> Complaint:
    discrepancy, report = found.discrepancy, found.report
    working = f"（{discrepancy.working}）" if discrepancy.working else ""
    return Complaint(
        found.check.id,
        found.check.severity.value,
        report.file,
        *places.of(report.file, discrepancy.stands[0].path),
        report.key,
        f"{discrepancy.message}{working}；{_CURE_OF_ERROR if found.blocks else _CURE}",
        discrepancy.stated,
        discrepancy.expected,
        found.waiver.reason if found.waiver else None,
    )


class _Places:
    """Lines and columns, from the files themselves: the record does not carry them along."""

    def __init__(self, known: Mapping[str, YamlDocument]) -> None:
        self._documents = dict(known)

    def of(self, file: str, path: KeyPath) -> tuple[int, int]:
        if file not in self._documents:
            self._documents[file] = parse(decode(Path(file).read_bytes(), file), file)
        return self._documents[file].place(path)


def _report_at(file: str) -> str | None:
    """`liwan/huadi/2024-final` for the file of a report."""
    parts = Path(file).with_suffix("").parts
    is_report = parts[-4:-3] == ("stations",) and parts[-1][:4].isdigit()
    return "/".join(parts[-3:]) if is_report else None
