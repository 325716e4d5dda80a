"""Every kind of page in a real browser: on a phone and on a desk, light and dark, in ordinary and in large type."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab

from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, places, samples
from tests.site.pages import told

NOWHERE = "no/such/page/"


def axe(tab: Tab, options: dict[str, object], context: dict[str, object] | None = None) -> list[str]:
    """What axe-core finds wrong: one line for each rule and element."""
    found: Any = tab.evaluate(
        "([context, options]) => axe.run(context, options).then(found => found.violations)",
        [context or {"include": ["html"]}, {"resultTypes": ["violations"], **options}],
    )
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary'].splitlines()[-1][:200]}"
        for violation in found
        for node in violation["nodes"][:3]
    ]


def structure(tab: Tab) -> list[str]:
    """Every rule of axe that does not depend on the look."""
    return axe(tab, {"rules": {"color-contrast": {"enabled": False}}})


def contrast(tab: Tab) -> list[str]:
    """The rule of axe about colours, which is slow: rows that look like the rows before them are left out."""
    repeated = ["tbody tr:nth-child(n + 5)", "li:nth-child(n + 7)", "details:nth-of-type(n + 4)"]
    return axe(tab, {"runOnly": ["color-contrast"]}, {"exclude": repeated})


def too_wide(tab: Tab) -> list[str]:
    """Whether a reader has to scroll sideways."""
    wide = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"too wide by {wide}"] if wide > 0 else []


LOOKS = [("default", False), ("slate", False), ("slate", True), ("default", True)]
SHOW = """([scheme, elder]) => {
  const root = document.documentElement;
  root.dataset.mdColorScheme = scheme;
  root.toggleAttribute("data-elder", elder);
}"""
UNFOLD = "for (const each of document.querySelectorAll('details')) each.open = true"
BAD = 400


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("which", ["real", "mini"])
def test_every_kind_of_page_is_sound(
    which: str, width: int, open_page: OpenPage, request: pytest.FixtureRequest
) -> None:
    base: str = request.getfixturevalue("base" if which == "real" else "mini_base")
    addresses = places(request.getfixturevalue("mini")) if which == "mini" else samples(request.getfixturevalue("site"))
    visit = open_page(width)
    tab = visit.page
    faults: list[str] = []
    tab.context.on("requestfailed", lambda asked: faults.append(f"failed: {asked.url}"))
    tab.context.on("response", lambda got: faults.append(f"{got.status} {got.url}") if got.status >= BAD else None)
    for address in [*addresses, NOWHERE]:
        tab.goto(base + address)
        tab.evaluate(AXE_SCRIPT)
        found = too_wide(tab)
        tab.evaluate(UNFOLD)
        found += structure(tab)
        for look in LOOKS:
            tab.evaluate(SHOW, look)
            # Large type changes no colour by itself: the small site is enough to tell.
            seen = too_wide(tab) + (contrast(tab) if which == "mini" or look in LOOKS[:2] else [])
            found += [f"{look}: {fault}" for fault in seen]
        faults += [f"/{address} {fault}" for fault in found]
    faults += [f"leaves: {asked}" for asked in visit.requests if not asked.startswith((base, "data:"))]
    faults += visit.errors
    faults = [fault for fault in faults if NOWHERE not in fault or "404" not in fault]
    assert faults == [], told(faults)
