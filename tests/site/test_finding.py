"""A reader looks for a place and finds it; a table is put in the order asked for."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from generator.model.catalogue import Catalogue
from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, shown


def test_every_place_of_the_record_stands_in_the_list_under_its_letter(
    mini_catalogue: Catalogue, mini_base: str, open_page: OpenPage
) -> None:
    tab = open_page(DESK).page
    tab.goto(f"{mini_base}places/")
    names = shown(tab)
    for station in mini_catalogue.stations:
        areas = station.profile.areas or (station.latest.body.areas if station.latest else ())
        for name in (station.profile.street, *(community for area in areas for community in area.communities)):
            assert name in names, name
    letters = tab.locator(".letters a").all_inner_texts()
    assert letters == tab.locator("main h2").all_inner_texts()
    assert letters[:-1] == sorted(letters[:-1])


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_letter_of_the_bar_leads_to_its_names(width: int, base: str, open_page: OpenPage) -> None:
    tab = open_page(width).page
    tab.goto(f"{base}places/")
    tab.get_by_role("link", name="Y", exact=True).click()

    expect(tab.get_by_role("heading", name="Y", exact=True)).to_be_in_viewport()
    expect(tab.locator("section:target")).to_contain_text("怡芳苑社区")


def scores(tab: Tab) -> list[Decimal | None]:
    cells = tab.locator("table tbody tr td:nth-child(3)").all_inner_texts()
    numbers = (re.search(r"\d+(\.\d+)?", cell) for cell in cells)
    return [Decimal(number[0]) if number else None for number in numbers]


def test_a_table_is_sorted_by_score_both_ways_and_what_has_none_comes_last(
    mini_base: str, base: str, open_page: OpenPage
) -> None:
    tab = open_page(PHONE).page
    for address in (f"{base}schemes/guangzhou-2023/", f"{mini_base}schemes/yundu-2023/", f"{mini_base}baiyu/"):
        tab.goto(address)
        pick = tab.locator("main select")
        for index, reverse in ((1, False), (0, True)):
            pick.select_option(index=index)
            shown = scores(tab)
            stated = [score for score in shown if score is not None]
            assert stated == sorted(stated, reverse=reverse)
            assert shown == stated + [None] * (len(shown) - len(stated))


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
