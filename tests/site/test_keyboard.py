"""The site without a mouse: the way to the content first, every stop seen, nothing out of reach."""

import pytest

from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, REPORT

# What has the focus, where it is, and whether it or what holds it looks different from when it has none.
FOCUSED = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const marks = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderColor", "backgroundColor"];
  const look = () => [at, at.parentElement].map((each) => marks.map((mark) => getComputedStyle(each)[mark])).join();
  const focused = look();
  at.blur();
  const usual = look();
  at.focus({ focusVisible: true, preventScroll: true });
  return {
    name: at.id || at.textContent.trim(),
    header: at.closest("header") !== null,
    seen: focused !== usual,
    inside: box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight && box.width > 0,
  };
}"""


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("address", ["", REPORT, "about/", "places/", "liwan/"])
def test_the_first_stop_of_the_keyboard_is_the_way_to_the_content(
    address: str, width: int, base: str, open_page: OpenPage
) -> None:
    tab = open_page(width).page
    tab.goto(base + address)
    tab.keyboard.press("Tab")
    first = tab.evaluate(FOCUSED)
    assert first["seen"]
    assert first["inside"]
    assert (tab.locator(":focus").get_attribute("href") or "").startswith("#")

    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.closest('#content') !== null")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('#content') !== null")
    assert tab.evaluate(FOCUSED)["seen"]


@pytest.mark.parametrize("elder", [False, True], ids=["normal", "elder"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_keyboard_reaches_everything_in_the_header_and_shows_where_it_is(
    width: int, base: str, open_page: OpenPage, *, elder: bool
) -> None:
    tab = open_page(width).page
    tab.goto(f"{base}about/")
    if elder:
        tab.locator("#elder").click()
        tab.reload()
    wanted = (
        tab.locator("header")
        .locator("a, button, input, select, summary")
        .evaluate_all(
            "all => all.filter(each => each.checkVisibility()).map(each => each.id || each.textContent.trim())"
        )
    )
    found = []
    for _ in range(len(wanted) + 3):
        tab.keyboard.press("Tab")
        at = tab.evaluate(FOCUSED)
        if at["header"]:
            assert at["seen"], at
            assert at["inside"], at
            found.append(at["name"])
    assert found == wanted
    assert len(found) >= 4  # the way to the content, the name, finding, large type


def test_the_tables_that_scroll_can_be_scrolled_by_keyboard(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(base + REPORT)
    tab.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    unreachable = tab.locator("main *").evaluate_all(
        """all => all.filter((each) => each.scrollWidth > each.clientWidth + 1
          && ["auto", "scroll"].includes(getComputedStyle(each).overflowX)
          && each.tabIndex < 0 && !each.querySelector("a, button, select, input"))
          .map((each) => each.outerHTML.slice(0, 99))"""
    )
    assert unreachable == []
