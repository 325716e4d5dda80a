"""The rules for a Chinese disclosure site (docs/product, C1 to C14) that a page can be held to."""

import re
from datetime import date

import pytest

from generator.model.catalogue import Catalogue
from generator.model.report import Report
from tests.site.conftest import PUBLIC
from tests.site.pages import Page, Site, one_a_line, plain, text_of


def report_pages(catalogue: Catalogue, site: Site) -> list[tuple[Report, Page]]:
    return [(report, site.pages[f"{report.key}/"]) for report in catalogue.reports]


@pytest.mark.parametrize("which", ["real", "mini"])
def test_c2_every_page_says_whose_site_this_is(which: str, request: pytest.FixtureRequest) -> None:
    catalogue: Catalogue = request.getfixturevalue("catalogue" if which == "real" else "mini_catalogue")
    site: Site = request.getfixturevalue("site" if which == "real" else "mini")
    assert not catalogue.site.official
    word = "虚构" if catalogue.site.invented else "非官方"
    faults = []
    for page in site.pages.values():
        before = page.text.partition(text_of(page.one("article")))[0]  # where nobody has to look for it
        if plain(catalogue.site.notice) not in before or word not in before:
            faults.append(page.address)
    assert faults == [], one_a_line(faults)


def test_c3_every_report_leads_to_where_errors_are_reported_and_names_itself(catalogue: Catalogue, site: Site) -> None:
    for report, page in report_pages(catalogue, site):
        assert any("#报告错误" in link.written or link.written.startswith("mailto:") for link in page.links), report.key
        assert report.key in page.text, report.key


def test_c4_no_table_and_no_list_is_empty(site: Site, mini: Site) -> None:
    faults = []
    for page in (*site.pages.values(), *mini.pages.values()):
        for tag, row in (("tbody", "tr"), ("ul", "li"), ("ol", "li"), ("dl", "dt")):
            faults += [(page.address, tag) for each in page.root.iter(tag) if next(each.iter(row), None) is None]
        for body in page.root.iter("tbody"):
            for row_of in body.iter("tr"):
                cells = [text_of(cell) for cell in row_of.iter("td")]
                drawn = [next(cell.iter("{http://www.w3.org/2000/svg}svg"), None) for cell in row_of.iter("td")]
                faults += [
                    (page.address, "td") for text, svg in zip(cells, drawn, strict=True) if not text and svg is None
                ]
    assert faults == [], one_a_line(faults)


def test_c4_no_date_of_a_report_is_before_its_evaluation(catalogue: Catalogue) -> None:
    for report in catalogue.reports:
        for day in (report.body.issued, report.body.disclosure.published):
            assert not isinstance(day, date) or day >= report.body.evaluated, report.key


def test_c5_every_report_begins_with_a_digest(catalogue: Catalogue, site: Site) -> None:
    for report, page in report_pages(catalogue, site):
        before = page.text.partition(text_of(page.by_id["facts"]))[0]
        grade = report.body.result.grade
        assert grade in before, report.key
        first = page.one("article")
        lists = [listing for listing in first.iter("ul") if len(listing.findall("li")) == 3]
        assert lists, report.key


@pytest.mark.parametrize(
    "name", ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ArticleTitle", "PubDate", "ContentSource"]
)
def test_c8_every_report_page_carries_the_tags_of_a_disclosure(name: str, catalogue: Catalogue, public: Site) -> None:
    for report, page in report_pages(catalogue, public):
        told_by = [meta.get("content", "").strip() for meta in page.root.iter("meta") if meta.get("name") == name]
        assert len(told_by) == 1, report.key
        assert told_by[0], report.key


def test_c8_the_tags_say_what_the_report_says(catalogue: Catalogue, public: Site) -> None:
    for report, page in report_pages(catalogue, public):
        meta_tags = {meta.get("name"): meta.get("content") for meta in page.root.iter("meta")}
        assert meta_tags["ArticleTitle"] == report.body.title
        assert meta_tags["SiteName"] == catalogue.site.name
        assert meta_tags.get("SiteDomain") == re.sub(r"^https://([^/]+)/.*", r"\1", PUBLIC)


def test_c13_no_page_names_another_host(site: Site) -> None:
    """Not even in a comment, a style or a hint to the browser."""
    faults = []
    for path in sorted(site.folder.rglob("*")):
        if path.suffix in {".html", ".css", ".js"} and path.is_file():
            text = path.read_text(encoding="utf-8")
            asked = re.findall(r"""(?:src|href|url|import|fetch|preconnect)\W{1,4}(?:https?:)?//[^\s"')]+""", text)
            faults += [(path.relative_to(site.folder).as_posix(), request) for request in asked]
    assert faults == [], one_a_line(faults)


def test_c14_the_fonts_are_those_of_the_readers_machine_and_chinese_on_every_system(site: Site) -> None:
    style = (site.folder / "assets" / "gongshi.css").read_text(encoding="utf-8")

    assert "@font-face" not in style
    for font in ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"):  # Apple, Windows, Linux
        assert font in style
