"""What visitors are shown now, and a way to wait for what comes next."""

from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition


@dataclass(frozen=True, slots=True)
class Edition:
    """The newest good build, if there is any, and what the newest attempt complained of, if it did."""

    number: int = 0
    folder: Path | None = None
    complaint: str = ""

    @property
    def built(self) -> str:
        """Another word for each build, also across runs; empty before the first."""
        return f"{self.folder.parent.name}-{self.folder.name}" if self.folder else ""

    @property
    def id(self) -> str:
        """Another word for each attempt."""
        return f"{self.built}-{self.number}"


class Editions:
    """The current edition. Many threads read and wait, one publishes."""

    def __init__(self) -> None:
        self._condition = Condition()
        self._closed = False
        self._current = Edition()

    @property
    def current(self) -> Edition:
        """The edition of this moment."""
        with self._condition:
            return self._current

    def publish(self, folder: Path) -> None:
        """A build succeeded: its folder is shown from now on."""
        self._set(folder, "")

    def complain(self, complaint: str) -> None:
        """A build failed: what was shown stays."""
        self._set(self.current.folder, complaint)

    def _set(self, folder: Path | None, complaint: str) -> None:
        with self._condition:
            self._current = replace(self._current, number=self._current.number + 1, folder=folder, complaint=complaint)
            self._condition.notify_all()

    def wait_for_next(self, seen: Edition, timeout: float) -> Edition | None:
        """The edition after `seen`, or `seen` itself when the time is over; None once closed."""
        with self._condition:
            self._condition.wait_for(lambda: self._closed or self._current.number != seen.number, timeout)
            return None if self._closed else self._current

    def close(self) -> None:
        """Nobody is to wait any longer."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()
