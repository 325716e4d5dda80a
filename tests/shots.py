"""Pictures of a built site: `python tests/shots.py [site] [folder]`.

Every page kind into the folder (build/shots), the whole page: a desk and a phone, light and dark, large type, and as
printed. From the repository's own site also the few in README (docs/images), their first screens. All are meant to be
looked at; those of README before they are committed.
"""

import sys
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

from tests.browser import ARGUMENTS, Scheme, find_or_install, open_context
from tests.serving import Server
from tests.site.kinds import DESK, PHONE, districts_of, kind, samples
from tests.site.pages import NOT_FOUND, Site

README = Path("docs/images")
_OF_README = {
    "home": "",
    "district": "liwan/",
    "station": "liwan/baihedong/",
    "report": "liwan/baihedong/2025-midterm/",
}
_HEIGHTS = {DESK: 1500, PHONE: 1400}  # of README's pictures: the first screens, not the whole of a long page
_LOOKS: tuple[tuple[int, Scheme, bool], ...] = (
    (DESK, "light", False),
    (DESK, "dark", False),
    (DESK, "light", True),
    (PHONE, "light", False),
    (PHONE, "dark", False),
    (PHONE, "light", True),
)
_LARGE = "localStorage.setItem('elder', '1')"


def name_of(address: str, districts: set[str]) -> str:
    """What pictures of a page are called: `district-year` for `liwan/2024/`, `topics-one` for one of the topics."""
    parts = kind(address, districts)
    if not parts:
        return "home"
    if parts[0] != "district":
        return "-".join([parts[0].removesuffix(".html"), *("one" for _ in parts[1:])])
    named = {(): "district", ("0",): "district-year", ("…",): "station", ("…", "0"): "report"}
    return named.get(parts[1:], "poster")


def every_kind(browser: Browser, address: str, site: Site, folder: Path) -> None:
    """`<kind>-<width>-<light, dark or large>.png` and `<kind>-print.pdf` of the largest page of every kind."""
    districts = districts_of(site)
    pages = {name_of(page, districts): page for page in [*samples(site), NOT_FOUND]}
    for width, scheme, large in _LOOKS:
        context = open_context(browser, width, scheme, javascript=True)
        if large:
            context.add_init_script(_LARGE)
        tab = context.new_page()
        for name, page in pages.items():
            _go(tab, address + page)
            tab.screenshot(path=folder / f"{name}-{width}-{'large' if large else scheme}.png", full_page=True)
            if width == DESK and scheme == "light" and not large:
                tab.pdf(path=folder / f"{name}-print.pdf", prefer_css_page_size=True)
        context.close()


def readme(browser: Browser, address: str, folder: Path) -> None:
    """`<kind>-<width>.png` of the first screens of the pages README shows."""
    for width, height in _HEIGHTS.items():
        context = open_context(browser, width, "light", javascript=True)
        tab = context.new_page()
        tab.set_viewport_size({"width": width, "height": height})
        for name, page in _OF_README.items():
            _go(tab, address + page)
            tab.screenshot(path=folder / f"{name}-{width}.png")
        context.close()


def _go(tab: Tab, address: str) -> None:
    tab.goto(address, wait_until="load")
    tab.evaluate("document.fonts.ready")


def main(folder: Path, pictures: Path) -> None:
    """Pictures of the site in `folder`; README's only where it is the repository's own."""
    pictures.mkdir(parents=True, exist_ok=True)
    server = Server(folder, "/")
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=[*ARGUMENTS, "--no-sandbox"])
        every_kind(browser, server.address, Site(folder, server.address), pictures)
        if folder == Path("site"):
            readme(browser, server.address, README)
        browser.close()
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    main(*(given + [Path("site"), Path("build/shots")][len(given) :]))
