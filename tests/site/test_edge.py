"""Pages of the city of edge cases: what is longest, most, least and missing still reads well."""

import re
from urllib.parse import quote

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.site import edge
from tests.site.kinds import DESK, PHONE
from tests.site.pages import one_a_line
from tests.site.test_look import LOOKS, SHOW, UNFOLD, contrast, structure, too_wide

ADDRESSES = [
    "",
    "places/",
    "qinglan/",
    f"{edge.STATION_WITHOUT_REPORT}/",
    *(f"{key}/" for key in edge.REPORTS.values()),
    *(f"{key.rpartition('/')[0]}/{more}" for key in edge.REPORTS.values() for more in ("", "poster/")),
]
CUT = """() => [...document.querySelectorAll("main *")].filter(each => {
  const unseen = !each.checkVisibility() || each.clientWidth <= 1; // 1 pixel: for screen readers alone
  if (unseen || !each.innerText?.trim() || each.closest(".tbl-wrap, .vh, svg")) return false;
  const style = getComputedStyle(each);
  const hides = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  return hides && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
}).map(each => `cut: ${each.outerHTML.slice(0, 120)}`)"""


@pytest.fixture
def base(edge_base: str) -> str:
    return edge_base


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_cut_too_wide_or_unsound(address: str, width: int, base: str, open_page: OpenPage) -> None:
    tab = open_page(width).page
    tab.goto(base + address)
    tab.evaluate(AXE_SCRIPT)
    tab.evaluate(UNFOLD)
    problems = structure(tab) if address != f"{edge.REPORTS['longest']}/" or width == DESK else []
    for look in LOOKS:
        tab.evaluate(SHOW, look)
        problems += [f"{look} {fault}" for fault in (*too_wide(tab), *contrast(tab), *tab.evaluate(CUT))]
    assert problems == [], one_a_line(problems)


def test_the_plate_keeps_a_grade_of_three_characters_in_one_line(base: str, open_page: OpenPage) -> None:
    for width in (PHONE, DESK):
        tab = open_page(width).page
        tab.goto(f"{base}{edge.REPORTS['shares']}/")
        word = tab.locator(".plate b")
        assert word.inner_text() == "不合格"
        assert word.evaluate("each => each.getClientRects().length") == 1
        assert word.evaluate("each => each.offsetHeight < 2 * parseFloat(getComputedStyle(each).fontSize)")


def test_all_three_hundred_findings_stand_on_the_page(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(f"{base}{edge.REPORTS['longest']}/")
    assert tab.locator(".kind li").count() == 300
    assert tab.locator(".sect").count() == 10


def test_long_names_and_many_communities_fit_the_poster(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    for key in edge.REPORTS.values():
        tab.goto(f"{base}{key.rpartition('/')[0]}/poster/")
        tab.emulate_media(media="null")
        assert len(re.findall(rb"/Type ?/Page\b", tab.pdf(prefer_css_page_size=True))) == 1, key
        tab.emulate_media(media="print")
        assert tab.locator(".sheet").evaluate("each => each.scrollHeight - each.clientHeight") <= 0, key
        text = tab.locator(".sheet").inner_text()
        assert "19" in text or "longest" not in key


def looked_for(words: str) -> str:
    """The end of an address that names words: Chromium looks for them and opens what folds them, as its search does."""
    return f"?#:~:text={quote(words)}"


@pytest.mark.parametrize(
    ("report", "words", "javascript"),
    [("longest", "第 300 条", True), ("shares", "12345678 场", True), ("shares", "12345678 场", False)],
)
def test_the_browsers_own_search_opens_what_is_folded(
    report: str, words: str, *, javascript: bool, base: str, open_page: OpenPage
) -> None:
    """A section that a phone has folded, and a table that nobody has opened."""
    address = f"{base}{edge.REPORTS[report]}/"
    tab = open_page(PHONE, javascript=javascript).page
    tab.goto(address)
    fold = tab.locator("details.sect").last if report == "longest" else tab.locator("#quantities-visits")
    expect(fold).not_to_have_attribute("open", "")
    tab.goto(address + looked_for(words))
    expect(fold).to_have_attribute("open", "")
    expect(fold.get_by_text(words).first).to_be_in_viewport()


def test_the_folded_rest_of_a_long_text_is_hidden_until_found(base: str, open_page: OpenPage) -> None:
    address = f"{base}{edge.REPORTS['longest']}/"
    tab = open_page(DESK).page
    tab.goto(address)
    text = tab.locator(".more").first
    rest, box = text.locator(".more__rest"), text.locator("input")
    assert rest.get_attribute("hidden") == "until-found"
    assert rest.evaluate("each => each.offsetWidth") == 0
    assert "第七根栏杆" not in tab.locator("main").inner_text()

    tab.goto(address + looked_for("落在榆溪桥边的第七根栏杆上"))
    expect(box).to_be_checked()
    assert rest.get_attribute("hidden") is None
    assert "第七根栏杆" in rest.inner_text()
    expect(text.get_by_text("收起")).to_be_visible()

    text.get_by_text("收起").click()
    assert rest.get_attribute("hidden") == "until-found"


def test_a_link_into_a_closed_part_opens_it_without_scripts(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE, javascript=False).page
    address = f"{base}{edge.REPORTS['shares']}/"
    tab.goto(address)
    target = tab.locator("#notices tr[id]").first
    anchor = target.get_attribute("id")
    expect(target).to_be_hidden()
    tab.goto(f"{address}?#{anchor}")
    expect(target).to_be_in_viewport()


@pytest.mark.parametrize("javascript", [True, False])
def test_print_shows_everything_and_the_screen_stays_as_it_was(
    *, javascript: bool, base: str, open_page: OpenPage
) -> None:
    tab = open_page(PHONE, javascript=javascript).page
    tab.goto(f"{base}{edge.REPORTS['longest']}/")
    closed = tab.locator("details:not([open])").count()
    if javascript:
        tab.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert tab.locator("details:not([open])").count() == 0
    tab.emulate_media(media="print")
    assert "第 300 条" in tab.locator("main").inner_text()
    assert tab.locator(".more__rest").last.is_visible()
    tab.emulate_media(media="screen")
    if javascript:
        tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.locator("details:not([open])").count() == closed
