"""The privacy gate applied to files: first to the data, then to everything that a build makes of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.fault import PlacedFault
from generator.model.waiver import Waiver
from generator.privacy.gate import Gate, Leak
from generator.privacy.public_names import PublicNames, plain
from generator.privacy.texts_in_files import texts

# the key of the report that a path belongs to: of its data file, and of what is made below a folder of its name
_REPORT = re.compile(r"(?:^|/)(?:stations/)?(?P<key>[a-z0-9-]+/[a-z0-9-]+/[0-9]{4}-(?:midterm|final))(?:\.ya?ml|/)")
File = tuple[str, bytes]  # path and content


@dataclass(frozen=True, slots=True, order=True)
class Alarm(PlacedFault):
    """One leak in one file; the message does not repeat the secret."""


@dataclass(slots=True)
class Inspection:
    """The privacy inspection of one build: call `data` first, then `pages`.

    A secret found in the data is reported there once, or waived there; `pages` does not report it again for every page.
    """

    known: PublicNames = field(default_factory=PublicNames)
    waivers: tuple[Waiver, ...] = ()
    _gate: Gate = field(init=False)
    _settled: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self._gate = Gate(self.known)

    def data(self, files: Iterable[File]) -> list[Alarm]:
        """Alarms about the data files, except waived ones; `pages` will pass over every secret found here."""
        alarms = []
        for path, leak in self._leaks(files):
            self._settled.add(plain(leak.secret))
            if not self._is_waived(path, leak):
                alarms.append(_alarm(path, leak))
        return sorted(alarms)

    def pages(self, files: Iterable[File]) -> Iterator[Alarm]:
        """Alarms about all files made from the data, pages or not: one for each leak that `data` did not find."""
        for path, leak in self._leaks(files):
            if plain(leak.secret) not in self._settled and not self._is_waived(path, leak):
                yield _alarm(path, leak)

    def _leaks(self, files: Iterable[File]) -> Iterator[tuple[str, Leak]]:
        """(file or archive member, leak); a leak in a path itself is said to be at line 1, column 1."""
        for path, content in files:
            for leak in self._gate.scan(path):
                yield path, Leak(leak.kind, 1, 1, leak.secret)
            for place, text in texts(path, content):
                for leak in self._gate.scan(text):
                    yield place, leak

    def _is_waived(self, path: str, leak: Leak) -> bool:
        return any(waiver.check == leak.kind and _covers(waiver.place, path, leak.line) for waiver in self.waivers)


def _covers(place: str, path: str, line: int) -> bool:
    """Whether a waiver's place is this file, this line of it, or the report it belongs to."""
    file, _, number = place.partition("#")
    report = _REPORT.search(path)
    is_file = f"/{path}".endswith(f"/{file.removeprefix('data/')}")
    return (is_file or (report is not None and report["key"] == file)) and number in ("", str(line))


def _alarm(path: str, leak: Leak) -> Alarm:
    message = (
        f"疑似{leak.kind.label}：{leak.masked}；{leak.kind.cure}。确实不是个人信息的，在 waivers.yml 里写明"
        f"（check: {leak.kind}，place: {path}#{leak.line}，reason）"
    )
    return Alarm(path, leak.line, leak.column, leak.kind, message)
