"""Files of one data folder, read with every problem kept."""

import errno
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from generator.load.problem import Problem, Refused
from generator.load.record import to_record
from generator.load.text import LIMIT, decode
from generator.load.yaml_syntax import YamlDocument, parse
from generator.model.fault import quoted, visible
from generator.model.key_path import KeyPath
from generator.model.positions import ValuePositions

Model = TypeVar("Model")
_ABSENT = frozenset((errno.ENOENT, errno.ENOTDIR, errno.ELOOP))


@dataclass(slots=True)
class Reader:
    """Reads files and lists folders; what goes wrong is kept, not raised."""

    base: Path
    problems: list[Problem] = field(default_factory=list)
    positions: dict[str, ValuePositions] = field(default_factory=dict)  # of each file that reads, by its name here

    def name(self, path: Path) -> str:
        """How a complaint names the file: from the current folder where possible, so that a terminal can open it."""
        try:
            return visible(path.relative_to(Path.cwd()).as_posix())
        except ValueError:
            return visible(path.as_posix())

    def complain(self, path: Path, rule: str, message: str) -> None:
        """A problem of a file or folder as a whole."""
        self.problems.append(Problem(self.name(path), 1, 1, rule, message))

    def complain_at(self, document: YamlDocument, steps: KeyPath, rule: str, message: str) -> None:
        """A problem of one value."""
        self.problems.append(Problem(document.file, *document.place(steps), rule, message))

    def read(self, path: Path, shape: TypeAdapter[Model]) -> tuple[Model, YamlDocument] | None:
        """The file as a record, with its places; None where there was a problem."""
        content = self._content(path)
        if content is None:
            return None
        name = self.name(path)
        try:
            document = parse(decode(content, name), name)
            record = to_record(document, shape)
        except Refused as refusal:
            self.problems.extend(refusal.problems)
            return None
        self.positions[name] = document.positions()
        return record, document

    def kind(self, path: Path) -> str:
        """`file`, `folder`, `other` (a pipe, a device), `absent`, or `unreadable`, which is a problem noted here."""
        try:
            mode = path.stat().st_mode
        except OSError as fault:
            if fault.errno in _ABSENT:
                return "absent"
            self._complain_of_system(path, fault)
            return "unreadable"
        return "file" if stat.S_ISREG(mode) else "folder" if stat.S_ISDIR(mode) else "other"

    def _content(self, path: Path) -> bytes | None:
        match self.kind(path):
            case "absent":
                self._complain_of_absence(path)
            case "folder" | "other" as kind:
                what = "文件夹" if kind == "folder" else "设备或管道"
                self.complain(path, "not-a-file", f"应为文件，得到{what}；请移走或改名")
            case "file":
                try:
                    with path.open("rb") as file:
                        return file.read(LIMIT + 1)
                except OSError as fault:
                    self._complain_of_system(path, fault)
        return None

    def _complain_of_absence(self, path: Path) -> None:
        if path.is_symlink():
            self.complain(path, "missing-file", "链接指向的文件不存在；请放入文件本身")
            return
        near = [p.name for p in self.entries(path.parent) if p.stem.lower() == path.stem]
        cure = f"旁边有 {visible(near[0])}，请改名为 {path.name}" if near else "请补上，写法可照已有的同类文件"
        self.complain(path, "missing-file", f"缺少这个文件；{cure}")

    def _complain_of_system(self, path: Path, fault: OSError) -> None:
        if isinstance(fault, PermissionError):
            self.complain(path, "unreadable", "没有读取权限；请改权限后再试")
        else:
            self.complain(path, "unreadable", f"读不出来（系统错误 {fault.errno}）；请检查磁盘、链接和文件名")

    def entries(self, folder: Path) -> list[Path]:
        """What a folder holds, in order of name, without hidden files; a folder that cannot be listed is a problem."""
        try:
            return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        except FileNotFoundError:
            return []
        except NotADirectoryError:
            self.complain(folder, "not-a-folder", "应为文件夹，得到文件；请移走或改名")
        except OSError as fault:
            self._complain_of_system(folder, fault)
        return []

    def distinct(
        self, entries: Iterable[Any], document: YamlDocument, steps: KeyPath, key: str = "id"
    ) -> dict[str, Any] | None:
        """Entries of a list by their id (or other key).

        One that repeats is a problem; then there is no saying which entries there are: None.
        """
        result: dict[str, Any] = {}
        lines: dict[str, int] = {}
        repeated = False
        for index, entry in enumerate(entries):
            name = getattr(entry, key)
            here = (*steps, index, key)
            if name in result:
                message = f"“{key}”应各不相同，{quoted(name)}在第 {lines[name]} 行用过；请换一个"
                self.complain_at(document, here, "duplicate-id", message)
                repeated = True
                continue
            result[name] = entry
            lines[name] = document.place(here)[0]
        return None if repeated else result
