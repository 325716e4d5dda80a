"""Sizes: nothing is lost at 400 % zoom, no text is too small to read, no control too small to touch, nothing moves."""

import pytest
from playwright.sync_api import Page as Tab

from tests.browser import OpenPage
from tests.site.edge import REPORTS, STATION_WITHOUT_REPORT
from tests.site.kinds import DESK, PHONE, places, samples
from tests.site.pages import Site, one_a_line
from tests.site.test_edge import CUT
from tests.site.test_look import NOWHERE, UNFOLD, too_wide

ZOOMED = 320  # CSS pixels across: a window of 1280 at 400 %
LEAST_TEXT, LEAST_ELDER_TEXT, LEAST_TARGET = 14, 20, 44

SMALL = """least => {
  const found = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode;
    const at = text.parentElement;
    if (!text.data.trim() || at.closest("script, style, noscript, .vh")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    if (!at.checkVisibility({ visibilityProperty: true }) || range.getBoundingClientRect().width < 2) continue;
    const drawn = at.closest("svg") ? at.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(at).fontSize) * drawn;
    if (size < least - 0.01) found.add(`${size.toFixed(1)} px: ${at.outerHTML.slice(0, 99)}`);
  }
  return [...found];
}"""
CONTROLS = (  # a word within text is a button too, and as high as its line: WCAG 2.5.8 leaves it out
    "button:not(.term), select, summary, input:not([type=checkbox], [type=radio]), .btn, .brand, .tool, .crumbs a, "
    ".foot li a, .letters a, .turn a, .more label, .facet label, .dist a.name, .named, .option"
)
NARROW = """([controls, least]) => [...document.querySelectorAll(controls)].filter(each => {
  const box = each.getBoundingClientRect();
  return each.checkVisibility() && box.width > 1 && (box.width < least - 0.5 || box.height < least - 0.5);
}).map(each => {
  const box = each.getBoundingClientRect();
  return `${box.width.toFixed(0)} × ${box.height.toFixed(0)}: ${each.outerHTML.slice(0, 99)}`;
})"""
MOVING = """() => [...document.querySelectorAll("*")].filter(each => [null, "::before", "::after"].some(part => {
  const style = getComputedStyle(each, part);
  return style.animationName !== "none" || style.transitionDuration.split(", ").some(long => long !== "0s")
    || (part === null && style.scrollBehavior === "smooth");
})).map(each => `moves: ${each.outerHTML.slice(0, 99)}`)"""
EDGES = [
    "",
    "qinglan/",
    f"{STATION_WITHOUT_REPORT}/",
    *(f"{key}/" for key in REPORTS.values()),
    *(f"{key.rpartition('/')[0]}/poster/" for key in REPORTS.values()),
]


@pytest.fixture(params=["real", "mini", "edge"])
def pages(request: pytest.FixtureRequest) -> list[str]:
    """Full addresses: the largest page of each kind, the odd ones of the invented record, the extreme ones."""
    if request.param == "edge":
        base: str = request.getfixturevalue("edge_base")
        return [base + address for address in EDGES]
    base = request.getfixturevalue("base" if request.param == "real" else "mini_base")
    site: Site = request.getfixturevalue("site" if request.param == "real" else "mini")
    return [base + address for address in ([*samples(site), NOWHERE] if request.param == "real" else places(site))]


def opened(open_page: OpenPage, width: int, *, elder: bool) -> Tab:
    tab = open_page(width).page
    if width == ZOOMED:
        tab.set_viewport_size({"width": ZOOMED, "height": 256})  # of a window of 1280 × 1024
    if elder:
        tab.add_init_script("localStorage.setItem('elder', '1')")
    return tab


@pytest.mark.parametrize("elder", [False, True], ids=["normal", "elder"])
@pytest.mark.parametrize("width", [ZOOMED, PHONE, DESK])
def test_text_can_be_read_controls_be_touched_and_nothing_is_lost(
    width: int, pages: list[str], open_page: OpenPage, *, elder: bool
) -> None:
    tab = opened(open_page, width, elder=elder)
    faults = []
    for address in pages:
        tab.goto(address)
        problems = too_wide(tab)
        tab.evaluate(UNFOLD)
        problems += too_wide(tab) + tab.evaluate(CUT) + tab.evaluate(MOVING)
        problems += tab.evaluate(SMALL, LEAST_ELDER_TEXT if elder else LEAST_TEXT)
        if width != DESK:
            problems += tab.evaluate(NARROW, [CONTROLS, LEAST_TARGET])
        faults += [f"{address} {fault}" for fault in problems]
    assert faults == [], one_a_line(faults)
