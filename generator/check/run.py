"""All checks over all reports."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from generator.check.checks import CHECKS
from generator.check.discrepancy import Agreed, Discrepancy, Severity
from generator.check.registry import Check
from generator.check.report_under_check import ReportUnderCheck
from generator.check.waivers import Waivers
from generator.model.catalogue import Catalogue
from generator.model.report import Report
from generator.model.waiver import Waiver


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A disagreement with the check that found it, the report it stands in, and the waiver that covers it."""

    check: Check
    report: Report
    discrepancy: Discrepancy
    waiver: Waiver | None

    @property
    def blocks(self) -> bool:
        """Whether it stops publishing."""
        return self.check.severity is Severity.ERROR and self.waiver is None

    @property
    def anchor(self) -> str:
        """Where on the report's page the complaint points."""
        return self.discrepancy.stands[0].anchor


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of one report: its disagreements, and how often each check confirmed something."""

    disagreements: tuple[Disagreement, ...]
    agreed: Counter[str]


@dataclass(frozen=True)
class Verdict:
    """What came of all reports, by report key; `stale` are waivers that cover nothing any more."""

    reports: dict[str, Examined]
    stale: tuple[Waiver, ...]

    def __iter__(self) -> Iterator[Disagreement]:
        for examined in self.reports.values():
            yield from examined.disagreements

    def of(self, report: Report) -> Examined:
        """What came of one report."""
        return self.reports[report.key]


PRIVACY = "privacy-"  # waivers of the privacy gate's rules are that gate's to use

Timer = Callable[[Check], AbstractContextManager[object]]


def examine(catalogue: Catalogue, checks: Iterable[Check] = CHECKS, timer: Timer | None = None) -> Verdict:
    """Run `checks` over every report, newest first; `timer` may wrap each check's share (for --profile)."""
    waivers = Waivers(catalogue.waivers)
    used: set[Waiver] = set()
    reports: dict[str, Examined] = {}
    checks = tuple(checks)
    for report in catalogue.reports:
        examined = ReportUnderCheck(catalogue, catalogue.station_of(report), report)
        disagreements: list[Disagreement] = []
        agreed: Counter[str] = Counter()
        for check in checks:
            confirmed = 0
            with timer(check) if timer else nullcontext():
                for outcome in check.run(examined):
                    if isinstance(outcome, Agreed):
                        confirmed += outcome.count
                        continue
                    waiver = waivers.covering(check.id, report.key, outcome.stands[0].anchor)
                    if waiver is not None:
                        used.add(waiver)
                    disagreements.append(Disagreement(check, report, outcome, waiver))
            if confirmed:
                agreed[check.id] = confirmed
        reports[report.key] = Examined(tuple(disagreements), agreed)
    return Verdict(reports, tuple(w for w in waivers if w not in used and not w.check.startswith(PRIVACY)))
