"""No link is dead, none leaves the site, and everything is near the home page, wherever the site is served."""

import gzip
import json
import re
from collections import deque
from pathlib import Path
from shutil import copytree
from urllib.parse import urljoin
from xml.etree.ElementTree import fromstring

import pytest

from generator.export.tables import TABLES, VERSION
from generator.model.catalogue import Catalogue
from tests.site.command import MINI, build
from tests.site.conftest import PUBLIC
from tests.site.pages import HOME, NOT_FOUND, Page, Site, one_a_line

CLICKS = 3
CONTACT = "mailto:trial@example.invalid"  # where readers of the small site report errors: it may lead away


@pytest.fixture(params=["site", "prefixed", "public", "mini"])
def any_site(request: pytest.FixtureRequest) -> Site:
    chosen: Site = request.getfixturevalue(request.param)
    return chosen


def dead(site: Site, page: Page) -> list[str]:
    """Links of a page that lead nowhere, to a missing part of a page, or away."""
    addresses = []
    for link in page.links:
        if link.written == CONTACT:
            continue
        within = link.target.partition("#")[0] == page.base + page.address
        target = page if within else site.page_at(link.target)
        if (
            not link.target.startswith(site.base)
            or (site.file_at(link.target) is None and not within)
            or (link.fragment and (target is None or link.fragment not in target.by_id))
        ):
            addresses.append(f"{page.address}: <{link.tag}> {link.written}")
    return addresses


def test_no_link_is_dead_or_leads_away(any_site: Site) -> None:
    faults = [fault for page in any_site.pages.values() for fault in dead(any_site, page)]
    assert faults == [], one_a_line(faults)


@pytest.mark.parametrize("address", ["nowhere", "nowhere/", "no/where/at/all", "liwan/huadi/2031-final/"])
def test_the_page_for_missing_pages_works_at_any_address(any_site: Site, address: str) -> None:
    page = Page(address, any_site.base, any_site.pages[NOT_FOUND].source)
    assert dead(any_site, page) == []
    assert any(link.tag == "a" and any_site.page_at(link.target) is any_site.pages[HOME] for link in page.links)


def test_styles_ask_for_nothing_that_is_not_there(any_site: Site) -> None:
    faults = []
    for path in sorted(any_site.folder.rglob("*.css")):
        address = urljoin(any_site.base, path.relative_to(any_site.folder).as_posix())
        style = path.read_text(encoding="utf-8")
        for written in re.findall(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""", style):
            asked = "".join(written)
            if not asked.startswith("data:") and any_site.file_at(urljoin(address, asked)) is None:
                faults.append((address, asked))
    assert faults == [], one_a_line(faults)


def distances(site: Site) -> dict[str, int]:
    """Clicks from the home page to every page that ordinary links lead to."""
    distance = {HOME: 0}
    waiting = deque([HOME])
    while waiting:
        address = waiting.popleft()
        for link in site.pages[address].links:
            target = site.page_at(link.target) if link.tag == "a" else None
            if target is not None and target.address not in distance:
                distance[target.address] = distance[address] + 1
                waiting.append(target.address)
    return distance


def test_every_page_is_near_the_home_page(any_site: Site) -> None:
    clicks = distances(any_site)
    far = {address: clicks.get(address) for address in any_site.pages if clicks.get(address, CLICKS + 1) > CLICKS}
    assert far == {NOT_FOUND: None}, one_a_line(far.items())


def test_every_data_file_can_be_downloaded_from_the_data_page(any_site: Site) -> None:
    linked = {any_site.file_at(link.target) for link in any_site.pages["data/"].links}
    wanted = {f"data/{VERSION}/{table.name}.{form}" for table in TABLES for form in ("csv", "json")}
    there = {path.relative_to(any_site.folder).as_posix() for path in (any_site.folder / "data").rglob("*.*")}
    assert wanted <= linked
    assert there - {"data/index.html"} == wanted


def test_every_published_address_has_its_page(catalogue: Catalogue, site: Site) -> None:
    """The addresses of docs: once published they never die."""
    wanted = {"", "places/", "years/", "indicators/", "topics/", "schemes/", "operators/", "evaluators/", "data/"}
    wanted |= {f"topics/{topic}/" for topic in catalogue.topics} | {f"schemes/{s}/" for s in catalogue.schemes}
    for report in catalogue.reports:
        parties = report.body.parties
        wanted |= {
            f"{report.key}/",
            f"{report.district}/{report.year}/",
            f"years/{report.year}/",
            f"operators/{parties.operator}/",
            f"evaluators/{parties.evaluator}/",
        }
        wanted |= {f"indicators/{f.figure.indicator}/" for f in report.figures() if f.figure.indicator}
    for station in catalogue.stations:
        wanted |= {f"{station.key}/", f"{station.district.id}/"}
    faults = sorted(wanted - site.pages.keys())
    assert faults == [], one_a_line(faults)


@pytest.mark.parametrize("newer", ["qinglan/luzhou/2024-final.yml", "qinglan/luzhou/2023-midterm.yml"])
def test_an_address_once_published_stays_when_a_report_is_added(newer: str, mini: Site, tmp_path: Path) -> None:
    copytree(MINI / "data", tmp_path / "data")
    (tmp_path / "data" / "stations" / newer).unlink()
    made = build(tmp_path / "site", tmp_path / "docs", data=tmp_path / "data")
    assert made.returncode == 0, made.stderr

    faults = sorted(Site(tmp_path / "site", mini.base).pages.keys() - mini.pages.keys())
    assert faults == [], one_a_line(faults)


def test_only_a_public_site_names_its_own_address(public: Site, prefixed: Site, site: Site) -> None:
    for page in public.pages.values():
        canonical = [link.get("href") for link in page.root.iter("link") if link.get("rel") == "canonical"]
        assert canonical == ([] if page.address == NOT_FOUND else [urljoin(PUBLIC, page.address)]), page.address
    for other in (prefixed, site):
        for page in other.pages.values():
            assert [link for link in page.root.iter("link") if link.get("rel") == "canonical"] == []


def sitemap(site: Site) -> list[str]:
    locations = fromstring((site.folder / "sitemap.xml").read_bytes()).iterfind(".//{*}loc")  # noqa: S314 - our own
    return sorted(location.text or "" for location in locations)


def test_a_public_site_has_a_map_of_all_its_pages(public: Site) -> None:
    assert sitemap(public) == sorted(urljoin(PUBLIC, address) for address in public.pages if address != NOT_FOUND)


@pytest.mark.parametrize("name", ["site", "prefixed"])
def test_a_site_that_does_not_know_its_address_has_no_map(name: str, request: pytest.FixtureRequest) -> None:
    """A map without addresses, or with those of this machine, would mislead whoever reads it."""
    folder = request.getfixturevalue(name).folder
    assert not (folder / "sitemap.xml").exists()
    assert not (folder / "sitemap.xml.gz").exists()


def asked_by_the_search(site: Site) -> set[str]:
    """What its page tells the browser to read, and what that names in turn."""
    (place,) = (each for each in site.pages["search/"].root.iter() if each.get("id") == "search")
    start = site.file_at(urljoin(site.base + "search/", place.get("data-index") or ""))
    assert start is not None
    start_file = json.loads(gzip.decompress((site.folder / start).read_bytes()))
    folder = site.folder / start.rpartition("/")[0]
    paths = [folder / start_file["topicsFile"]]
    for segment in start_file["segments"]:
        paths += (folder / segment["name"]).iterdir()
    return {start, *(path.relative_to(site.folder).as_posix() for path in paths)}


def test_parts_of_the_builder_that_no_page_uses_are_not_published(site: Site) -> None:
    """Bytes that nobody asks for cost the host and hide what matters."""
    used = {site.file_at(link.target) for page in site.pages.values() for link in page.links}
    scripts = [element for page in site.pages.values() for element in page.root.iter("script")]
    asked_later = [value for each in scripts for name, value in each.items() if name.startswith("data-")]
    used |= {site.file_at(urljoin(site.base, value.replace("../", ""))) for value in asked_later if "/" in value}
    used |= {f"data/{VERSION}/{table.name}.{form}" for table in TABLES for form in ("csv", "json")}
    for style in [name for name in used if name and name.endswith(".css")]:
        text = (site.folder / style).read_text(encoding="utf-8")
        base = urljoin(site.base, style)
        used |= {site.file_at(urljoin(base, asked)) for asked in re.findall(r"""url\(\s*['"]?([^'")]+)""", text)}
    used |= asked_by_the_search(site)
    allowed = {".nojekyll", ".gongshi", NOT_FOUND, "sitemap.xml", "sitemap.xml.gz", "robots.txt"}
    there = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}
    used |= {path for path in there if re.match(r"search/(index-|buckets/|tokens/|texts/)", path)}  # named by the index
    faults = sorted(there - used - allowed)
    assert faults == [], one_a_line(faults)
