"""When `gongshi serve` rebuilds: after each burst of changes, in a process of its own, which reads all modules anew."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from threading import Lock
from typing import Protocol

from generator.site.serve.edition import Editions
from generator.site.serve.file_changes import Changes

_PACKAGE = Path(__file__).resolve().parents[3]
_OWN_GROUP = os.name == "posix"  # so that one signal ends the builder and whatever it has started


class SiteBuilder(Protocol):
    """What can build the site, and stop; tests bring one of their own."""

    def build(self, out: Path) -> str | None:
        """Build into `out`: None where that went well, else the complaints as text. Raises Stopped after `stop`."""

    def stop(self) -> None:
        """End a build that is under way, and begin no other."""


class Stopped(Exception):  # noqa: N818 - no error
    """Somebody ended the build."""


@dataclass(slots=True)
class BuildProcess:
    """Runs `gongshi build`, one at a time; can be stopped from another thread."""

    data: Path
    docs: Path
    base_url: str | None = None
    _running: "subprocess.Popen[str] | None" = None
    _stopped: bool = False
    _lock: Lock = field(default_factory=Lock)

    def build(self, out: Path) -> str | None:
        """Build into `out`; raises Stopped when `stop` was called."""
        with self._lock:
            if self._stopped:
                raise Stopped
            self._running = subprocess.Popen(  # noqa: S603 - our own command line
                self._command(out),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                env=_environment(),
                start_new_session=_OWN_GROUP,
            )
        output, _ = self._running.communicate()
        if self._stopped:
            raise Stopped
        if self._running.returncode == 0:
            return None
        return output.strip() or f"生成网站的程序中断了（{self._running.returncode}），没有说明原因；请再保存一次"

    def stop(self) -> None:
        """End a build that is under way, and begin no other."""
        with self._lock:
            self._stopped = True
            running = self._running
        if running is not None and running.poll() is None:
            with suppress(ProcessLookupError):
                if _OWN_GROUP:
                    os.killpg(running.pid, signal.SIGTERM)
                else:
                    running.terminate()

    def _command(self, out: Path) -> list[str]:
        command = [sys.executable, "-P", "-m", "generator.cli", "build", "--quiet"]
        command += ["--data", str(self.data), "--out", str(out), "--docs", str(self.docs)]
        return [*command, "--base-url", self.base_url] if self.base_url else command


def _environment() -> dict[str, str]:
    """The same package as runs here, whatever the current folder holds (-P keeps that out of the search path)."""
    paths = [str(_PACKAGE), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONUNBUFFERED": "1"}


def rebuild_on_changes(
    changes: Changes, builder: SiteBuilder, editions: Editions, work: Path, notice: Callable[[str], None]
) -> None:
    """Build after each burst of changes until `changes` is closed. What was built before stays on show meanwhile.

    Each build goes into a numbered folder below `work`; `notice` prints a line about it.
    """
    number = 0
    while (changed := changes.take()) is not None:
        number += 1
        notice(f"{changed[0].name} 有改动，正在重新生成……" if number > 1 else "正在生成网站……")
        before, folder = editions.current.folder, work / str(number)
        try:
            complaint = builder.build(folder)
        except Stopped:
            return
        if complaint is not None:
            notice(complaint)
            editions.complain(complaint)
            continue
        editions.publish(folder)
        notice("已更新，打开的网页会自己刷新。" if before else "已生成，网页可以看了。")
        _discard_all_but(work, {before, folder})


def _discard_all_but(work: Path, kept: set[Path | None]) -> None:
    """The edition before stays: pages that are loading at this moment still ask for its files."""
    for folder in work.iterdir():
        if folder.name.isdigit() and folder not in kept:
            rmtree(folder, ignore_errors=True)
