"""What many tests need: a browser, pages in it, a server for a folder; `--bless`, which rewrites what is expected."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests import browser as browsers
from tests.browser import OpenPage, Scheme, Visit
from tests.serving import ServeFolder, Server

# A busy machine must not fail a property: how long an example takes is not what these tests are about.
settings.register_profile("gongshi", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("gongshi")

Bless = Callable[[Path, bytes], None]
"""Takes an expected file and what is made now; writes the one from the other with `--bless`, else does nothing."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bless",
        action="store_true",
        help="write every expected file of the tests that run anew from what is made now, then read the difference "
        "before committing it; refused where the environment variable CI is set",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--bless") and os.environ.get("CI"):
        raise pytest.UsageError("--bless approves whatever is made; bless on your own machine, read and commit")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a browser is marked so without a word in the test: -m browser, -m "not browser"."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def bless(pytestconfig: pytest.Config) -> Bless:
    """Called before an expected file is compared: that line is all a test does for `--bless`."""

    def write_if_blessing(expected: Path, made: bytes) -> None:
        if pytestconfig.getoption("--bless"):
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_bytes(made)

    return write_if_blessing


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests; `python tests/browser.py` provides it, never a test."""
    found = browsers.find()
    if found is None:
        pytest.fail(browsers.MISSING)
    with sync_playwright() as playwright:
        # The sandbox does not work for root nor in most containers; the pages shown are our own.
        opened = playwright.chromium.launch(
            executable_path=found, headless=True, chromium_sandbox=False, args=browsers.ARGUMENTS
        )
        yield opened
        opened.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    """Opens pages that share nothing with each other, each with a record of its requests and errors."""
    contexts: list[BrowserContext] = []

    def open_one(width: int = 1280, scheme: Scheme = "light", *, javascript: bool = True) -> Visit:
        context = browsers.open_context(chromium, width, scheme, javascript=javascript)
        contexts.append(context)
        return browsers.visit_in(context)

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[ServeFolder]:
    """Serves any number of folders, each on a port of its own."""
    servers: list[Server] = []

    def serve(folder: Path, prefix: str = "/") -> str:
        server = Server(folder, prefix)
        servers.append(server)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return server.address

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()
