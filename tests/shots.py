"""Pictures of the built site, for README and for looking at: `python tests/shots.py [site] [folder]`.

The first screen of each page kind on a desk and on a phone; every one is meant to be looked at before it is committed.
"""

import sys
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

from tests.browser import ARGUMENTS, find_or_install
from tests.serving import Server

PAGES = {
    "home": "",
    "district": "liwan/",
    "station": "liwan/baihedong/",
    "report": "liwan/baihedong/2025-midterm/",
}
SIZES = {1280: 1500, 390: 1400}
"""Width → height of the picture: the first screens, not the whole of a long page."""


def main(site: Path, folder: Path) -> None:
    """Write `<page>-<width>.png` for every page and width."""
    folder.mkdir(parents=True, exist_ok=True)
    server = Server(site, "/")
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=[*ARGUMENTS, "--no-sandbox"])
        for width, height in SIZES.items():
            context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
            for name, address in PAGES.items():
                page = context.new_page()
                page.goto(server.address + address, wait_until="load")
                page.screenshot(path=folder / f"{name}-{width}.png")
        browser.close()
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    arguments = [Path(argument) for argument in sys.argv[1:]]
    main(*(arguments + [Path("site"), Path("docs/images")][len(arguments) :]))
