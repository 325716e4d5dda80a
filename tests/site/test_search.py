"""The page of the full text, as a reader uses it: query, choice, order, pages of results, the way back."""

import gzip
import re
from urllib.parse import quote

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route, expect

from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE
from tests.site.pages import Site
from tests.site.test_look import LOOKS, SHOW, contrast, structure, too_wide

FOUND = re.compile("找到 [0-9]+ 个页面")


def ask(tab: Tab, base: str, text: str, more: str = "") -> None:
    """The page with the answers to a text."""
    tab.goto(f"{base}search/?q={quote(text)}{more}")
    expect(tab.locator("#search-said")).to_contain_text(FOUND)


def titles(tab: Tab) -> list[str]:
    return tab.locator("#search-results h3").all_inner_texts()


def test_a_word_finds_the_findings_that_have_it(base: str, open_page: OpenPage) -> None:
    visit = open_page(DESK)
    tab = visit.page
    tab.goto(f"{base}search/")
    tab.get_by_role("searchbox", name="在全部报告里找").fill("志愿者骨干")
    tab.get_by_role("searchbox", name="在全部报告里找").press("Enter")

    expect(tab.locator("#search-said")).to_contain_text(FOUND)
    expect(tab).to_have_url(f"{base}search/?q={quote('志愿者骨干')}")
    expect(tab).to_have_title(re.compile("^志愿者骨干：检索"))
    first = tab.locator("#search-results li").filter(has=tab.locator(".side")).first
    for words in ("志愿者骨干", "评估日期", "区"):
        expect(first).to_contain_text(words)
    assert first.locator("mark").first.inner_text() == "志愿者骨干"
    expect(first.locator(".grade, .absent").first).to_be_visible()
    assert visit.errors == []


def test_a_result_leads_to_its_finding(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    ask(tab, base, "志愿者骨干", "&side=concern")
    link = tab.locator("#search-results h3 a").first
    address = str(link.evaluate("each => each.href"))
    link.click()

    expect(tab).to_have_url(address)
    anchor = address.partition("#")[2]
    place = tab.locator("li").filter(has=tab.locator(f"[id='{anchor}']")).last
    expect(place).to_be_visible()
    expect(place).to_be_in_viewport()
    expect(place).to_contain_text("志愿者骨干")


def test_a_choice_narrows_and_the_back_button_widens_again(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    ask(tab, base, "志愿者")
    before = titles(tab)
    box = tab.get_by_role("group", name="区").get_by_role("checkbox", name=re.compile("荔湾区"))
    count = int(re.findall("[0-9]+", box.locator("..").inner_text())[-1])
    box.check()

    expect(tab).to_have_url(re.compile("district=liwan"))
    expect(tab.locator("#search-said")).to_contain_text(f"找到 {count} 个页面")
    assert count > 0
    assert set(titles(tab)) != set(before)
    expect(box).to_be_focused()
    tab.get_by_role("group", name="区").get_by_role("checkbox", name=re.compile("海珠区")).check()
    expect(tab).to_have_url(re.compile("district=liwan&district=haizhu"))
    tab.go_back()
    expect(tab.locator("#search-said")).to_contain_text(f"找到 {count} 个页面")
    tab.go_back()
    expect(tab.locator("#search-results h3").first).to_have_text(before[0])
    assert titles(tab) == before
    tab.reload()
    expect(tab.locator("#search-results h3").first).to_have_text(before[0])


def test_results_come_in_pages_and_the_newest_first_if_wanted(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    ask(tab, base, "社区")
    first = titles(tab)
    assert len(first) == 10
    tab.get_by_role("link", name="下一页").click()
    expect(tab).to_have_url(re.compile("page=2"))
    expect(tab.locator("#search-heading")).to_be_focused()
    assert not set(titles(tab)) & set(first) or titles(tab) != first
    tab.get_by_label("排列").select_option("new")
    expect(tab).to_have_url(re.compile("sort=new"))
    expect(tab.locator("#search-results h3").first).to_contain_text("2025")


def test_the_field_of_names_leads_here(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(base)
    field = tab.get_by_role("combobox").first
    field.focus()
    expect(field).to_have_attribute("aria-controls", re.compile("list"))
    field.fill("志愿者骨干")
    tab.get_by_role("option", name=re.compile("在全文中找")).click()

    expect(tab).to_have_url(f"{base}search/?q={quote('志愿者骨干')}")
    expect(tab.locator("#search-said")).to_contain_text(FOUND)


def test_other_words_for_the_same_are_looked_for_and_can_be_left_out(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    ask(tab, base, "义工")
    widened = tab.locator("#search-said").inner_text()

    expect(tab.locator("#search-also")).to_contain_text("也找了：志愿者")
    expect(tab.locator("#search-results mark").first).to_have_text(re.compile("志愿者|义工"))
    tab.get_by_role("link", name="只找原词").click()
    expect(tab).to_have_url(re.compile("exact=1"))
    expect(tab.locator("#search-said")).not_to_have_text(widened)
    expect(tab.locator("#search-also")).to_be_empty()


def test_what_nobody_wrote_is_said(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(f"{base}search/?q={quote('龘龘龘')}")

    expect(tab.get_by_role("status").last).to_contain_text("没有找到")


def test_an_index_that_does_not_come_is_said_and_can_be_tried_again(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    refused: list[Route] = []

    def refuse(route: Route) -> None:
        refused.append(route)
        route.abort()

    tab.route("**/buckets/*", refuse)
    tab.goto(f"{base}search/?q={quote('志愿者骨干')}")
    expect(tab.locator("#search-said")).to_contain_text("没有读到检索数据")
    assert refused
    tab.unroute("**/buckets/*")
    tab.get_by_role("searchbox", name="在全部报告里找").press("Enter")
    expect(tab.locator("#search-said")).to_contain_text(FOUND)


def test_without_scripts_it_leads_to_the_lists(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE, javascript=False).page
    tab.goto(f"{base}search/?q={quote('志愿者')}")

    expect(tab.locator("#search")).to_be_hidden()
    tab.get_by_role("link", name="社区和街道名单，按拼音首字母").click()
    expect(tab).to_have_url(f"{base}places/")


def test_other_pages_load_nothing_of_it(base: str, open_page: OpenPage) -> None:
    visit = open_page(DESK)
    visit.page.goto(f"{base}liwan/huadi/2024-final/")

    assert not [asked for asked in visit.requests if "search" in asked]


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_results_are_sound_in_every_look(width: int, base: str, open_page: OpenPage) -> None:
    tab = open_page(width).page
    ask(tab, base, "志愿者")
    tab.evaluate(AXE_SCRIPT)
    tab.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    faults = structure(tab)
    for look in LOOKS:
        tab.evaluate(SHOW, look)
        faults += [f"{look}: {fault}" for fault in too_wide(tab) + contrast(tab)]
    assert faults == []


def test_the_script_is_small(site: Site) -> None:
    (script,) = (site.folder / "assets").glob("search-*.js")
    assert len(gzip.compress(script.read_bytes(), 9)) <= 9 * 1024
