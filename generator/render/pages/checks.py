"""/checks/: what is checked, in the checks' own words, and how often each disagreed or confirmed something."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from generator.check.checks import CHECKS
from generator.check.registry import Check, CheckSubject
from generator.check.run import Verdict
from generator.model.catalogue import Catalogue, Station
from generator.model.report import Report
from generator.render import links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext
from generator.render.pages.report.verification import verification

_MOST = 50  # reports listed; the open data have them all


@dataclass(frozen=True, slots=True)
class CheckCounts:
    """A check, and how often it disagreed and agreed over all reports."""

    check: Check
    disagreed: int
    agreed: int


@dataclass(frozen=True, slots=True)
class ChecksOnSubject:
    """The checks under one heading."""

    name: str
    checks: tuple[CheckCounts, ...]


@dataclass(frozen=True, slots=True)
class DisputedReport:
    """A report in which something disagrees, and how often."""

    report: Report
    station: Station
    count: int


@dataclass(frozen=True, slots=True)
class ChecksContext(PageContext):
    """The page; of the reports in which something disagrees at most `most` are listed, newest first."""

    template: ClassVar[str] = "checks.md"
    subjects: tuple[ChecksOnSubject, ...]
    reports: tuple[DisputedReport, ...]
    most: int
    check_count: int
    disagreed_total: int
    agreed_total: int
    report_count: int


def pages(catalogue: Catalogue, verdict: Verdict) -> Iterator[Page]:
    """The one page."""
    disagreed = Counter(disagreement.check.id for disagreement in verdict)
    agreed: Counter[str] = Counter()
    for examined in verdict.reports.values():
        agreed.update(examined.agreed)
    counts = tuple(CheckCounts(check, disagreed[check.id], agreed[check.id]) for check in CHECKS)
    yield Page(
        links.CHECKS,
        "数字核对",
        f"本站对每份报告做的 {len(CHECKS)} 项核对，怎么算，对上和对不上各有多少。",
        ChecksContext(
            subjects=tuple(
                ChecksOnSubject(subject.value, on_subject)
                for subject in CheckSubject
                if (on_subject := tuple(each for each in counts if each.check.subject is subject))
            ),
            reports=_disputed(catalogue, verdict),
            most=_MOST,
            check_count=len(CHECKS),
            disagreed_total=disagreed.total(),
            agreed_total=agreed.total(),
            report_count=len(catalogue.reports),
        ),
        crumbs=(HOME_CRUMB, Crumb("数字核对", links.CHECKS)),
    )


def _disputed(catalogue: Catalogue, verdict: Verdict) -> tuple[DisputedReport, ...]:
    """The newest reports in which something disagrees."""
    counted = ((report, len(verification(verdict.of(report)).disagreements)) for report in catalogue.reports)
    return tuple(
        DisputedReport(report, catalogue.station_of(report), count)
        for report, count in islice(((report, count) for report, count in counted if count), _MOST)
    )
