"""`gongshi serve`: rebuilds what changes, shows the last good build meanwhile, and open pages follow."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from shutil import copytree
from threading import Event, Thread

import pytest

from generator.model.fault import UserError
from generator.site.project import Project
from generator.site.serve import file_changes
from generator.site.serve.edition import Edition, Editions
from generator.site.serve.file_changes import Changes, Watched
from generator.site.serve.rebuild import Stopped
from generator.site.serve.server import Server
from generator.site.serve.session import ServeRequest, showing
from tests.browser import OpenPage
from tests.site.command import MINI, ROOT

PATIENCE = 120  # seconds; nothing here takes that long unless it is broken
PAGE = (
    "<!doctype html><html lang=zh-CN><head><link rel=icon href='data:,'><title>站</title></head><body>{}</body></html>"
)


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("stations/liwan/huadi/2024-final.yml", True),
        ("page.md", True),
        ("styles/10-base.css", True),
        ("page.md~", False),
        (".page.md.swp", False),
        (".git/index.md", False),
        ("load/__pycache__/text.cpython-311.pyc", False),
        ("../elsewhere.md", False),
    ],
)
def test_what_counts_as_a_change(path: str, counts: object, tmp_path: Path) -> None:
    changed = Path(os.path.normpath(tmp_path / "data" / path))
    assert Watched(tmp_path / "data").holds(changed, is_folder=False) is counts


def test_one_file_of_a_folder_can_be_watched_alone(tmp_path: Path) -> None:
    watched = Watched(tmp_path, "mkdocs.yml")
    assert watched.holds(tmp_path / "mkdocs.yml", is_folder=False)
    assert not watched.holds(tmp_path / "other.yml", is_folder=False)
    assert not watched.holds(tmp_path / "data" / "mkdocs.yml", is_folder=False)


def test_a_burst_of_changes_counts_once() -> None:
    changes = Changes(quiet=0.001)
    for name in ("a", "b", "a"):
        changes.note(Path(name))
    assert changes.take() == [Path("a"), Path("b")]


def test_a_burst_ends_only_when_it_is_quiet() -> None:
    changes = Changes(quiet=PATIENCE)
    changes.note(Path("a"))
    with ThreadPoolExecutor() as pool:
        taken = pool.submit(changes.take)
        changes.note(Path("b"))
        assert not taken.done()
        changes.close()
        assert taken.result(PATIENCE) is None


def test_changes_on_disk_are_noticed_and_reading_is_none(tmp_path: Path) -> None:
    (tmp_path / "read.yml").write_text("a")
    noted: list[Path] = []
    enough = Event()

    def note(path: Path) -> None:
        noted.append(path)
        enough.set()

    observer = file_changes.start([Watched(tmp_path)], note)
    try:
        (tmp_path / "read.yml").read_bytes()
        (tmp_path / "new.yml").write_text("b")
        assert enough.wait(PATIENCE)
    finally:
        observer.stop()
        observer.join()
    assert {path.name for path in noted} == {"new.yml"}


def test_waiting_for_the_next_edition(tmp_path: Path) -> None:
    editions = Editions()
    assert editions.wait_for_next(Edition(), 0) == Edition()
    editions.complain("坏了")
    complained = editions.wait_for_next(Edition(), PATIENCE)
    assert complained is not None
    assert (complained.folder, complained.complaint) == (None, "坏了")
    editions.publish(tmp_path)
    published = editions.wait_for_next(complained, PATIENCE)
    assert published is not None
    assert (published.folder, published.complaint) == (tmp_path, "")
    editions.close()
    assert editions.wait_for_next(published, PATIENCE) is None


@dataclass
class Fake:
    """Builds a page of one file's text, says no while that is "bad"; waits at the gate before it does anything."""

    source: Path
    gate: Event = field(default_factory=Event)
    stopped: bool = False

    def build(self, out: Path) -> str | None:
        self.gate.wait(PATIENCE)
        if self.stopped:
            raise Stopped
        text = self.source.read_text("utf-8")
        if text == "bad":
            return "data/a.yml:1:1: error[bad] 坏了 <b>"
        (out / "sub").mkdir(parents=True)
        (out / "index.html").write_text(PAGE.format(text), "utf-8")
        (out / "404.html").write_text(PAGE.format("没有"), "utf-8")
        (out / "sub" / "index.html").write_text(PAGE.format("里面"), "utf-8")
        (out / "page.js").write_text("1", "utf-8")
        (out / "data.csv").write_text("甲", "utf-8")
        return None

    def stop(self) -> None:
        self.stopped = True
        self.gate.set()


@dataclass(frozen=True)
class Shown:
    """A running server with what one can do to it."""

    server: Server
    fake: Fake
    said: list[str]

    def get(self, path: str, method: str = "GET") -> tuple[HTTPResponse, str]:
        answer = self._ask(path, method)
        return answer, answer.read().decode()

    def _ask(self, path: str, method: str = "GET") -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=PATIENCE)
        connection.request(method, path)
        return connection.getresponse()

    @contextmanager
    def events(self) -> Iterator[Iterator[dict[str, str]]]:
        """What a page is told, as it comes; first how things stand."""
        with self._ask("/.gongshi/changes") as answer:
            yield (json.loads(line[6:]) for line in answer if line.startswith(b"data: "))

    def write(self, text: str) -> None:
        self.fake.source.write_text(text, "utf-8")


@pytest.fixture
def order(tmp_path: Path) -> ServeRequest:
    for name in ("data", "content", "theme", "package"):
        (tmp_path / name).mkdir()
    (tmp_path / "mkdocs.yml").touch()
    project = Project(tmp_path)
    return ServeRequest(project, tmp_path / "data", tmp_path / "build", "127.0.0.1", 0, package=tmp_path / "package")


@pytest.fixture
def show(order: ServeRequest, tmp_path: Path) -> Iterator[Callable[..., Shown]]:
    """Starts a server with a builder that waits at its gate; all are ended with the test."""
    ending: list[Callable[[], object]] = []

    def start(text: str, base_url: str | None = None, *, waits: bool = False) -> Shown:
        fake, said = Fake(tmp_path / "data" / "a.yml"), list[str]()
        fake.source.write_text(text, "utf-8")
        work = tmp_path / "build" / "serve-x"
        work.mkdir(parents=True)
        running = showing(replace(order, base_url=base_url), work, fake, said.append, quiet=0.001)
        server = running.__enter__()
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        ending.append(lambda: running.__exit__(None, None, None))
        ending.append(server.shutdown)
        shown = Shown(server, fake, said)
        if not waits:
            fake.gate.set()
            with shown.events() as events:
                next(event for event in events if event["built"] or event["complaint"])
        return shown

    yield start
    for end in reversed(ending):
        end()


def test_before_the_first_build_there_is_a_page_that_waits(show: Callable[..., Shown]) -> None:
    shown = show("one", waits=True)
    answer, page = shown.get("/liwan/huadi/")
    assert answer.status == 503
    assert "live.js" in page
    with shown.events() as events:
        assert next(events)["built"] == ""
        shown.fake.gate.set()
        assert next(events)["built"]
    assert "one" in shown.get("/")[1]


def test_pages_get_a_script_that_the_built_site_has_not(show: Callable[..., Shown], tmp_path: Path) -> None:
    shown = show("one")
    answer, page = shown.get("/")
    assert answer.status == 200
    script = re.search(r'<script src="(/[^"]+)"', page)
    assert script is not None
    assert int(answer.headers["Content-Length"]) == len(page.encode())
    assert shown.get(script[1])[0].headers["Content-Type"].startswith("text/javascript")
    built = list((tmp_path / "build").rglob("*.html"))
    assert built
    assert all("script" not in path.read_text("utf-8") for path in built)


def test_files_are_served_as_they_are(show: Callable[..., Shown]) -> None:
    shown = show("one")
    answer, text = shown.get("/data.csv?x=1")
    assert (answer.headers["Content-Type"], text) == ("text/csv; charset=utf-8", "甲")
    assert answer.headers["Cache-Control"] == "no-store"
    answer, text = shown.get("/data.csv", "HEAD")
    assert (answer.status, answer.headers["Content-Length"], text) == (200, "3", "")


@pytest.mark.parametrize("path", ["/nowhere/", "/../a.yml", "/%2e%2e/%2e%2e/data/a.yml", "/a%00b", "//etc/passwd"])
def test_what_is_not_there_or_outside_is_not_found(path: str, show: Callable[..., Shown]) -> None:
    answer, page = show("one").get(path)
    assert answer.status == 404
    assert "没有" in page


def test_a_folder_without_its_slash_is_redirected(show: Callable[..., Shown]) -> None:
    answer, _ = show("one").get("/sub")
    assert (answer.status, answer.headers["Location"]) == (302, "/sub/")


def test_the_site_lies_below_the_path_of_its_address(show: Callable[..., Shown]) -> None:
    shown = show("one", base_url="https://example.org/a/b")
    assert shown.server.address.endswith("/a/b/")
    assert shown.get("/")[0].headers["Location"] == "/a/b/"
    assert shown.get("/a/b/sub")[0].headers["Location"] == "/a/b/sub/"
    assert "里面" in shown.get("/a/b/sub/")[1]


def test_a_change_is_built_and_told(show: Callable[..., Shown]) -> None:
    shown = show("one")
    with shown.events() as events:
        first = next(events)
        shown.write("two")
        assert next(event for event in events if event["built"] != first["built"])["complaint"] == ""
    assert "two" in shown.get("/")[1]


def test_a_bad_change_is_told_and_the_last_good_build_stays(show: Callable[..., Shown]) -> None:
    shown = show("one")
    with shown.events() as events:
        good = next(events)
        shown.write("bad")
        bad = next(event for event in events if event["complaint"])
        assert bad["built"] == good["built"]
        assert "data/a.yml:1:1" in bad["complaint"]
        assert "one" in shown.get("/")[1]
        shown.write("three")
        mended = next(event for event in events if event["built"] != good["built"])
        assert mended["complaint"] == ""
    assert any("data/a.yml:1:1" in line for line in shown.said)
    assert "three" in shown.get("/")[1]


def test_a_first_build_that_fails_says_why_on_the_page(show: Callable[..., Shown]) -> None:
    answer, page = show("bad").get("/")
    assert answer.status == 503
    assert "data/a.yml:1:1: error[bad] 坏了 &lt;b&gt;" in page


def test_old_builds_are_discarded(show: Callable[..., Shown], tmp_path: Path) -> None:
    shown = show("0")
    with shown.events() as events:
        built = next(events)["built"]
        for number in "1234":
            shown.write(number)
            built = next(event["built"] for event in events if event["built"] != built)
            while number not in shown.get("/")[1]:  # a write may be seen in two steps
                built = next(event["built"] for event in events if event["built"] != built)
    assert len([path for path in (tmp_path / "build" / "serve-x").iterdir() if path.name.isdigit()]) <= 3


def test_a_port_in_use_is_told_with_a_cure(order: ServeRequest, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        busy = replace(order, port=port)
        with pytest.raises(UserError, match=rf"{port}.*--port"), showing(busy, tmp_path, Fake(tmp_path), print):
            pass


def test_open_pages_follow(show: Callable[..., Shown], open_page: OpenPage) -> None:
    shown = show("one")
    visit = open_page()
    visit.page.goto(shown.server.address)
    shown.write("bad")
    visit.page.get_by_role("status").get_by_text("data/a.yml:1:1").wait_for()
    assert visit.page.get_by_text("one").is_visible()
    shown.write("two")
    visit.page.get_by_text("two", exact=True).wait_for()
    assert visit.page.get_by_role("status").count() == 0
    assert visit.errors == []


def test_a_page_opened_too_early_follows(show: Callable[..., Shown], open_page: OpenPage) -> None:
    shown = show("bad", waits=True)
    visit = open_page()
    visit.page.goto(shown.server.address)
    shown.fake.gate.set()
    visit.page.get_by_text("data/a.yml:1:1").wait_for()
    shown.write("one")
    visit.page.get_by_text("one", exact=True).wait_for()


@contextmanager
def serving(data: Path, folder: Path) -> Iterator[tuple["subprocess.Popen[str]", HTTPConnection]]:
    """The real command in a process of its own, once it listens, and a connection to it."""
    command = [sys.executable, "-m", "generator.cli", "serve", "--data", str(data), "--port", "0"]
    settings = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=folder, env=settings, stderr=subprocess.PIPE, encoding="utf-8") as run:
        try:
            assert run.stderr is not None
            match = re.search(r"http://127\.0\.0\.1:([0-9]+)/", run.stderr.readline())
            assert match is not None
            yield run, HTTPConnection("127.0.0.1", int(match[1]), timeout=PATIENCE)
        finally:
            run.kill()


def ended(run: "subprocess.Popen[str]", by: signal.Signals, folder: Path) -> str:
    """What a run says that a person ends: it ends well and leaves nothing behind."""
    run.send_signal(by)
    _, said = run.communicate(timeout=PATIENCE)
    assert run.returncode == 0
    assert "Traceback" not in said
    assert list((folder / "build").iterdir()) == []
    return said


signals = pytest.mark.skipif(sys.platform == "win32", reason="signals cannot be sent to one process there")


@signals
def test_a_whole_run(tmp_path: Path) -> None:
    """Builds the invented data, refuses a bad change, builds a good one, ends with Ctrl-C."""
    data = tmp_path / "data"
    copytree(MINI / "data", data)
    station = data / "stations" / "baiyu" / "liuying" / "station.yml"
    before = station.read_text("utf-8")
    with serving(data, tmp_path) as (run, connection):
        connection.request("GET", "/.gongshi/changes")
        with connection.getresponse() as answer:
            events = (json.loads(line[6:]) for line in answer if line.startswith(b"data: "))
            first = next(event for event in events if event["built"])
            station.write_text(before + "nonsense: 1\n", "utf-8")
            refused = next(event for event in events if event["complaint"])
            assert refused["built"] == first["built"]
            assert re.search(
                "^data/stations/baiyu/liuying/station.yml:[0-9]+:.*nonsense", refused["complaint"], re.MULTILINE
            )
            station.write_text(before, "utf-8")
            next(event for event in events if event["built"] != first["built"])
        assert "station.yml:" in ended(run, signal.SIGINT, tmp_path)


@signals
def test_it_ends_at_once_while_it_builds(tmp_path: Path) -> None:
    with serving(MINI / "data", tmp_path) as (run, _):
        ended(run, signal.SIGTERM, tmp_path)
