"""A data folder, judged: what it holds, and everything that is wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.check.checks import CHECKS
from generator.check.registry import Check
from generator.check.run import Disagreement, Timer, Verdict, examine
from generator.complaints.complaint import Complaint, asks, of_alarm, of_findings, of_problem
from generator.load.folder import load
from generator.load.reader import Reader
from generator.model.catalogue import Catalogue
from generator.privacy.record import inspection, of_data


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
        return bool(stopped) or any(finding.blocks for finding in self.verdict or ())

    @property
    def publishable(self) -> bool:
        """Whether nothing stops publishing, which is only known where every check was run."""
        return self.verdict is not None and self.verdict.is_complete and not self.is_blocked

    def findings(self) -> list[Complaint]:
        """All that the checks found."""
        return self.alarms + self._written(self.verdict or ()) + self._stale_waivers()

    def shown(self) -> list[Complaint]:
        """What people are to look at: neither what is explained already nor what only explains."""
        asked = [finding for finding in self.verdict or () if asks(finding)]
        return self.problems + self.alarms + self._written(asked) + self._stale_waivers()

    def summary(self) -> str:
        """How things stand, in one line."""
        if self.catalogue is None or self.verdict is None:
            return f"共 {len(self.problems)} 个问题。"
        blocking = sum(finding.blocks for finding in self.verdict)
        # Of drafts, those that read are examined all the same, so that problems and findings can come together.
        errors = blocking + len(self.alarms) + len(self.problems)
        warnings = sum(asks(finding) for finding in self.verdict) - blocking + len(self.verdict.stale)
        waived = sum(finding.waiver is not None for finding in self.verdict)
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

    def _written(self, findings: Iterable[Disagreement]) -> list[Complaint]:
        return of_findings(findings, self.catalogue.positions) if self.catalogue else []

    def _stale_waivers(self) -> list[Complaint]:
        """Waivers that cover nothing any more."""
        if self.catalogue is None or self.verdict is None or not self.verdict.stale:
            return []
        file = Reader(self.data).name(self.data / "waivers.yml")
        positions = self.catalogue.positions[file]
        return [
            Complaint(
                "waiver-is-needed",
                "warning",
                file,
                *positions.of((self.catalogue.waivers.index(waiver),)),
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
