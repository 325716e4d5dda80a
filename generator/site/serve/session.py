"""One run of `gongshi serve`: server, watched folders and rebuilds together, until somebody presses Ctrl-C."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from urllib.parse import urlsplit

from generator.model.fault import UserError
from generator.site.mkdocs_run import site_url
from generator.site.project import Project
from generator.site.serve import file_changes
from generator.site.serve.edition import Editions
from generator.site.serve.file_changes import Changes, Watched
from generator.site.serve.rebuild import BuildProcess, SiteBuilder, rebuild_on_changes
from generator.site.serve.server import Server

_QUIET = 0.25  # seconds; editors and git write several files in a row
_LOCAL = frozenset(("127.0.0.1", "::1", "localhost"))
_PACKAGE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class ServeRequest:
    """What to show where. `work` holds the builds and vanishes at the end."""

    project: Project
    data: Path
    work: Path
    host: str
    port: int
    base_url: str | None = None
    package: Path = _PACKAGE

    @property
    def prefix(self) -> str:
        """The part of the address below which the site lies: /gongshi/ for https://example.org/gongshi/."""
        return urlsplit(self.base_url or "").path.rstrip("/") + "/"

    @property
    def watched(self) -> tuple[Watched, ...]:
        """All that a page is made of."""
        root = self.project.root
        folders = (self.data.resolve(), self.project.content, root / "theme", self.package)
        return (*(Watched(folder) for folder in folders if folder.is_dir()), Watched(root, self.project.settings.name))


def serve(request: ServeRequest, notice: Callable[[str], None]) -> None:
    """Serve and rebuild until interrupted. Raises UserError where that cannot even begin."""
    site_url(request.base_url)
    if not request.data.is_dir():
        raise UserError(f"没有数据文件夹 {request.data}；请在项目文件夹里运行，或用 --data 指定")
    request.work.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="serve-", dir=request.work, ignore_cleanup_errors=True) as work:
        folder = Path(work).resolve()
        builder = BuildProcess(request.data, folder / "docs", request.base_url)
        try:
            with _interruptible(), showing(request, folder, builder, notice) as server:
                if request.host not in _LOCAL:
                    notice("注意：同一网络里的人都能打开这个地址；只在本机看请用 --host 127.0.0.1")
                notice(f"请在浏览器里打开 {server.address}（按 Ctrl-C 结束）")
                server.serve_forever()
        except KeyboardInterrupt:
            notice("已结束。")


@contextmanager
def showing(
    request: ServeRequest, work: Path, builder: SiteBuilder, notice: Callable[[str], None], quiet: float = _QUIET
) -> Iterator[Server]:
    """A server that is listening, with the first build begun and changes watched; all ends with the context."""
    editions, changes = Editions(), Changes(quiet)
    with Server(request.host, request.port, request.prefix, editions) as server:
        observer = file_changes.start(
            request.watched, lambda path: None if work in path.parents else changes.note(path)
        )
        building = Thread(target=rebuild_on_changes, args=(changes, builder, editions, work, notice))
        building.start()
        try:
            changes.note(request.data)  # the first build
            yield server
        finally:
            changes.close()
            builder.stop()
            editions.close()
            observer.stop()
            observer.join()
            building.join()


@contextmanager
def _interruptible() -> Iterator[None]:
    """Whoever ends us with SIGTERM, or has us in the background without Ctrl-C, gets the same clean end."""
    before = {number: signal.signal(number, signal.default_int_handler) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
