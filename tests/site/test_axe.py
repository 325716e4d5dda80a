"""axe-core on every kind of page × width × large type × colours × state; the counts go into the table of matrix.py.

Rules that do not depend on colours are asked once for both colour schemes, and of a state only what it may change.
A phone and a desk are asked side by side.
"""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, places, samples
from tests.site.matrix import STATES, column, gathered, markdown, terminal
from tests.site.pages import one_a_line
from tests.site.test_look import BUT_COLOUR, BY_COLOUR, NOWHERE, REPEATED, REPORT_ONLY_FAULTS

SCHEMES = {"light": "default", "dark": "slate"}
BEGIN = "([context, options]) => { window.asked = axe.run(context, options) }"
END = """() => window.asked.then(found => found.violations.flatMap(rule => rule.nodes.map(
  node => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary.split("\\n").at(-1).slice(0, 200)}`)))"""
OPEN_ALL = """() => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  for (const each of document.querySelectorAll(".more input:not(:checked)")) each.click();
  document.querySelector("[popovertarget]:not([hidden])")?.click();
}"""


FIELD: dict[str, object] = {"include": [".lookup"]}
OPENED: dict[str, object] = {"include": [".masthead", "main details", ".more", "[popover]"], **REPEATED}
WHOLE: dict[str, object] = {"include": ["html"]}


def as_it_is(_: Tab) -> None:
    """Nothing was touched."""


def suggestions(tab: Tab) -> None:
    """The field has been typed into, and one of its answers is chosen."""
    if not tab.locator(".lookup input").first.is_visible():
        tab.locator("#find-open").click()
    field = tab.locator(".lookup").get_by_role("combobox").first
    field.focus()
    expect(field).to_have_attribute("aria-controls", f"{field.get_attribute('id')}-list")
    field.fill("街")
    expect(tab.locator(".lookup").get_by_role("option").first).to_be_visible()
    tab.keyboard.press("ArrowDown")


def all_open(tab: Tab) -> None:
    """The suggestions are gone, the header's field, every fold, every long text and an explanation are open."""
    tab.keyboard.press("Escape")
    tab.evaluate(OPEN_ALL)
    expect(tab.locator("details:not([open])")).to_have_count(0)


ARRANGE: dict[str, Callable[[Tab], None]] = dict(zip(STATES, (as_it_is, suggestions, all_open), strict=True))


def asked(tabs: dict[int, Tab], options: dict[str, object], context: dict[str, object]) -> dict[int, Any]:
    """What axe finds in each tab, all at the same time."""
    for tab in tabs.values():
        tab.evaluate(BEGIN, [context, {**REPORT_ONLY_FAULTS, **options}])
    return {width: tab.evaluate(END) for width, tab in tabs.items()}


def parts_of(state: str, tab: Tab) -> tuple[dict[str, object], dict[str, object]]:
    """Where the structure and where the colours of a state may be others than before."""
    if state == "suggestions":
        return FIELD, FIELD
    if state == "all open":
        return WHOLE if tab.locator("main details").count() else OPENED, OPENED
    return WHOLE, REPEATED


@pytest.mark.parametrize("elder", [False, True], ids=["normal", "elder"])
@pytest.mark.parametrize("which", ["real", "mini"])
def test_axe_finds_nothing_on_any_kind_of_page_in_any_look_and_state(
    which: str,
    request: pytest.FixtureRequest,
    open_page: OpenPage,
    record_property: Callable[[str, object], None],
    *,
    elder: bool,
) -> None:
    base: str = request.getfixturevalue("base" if which == "real" else "mini_base")
    site = request.getfixturevalue("site" if which == "real" else "mini")
    tabs = {width: open_page(width).page for width in (PHONE, DESK)}
    for tab in tabs.values():
        tab.add_init_script("localStorage.setItem('elder', '1')" if elder else "")
    faults = []
    for address in [*samples(site), NOWHERE] if which == "real" else places(site):
        page = f"{'' if which == 'real' else 'invented: '}/{address}"
        for tab in tabs.values():
            tab.goto(base + address)
            tab.evaluate(AXE_SCRIPT)
        counts = {}
        for state, arrange in ARRANGE.items():
            for tab in tabs.values():
                arrange(tab)
            of_shape, of_colours = parts_of(state, tabs[DESK])
            shape = asked(tabs, BUT_COLOUR, of_shape)
            for scheme, name in SCHEMES.items():
                for tab in tabs.values():
                    tab.evaluate("name => { document.documentElement.dataset.mdColorScheme = name }", name)
                colours = asked(tabs, {"runOnly": BY_COLOUR}, of_colours)
                for width in tabs:
                    violations = [*shape[width], *colours[width]]
                    counts[column(width, scheme, state, elder=elder)] = len(violations)
                    faults += [f"{page} {width} {scheme} {state}: {fault}" for fault in violations]
        record_property("axe", [page, counts])
    assert faults == [], one_a_line(faults)


def test_the_table_has_every_page_and_says_where_nothing_was_measured() -> None:
    name = column(PHONE, "dark", "all open", elder=True)
    rows = gathered([("/b/", {name: 3}), ("/a/", {}), ("/b/", {column(DESK, "light", "as it is", elder=False): 0})])

    assert list(rows) == ["/a/", "/b/"]
    assert "| /b/ | · | · | · | 3 | · | · | · | · |" in markdown(rows)
    assert "| /b/ | · | · | · | · | 0 | · | · | · |" in markdown(rows)
    assert terminal(rows)[-1] == "2 pages, 2 states, 3 faults"
