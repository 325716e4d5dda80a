"""The site without a mouse: the way to the content first, every stop seen, nothing out of reach."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

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
    names = []
    for _ in range(len(wanted) + 3):
        tab.keyboard.press("Tab")
        at = tab.evaluate(FOCUSED)
        if at["header"]:
            assert at["seen"], at
            assert at["inside"], at
            names.append(at["name"])
    assert names == wanted
    assert len(names) >= 4  # the way to the content, the name, finding, large type


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


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_on_a_phone_the_field_opens_closes_and_gives_the_focus_back(key: str, base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(f"{base}about/")
    opener, field = tab.get_by_role("button", name="查找").first, tab.locator("#find")
    expect(field).to_be_hidden()
    opener.focus()
    tab.keyboard.press(key)
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(field).to_be_focused()
    assert opener.get_attribute("aria-controls") == field.evaluate("each => each.form.id")

    expect(field).to_have_attribute("aria-controls", "find-list")
    tab.keyboard.insert_text("花地")
    expect(tab.get_by_role("listbox")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("listbox")).to_be_hidden()
    tab.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    tab.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(opener).to_be_focused()

    opener.press(key)
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")  # from its button too
    expect(opener).to_be_focused()


PLACE = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  return [Math.round(box.top + scrollY), Math.round(box.bottom + scrollY), Math.round(box.left), at.id];
}"""


@pytest.mark.parametrize("elder", [False, True], ids=["normal", "elder"])
def test_the_keyboard_goes_through_the_header_as_the_eye_does(base: str, open_page: OpenPage, *, elder: bool) -> None:
    """With the field open: line by line, each from left to right."""
    tab = open_page(PHONE).page
    tab.goto(f"{base}about/")
    if elder:
        tab.locator("#elder").click()
    tab.locator("#find-open").click()
    tab.locator(".brand").focus()
    stops = [tab.evaluate(PLACE)]
    while stops[-1][3] != "find-go":
        tab.keyboard.press("Tab")
        stops.append(tab.evaluate(PLACE))
        assert len(stops) < 9
    for (_, bottom, left, _), (top, _, further, name) in pairwise(stops):
        assert further > left or top >= bottom, (name, stops)


@pytest.mark.parametrize("address", ["", "liwan/huadi/", REPORT, "search/"])
def test_every_stop_of_a_page_can_be_seen(address: str, base: str, open_page: OpenPage) -> None:
    """Nothing that is closed or out of sight takes the focus, and nothing covers what has it."""
    tab = open_page(PHONE).page
    tab.goto(base + address)
    hidden = []
    for _ in range(80):
        tab.keyboard.press("Tab")
        fault = tab.evaluate(
            """() => {
              const at = document.activeElement;
              if (at === document.body) return "end";
              const box = [...at.getClientRects()].find(each => each.width > 0) ?? at.getBoundingClientRect();
              const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
              const hit = document.elementFromPoint(box.left + box.width / 2, (top + bottom) / 2);
              const own = at.closest(".more")?.querySelector("label") ?? at; // a hidden box with its visible label
              return own.checkVisibility() && (own !== at || at.contains(hit) || hit?.contains(at)) ? "" : at.outerHTML;
            }"""
        )
        if fault == "end":
            break
        hidden += [fault] if fault else []
    assert hidden == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_of_materials_drawer_and_search_is_there(width: int, base: str, open_page: OpenPage) -> None:
    """Its labels cannot be tabbed to, and its closed drawer takes the focus: neither is seen nor can be reached."""
    tab = open_page(width).page
    for address in ("", REPORT, "about/"):
        tab.goto(base + address)
        assert tab.locator(".md-sidebar, .md-search, .md-header, [data-md-component=palette]").count() == 0
        of_material = tab.locator(".md-toggle, label[for^=__], .md-skip, .md-dialog")
        assert not any(each.is_visible() for each in of_material.all())
