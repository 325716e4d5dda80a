"""The review sheet: nothing of the document hidden, nobody named, both sides linked, one file."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from generator.drafts.known import KnownData
from generator.drafts.review.sheet import SheetRemark, sheet
from generator.drafts.writing.statement import statement
from generator.understand.draft import Draft, LedgerEntry, State
from tests.browser import OpenPage
from tests.drafts import invented

KNOWN = KnownData.read(Path(__file__).parents[2] / "load" / "base")
NAMES = KNOWN.names() | {"qinghe": "样例市清禾社会工作服务中心"}
REMARKS = (
    SheetRemark("error", "总分应为 88.50，报告写 88.60", ("result", "total")),
    SheetRemark("warning", "没有百分号", ("sections", 2, "figures", 1, "percent")),
    SheetRemark("warning", "整份的事"),
)


def made(draft: Draft | None = None) -> str:
    draft = draft or invented.report()
    ids = {"样例市清禾社会工作服务中心": "qinghe", "样例市社会工作评估中心": "pinggu"}
    veil = KNOWN.veil(draft)
    return sheet(draft, statement(draft, KNOWN, ids, veil, ()), REMARKS, NAMES, veil)


@pytest.fixture(scope="module")
def page() -> Element:
    root: Element = html5lib.parse(made(), namespaceHTMLElements=False)
    return root


def text(element: Element) -> str:
    return "".join(element.itertext())


def test_every_line_of_the_document_is_there(page: Element) -> None:
    lines = {line.get("id"): text(line) for line in page.iterfind(".//div[@id]") if "line" in (line.get("class") or "")}
    for number, line in enumerate(invented.LINES, start=1):
        words = line.replace(invented.PERSON, "〔人名〕").replace(invented.PHONE, "〔电话号码〕")
        assert words in lines[f"d0-l{number}"], number


def test_lines_without_account_are_shown_as_left() -> None:
    ledger = tuple(entry for entry in invented.ledger() if entry.place.line != 5)
    page = html5lib.parse(made(replace(invented.report(), ledger=ledger)), namespaceHTMLElements=False)
    line = page.find(".//div[@id='d0-l5']")
    assert line.get("class") == "line left"
    assert "没有下落" in text(line)


def test_all_anchors_lead_somewhere_and_are_unique(page: Element) -> None:
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [a.get("href") for a in page.iter("a")]
    assert links
    assert {link.removeprefix("#") for link in links if link} <= set(ids)
    assert all(link and link.startswith("#") for link in links), "one file, no network"


def test_values_and_lines_are_linked_both_ways(page: Element) -> None:
    value = page.find(".//*[@id='v-sections-1-praise-0']")
    assert value is not None
    assert value.get("data-lines") == "d0-l12 d0-l13"
    for number in (12, 13):
        line = page.find(f".//div[@id='d0-l{number}']")
        assert line is not None
        assert "#v-sections-1-praise-0" in [a.get("href") for a in line.iter("a")]


def test_what_is_to_do_stands_on_top(page: Element) -> None:
    counts = [text(item) for item in page.findall(".//ul[@class='counts']/li")]
    assert counts[:3] == ["4 处要看", "1 行没有看懂", "3 处核对发现"]
    checked = page.find(".//section[@id='checked']")
    assert checked is not None
    targets = [a.get("href") for a in checked.iter("a")]
    assert targets == ["#v-result-total", "#v-sections-2-figures-1"]
    left = page.find(".//section[@id='to-place']")
    assert left is not None
    assert "这一行谁也看不懂" in text(left)
    assert "页码 1 处没有收录" in text(left)


def test_nobody_is_named() -> None:
    html = made()
    assert invented.PERSON not in html
    assert invented.PHONE not in html


def test_nothing_of_the_document_is_markup() -> None:
    bad = '<script>alert(1)</script><img src="http://x.example/a.png" onerror=x>"&amp;'
    entries = tuple(replace(entry, text=bad) for entry in invented.ledger())
    passage = replace(invented.FINDINGS[0].passage, text=bad)
    draft = replace(
        invented.report(),
        ledger=(*entries, LedgerEntry(entries[0].place, bad, State.LEFT, bad)),
        findings=(replace(invented.FINDINGS[0], passage=passage),),
        warnings=(bad,),
    )
    page = html5lib.parse(made(draft), namespaceHTMLElements=False)
    assert len(list(page.iter("script"))) == 1
    assert not list(page.iter("img"))


def test_one_file_without_network() -> None:
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import|https?:", made())


def test_the_same_draft_gives_the_same_bytes() -> None:
    assert made() == made()


@pytest.fixture
def opened(tmp_path: Path, open_page: OpenPage) -> Callable[..., Page]:
    path = tmp_path / "2024-final.review.html"
    path.write_text(made(), "utf-8")

    def visit(width: int, scheme: str = "light", *, javascript: bool = True) -> Page:
        page = open_page(width, scheme, javascript=javascript).page  # type: ignore[arg-type]
        page.goto(path.as_uri())
        return page

    return visit


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_anyone_can_use_it(opened: Callable[..., Page], width: int, scheme: str) -> None:
    page = opened(width, scheme)
    assert Axe().run(page).response["violations"] == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_progress_is_counted_and_kept(opened: Callable[..., Page]) -> None:
    page = opened(1280)
    progress = page.locator("#progress")
    assert progress.inner_text() == "看过 0 处，还剩 8 处"
    page.locator(".todo input").first.check()
    assert progress.inner_text() == "看过 1 处，还剩 7 处"
    page.reload()
    assert page.locator("#progress").inner_text() == "看过 1 处，还剩 7 处"


def test_without_scripts_all_is_there(opened: Callable[..., Page]) -> None:
    page = opened(1280, javascript=False)
    assert page.locator("#progress").is_hidden()
    page.locator("#v-result-grade a").first.click()
    assert page.url.endswith("#d0-l23")
