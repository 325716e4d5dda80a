"""What the first visit costs: bytes, and that nothing jumps while it loads. What is asked for: test_look.py."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route

from tests.browser import OpenPage, Visit
from tests.site.conftest import PREFIX, Built
from tests.site.edge import REPORTS
from tests.site.kinds import DESK, PHONE, REPORT
from tests.site.pages import Site, one_a_line

MOST = 110 * 1000
JUMPS = """window.jumps = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    window.jumps.push(`${value.toFixed(4)} ${sources.map(({ node }) => node?.outerHTML?.slice(0, 99)).join()}`);
  }
}).observe({ type: "layout-shift", buffered: true });"""
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
ADDRESSES = ["", "liwan/", "liwan/huadi/", REPORT, "places/", "checks/", "search/", "about/"]


def weight(visit: Visit, folder: Path) -> dict[str, int]:
    """Bytes of every file that was asked for, as a host sends it."""
    sizes = {}
    for asked in visit.requests:
        path = folder / urlsplit(asked).path.removeprefix(PREFIX)
        path = path / "index.html" if path.is_dir() else path
        sizes[path.name] = len(gzip.compress(path.read_bytes(), 6))
    return sizes


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_first_visit_of_any_report_is_light(width: int, base: str, prefixed: Site, open_page: OpenPage) -> None:
    reports = [address for address in prefixed.pages if address.count("/") == 3 and address.split("/")[2][0].isdigit()]
    assert REPORT in reports
    for address in reports:
        visit = open_page(width)
        visit.page.goto(base + address)
        sizes = weight(visit, prefixed.folder)
        assert len(sizes) >= 5
        assert sum(sizes.values()) <= MOST, (address, sizes)


@pytest.mark.parametrize("report", REPORTS.values())
def test_so_is_that_of_the_longest(report: str, edge_base: str, edge_built: Built, open_page: OpenPage) -> None:
    visit = open_page(PHONE)
    visit.page.goto(f"{edge_base}{report}/")
    sizes = weight(visit, edge_built.site)
    assert sum(sizes.values()) <= MOST, sizes


def jumps(tab: Tab) -> list[str]:
    """What moved without the reader's doing."""
    tab.evaluate(SETTLED)
    measured: list[str] = tab.evaluate("window.jumps")
    return measured


@pytest.mark.parametrize("elder", [False, True], ids=["normal", "elder"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_jumps_while_a_page_loads(width: int, base: str, open_page: OpenPage, *, elder: bool) -> None:
    """Stylesheet or script come when all else is there, or everything comes at once."""
    tab = open_page(width).page
    tab.add_init_script(JUMPS)
    if elder:
        tab.add_init_script("localStorage.setItem('elder', '1')")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    faults = []
    for address in ADDRESSES:
        for late in ("**/gongshi.css", "**/gongshi.js", None):
            if late:
                tab.route(late, hold)
                with tab.expect_request(late):
                    tab.goto(base + address, wait_until="commit")
                if late.endswith("js"):  # polled: no frame is drawn meanwhile
                    tab.wait_for_function("() => document.querySelector('.foot')", polling=50)
                while not held:
                    tab.evaluate("document.readyState")  # until Playwright has told us of it
                assert len(held) == 1
                held.pop().continue_()
                tab.wait_for_load_state("load")
                tab.unroute(late)
            else:
                tab.reload()
            faults += [f"/{address} {late}: {jump}" for jump in jumps(tab)]
    assert faults == [], one_a_line(faults)
