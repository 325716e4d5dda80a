"""/checks/: what is checked, in the checks' own words, and how often each found or confirmed something."""

from collections import Counter
from collections.abc import Iterator

from generator.check.checks import CHECKS
from generator.check.registry import Subject
from generator.check.run import Verdict
from generator.model.catalogue import Catalogue
from generator.render import links
from generator.render.page import Crumb, Page


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
                for subject in Subject
                if any(check.subject is subject for check in CHECKS)
            ],
            "check_count": len(CHECKS),
            "found_total": found.total(),
            "agreed_total": agreed.total(),
            "report_count": len(catalogue.reports),
        },
        crumbs=(Crumb("首页", links.HOME), Crumb("数字核对", "checks/")),
    )
