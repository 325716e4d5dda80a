"""A station's poster: one A4 page with the grade, the reasons, and the way to the rest."""

import re

import pytest
import segno
from playwright.sync_api import expect

from generator.model.catalogue import Catalogue
from generator.render.wording import day, stated
from tests.browser import OpenPage
from tests.serving import ServeFolder
from tests.site.conftest import PUBLIC
from tests.site.kinds import DESK, PHONE
from tests.site.pages import Site

SVG = "{http://www.w3.org/2000/svg}"
PX_A_MM = 96 / 25.4


def test_every_station_with_a_report_has_a_poster_that_its_page_leads_to(mini: Site, mini_catalogue: Catalogue) -> None:
    for station in mini_catalogue.stations:
        links = {link.target for link in mini.pages[f"{station.key}/"].links}
        assert (f"{mini.base}{station.key}/poster/" in links) is bool(station.reports)
        assert (f"{station.key}/poster/" in mini.pages) is bool(station.reports)


def test_a_poster_tells_grade_score_date_communities_and_address(public: Site, catalogue: Catalogue) -> None:
    for station in catalogue.stations:
        report = station.latest
        assert report is not None
        text = public.pages[f"{station.key}/poster/"].text
        communities = [community for area in report.body.areas for community in area.communities]
        wanted = (station.profile.street, stated(report.body.result.grade), stated(report.body.result.total))
        for word in (*wanted, day(report.body.evaluated), *communities, stated(report.body.address), "三句话看懂"):
            assert word in text, (station.key, word)


def modules(path: str) -> set[tuple[int, int]]:
    """(column, row) of every dark module of an SVG path of horizontal strokes."""
    dark, x, y = set(), 0.0, 0.0
    for step, numbers in re.findall(r"([Mmh])([-0-9. ]*)", path):
        values = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", numbers)]
        if step == "h":
            dark |= {(int(x + i), int(y)) for i in range(int(values[0]))}
            x += values[0]
        else:
            x, y = (values[0], values[1]) if step == "M" else (x + values[0], y + values[1])
    return dark


def test_the_code_leads_to_the_station(public: Site, catalogue: Catalogue) -> None:
    """Read module by module: what is printed is the code of the station's address, with the quiet zone around it."""
    for station in catalogue.stations:
        page = public.pages[f"{station.key}/poster/"]
        (drawing,) = [each for each in page.root.iter(f"{SVG}svg") if "二维码" in each.get("aria-label", "")]
        expected = segno.make(f"{PUBLIC}{station.key}/", micro=False, error="m", boost_error=False)
        size = len(expected.matrix) + 8
        assert drawing.get("viewBox") == f"0 0 {size} {size}"
        light, dark = drawing.iter(f"{SVG}path")
        assert light.get("fill") == "#fff"
        assert modules(dark.get("d") or "") == {
            (x + 4, y + 4) for y, row in enumerate(expected.matrix) for x, module in enumerate(row) if module
        }
        assert f"{PUBLIC}{station.key}/" in page.text


@pytest.mark.parametrize("which", ["site", "prefixed", "mini"])
def test_without_an_address_the_poster_says_so_and_shows_the_path(which: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(which)
    posters = [page for address, page in site.pages.items() if address.endswith("/poster/")]
    assert posters
    for page in posters:
        assert "没有二维码" in page.text
        assert f"/{page.address.removesuffix('poster/')}" in page.text
        assert "http" not in page.text
        assert not [each for each in page.root.iter(f"{SVG}svg") if "二维码" in each.get("aria-label", "")]


@pytest.mark.parametrize("elder", [False, True])
def test_a_poster_is_one_page_of_a4_and_nothing_is_cut(
    *, elder: bool, public: Site, serve_folder: ServeFolder, open_page: OpenPage
) -> None:
    base = serve_folder(public.folder, "/a/b/")
    tab = open_page(DESK, "dark").page
    if elder:
        tab.add_init_script("localStorage.setItem('elder', '1')")
    for address in public.pages:
        if address.endswith("/poster/"):
            tab.goto(base + address)
            made = tab.pdf(prefer_css_page_size=True)
            assert len(re.findall(rb"/Type ?/Page\b", made)) == 1, address
            tab.emulate_media(media="print")
            sheet = tab.locator(".sheet")
            assert sheet.evaluate("each => each.scrollHeight - each.clientHeight") <= 0, address
            smallest = sheet.evaluate(
                "each => Math.min(...[...each.querySelectorAll('p:not(.sheet__foot, .sheet__url), li, h2')]"
                ".map(one => parseFloat(getComputedStyle(one).fontSize)))"
            )
            assert smallest >= 14 * 96 / 72, address
            assert sheet.locator(".sheet__qr svg").evaluate("each => each.clientWidth") >= 44 * PX_A_MM - 1
            tab.emulate_media(media="null")


def test_the_poster_can_be_printed_by_a_button(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.add_init_script("window.print = () => { window.printed = true }")
    tab.goto(f"{base}liwan/huadi/")
    tab.get_by_role("link", name="打印海报").click()
    tab.get_by_role("button", name="打印海报").click()
    assert tab.evaluate("window.printed") is True


def test_without_scripts_there_is_no_button_that_does_nothing(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE, javascript=False).page
    tab.goto(f"{base}liwan/huadi/poster/")
    expect(tab.locator("button[data-print]")).to_be_hidden()
