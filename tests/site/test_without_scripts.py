"""The site without scripts: everything can be read, and nothing is offered that does nothing."""

import pytest

from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, REPORT, samples, shown
from tests.site.pages import Site, one_a_line


def test_without_scripts_everything_can_be_read(base: str, site: Site, open_page: OpenPage) -> None:
    tab = open_page(DESK, javascript=False).page
    faults = []
    for address in samples(site):
        tab.goto(base + address)
        # A field that only scripts answer, and the empty frame of its answers, hold nothing to read; explanations of
        # words open without a script (test_words.py).
        hidden = tab.locator("main :is(p, li, td, th, dd, h2, h3, a)").evaluate_all(
            """all => all.filter((each) => !each.closest("details:not([open])") && !each.checkVisibility()
              && !each.closest("#search :is(form, #search-body, #search-folder)[hidden], [popover], .terms__title")
              && each.textContent.trim() !== "").map((each) => each.outerHTML.slice(0, 99))"""
        )
        faults += [(address, each) for each in hidden if "hidden" not in each]
    assert faults == [], one_a_line(faults)
    tab.goto(f"{base}places/")
    assert len(shown(tab)) == tab.locator(".places li").count() > 0


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
        controls = tab.locator("button, select, input, textarea, label[for]").evaluate_all(
            """all => all.filter((each) => each.checkVisibility()).filter((each) => {
              const action = each.form && each.form.getAttribute("action");
              const field = each.control;
              if (each.popoverTargetElement) return false;
              return each.tagName === "LABEL" ? !(field && field.checkVisibility())
                : !action || new URL(action, location).pathname === location.pathname;
            }).map((each) => each.outerHTML.slice(0, 99))"""
        )
        faults += [(address, each) for each in controls]
    assert faults == [], one_a_line(faults)


def test_without_scripts_the_home_form_leads_to_the_list(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE, javascript=False).page
    tab.goto(base)
    tab.get_by_role("searchbox").fill("花地街")
    tab.get_by_role("searchbox").press("Enter")
    tab.wait_for_url(f"{base}places/?**")

    assert "花地街" in shown(tab)
