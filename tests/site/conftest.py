"""Sites built once for all tests, however many workers run them."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.load.folder import load
from generator.model.catalogue import Catalogue
from tests.serving import ServeFolder
from tests.site import edge, matrix
from tests.site.command import DATA, MINI, build
from tests.site.pages import Site

PREFIX = "/a/b/"
PUBLIC = "https://gongshi.example/a/b/"
_PATIENCE = 300  # seconds; a worker waits while another builds


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The table of axe's findings, of whatever test and worker they are."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    measured = [value for report in reports for name, value in report.user_properties if name == "axe"]
    if measured:
        rows = matrix.gathered((page, counts) for page, counts in measured)
        terminalreporter.section("axe-core")
        for line in matrix.terminal(rows):
            terminalreporter.write_line(line)
        (config.rootpath / "build").mkdir(exist_ok=True)
        (config.rootpath / "build" / "axe.md").write_text(matrix.markdown(rows), encoding="utf-8")


@dataclass(frozen=True)
class Built:
    """What one build made of which data."""

    data: Path
    docs: Path
    site: Path


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Built]:
    """Builds a site under a name, or takes what another worker of this run built under it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def once(name: str, *more: str, data: Path = DATA) -> Built:
        folder = shared / f"site-{name}"
        with _alone(shared / f"site-{name}.lock"):
            if not (folder / "site").exists():
                made = build(folder / "site", folder / "docs", *more, data=data)
                assert (made.returncode, made.stdout) == (0, ""), made.stdout + made.stderr
                assert made.stderr == ""
        return Built(data, folder / "docs", folder / "site")

    return once


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One process at a time. SQLite's lock works on every system and goes with its process."""
    with closing(sqlite3.connect(lock, timeout=_PATIENCE, isolation_level=None)) as turn:
        turn.execute("BEGIN EXCLUSIVE")
        yield


def _catalogue(data: Path) -> Catalogue:
    catalogue, problems = load(data)
    assert problems == []
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The record this repository publishes."""
    return _catalogue(DATA)


@pytest.fixture(scope="session")
def built(build_once: Callable[..., Built]) -> Built:
    """The real site, as `make site` builds it."""
    return build_once("real")


@pytest.fixture(scope="session")
def site(built: Built) -> Site:
    """The real site at the root of a host."""
    return Site(built.site, "http://localhost/")


@pytest.fixture(scope="session")
def prefixed(build_once: Callable[..., Built]) -> Site:
    """The real site in a folder of a host, as on GitHub Pages."""
    return Site(build_once("prefixed", "--base-url", PREFIX).site, f"http://localhost{PREFIX}")


@pytest.fixture(scope="session")
def public(build_once: Callable[..., Built]) -> Site:
    """The real site with its whole address known."""
    return Site(build_once("public", "--base-url", PUBLIC).site, PUBLIC)


@pytest.fixture(scope="session")
def mini_catalogue() -> Catalogue:
    """The invented record: small, and odd in every way the real one is not yet."""
    return _catalogue(MINI / "data")


@pytest.fixture(scope="session")
def mini_built(build_once: Callable[..., Built]) -> Built:
    """The site of the invented record."""
    return build_once("mini", data=MINI / "data")


@pytest.fixture(scope="session")
def mini(mini_built: Built) -> Site:
    """The site of the invented record at the root of a host."""
    return Site(mini_built.site, "http://localhost/")


@pytest.fixture(scope="session")
def base(serve_folder: ServeFolder, prefixed: Site) -> str:
    """Where the real site is served: in a folder of a host."""
    return serve_folder(prefixed.folder, PREFIX)


@pytest.fixture(scope="session")
def mini_base(serve_folder: ServeFolder, mini: Site) -> str:
    """Where the invented site is served: at the root of a host."""
    return serve_folder(mini.folder)


@pytest.fixture(scope="session")
def edge_built(build_once: Callable[..., Built], tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the city of edge cases, with its whole address known."""
    data = edge.write(tmp_path_factory.mktemp("edge") / "data")
    return build_once("edge", "--base-url", PUBLIC, data=data)


@pytest.fixture(scope="session")
def edge_base(serve_folder: ServeFolder, edge_built: Built) -> str:
    """Where it is served."""
    return serve_folder(edge_built.site, PREFIX)
