"""A reader sees how old a grade is, enlarges, darkens, unfolds, prints."""

import re
from datetime import date

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from generator.model.catalogue import Catalogue
from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, REPORT


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


@pytest.mark.parametrize(("today", "old"), [("2025-08-07", False), ("2025-08-08", True)])
def test_a_grade_is_old_when_the_site_says_so(*, today: str, old: bool, mini_base: str, open_page: OpenPage) -> None:
    """The invented site calls a grade of 2024-08-08 old after 12 months (site.yml, reading)."""
    tab = open_page(DESK).page
    tab.clock.set_fixed_time(f"{today}T12:00:00+08:00")
    tab.goto(f"{mini_base}qinglan/luzhou/2024-final/")

    assert ("age--old" in (tab.locator("[data-age]").first.get_attribute("class") or "")) is old


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


def size(tab: Tab) -> float:
    """The size of ordinary text, in pixels."""
    pixels: float = tab.locator("main p").first.evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
    return pixels


def ground(tab: Tab) -> str:
    colour: str = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


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


def unfolded(tab: Tab) -> list[bool]:
    is_open: list[bool] = tab.locator("details.sect").evaluate_all("all => all.map(each => each.open)")
    return is_open


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
    is_shown: bool = element.evaluate(
        "each => { const box = each.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight }"
    )
    return is_shown


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
