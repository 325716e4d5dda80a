"""What a page costs: an invented city of 200 reports against one of 2,000, built by the same commands in the same run.

Linear means that a report's page, with its share of the listings, costs the same at both sizes; more than 20 % dearer
is reported as a miss. The plain mean over all pages is shown too, but compares two mixtures: the many light listing
pages hardly grow in number with the reports.
"""

import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ALLOWED = 1.20


@dataclass(frozen=True, slots=True)
class Cost:
    """One city built: sizes, and processor seconds of each step."""

    reports: int
    pages: int
    check: float
    build: float

    @property
    def per_page(self) -> float:
        """Milliseconds of processor time a page, whatever its kind."""
        return self.build / self.pages * 1000

    @property
    def per_report(self) -> float:
        """Milliseconds of processor time a report's page with its share of the listings."""
        return self.build / self.reports * 1000


def main(stations: int = 200, few: int = 1, many: int = 10) -> int:
    """Print the table; 1 where the ratio misses."""
    with tempfile.TemporaryDirectory(prefix="gongshi-bench-") as folder:
        costs = [_measure(Path(folder), stations, years) for years in (few, many)]
    print("reports   pages   check s   build s   ms/page   ms/report   check/build")
    for cost in costs:
        share = cost.check / cost.build
        sizes = f"{cost.reports:7} {cost.pages:7} {cost.check:9.1f} {cost.build:9.1f}"
        print(f"{sizes} {cost.per_page:9.1f} {cost.per_report:11.1f} {share:13.2f}")
    ratio = costs[1].per_report / costs[0].per_report
    said = "within" if ratio <= ALLOWED else "MISSES"
    print(f"cost per report's page, many : few = {ratio:.2f} ({said} {ALLOWED:.2f})")
    return int(ratio > ALLOWED)


def _measure(folder: Path, stations: int, years: int) -> Cost:
    data, site, docs = (folder / f"{name}-{years}" for name in ("data", "site", "docs"))
    _run("demo", "--stations", str(stations), "--years", str(years), "--out", str(data))
    check = _run("check", "--data", str(data))
    build = _run("build", "--data", str(data), "--out", str(site), "--docs", str(docs), "--quiet", "--jobs", "1")
    reports = sum(1 for path in (data / "stations").glob("*/*/*.yml") if path.stem != "station")
    return Cost(reports, sum(1 for _ in site.rglob("index.html")), check, build)


def _run(*arguments: str) -> float:
    """Processor seconds of one command, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "generator.cli", *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
