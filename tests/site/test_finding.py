"""A reader looks for a place and finds it; a table is put in the order asked for."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from generator.model.catalogue import Catalogue
from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, shown


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
