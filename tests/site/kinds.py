"""Which pages stand for all of their kind, and where a reader meets them."""

from pathlib import PurePosixPath

from playwright.sync_api import Page as Tab

from tests.site.pages import NOT_FOUND, Site

REPORT = "liwan/huadi/2024-final/"
PHONE, DESK = 390, 1280  # pixels across
PARTS = 3  # into which long tests deal out their pages, so that workers share them evenly


def kind(address: str, districts: set[str]) -> tuple[str, ...]:
    """Pages of one kind have the same shape of address: `liwan/huadi/` is like `haizhu/ruibao/`."""
    parts = PurePosixPath(address).parts
    if parts and parts[0] in districts:
        return ("district", *("0" if part[0].isdigit() else "…" for part in parts[1:]))
    return (*parts[:1], *("…" for _ in parts[1:]))


def districts_of(site: Site) -> set[str]:
    """What the address of a report begins with."""
    return {parts[0] for address in site.pages if len(parts := PurePosixPath(address).parts) > 2}


def samples(site: Site) -> list[str]:
    """The largest page of every kind."""
    districts = districts_of(site)
    by_size = sorted(site.pages.values(), key=lambda page: len(page.source))
    by_kind = {kind(page.address, districts): page.address for page in by_size if page.address != NOT_FOUND}
    return list(by_kind.values())


def places(site: Site) -> list[str]:
    """Every page of a district, a station or a report."""
    districts = districts_of(site)
    return [address for address in site.pages if kind(address, districts)[:1] == ("district",)]


def shown(tab: Tab) -> list[str]:
    """The names in the list of places that can be seen, in its order."""
    return tab.locator(".places a:visible").all_inner_texts()
