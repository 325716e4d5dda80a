"""axe-core on every kind of page × width × large type × colours × state; the counts go into the table of matrix.py.

Rules that do not depend on colours are asked once for both colour schemes, and of a state only what it may change.
The pages are dealt out to several tests, so that workers share them evenly.
"""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from _pytest.mark import ParameterSet
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.site.kinds import DESK, PARTS, PHONE, places, samples
from tests.site.matrix import STATES, column, gathered, markdown, terminal
from tests.site.pages import one_a_line
from tests.site.test_look import BUT_COLOUR, BY_COLOUR, NOWHERE, REPEATED, REPORT_ONLY_FAULTS

SCHEMES = {"light": "default", "dark": "slate"}
ASK = """([context, options]) => axe.run(context, options).then(({ violations }) => violations.flatMap(
  rule => rule.nodes.map(node =>
    [rule.id, `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary.split("\\n").at(-1).slice(0, 200)}`]
  )))"""
SHOW_SCHEME = "name => { document.documentElement.dataset.mdColorScheme = name }"
OPEN_ALL = """() => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  for (const each of document.querySelectorAll(".more input:not(:checked)")) each.click();
  document.querySelector("[popovertarget]:not([hidden])")?.click();
}"""


Options = dict[str, object]
WITH_COLOUR: Options = {"rules": {rule: {"enabled": True} for rule in ("target-size", *BY_COLOUR)}}
ONLY_COLOUR: Options = {"runOnly": BY_COLOUR}
FIELD: Options = {"include": [".lookup"]}
OPENED: Options = {"include": [".masthead", "main details", ".more", "[popover]"], **REPEATED}
WHOLE: Options = {"include": ["html"]}


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


def ask(tab: Tab, options: Options, context: Options) -> list[tuple[str, str]]:
    """What axe finds: the rule that is broken, and where."""
    violations: list[tuple[str, str]] = tab.evaluate(ASK, [context, {**REPORT_ONLY_FAULTS, **options}])
    return violations


def parts_of(state: str, tab: Tab) -> tuple[Options, Options]:
    """Where the structure and where the colours of a state may be others than before."""
    if state == "suggestions":
        return FIELD, FIELD
    if state == "all open":
        return WHOLE if tab.locator("main details").count() else OPENED, OPENED
    return WHOLE, REPEATED


def faults_by_scheme(tab: Tab, state: str) -> dict[str, list[str]]:
    """What axe finds in a state in each colour scheme: the structure is the same in both and asked about once.

    Where both are asked of the same part of the page, one question does: axe measures the whole page for each.
    """
    of_shape, of_colours = parts_of(state, tab)
    first, second = SCHEMES
    tab.evaluate(SHOW_SCHEME, SCHEMES[first])
    if of_shape == of_colours:
        violations = ask(tab, WITH_COLOUR, of_colours)
    else:
        violations = ask(tab, BUT_COLOUR, of_shape) + ask(tab, ONLY_COLOUR, of_colours)
    tab.evaluate(SHOW_SCHEME, SCHEMES[second])
    shape = [fault for rule, fault in violations if rule not in BY_COLOUR]
    colours = [fault for _, fault in ask(tab, ONLY_COLOUR, of_colours)]
    return {first: [fault for _, fault in violations], second: shape + colours}


def looks() -> Iterator[ParameterSet]:
    """Site, large type or not, width. Half of them have every page, both widths and both sizes: a change runs those."""
    for which, elder, width in product(("real", "mini"), (False, True), (PHONE, DESK)):
        is_for_changes = (width == DESK) is (elder is (which == "real"))
        marks = () if is_for_changes else (pytest.mark.nightly,)
        yield pytest.param(which, elder, width, marks=marks, id=f"{which}-{'elder' if elder else 'normal'}-{width}")


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(("which", "elder", "width"), list(looks()))
def test_axe_finds_nothing_on_any_kind_of_page_in_any_look_and_state(  # noqa: PLR0913 - four say which part of the table
    request: pytest.FixtureRequest,
    open_page: OpenPage,
    record_property: Callable[[str, object], None],
    *,
    which: str,
    elder: bool,
    width: int,
    part: int,
) -> None:
    base: str = request.getfixturevalue("base" if which == "real" else "mini_base")
    site = request.getfixturevalue("site" if which == "real" else "mini")
    tab = open_page(width).page
    tab.add_init_script("localStorage.setItem('elder', '1')" if elder else "")
    addresses = [*samples(site), NOWHERE] if which == "real" else places(site)
    faults = []
    for address in addresses[part::PARTS]:
        page = f"{'' if which == 'real' else 'invented: '}/{address}"
        tab.goto(base + address)
        tab.evaluate(AXE_SCRIPT)
        counts = {}
        for state, arrange in ARRANGE.items():
            arrange(tab)
            for scheme, violations in faults_by_scheme(tab, state).items():
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
