"""Files in, alarms out: the data first, then everything that is made of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.waiver import Waiver
from generator.privacy.gate import Gate, Leak
from generator.privacy.public_names import PublicNames, plain
from generator.privacy.texts_in_files import texts

_REPORT = re.compile(r"(?:^|/)(?:stations/)?(?P<key>[a-z0-9-]+/[a-z0-9-]+/[0-9]{4}-(?:midterm|final))(?:\.ya?ml|/)")
File = tuple[str, bytes]


@dataclass(frozen=True, slots=True, order=True)
class Alarm:
    """One leak in one file, said in one Chinese line that does not repeat the secret."""

    file: str
    line: int
    column: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: error[{self.rule}] {self.message}"


@dataclass(slots=True)
class Inspection:
    """The privacy gate of one build. A secret that is waived in the data, or told there, is not told of every page."""

    known: PublicNames = field(default_factory=PublicNames)
    waivers: tuple[Waiver, ...] = ()
    _gate: Gate = field(init=False)
    _settled: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self._gate = Gate(self.known)

    def data(self, files: Iterable[File]) -> list[Alarm]:
        """Alarms of the data files; afterwards their secrets are settled, whether waived or told."""
        alarms = []
        for path, leak in self._leaks(files):
            self._settled.add(plain(leak.secret))
            if not self._is_waived(path, leak):
                alarms.append(_alarm(path, leak))
        return sorted(alarms)

    def pages(self, files: Iterable[File]) -> Iterator[Alarm]:
        """Alarms of generated and written files, each as soon as it is found."""
        for path, leak in self._leaks(files):
            if plain(leak.secret) not in self._settled and not self._is_waived(path, leak):
                yield _alarm(path, leak)

    def _leaks(self, files: Iterable[File]) -> Iterator[tuple[str, Leak]]:
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
