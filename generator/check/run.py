"""All checks over all reports."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from generator.check.checks import CHECKS
from generator.check.discrepancy import Agreed, Discrepancy, Severity
from generator.check.registry import Check
from generator.check.report_under_check import ReportUnderCheck
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
    """What came of all reports, by report key.

    `stale` are waivers that cover nothing any more; `checks` are those that were run, the waivers of others are left
    alone.
    """

    reports: dict[str, Examined]
    stale: tuple[Waiver, ...]
    checks: tuple[Check, ...] = CHECKS

    @property
    def is_complete(self) -> bool:
        """Whether every check there is was run."""
        return len(self.checks) == len(CHECKS)

    def __iter__(self) -> Iterator[Disagreement]:
        for examined in self.reports.values():
            yield from examined.disagreements

    def of(self, report: Report) -> Examined:
        """What came of one report."""
        return self.reports[report.key]


_PRIVACY = "privacy-"  # waivers of the privacy gate's rules are that gate's to use

Timer = Callable[[Check], AbstractContextManager[object]]


def examine(catalogue: Catalogue, checks: Iterable[Check] = CHECKS, timer: Timer | None = None) -> Verdict:
    """Run `checks` over every report, newest first; `timer` may wrap each check's share (for --profile)."""
    checks = tuple(checks)
    used: set[Waiver] = set()
    reports: dict[str, Examined] = {}
    for report in catalogue.reports:
        under_check = ReportUnderCheck(catalogue, catalogue.station_of(report), report)
        disagreements: list[Disagreement] = []
        agreed: Counter[str] = Counter()
        for check in checks:
            confirmed = 0
            with timer(check) if timer else nullcontext():
                for outcome in check.run(under_check):
                    if isinstance(outcome, Agreed):
                        confirmed += outcome.count
                        continue
                    waiver = _covering(catalogue.waivers, check, report, outcome)
                    if waiver is not None:
                        used.add(waiver)
                    disagreements.append(Disagreement(check, report, outcome, waiver))
            if confirmed:
                agreed[check.id] = confirmed
        reports[report.key] = Examined(tuple(disagreements), agreed)
    return Verdict(reports, tuple(_stale(catalogue.waivers, used, checks)), checks)


def _covering(waivers: Iterable[Waiver], check: Check, report: Report, discrepancy: Discrepancy) -> Waiver | None:
    """The waiver for this check at this place: of the whole report, or of the one anchor."""
    places = {report.key, f"{report.key}#{discrepancy.stands[0].anchor}"}
    return next((waiver for waiver in waivers if waiver.check == check.id and waiver.place in places), None)


def _stale(waivers: Iterable[Waiver], used: set[Waiver], checks: tuple[Check, ...]) -> Iterator[Waiver]:
    """The waivers that nothing needs: neither those of the privacy gate, nor of checks that were not run."""
    left_out = {check.id for check in CHECKS} - {check.id for check in checks}
    for waiver in waivers:
        if waiver not in used and not waiver.check.startswith(_PRIVACY) and waiver.check not in left_out:
            yield waiver
