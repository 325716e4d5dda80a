"""What the full text finds, what a query costs, and what its index weighs: an invented city of 1,000 reports."""

import statistics
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from playwright.sync_api import sync_playwright

from generator.demo import city
from generator.demo.given import shared
from generator.load.folder import load
from generator.model.catalogue import Catalogue
from generator.search.fulltext.files import files
from generator.search.fulltext.page import Page, PageKind
from generator.search.fulltext.texts import pages
from tests.browser import ARGUMENTS, find_or_install
from tests.search.fulltext.scan import answers, drawn
from tests.search.fulltext.searcher import Searcher

DATA = Path(__file__).parents[1] / "data"
PIECES, NAMES, SHOWN = 200, 120, 10
QUERIES = ("社区", "志愿者", "五社联动", "独居老人 探访", "240万")


def main(stations: int = 200, years: int = 5) -> int:
    """Print the table; 1 where a piece of the texts finds other pages than a scan does."""
    with tempfile.TemporaryDirectory(prefix="gongshi-bench-") as folder:
        city.write(stations, years, Path(folder) / "data", shared(DATA))
        catalogue, problems = load(Path(folder) / "data")
    assert catalogue is not None, problems
    count = len(catalogue.reports)
    weigh(catalogue, count)
    searched = list(pages(catalogue))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=[*ARGUMENTS, "--no-sandbox"])
        searcher = Searcher(browser.new_page(), catalogue)
        wrong = exact(searcher, searched)
        first(searcher, searched)
        rare = next(page.title for page in searched if page.kind is PageKind.STATION)[:3]
        for query in (rare, *QUERIES):
            cold(searcher, query)
        browser.close()
    return int(wrong > 0)


def weigh(catalogue: Catalogue, count: int) -> None:
    """Time and size of the index, a report."""
    start = time.process_time()
    sizes: dict[str, list[int]] = {}
    for path, content in files(catalogue):
        sizes.setdefault(path.split("/")[1].split("-")[0], []).append(len(content))
    took = time.process_time() - start
    print(f"{count} reports: {took / count * 1000:.1f} ms CPU a report")
    for kind, each in sizes.items():
        print(f"  {kind:8} {len(each):6} files {sum(each) / count / 1000:8.1f} KB a report")


def exact(searcher: Searcher, searched: list[Page]) -> int:
    """How many pieces drawn from the texts find other pages than a scan."""
    wrong = 0
    for piece in drawn(searched, PIECES, seed=1):
        if set(searcher.addresses(piece.replace(" ", "、"))) != answers(searched, [piece]):
            wrong += 1
            print("  wrong:", piece)
    print(f"result sets equal to a scan: {PIECES - wrong} of {PIECES}")
    return wrong


def first(searcher: Searcher, searched: list[Page]) -> None:
    """How many names of places find a station that has the name, first."""
    named = sorted(
        {(b.text, page.address) for page in searched if page.kind is PageKind.STATION for b in page.blocks[1:]
         if b.heading == "社区"}
    )  # fmt: skip
    names = Random(1).sample(named, NAMES)  # noqa: S311 - which names are looked for, nothing secret
    at_one = 0
    for name, _ in names:
        found = searcher.addresses(name)
        at_one += bool(found) and (name, found[0]) in named
    print(f"a station with the name first: {at_one} of {NAMES}")


def cold(searcher: Searcher, query: str) -> None:
    """What a first query fetches, with the excerpts of ten results."""
    asked = searcher.cold(query)
    index = sum(searcher.sizes[path] for path in asked)
    took = []
    found = 0
    for _ in range(5):
        start = time.perf_counter()
        found = searcher.tab.evaluate(
            """async ([query, shown]) => {
              asked.length = 0;
              window.index = openIndex();
              const words = gongshiSearch.words(query);
              const results = gongshiSearch.sort(await gongshiSearch.find(index, words), false);
              await Promise.all(results.slice(0, shown).map(each => gongshiSearch.excerpt(index, each, words, [])));
              return results.length;
            }""",
            [query, SHOWN],
        )
        took.append((time.perf_counter() - start) * 1000)
    texts = [path for path in dict.fromkeys(searcher.tab.evaluate("asked")) if path.startswith("texts/")]
    packed = sum(searcher.packed(path) for path in texts)
    manifest = searcher.packed("manifest")
    print(
        f"  {query}: {found} pages; KB: manifest {manifest / 1000:.0f} + index {index / 1000:.0f} + excerpts"
        f" {packed / 1000:.0f} = {(manifest + index + packed) / 1000:.0f}; {statistics.median(took):.0f} ms of script"
    )


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
