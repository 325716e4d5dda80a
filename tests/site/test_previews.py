"""What other programs show of a page: title, description, picture, and what it is about."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree.ElementTree import fromstring

import pytest

from generator.model.catalogue import Catalogue
from generator.privacy.record import inspection
from generator.render.wording import day, stated
from generator.site.privacy_gate import of_pages
from tests.site.command import build
from tests.site.conftest import PUBLIC, Built
from tests.site.pages import NOT_FOUND, Page, Site, one_a_line, plain

# As schema.org has them: the kinds of thing we name, and those of their properties that we use.
THING = {"@type", "@id", "url", "name", "description", "alternateName"}
WORK = THING | {
    "inLanguage",
    "abstract",
    "about",
    "author",
    "dateCreated",
    "datePublished",
    "temporalCoverage",
    "keywords",
}
VOCABULARY = {
    "WebSite": WORK,
    "Report": WORK | {"reportNumber"},
    "Dataset": WORK | {"isAccessibleForFree", "distribution"},
    "DataDownload": {"@type", "contentUrl", "encodingFormat"},
    "GovernmentOffice": THING | {"telephone", "address", "areaServed"},
    "PostalAddress": {"@type", "addressCountry", "addressLocality", "streetAddress"},
    "AdministrativeArea": THING,
    "Organization": THING,
    "BreadcrumbList": {"@type", "itemListElement"},
    "ListItem": {"@type", "position", "name", "item"},
}


def said(page: Page) -> dict[str, str]:
    """Open Graph and Twitter tags."""
    tags = [
        (meta.get("property") or meta.get("name") or "", meta.get("content", "")) for meta in page.root.iter("meta")
    ]
    named = [(name, content) for name, content in tags if name.startswith(("og:", "twitter:"))]
    assert len(dict(named)) == len(named), page.address
    return dict(named)


def nodes(page: Page) -> list[dict[str, Any]]:
    """What the page says of itself in JSON-LD."""
    scripts = [each for each in page.root.iter("script") if each.get("type") == "application/ld+json"]
    if not scripts:
        return []
    (script,) = scripts
    linked_data = json.loads("".join(script.itertext()))
    assert linked_data["@context"] == "https://schema.org"
    entries: list[dict[str, Any]] = linked_data["@graph"]
    return entries


def every_node(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *every_node(list(value.values()))]
    return [node for each in value for node in every_node(each)] if isinstance(value, list) else []


@pytest.fixture(params=["site", "prefixed", "public", "mini"])
def any_site(request: pytest.FixtureRequest) -> Site:
    chosen: Site = request.getfixturevalue(request.param)
    return chosen


def test_every_page_tells_its_title_and_its_description(any_site: Site) -> None:
    for page in any_site.pages.values():
        if page.address == NOT_FOUND:
            assert said(page) == {}
            continue
        tags = said(page)
        (description,) = [m.get("content") for m in page.root.iter("meta") if m.get("name") == "description"]
        assert tags["og:description"] == description, page.address
        assert page.title.startswith(plain(tags["og:title"])), page.address
        assert tags["og:type"] == ("article" if any(n["@type"] == "Report" for n in nodes(page)) else "website")


def test_a_public_page_names_its_address_and_a_picture_that_is_there(public: Site) -> None:
    faults = []
    for page in public.pages.values():
        tags = said(page)
        if page.address != NOT_FOUND and (
            tags["og:url"] != urljoin(PUBLIC, page.address)
            or public.file_at(tags["og:image"]) is None
            or tags["twitter:image"] != tags["og:image"]
            or tags["twitter:card"] != "summary_large_image"
        ):
            faults.append((page.address, tags))
    assert faults == [], one_a_line(faults)


def test_every_page_has_an_icon_that_is_drawn(any_site: Site) -> None:
    for page in any_site.pages.values():
        (icon,) = [link for link in page.root.iter("link") if link.get("rel") == "icon"]
        assert icon.get("type") == "image/svg+xml"
        name = any_site.file_at(urljoin(any_site.base + page.address, icon.get("href") or ""))
        assert name is not None, page.address
        assert fromstring((any_site.folder / name).read_bytes()).tag.endswith("}svg")  # noqa: S314 - our own


@pytest.mark.parametrize("which", ["site", "prefixed", "mini"])
def test_without_an_address_of_its_own_a_site_names_none(which: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(which)
    for page in site.pages.values():
        assert not said(page).keys() & {"og:url", "og:image", "twitter:image"}, page.address
        for node in every_node(nodes(page)):
            assert not node.keys() & {"@id", "url", "contentUrl", "item"}, page.address
    assert list(site.folder.rglob("card.svg")) == []


def test_only_words_of_schema_org_are_used_and_no_person_is_told_of(any_site: Site) -> None:
    faults = [
        (page.address, node)
        for page in any_site.pages.values()
        for node in every_node(nodes(page))
        if not node.keys() <= VOCABULARY.get(node["@type"], set()) or None in node.values()
    ]
    assert faults == [], one_a_line(faults)


def test_every_address_in_what_a_page_is_about_leads_to_a_file(public: Site) -> None:
    faults = [
        (page.address, node[key])
        for page in public.pages.values()
        for node in every_node(nodes(page))
        for key in ("@id", "url", "contentUrl", "item")
        if key in node and public.file_at(node[key]) is None
    ]
    assert faults == [], one_a_line(faults)


@pytest.mark.parametrize("which", ["public", "mini"])
def test_reports_stations_and_data_say_what_they_are(which: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(which)
    catalogue: Catalogue = request.getfixturevalue("catalogue" if which == "public" else "mini_catalogue")
    for report in catalogue.reports:
        node = nodes(site.pages[f"{report.key}/"])[0]
        assert (node["@type"], plain(node["name"])) == ("Report", plain(report.body.title))
    for station in catalogue.stations:
        node = nodes(site.pages[f"{station.key}/"])[0]
        assert node["@type"] == "GovernmentOffice"
        assert station.profile.street in node["name"]
    assert nodes(site.pages["data/"])[0]["@type"] == "Dataset"
    assert nodes(site.pages[""])[0]["@type"] == "WebSite"


def test_the_card_of_a_report_shows_its_station_grade_score_and_date(public: Site, catalogue: Catalogue) -> None:
    for report in catalogue.reports:
        station = catalogue.station_of(report)
        for address in (f"{report.key}/", *([f"{station.key}/"] if station.latest is report else [])):
            assert said(public.pages[address])["og:image"] == f"{PUBLIC}{report.key}/card.svg"
        card = fromstring((public.folder / report.key / "card.svg").read_bytes())  # noqa: S314 - our own
        texts = [plain("".join(text.itertext())) for text in card.iter("{http://www.w3.org/2000/svg}text")]
        shown = "".join(texts)
        wanted = (station.profile.street, stated(report.body.result.grade), stated(report.body.result.total))
        for word in (*wanted, day(report.body.evaluated)):
            assert word in shown, (report.key, word)


def test_the_privacy_gate_reads_cards_and_what_pages_are_about(mini_built: Built, mini_catalogue: Catalogue) -> None:
    gate = inspection(mini_catalogue)
    name = "qinglan/luzhou/2024-final"
    for path in (f"{name}/card.svg", f"{name}/index.md"):
        written = (mini_built.docs / path).read_text(encoding="utf-8")
        place, secret = (
            ("<text", "<text>电话 13912345678</text><text")
            if path.endswith("svg")
            else ("about: {", 'about: {"telephone": "13912345678", ')
        )
        assert place in written
        assert list(gate.pages([(path, written.encode())])) == []
        (alarm, *_) = gate.pages([(path, written.replace(place, secret, 1).encode())])
        assert alarm.rule == "privacy-phone"


def test_the_gate_of_a_build_is_given_the_cards(tmp_path: Path, mini_catalogue: Catalogue) -> None:
    (tmp_path / "card.svg").write_text("<svg><text>电话 139<tspan>12345678</tspan></text></svg>", encoding="utf-8")
    assert [alarm.file for alarm in of_pages(inspection(mini_catalogue), tmp_path, 1)] == ["card.svg"]


@pytest.mark.parametrize(("address", "there"), [("https://gongshi.example", True), (PUBLIC, False)])
def test_crawlers_are_told_of_the_map_at_the_root_of_a_host(address: str, *, there: bool, tmp_path: Path) -> None:
    made = build(tmp_path / "site", tmp_path / "docs", "--base-url", address)
    assert made.returncode == 0, made.stderr
    robots = tmp_path / "site" / "robots.txt"
    assert robots.exists() is there
    if there:
        assert "Sitemap: https://gongshi.example/sitemap.xml\n" in robots.read_text(encoding="utf-8")
