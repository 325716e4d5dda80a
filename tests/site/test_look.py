"""Every kind of page in every look: it fits and asks only for what is there. Also how other tests ask axe."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page as Tab

from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, places, samples
from tests.site.pages import one_a_line

NOWHERE = "no/such/page/"


REPORT_ONLY_FAULTS: dict[str, object] = {"resultTypes": ["violations"], "selectors": False, "preload": False}
BY_COLOUR = ["color-contrast", "link-in-text-block"]
BUT_COLOUR: dict[str, object] = {
    "rules": {"target-size": {"enabled": True}, **{rule: {"enabled": False} for rule in BY_COLOUR}}
}
# Rows that look like the rows before them.
REPEATED: dict[str, object] = {
    "exclude": ["tbody tr:nth-child(n + 5)", "li:nth-child(n + 7)", "details:nth-of-type(n + 4)"]
}


def axe(tab: Tab, options: dict[str, object], context: dict[str, object] | None = None) -> list[str]:
    """What axe-core finds wrong: one line for each rule and element."""
    violations: Any = tab.evaluate(
        "([context, options]) => axe.run(context, options).then(result => result.violations)",
        [context or {"include": ["html"]}, {**REPORT_ONLY_FAULTS, **options}],
    )
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary'].splitlines()[-1][:200]}"
        for violation in violations
        for node in violation["nodes"][:3]
    ]


def structure(tab: Tab) -> list[str]:
    """Every rule of axe that does not depend on the colours, the size of targets too."""
    return axe(tab, BUT_COLOUR)


def contrast(tab: Tab) -> list[str]:
    """The rules of axe about colours, which are slow: rows that look like the rows before them are left out."""
    return axe(tab, {"runOnly": BY_COLOUR}, REPEATED)


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


# All that a page which is only read may ask for: no pictures but SVG, nothing of the lookup, nothing of the search.
EXPECTED = re.compile(
    r"([^.?]*/)?(\?.*)?|assets/(early|gongshi|search-\w+)\.js|assets/gongshi\.css|assets/stylesheets/main\.\w+\.min\.css"
    r"|assets/\w+\.svg|assets/index/start-\w+\.json\.gz"
)


def is_expected(asked: str, base: str) -> bool:
    """Whether a request stays on the site's own host and is one of those."""
    within = asked.startswith(base) and EXPECTED.fullmatch(asked.removeprefix(base)) is not None
    return within or asked.startswith("data:image/svg+xml")


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("which", ["real", "mini"])
def test_every_kind_of_page_fits_and_asks_for_nothing_that_is_not_there(
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
        problems = too_wide(tab) + tab.locator("img, picture, video, canvas, iframe, object, embed").all_inner_texts()
        tab.evaluate(UNFOLD)
        for look in LOOKS:
            tab.evaluate(SHOW, look)
            problems += [f"{look}: {fault}" for fault in too_wide(tab)]
        faults += [f"/{address} {fault}" for fault in problems]
    faults += [f"asks for {asked}" for asked in visit.requests if not is_expected(asked, base)]
    faults += visit.errors
    faults = [fault for fault in faults if NOWHERE not in fault or "404" not in fault]
    assert faults == [], one_a_line(faults)
