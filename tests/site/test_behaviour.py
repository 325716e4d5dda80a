"""What a reader does on the site: find a place, sort, enlarge, darken, unfold, all by keyboard; and without scripts."""

import re
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from generator.model.catalogue import Catalogue
from tests.browser import OpenPage
from tests.serving import ServeFolder
from tests.site.pages import Site, told
from tests.site.test_look import samples

REPORT = "liwan/huadi/2024-final/"
PHONE, DESK = 390, 1280


@pytest.fixture(scope="session")
def base(serve_folder: ServeFolder, prefixed: Site) -> str:
    return serve_folder(prefixed.folder, "/a/b/")


@pytest.fixture(scope="session")
def mini_base(serve_folder: ServeFolder, mini: Site) -> str:
    return serve_folder(mini.folder)


def shown(tab: Tab) -> list[str]:
    """The names in the list of places that can be seen, in its order."""
    return tab.locator("[data-place]:visible a").all_inner_texts()


# Places


@pytest.mark.parametrize("typed", ["花地", "huadi", "HUADI", " hua di ", "花地街"])
def test_typing_narrows_the_list_of_places(typed: str, base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(f"{base}places/")
    everything = shown(tab)
    tab.get_by_role("searchbox").fill(typed)

    assert shown(tab) == [name for name in everything if "花地" in name]
    assert 0 < len(shown(tab)) < len(everything)
    assert str(len(shown(tab))) in tab.get_by_role("status").inner_text()

    tab.get_by_role("searchbox").fill("")
    assert shown(tab) == everything


def test_an_unknown_name_is_said_to_be_unknown(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(f"{base}places/")
    before = tab.get_by_role("status").inner_text()
    tab.get_by_role("searchbox").fill("没有这个地方")

    assert shown(tab) == []
    assert tab.get_by_role("status").inner_text() not in {before, ""}
    assert tab.locator("main h2:visible").count() == 0  # no letter without names


@pytest.mark.parametrize("how", ["Enter", "button"])
@pytest.mark.parametrize("name", ["花地街", "huadi"])
def test_the_home_page_leads_to_the_list_with_the_name_looked_up(
    name: str, how: str, base: str, open_page: OpenPage
) -> None:
    tab = open_page(PHONE).page
    tab.goto(base)
    field = tab.get_by_role("searchbox")
    field.fill(name)
    if how == "Enter":
        field.press("Enter")
    else:
        tab.locator("form").get_by_role("button").click()
    tab.wait_for_url(f"{base}places/?**")

    assert tab.get_by_role("searchbox").input_value() == name
    assert "花地街" in shown(tab)
    assert all("花地" in found for found in shown(tab))
    tab.locator("[data-place]:visible").get_by_role("link", name="花地街", exact=True).click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("花地街")


def test_every_place_of_the_record_can_be_found_by_its_name(
    mini_catalogue: Catalogue, mini_base: str, open_page: OpenPage
) -> None:
    tab = open_page(DESK).page
    tab.goto(f"{mini_base}places/")
    for station in mini_catalogue.stations:
        areas = station.profile.areas or (station.latest.body.areas if station.latest else ())
        for name in (station.profile.street, *(community for area in areas for community in area.communities)):
            tab.get_by_role("searchbox").fill(name)
            assert name in shown(tab), name


# Dates


@pytest.mark.parametrize(
    ("today", "years", "months", "old"),
    [
        ("2024-08-23", 0, 0, False),
        ("2024-09-22", 0, 0, False),
        ("2024-09-23", 0, 1, False),
        ("2025-08-22", 0, 11, False),
        ("2025-08-23", 1, 0, False),
        ("2026-08-22", 1, 11, False),
        ("2026-08-23", 2, 0, True),
        ("2026-11-21", 2, 2, True),
    ],
)
def test_the_age_of_a_grade_is_that_of_the_readers_day(  # noqa: PLR0913 - a date and what is said of it
    *, today: str, years: int, months: int, old: bool, base: str, open_page: OpenPage, catalogue: Catalogue
) -> None:
    assert [r.body.evaluated for r in catalogue.reports if f"{r.key}/" == REPORT] == [date(2024, 8, 23)]
    tab = open_page(DESK).page
    tab.clock.set_fixed_time(f"{today}T12:00:00+08:00")
    tab.goto(base + REPORT)
    age = tab.locator("[data-age]").first

    numbers = [int(number) for number in re.findall(r"\d+", age.inner_text())]
    assert numbers == ([number for number in (years, months) if number] or [1])  # less than 1 month
    assert ("age--old" in (age.get_attribute("class") or "")) is old


def test_nothing_is_said_of_a_day_to_come(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.clock.set_fixed_time("2024-08-01T12:00:00+08:00")
    tab.goto(base + REPORT)

    assert tab.locator("[data-age]").first.inner_text() == ""


@pytest.mark.parametrize(("today", "warned"), [("2024-09-07", False), ("2024-09-08", True)])
def test_a_grade_is_called_old_when_its_contract_is_over(
    *, today: str, warned: bool, base: str, open_page: OpenPage
) -> None:
    tab = open_page(DESK).page
    tab.clock.set_fixed_time(f"{today}T12:00:00+08:00")
    tab.goto(f"{base}liwan/huadi/")

    assert tab.locator("[data-contract-end]").is_visible() is warned


# Tables


def scores(tab: Tab) -> list[Decimal | None]:
    cells = tab.locator("table tbody tr td:nth-child(3)").all_inner_texts()
    found = (re.search(r"\d+(\.\d+)?", cell) for cell in cells)
    return [Decimal(number[0]) if number else None for number in found]


def test_a_table_is_sorted_by_score_both_ways_and_what_has_none_comes_last(
    mini_base: str, base: str, open_page: OpenPage
) -> None:
    tab = open_page(PHONE).page
    for address in (f"{base}schemes/guangzhou-2023/", f"{mini_base}schemes/yundu-2023/", f"{mini_base}baiyu/"):
        tab.goto(address)
        pick = tab.locator("main select")
        for index, reverse in ((1, False), (0, True)):
            pick.select_option(index=index)
            found = scores(tab)
            stated = [score for score in found if score is not None]
            assert stated == sorted(stated, reverse=reverse)
            assert found == stated + [None] * (len(found) - len(stated))


def test_a_table_is_sorted_by_date_and_by_name(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(f"{base}schemes/guangzhou-2023/")
    pick = tab.locator("main select")

    pick.select_option(index=2)
    days = tab.locator("table tbody time").evaluate_all("times => times.map(time => time.dateTime)")
    assert days == sorted(days, reverse=True)
    assert len(set(days)) > 1
    names = tab.locator("table tbody th a")
    by_date = names.all_inner_texts()
    pick.select_option(index=3)
    assert names.all_inner_texts() != by_date
    assert sorted(names.all_inner_texts()) == sorted(by_date)


# Large type and colours


def size(tab: Tab) -> float:
    """The size of ordinary text, in pixels."""
    found: float = tab.locator("main p").first.evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
    return found


def ground(tab: Tab) -> str:
    found: str = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    return found


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_large_type_is_kept_on_the_next_page_until_it_is_put_away(width: int, base: str, open_page: OpenPage) -> None:
    tab = open_page(width).page
    tab.goto(f"{base}about/")
    usual = size(tab)
    button = tab.locator("#elder")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert size(tab) > usual

    tab.goto(f"{base}privacy/")
    assert button.get_attribute("aria-pressed") == "true"
    assert size(tab) > usual
    button.click()
    tab.goto(f"{base}about/")
    assert (button.get_attribute("aria-pressed"), size(tab)) == ("false", usual)


def test_dark_is_kept_on_the_next_page_until_it_is_put_away(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(f"{base}about/")
    light, button = ground(tab), tab.locator("#scheme")
    named = button.inner_text()
    button.click()
    dark = ground(tab)
    assert dark != light
    assert button.inner_text() != named

    tab.goto(f"{base}privacy/")
    assert ground(tab) == dark
    button.click()
    tab.goto(f"{base}about/")
    assert (ground(tab), button.inner_text()) == (light, named)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_readers_machine_decides_the_colours_first(width: int, base: str, open_page: OpenPage) -> None:
    light, dark = open_page(width, "light").page, open_page(width, "dark").page
    for tab in (light, dark):
        tab.goto(base)

    assert ground(light) != ground(dark)


@pytest.mark.parametrize(("width", "button"), [(PHONE, "#elder"), (DESK, "#elder"), (DESK, "#scheme")])
def test_the_buttons_are_there_with_scripts_and_only_then(
    width: int, button: str, base: str, open_page: OpenPage
) -> None:
    with_scripts, without = open_page(width).page, open_page(width, javascript=False).page
    for tab, there in ((with_scripts, True), (without, False)):
        tab.goto(base)
        expect(tab.locator(button)).to_be_visible(visible=there)


# Sections of a report


def unfolded(tab: Tab) -> list[bool]:
    found: list[bool] = tab.locator("details.sect").evaluate_all("all => all.map(each => each.open)")
    return found


def test_on_a_phone_a_report_is_folded_and_on_a_desk_it_is_open(base: str, open_page: OpenPage) -> None:
    phone, desk = open_page(PHONE).page, open_page(DESK).page
    for tab in (phone, desk):
        tab.goto(base + REPORT)

    assert unfolded(phone) == [True] + [False] * (len(unfolded(phone)) - 1)
    assert all(unfolded(desk))


def last_finding(catalogue: Catalogue) -> tuple[str, str]:
    """Anchor and section of the last finding: far down, in a section that is folded on a phone."""
    (report,) = (report for report in catalogue.reports if f"{report.key}/" == REPORT)
    finding = list(report.findings())[-1]
    return finding.id, finding.section.id


def is_in_view(element: Locator) -> bool:
    found: bool = element.evaluate(
        "each => { const box = each.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight }"
    )
    return found


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("how", ["address", "link"])
def test_a_link_to_a_finding_unfolds_its_section_and_shows_it(
    how: str, width: int, base: str, open_page: OpenPage, catalogue: Catalogue
) -> None:
    anchor, section = last_finding(catalogue)
    tab = open_page(width).page
    if how == "address":
        tab.goto(f"{base}{REPORT}#{anchor}")
    else:
        tab.goto(base + REPORT)
        tab.evaluate("anchor => { location.hash = anchor }", anchor)
        tab.wait_for_url(f"**#{anchor}")

    expect(tab.locator(f"#{section}")).to_have_attribute("open", "")
    item = tab.locator(f"li:has(#{anchor})")
    expect(item).to_be_visible()
    tab.wait_for_function(
        "anchor => document.getElementById(anchor).getBoundingClientRect().top < innerHeight", arg=anchor
    )
    assert is_in_view(item)


def test_figures_lead_to_their_places_on_a_phone(base: str, open_page: OpenPage, catalogue: Catalogue) -> None:
    tab = open_page(PHONE).page
    tab.goto(base + REPORT)
    anchor, section = last_finding(catalogue)
    tab.evaluate("for (const each of document.querySelectorAll('details.fold')) each.open = true")
    links = tab.locator(f"#quantities a[href='#{anchor}'], #quantities a[href^='#{section}']")
    target = (links.first.get_attribute("href") or "").removeprefix("#")
    links.first.click()

    expect(tab.locator(f"[id='{target}']")).to_be_in_viewport()
    expect(tab.locator(f"[id='{section}']")).to_have_attribute("open", "")


def test_everything_unfolds_for_print(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(base + REPORT)
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert tab.locator("details:not([open])").count() == 0


# Keyboard


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


# Without scripts


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_without_scripts_everything_can_be_read(width: int, base: str, site: Site, open_page: OpenPage) -> None:
    tab = open_page(width, javascript=False).page
    for address in samples(site):
        tab.goto(base + address)
        content = tab.locator("main")
        expect(content).to_be_visible()
        hidden = [link for link in content.locator("a").all() if not link.is_visible()]
        folded = content.locator("details:not([open])")
        assert folded.count() or hidden == [], address
    tab.goto(f"{base}places/")
    assert len(shown(tab)) == tab.locator("[data-place]").count() > 0


def test_without_scripts_no_section_is_folded_away(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE, javascript=False).page
    tab.goto(base + REPORT)

    assert all(section.get_attribute("open") is not None for section in tab.locator("details.sect").all())


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_without_scripts_nothing_is_offered_that_does_nothing(
    width: int, base: str, site: Site, open_page: OpenPage
) -> None:
    """A field or button may only be seen where its form leads to another page; a label only with its field."""
    tab = open_page(width, javascript=False).page
    faults = []
    for address in samples(site):
        tab.goto(base + address)
        for element in tab.locator("button, select, input, textarea").all():
            form = element.locator("xpath=ancestor::form")
            action = form.get_attribute("action") if form.count() else None
            leads_away = action is not None and urlsplit(action).path not in {"", "./"}
            if element.is_visible() and not leads_away:
                faults.append((address, element.get_attribute("id") or element.inner_text()))
        for label in tab.locator("label[for]").all():
            field = tab.locator(f"[id='{label.get_attribute('for')}']")
            if label.is_visible() and not field.is_visible():
                faults.append((address, f"label {label.inner_text()}"))
    assert faults == [], told(faults)


def test_without_scripts_the_home_form_leads_to_the_list(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE, javascript=False).page
    tab.goto(base)
    tab.get_by_role("searchbox").fill("花地街")
    tab.get_by_role("searchbox").press("Enter")
    tab.wait_for_url(f"{base}places/?**")

    assert "花地街" in shown(tab)
