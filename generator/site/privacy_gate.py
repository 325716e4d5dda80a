"""The privacy gate of a build: the pages it reads before anything is published."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.privacy.inspection import Alarm, File, Inspection
from generator.site.workers import spread

_CHUNK = 24  # files looked at in one go by one process


class Leaking(Exception):  # noqa: N818 - says what happened
    """Something identifies a person, so nothing was published; carries the alarms for the caller to print."""

    def __init__(self, alarms: list[Alarm]) -> None:
        self.alarms = alarms
        super().__init__(f"{len(alarms)} alarms")


def of_pages(gate: Inspection, docs: Path, jobs: int) -> list[Alarm]:
    """Alarms of an assembled docs folder, whose files are called by their path in it."""
    paths = sorted(path for path in docs.rglob("*") if path.is_file())
    chunks = [paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK)]
    alarms_by_chunk = spread([partial(_look, gate, docs, chunk) for chunk in chunks], jobs)
    return sorted(alarm for alarms in alarms_by_chunk for alarm in alarms)


def _look(gate: Inspection, docs: Path, paths: list[Path]) -> list[Alarm]:
    files: Iterator[File] = ((path.relative_to(docs).as_posix(), path.read_bytes()) for path in paths)
    return list(gate.pages(files))
