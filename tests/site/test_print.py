"""Every kind of page on A4: all its words within the margins, where it came from and how many pages on each."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import pytest
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTComponent, LTContainer, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from playwright.sync_api import Page as Tab

from generator.readers.pdf.characters import printed as ordinary
from tests.browser import OpenPage
from tests.serving import ServeFolder
from tests.site.edge import REPORTS
from tests.site.kinds import PARTS, PHONE, REPORT, samples
from tests.site.pages import Site, one_a_line

MM = 72 / 25.4
SIDE, TOP, FOOT = 14 * MM, 15 * MM, 18 * MM
SLACK = 1  # points; a sign's box is a little more than the sign
A4 = (210 * MM, 297 * MM)
WORDS = (
    "() => [document.querySelector('.md-banner'), document.querySelector('main')].map(each => each.innerText).join()"
)
LEADING_AWAY = ".masthead, .tabs, .foot, .crumbs, .lookup, .letters, .sortbar, .btnrow, .turn, .toc"


def signs(item: LTComponent) -> Iterator[LTChar]:
    """All that is written on a page, each sign with its place."""
    if isinstance(item, LTChar):
        yield item
    elif isinstance(item, LTContainer):
        for part in item:
            yield from signs(part)


def counted(text: str) -> Counter[str]:
    """Letters, Chinese characters and digits. A PDF calls some of them radicals: ⻚ for 页."""
    return Counter(sign for sign in unicodedata.normalize("NFKC", ordinary(text)) if is_letter(sign))


def is_letter(sign: str) -> bool:
    """Marks may hang out of a line, and fonts have other forms of them."""
    return unicodedata.category(sign[0])[0] in "LN"


def printed(tab: Tab) -> list[tuple[LTPage, list[LTChar]]]:
    """The pages of what is shown, with the signs on each that can be seen."""
    made = BytesIO(tab.pdf(prefer_css_page_size=True))
    resources = PDFResourceManager()
    device = _Text(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    pages = []
    for page in PDFPage.get_pages(made):
        interpreter.process_page(page)
        shown = device.get_result()
        pages.append((shown, [sign for sign in signs(shown) if sign.get_text().strip() and sign.height > 0.5]))
    return pages


class _Text(PDFPageAggregator):
    """What is written on a page, without the lines and areas, and not put together to paragraphs."""

    def paint_path(self, *_: object) -> None:
        """Nothing: rules and bars are not read here."""


def foot(page: list[LTChar]) -> str:
    """What stands below the text, from left to right."""
    below = sorted((sign for sign in page if sign.y1 < FOOT), key=lambda sign: sign.x0)
    return "".join(sign.get_text() for sign in below)


def faults_of(tab: Tab, address: str) -> list[str]:
    pages = printed(tab)
    faults = []
    text: Counter[str] = Counter()
    for number, (page, signs) in enumerate(pages, 1):
        assert (page.width, page.height) == pytest.approx(A4, abs=1)
        body = [sign for sign in signs if sign.y1 >= FOOT]
        outside = "".join(
            sign.get_text()
            for sign in body
            if is_letter(sign.get_text())
            and not (
                SIDE - SLACK < sign.x0 < sign.x1 < page.width - SIDE + SLACK and sign.y1 < page.height - TOP + SLACK
            )
        )
        below = unicodedata.normalize("NFKC", foot(signs))
        faults += [f"outside the margins: {outside}"] if outside else []
        if address not in below or not re.search(rf"第{number}.,共{len(pages)}.$", below):
            faults.append(f"page {number} says below: {below}")
        faults += [] if body else [f"page {number} is empty"]
        text += counted("".join(sign.get_text() for sign in body))
    tab.emulate_media(media="print")
    tab.add_style_tag(content=".vh, [data-elder] .rows thead { display: none !important }")  # unseen
    missing = counted(tab.evaluate(WORDS)) - text
    faults += [f"not on paper: {dict(missing)}"] if missing else []
    faults += [
        f"on paper: {each}" for each in LEADING_AWAY.split(", ") if tab.locator(each).locator("visible=true").count()
    ]
    tab.emulate_media(media="null")
    return [f"{address} {fault}" for fault in faults]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_kind_of_page_is_whole_on_paper(part: int, mini_base: str, mini: Site, open_page: OpenPage) -> None:
    tab = open_page(PHONE, "dark").page
    faults = []
    for address in samples(mini)[part::PARTS]:
        if not address.endswith("/poster/"):
            tab.goto(mini_base + address)
            faults += faults_of(tab, mini_base + address)
    assert faults == [], one_a_line(faults)


@pytest.mark.parametrize("report", REPORTS.values())
def test_so_are_the_extremes(report: str, edge_base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(f"{edge_base}{report}/")
    faults = faults_of(tab, f"{edge_base}{report}/")
    assert faults == [], one_a_line(faults)


@pytest.mark.parametrize("address", ["", "liwan/huadi/", REPORT, "glossary/"])
def test_and_in_large_type(address: str, base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.add_init_script("localStorage.setItem('elder', '1')")
    tab.goto(base + address)
    faults = faults_of(tab, base + address)
    assert faults == [], one_a_line(faults)


def test_without_scripts_the_address_is_the_one_the_site_was_built_for(
    public: Site, serve_folder: ServeFolder, open_page: OpenPage
) -> None:
    tab = open_page(PHONE, javascript=False).page
    tab.goto(f"{serve_folder(public.folder)}about/")
    for _, page in printed(tab):
        assert f"{public.base}about/" in unicodedata.normalize("NFKC", foot(page))


def test_paper_is_white_whatever_the_screen_is(base: str, open_page: OpenPage) -> None:
    inks = []
    for scheme in ("light", "dark"):
        tab = open_page(PHONE, "dark" if scheme == "dark" else "light").page
        tab.goto(base + REPORT)
        assert tab.locator("html").get_attribute("data-md-color-scheme") == ("slate" if scheme == "dark" else "default")
        tab.emulate_media(media="print")
        inks.append(
            tab.locator("main h1, main p, main .card").evaluate_all(
                "all => all.map(each => { const is = getComputedStyle(each); return is.color + is.backgroundColor })"
            )
        )
    assert inks[0] == inks[1]
