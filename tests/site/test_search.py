"""The page of the full-text search, as a reader meets it."""

import gzip
import re
from urllib.parse import quote

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route, expect

from tests.browser import OpenPage, Visit
from tests.site.conftest import Built
from tests.site.kinds import DESK, PHONE, REPORT
from tests.site.pages import Site
from tests.site.test_look import axe

WEIGHT = 9_500  # bytes of the joined script, compressed


def ask(visit: Visit, base: str, query: str) -> Tab:
    tab = visit.page
    tab.goto(f"{base}search/?{query}")
    expect(tab.locator("#search-said")).to_have_text(re.compile("找到|相近|没有"))
    return tab


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_typing_finds_reports_and_says_how_many(width: int, base: str, open_page: OpenPage) -> None:
    visit = open_page(width)
    tab = visit.page
    tab.goto(f"{base}search/")
    tab.get_by_label("在全部报告里找").fill("志愿者骨干")
    tab.keyboard.press("Enter")

    expect(tab.get_by_role("status")).to_have_text("找到 5 份报告、3 个词条。")
    expect(tab.locator("#search-results li")).to_have_count(8)
    expect(tab.locator("#search-results mark").first).to_have_text("志愿者骨干")
    assert tab.title().startswith("志愿者骨干 ·")
    assert visit.errors == []


def test_a_result_leads_to_the_finding(base: str, open_page: OpenPage) -> None:
    tab = ask(open_page(DESK), base, "q=围绕“一老一小”")
    link = tab.locator("#search-results a").first
    expect(link).to_have_attribute("href", re.compile(rf"{REPORT}#supervisor-p1$"))
    link.click()
    expect(tab.locator("li:has(#supervisor-p1)")).to_be_in_viewport()


def test_facets_narrow_stand_in_the_address_and_go_with_back(base: str, open_page: OpenPage) -> None:
    tab = ask(open_page(DESK), base, "q=志愿者骨干")
    boxes = tab.locator("#search-facets")
    boxes.locator("[value=haizhu]").check()
    expect(tab.get_by_role("status")).to_have_text("找到 2 份报告。")
    boxes.locator("[value=liwan]").check()
    expect(tab.get_by_role("status")).to_have_text("找到 4 份报告。")
    boxes.locator("[value=excellent]").check()
    expect(tab.get_by_role("status")).to_have_text("找到 1 份报告。")
    assert "district=haizhu&district=liwan&grade=excellent" in tab.url

    tab.go_back()
    expect(tab.get_by_role("status")).to_have_text("找到 4 份报告。")
    expect(boxes.locator("[value=excellent]")).not_to_be_checked()
    tab.reload()
    expect(tab.get_by_role("status")).to_have_text("找到 4 份报告。")
    expect(boxes.locator("[value=haizhu]")).to_be_checked()


def test_the_count_of_a_facet_is_what_ticking_it_shows(base: str, open_page: OpenPage) -> None:
    tab = ask(open_page(DESK), base, "q=社工")
    labels = tab.locator("#search-facets input").evaluate_all(
        "all => all.map(each => [each.name, each.value, each.parentElement.innerText])"
    )
    assert len(labels) > 8
    for name, value, text in {label[0]: label for label in labels}.values():  # one of each facet
        (count,) = re.findall(r"(\d+)\s*条?$", text.replace("\n", " ").strip())
        ask_again = ask(open_page(DESK), base, f"q=社工&{name}={value}")
        numbers = re.findall(r"\d+", ask_again.get_by_role("status").inner_text())
        assert sum(map(int, numbers)) == int(count), text


def test_the_topic_facet_is_fetched_when_it_is_opened(base: str, open_page: OpenPage) -> None:
    visit = open_page(DESK)
    tab = ask(visit, base, "q=志愿者")
    assert not any("topics-" in request for request in visit.requests)
    tab.locator("#search-facets summary", has_text="主题").click()
    expect(tab.locator("#search-facets input[name=topic]").first).to_be_attached()
    assert any("topics-" in request for request in visit.requests)


def test_results_are_paged_and_ordered(base: str, open_page: OpenPage) -> None:
    tab = ask(open_page(DESK), base, "q=社工")
    first = tab.locator("#search-results h3").all_inner_texts()
    tab.get_by_role("link", name="下一页").click()
    expect(tab.locator("#search-pages")).to_contain_text("第 2 页")
    assert not set(first) & set(tab.locator("#search-results h3").all_inner_texts())
    expect(tab.locator("#search-heading")).to_be_focused()

    tab = ask(open_page(DESK), base, "q=志愿者骨干&type=report&sort=newest")
    years = [int(year) for year in re.findall(r"(\d{4}) 年[中末]期", " ".join(tab.locator("h3").all_inner_texts()))]
    assert years == sorted(years, reverse=True)


def test_the_field_of_names_leads_here(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(base)
    field = tab.get_by_role("combobox").first
    field.focus()
    expect(field).to_have_attribute("aria-controls", re.compile("list"))
    field.fill("志愿者骨干")
    tab.get_by_role("option", name=re.compile("在全文中找")).click()
    expect(tab).to_have_url(f"{base}search/?q={quote('志愿者骨干')}")
    expect(tab.locator("#search-said")).to_contain_text("找到")


def test_other_words_for_the_same_are_told_and_can_be_left_out(base: str, open_page: OpenPage) -> None:
    tab = ask(open_page(DESK), base, "q=义工")
    widened = tab.locator("#search-said").inner_text()
    expect(tab.locator("#search-hints")).to_contain_text("也找了：志愿者")
    expect(tab.locator("#search-results mark").first).to_have_text(re.compile("志愿者|义工"))
    tab.get_by_role("link", name="只找原词").click()
    expect(tab.locator("#search-said")).not_to_have_text(widened)
    expect(tab.locator("#search-hints")).to_be_empty()


def test_an_index_that_does_not_come_is_said_and_can_be_tried_again(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    refused: list[Route] = []

    def refuse(route: Route) -> None:
        refused.append(route)
        route.abort()

    tab.route("**/*.places", refuse)
    tab.goto(f"{base}search/?q={quote('志愿者骨干')}")
    expect(tab.locator("#search-said")).to_contain_text("没有取到")
    assert refused
    tab.unroute("**/*.places")
    tab.get_by_label("在全部报告里找").press("Enter")
    expect(tab.locator("#search-said")).to_contain_text("找到")


def test_a_page_that_is_only_read_loads_nothing_of_the_search(base: str, open_page: OpenPage) -> None:
    for address in ("", REPORT, "places/"):
        visit = open_page(PHONE)
        visit.page.goto(base + address)
        assert not [request for request in visit.requests if "search" in request]


def test_the_script_is_light(site: Site) -> None:
    (script,) = (site.folder / "assets").glob("search-*.js")
    assert len(gzip.compress(script.read_bytes(), 9)) <= WEIGHT


def test_opened_from_a_folder_it_says_why_it_cannot_search(built: Built, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto((built.site / "search" / "index.html").as_uri())
    expect(tab.locator("#search-folder")).to_be_visible()
    expect(tab.locator("#search-form")).to_be_hidden()


def test_without_scripts_the_page_leads_to_the_names_and_the_districts(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE, javascript=False).page
    tab.goto(f"{base}search/")
    expect(tab.locator("#search-form")).to_be_hidden()
    targets = tab.locator("main a").evaluate_all("all => all.map(each => each.pathname)")
    assert any(target.endswith("/places/") for target in targets)
    assert any(target.endswith("/liwan/") for target in targets)


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["q=义工 骨干", "q=恒荔湾畔小区", "q=魑魅魍魉"])
def test_axe_finds_nothing_in_results(width: int, scheme: str, query: str, base: str, open_page: OpenPage) -> None:
    tab = ask(open_page(width, "dark" if scheme == "dark" else "light"), base, query)
    tab.locator("#search-fold").evaluate_all("all => { for (const each of all) each.open = true }")
    tab.evaluate(AXE_SCRIPT)
    assert axe(tab, {}) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
