"""A Chromium for the browser tests, found or else installed: `python tests/browser.py` prints its path."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
"""Chromium without windows: the same pages in a quarter of the time, as a window has menus and tabs to draw."""

COMMANDS = (
    *SHELLS,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
MAC_APPLICATIONS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PROGRAMS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
# No traffic of the browser's own: tests count requests, and a closed network makes it try again and again.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = "找不到 Chromium；请运行 / no Chromium found; please run: python tests/browser.py"


def find() -> Path | None:
    """The first Chromium that is there and starts."""
    chosen = os.environ.get("GONGSHI_CHROMIUM")
    if chosen:
        # Whoever names a browser means that one: another in its place would hide the slip.
        if not _starts(Path(chosen)):
            raise FileNotFoundError(f"GONGSHI_CHROMIUM={chosen} 无法运行 / does not start")
        return Path(chosen)
    return next(filter(_starts, _usual_places()), None)


def find_or_install() -> Path | None:
    """A Chromium, and on Linux a Chinese font for it, installed by whatever way works here."""
    _provide_chinese_font()
    found = find()
    if "GONGSHI_CHROMIUM" not in os.environ and (found is None or "headless" not in found.stem):
        _apt_install(SHELLS[0])
        found = find()
    if found is None and _apt_install("chromium"):
        found = find()
    for name in (SHELLS[0], "chromium"):
        if found is None and _run(sys.executable, "-m", "playwright", "install", name):
            found = find()
    _provide_driver()
    return found


def _usual_places() -> Iterator[Path]:
    yield from (Path(path) for path in map(shutil.which, COMMANDS) if path)
    yield from (root / name for root in (Path("/Applications"), _home() / "Applications") for name in MAC_APPLICATIONS)
    folders = (os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
    yield from (Path(folder) / name for folder in folders if folder for name in WINDOWS_PROGRAMS)
    yield from _of_playwright()


def _of_playwright() -> Iterator[Path]:
    """What `playwright install` left, shells and newest first. By hand: a running test cannot ask Playwright."""
    usual = {
        "linux": _home() / ".cache",
        "darwin": _home() / "Library" / "Caches",
        "win32": _home() / "AppData" / "Local",
    }
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or usual.get(sys.platform, _home()) / "ms-playwright")
    for kind in ("chromium_headless_shell-*", "chromium-*"):
        for build in sorted(folder.glob(kind), key=lambda path: path.name.zfill(40), reverse=True):
            for pattern in ("*/*headless*shell*", "*/chrome", "*/chrome.exe", "*/*.app/Contents/MacOS/*"):
                yield from build.glob(pattern)


def _home() -> Path:
    return Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises where there is no home


def _starts(program: Path) -> bool:
    if sys.platform == "win32":
        return program.is_file()  # chrome.exe takes no --version, it would open a window
    try:
        # Ubuntu's chromium-browser may be a stub that only asks for snap.
        return subprocess.run([program, "--version"], capture_output=True, check=False, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _provide_chinese_font() -> None:
    if sys.platform != "linux":
        return
    fc_list = shutil.which("fc-list")
    if fc_list and subprocess.run([fc_list, ":lang=zh"], capture_output=True, check=False).stdout.strip():
        return
    if not _apt_install("fontconfig", "fonts-noto-cjk"):
        _say("没有中文字体，页面会显示方框 / no Chinese font, pages will show boxes: fonts-noto-cjk")


def _provide_driver() -> None:
    """Playwright brings a node that needs libatomic, which the smallest Debian lacks."""
    driver = [sys.executable, "-m", "playwright", "--version"]
    if subprocess.run(driver, capture_output=True, check=False).returncode and not _apt_install("libatomic1"):
        _say("Playwright 无法运行；缺少 libatomic1？/ Playwright does not start; is libatomic1 missing?")


def _apt_install(*packages: str) -> bool:
    """Whether this is Debian or Ubuntu, we may install, and it worked."""
    apt, sudo = shutil.which("apt-get"), shutil.which("sudo")
    if apt is None or sys.platform == "win32":
        return False
    if os.geteuid() == 0:
        command = [apt]
    elif sudo:
        command = [sudo, "-n", apt]  # -n: fails at once rather than ask for a password
    else:
        return False
    command += ["-o", "DPkg::Lock::Timeout=300"]
    # A source that cannot be read now need not be the one that holds the package.
    _run(*command, "update")
    return _run(*command, "install", "--yes", *packages)


def _run(*command: str) -> bool:
    _say("+ " + " ".join(command))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=quiet, check=False)
    return done.returncode == 0


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


@dataclass(frozen=True)
class Visit:
    """A page of its own, with what it asked for and what went wrong in it."""

    page: Page
    requests: list[str] = field(default_factory=list)  # addresses, in the order asked
    errors: list[str] = field(default_factory=list)  # console errors and exceptions nobody caught


Scheme = Literal["light", "dark"]


class OpenPage(Protocol):
    """The fixture `open_page`."""

    def __call__(self, width: int = 1280, scheme: Scheme = "light", *, javascript: bool = True) -> Visit: ...


def open_context(browser: Browser, width: int, scheme: Scheme, *, javascript: bool) -> BrowserContext:
    """A reader in Guangzhou with an empty profile; without motion, so that nothing has to be waited out."""
    return browser.new_context(
        viewport={"width": width, "height": 844 if width < 600 else 900},
        color_scheme=scheme,
        java_script_enabled=javascript,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        reduced_motion="reduce",
    )


def visit_in(context: BrowserContext) -> Visit:
    """A new page with its record. The context listens, not the page: it hears popups and frames too."""
    visit = Visit(context.new_page())

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            visit.errors.append(f"{message.text} ({message.location['url']})")

    context.on("request", lambda request: visit.requests.append(request.url))
    context.on("console", hear)
    context.on("weberror", lambda error: visit.errors.append(str(error.error)))
    return visit


if __name__ == "__main__":
    path = find_or_install()
    if path is None:
        sys.exit(
            "找不到也装不上 Chromium；请安装 Chrome、Edge 或 Chromium，或设置 GONGSHI_CHROMIUM / no Chromium found"
            " and none could be installed: please install Chrome, Edge or Chromium, or set GONGSHI_CHROMIUM"
        )
    sys.stdout.write(f"{path}\n")
