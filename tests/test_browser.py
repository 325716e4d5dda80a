import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests import browser
from tests.browser import OpenPage
from tests.serving import ServeFolder

PAGE = """<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>社工站</title><link rel="icon" href="data:,"></head>
<body>
<h1>鹤洞 漖 冼</h1>
<noscript>没有脚本</noscript>
<a href="/elsewhere/">外面</a>
<script src="page.js"></script>
</body>
</html>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "站").mkdir()
    (tmp_path / "站" / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "站" / "page.js").write_text('document.title += "：脚本";', encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "404.html").write_text("<!doctype html><title>没有这一页</title>", encoding="utf-8")
    return tmp_path


def status_and_text(address: str) -> tuple[int, str]:
    try:
        with urlopen(address) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read().decode()
    except HTTPError as answer:
        with answer:
            return answer.code, answer.read().decode()


def test_a_page_under_a_sub_path_is_shown_and_its_requests_are_recorded(
    open_page: OpenPage, serve_folder: ServeFolder, folder: Path
) -> None:
    address = serve_folder(folder, "/a/b/")
    visit = open_page(390, "dark")
    visit.page.goto(f"{address}站/")

    assert visit.page.title() == "社工站：脚本"
    assert visit.page.inner_text("h1") == "鹤洞 漖 冼"
    assert visit.requests == [f"{address}%E7%AB%99/", f"{address}%E7%AB%99/page.js"]
    assert visit.errors == []
    assert visit.page.evaluate("innerWidth") == 390
    assert visit.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert visit.page.evaluate("navigator.language") == "zh-CN"


def test_errors_are_recorded(open_page: OpenPage, serve_folder: ServeFolder, folder: Path) -> None:
    (folder / "站" / "page.js").write_text('console.error("坏了"); throw new Error("没人接住");', encoding="utf-8")
    visit = open_page()
    visit.page.goto(f"{serve_folder(folder)}站/")
    visit.page.evaluate("fetch('/nowhere')")

    said, thrown, missing = visit.errors
    assert said.startswith("坏了")
    assert thrown.endswith("没人接住")
    assert "404" in missing


def test_pages_share_nothing_and_scripts_can_be_off(
    open_page: OpenPage, serve_folder: ServeFolder, folder: Path
) -> None:
    address = serve_folder(folder)
    first, second = open_page(), open_page(javascript=False)
    first.page.goto(f"{address}站/")
    second.page.goto(f"{address}站/")

    assert len(first.requests) == 2
    assert second.requests == [f"{address}%E7%AB%99/"]
    assert second.page.inner_text("noscript") == "没有脚本"


def test_the_server_knows_nothing_outside_its_prefix(serve_folder: ServeFolder, folder: Path) -> None:
    address = serve_folder(folder, "/a/b/")
    root = address.removesuffix("/a/b/")

    assert status_and_text(f"{address}%E7%AB%99/") == (200, PAGE)
    assert status_and_text(f"{address}%E7%AB%99") == (200, PAGE)  # redirected to the folder
    assert status_and_text(f"{root}/%E7%AB%99/")[0] == 404
    assert "没有这一页" not in status_and_text(f"{root}/")[1]


@pytest.mark.parametrize("path", ["nowhere/", "nowhere.css", "empty/"])
def test_a_missing_page_is_answered_with_the_page_for_it(path: str, serve_folder: ServeFolder, folder: Path) -> None:
    status, text = status_and_text(serve_folder(folder) + path)

    assert status == 404
    assert "没有这一页" in text


def test_text_is_said_to_be_utf_8(serve_folder: ServeFolder, folder: Path) -> None:
    with urlopen(f"{serve_folder(folder)}%E7%AB%99/page.js") as answer:  # noqa: S310 - our own server
        assert answer.headers["Content-Type"].endswith("javascript; charset=utf-8")


def test_a_browser_that_was_named_is_not_replaced(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GONGSHI_CHROMIUM", str(tmp_path / "absent"))

    with pytest.raises(FileNotFoundError, match="absent"):
        browser.find()


def test_a_stub_that_does_not_start_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, code in (("chromium", 1), ("google-chrome", 0)):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\nexit {code}\n")
        program.chmod(0o755)
    monkeypatch.delenv("GONGSHI_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert browser.find() == tmp_path / "google-chrome"


def test_one_without_windows_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("chromium", "chromium-headless-shell"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    monkeypatch.delenv("GONGSHI_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert browser.find() == tmp_path / "chromium-headless-shell"


def test_of_playwrights_own_browsers_shells_and_the_newest_come_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for build, program in (
        ("chromium-999", "chrome"),
        ("chromium-1000", "chrome"),
        ("firefox-2000", "chrome"),
        ("chromium_headless_shell-998", "headless_shell"),
        ("chromium_headless_shell-1000", "chrome-headless-shell"),
    ):
        (tmp_path / build / "chrome-linux").mkdir(parents=True)
        (tmp_path / build / "chrome-linux" / program).touch()
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))

    assert [path.parts[-3] for path in browser._of_playwright()] == [
        "chromium_headless_shell-1000",
        "chromium_headless_shell-998",
        "chromium-1000",
        "chromium-999",
    ]


def test_the_command_prints_the_path_and_nothing_else() -> None:
    done = subprocess.run([sys.executable, browser.__file__], capture_output=True, text=True, check=True)

    (path,) = done.stdout.splitlines()
    assert Path(path).is_file()
