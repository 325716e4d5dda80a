"""/checks/: what is checked, in the checks' own words, and how often each found or confirmed something."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from generator.check.checks import CHECKS
from generator.check.registry import CheckSubject
from generator.check.run import Verdict
from generator.model.catalogue import Catalogue
from generator.render import links
from generator.render.page import Crumb, Page
from generator.render.pages.verification import verification

_MOST = 50  # reports listed; the open data have them all


def pages(catalogue: Catalogue, verdict: Verdict) -> Iterator[Page]:
    """One page."""
    found = Counter(item.check.id for item in verdict)
    agreed: Counter[str] = Counter()
    for examined in verdict.reports.values():
        agreed.update(examined.agreed)
    yield Page(
        "checks/",
        "checks.md",
        "数字核对",
        f"本站对每份报告做的 {len(CHECKS)} 项核对，怎么算，对上和对不上各有多少。",
        {
            "subjects": [
                {
                    "name": subject.value,
                    "checks": [
                        {"check": check, "found": found[check.id], "agreed": agreed[check.id]}
                        for check in CHECKS
                        if check.subject is subject
                    ],
                }
                for subject in CheckSubject
                if any(check.subject is subject for check in CHECKS)
            ],
            "reports": _disputed(catalogue, verdict),
            "most": _MOST,
            "check_count": len(CHECKS),
            "found_total": found.total(),
            "agreed_total": agreed.total(),
            "report_count": len(catalogue.reports),
        },
        crumbs=(Crumb("首页", links.HOME), Crumb("数字核对", "checks/")),
    )


def _disputed(catalogue: Catalogue, verdict: Verdict) -> list[dict[str, Any]]:
    """The newest reports in which something disagrees, with how often."""
    counted = ((r, len(verification(verdict.of(r)).disagreements)) for r in catalogue.reports)
    return [
        {"report": report, "station": catalogue.station_of(report), "count": count}
        for report, count in islice(((r, c) for r, c in counted if c), _MOST)
    ]
