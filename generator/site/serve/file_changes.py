"""Changes in folders, gathered: a burst of them, as editors and git make, counts as one."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Condition

from watchdog.events import DirModifiedEvent, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

SUFFIXES = frozenset((".md", ".css", ".html", ".js", ".json", ".svg", ".yml", ".py", ".txt", ".png", ".woff2"))
_WRITTEN = frozenset(("created", "modified", "moved", "deleted"))  # not "opened": our own reading is no change
_POLL = 2  # seconds, where the system has no room for so many folders


@dataclass(frozen=True, slots=True)
class Watched:
    """A folder with everything below it, or only the file `name` in it."""

    folder: Path
    name: str | None = None

    def holds(self, path: Path, *, is_folder: bool) -> bool:
        """Whether a change of `path` changes the site. A folder that comes or goes may bring files without a word."""
        try:
            parts = path.relative_to(self.folder).parts
        except ValueError:
            return False
        if self.name is not None:
            return parts == (self.name,)
        if any(part.startswith((".", "__pycache__")) for part in parts):
            return False
        return is_folder or path.suffix in SUFFIXES


class Changes:
    """Changes not yet dealt with."""

    def __init__(self, quiet: float) -> None:
        """`quiet`: seconds without a further change after which a burst is over."""
        self._quiet = quiet
        self._condition = Condition()
        self._pending: list[Path] = []
        self._closed = False

    def note(self, path: Path) -> None:
        """`path` has changed."""
        with self._condition:
            self._pending.append(path)
            self._condition.notify_all()

    def take(self) -> list[Path] | None:
        """Waits for the end of the next burst and gives what changed, each once; None after `close`."""
        with self._condition:
            self._condition.wait_for(lambda: self._pending or self._closed)
            while not self._closed:
                noted = len(self._pending)
                more = lambda noted=noted: self._closed or len(self._pending) > noted  # noqa: E731
                if not self._condition.wait_for(more, self._quiet):
                    break
            taken, self._pending = self._pending, []
            return None if self._closed else list(dict.fromkeys(taken))

    def close(self) -> None:
        """Nobody is to wait any longer."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()


class _Handler(FileSystemEventHandler):
    def __init__(self, watched: Watched, note: Callable[[Path], None]) -> None:
        self.watched, self.note = watched, note

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _WRITTEN or isinstance(event, DirModifiedEvent):
            return
        for path in map(Path, filter(None, (str(event.src_path), str(event.dest_path)))):
            if self.watched.holds(path, is_folder=event.is_directory):
                self.note(path)


def start(places: Iterable[Watched], note: Callable[[Path], None]) -> BaseObserver:
    """Calls `note` for each change from now on; the caller stops what is returned."""
    chosen = list(places)
    observer = _observer(chosen, note, Observer())
    try:
        observer.start()
    except OSError:  # the system allows fewer watches than there are folders
        with suppress(RuntimeError):
            observer.stop()
        observer = _observer(chosen, note, PollingObserver(timeout=_POLL))
        observer.start()
    return observer


def _observer(places: list[Watched], note: Callable[[Path], None], observer: BaseObserver) -> BaseObserver:
    for place in places:
        observer.schedule(_Handler(place, note), str(place.folder), recursive=place.name is None)
    return observer
