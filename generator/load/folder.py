"""A data folder → the catalogue and all its problems."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from generator.load import references
from generator.load.nodes import Document, parse
from generator.load.problem import Problem, Refused
from generator.load.record import to_record
from generator.load.text import decode
from generator.model.catalogue import (
    Catalogue,
    District,
    Indicators,
    Organisation,
    Site,
    Station,
    Term,
    Topic,
)
from generator.model.report import Report, Statement
from generator.model.scheme import Scheme
from generator.model.station import Profile

Model = TypeVar("Model")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REPORT = re.compile(r"(?P<year>\d{4})-(?P<kind>midterm|final)")

_SITE = TypeAdapter(Site)
_DISTRICTS = TypeAdapter(tuple[District, ...])
_INDICATORS = TypeAdapter(Indicators)
_TOPICS = TypeAdapter(tuple[Topic, ...])
_ORGANISATIONS = TypeAdapter(tuple[Organisation, ...])
_GLOSSARY = TypeAdapter(tuple[Term, ...])
_SCHEME = TypeAdapter(Scheme)
_PROFILE = TypeAdapter(Profile)
_STATEMENT = TypeAdapter(Statement)


@dataclass(slots=True)
class _Reader:
    """Reads files of one folder and keeps every problem met on the way."""

    base: Path
    problems: list[Problem] = field(default_factory=list)

    def name(self, path: Path) -> str:
        """How a complaint names the file: from the current folder where possible, so that a terminal can open it."""
        try:
            return path.relative_to(Path.cwd()).as_posix()
        except ValueError:
            return path.as_posix()

    def read(self, path: Path, shape: TypeAdapter[Model]) -> tuple[Model, Document] | None:
        name = self.name(path)
        try:
            document = parse(decode(path.read_bytes(), name), name)
            return to_record(document, shape), document
        except FileNotFoundError:
            self.complain(path, "missing-file", "缺少这个文件；请补上（可用 gongshi new 生成模板）")
        except Refused as refusal:
            self.problems.extend(refusal.problems)
        return None

    def complain(self, path: Path, rule: str, message: str) -> None:
        self.problems.append(Problem(self.name(path), 1, 1, rule, message))

    def keyed(self, path: Path, shape: TypeAdapter[tuple[Any, ...]]) -> dict[str, Any]:
        """Entries of a list file by their id; a repeated id is a problem."""
        read = self.read(path, shape)
        return {} if read is None else self.by_id(read[0], read[1], ())

    def by_id(self, entries: Iterable[Any], document: Document, path: tuple[str | int, ...]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for index, entry in enumerate(entries):
            if entry.id in result:
                line, column = document.place((*path, index, "id"))
                message = f"代号“{entry.id}”已在前面用过；请换一个"
                self.problems.append(Problem(document.file, line, column, "duplicate-id", message))
            result[entry.id] = entry
        return result


def load(folder: Path) -> tuple[Catalogue | None, list[Problem]]:
    """Read a whole data folder. The catalogue is None as soon as there is one problem: nothing is half published."""
    reader = _Reader(folder)
    if not folder.is_dir():
        reader.complain(folder, "missing-folder", "没有这个数据文件夹；请检查 --data")
        return None, reader.problems
    catalogues = _catalogues(reader)
    stations, documents = _stations(reader, catalogues)
    catalogue = Catalogue(stations=stations, **catalogues)
    for record, document in documents:
        reader.problems.extend(references.problems(record, document, catalogue))
    reader.problems.sort()
    return (None if reader.problems else catalogue), reader.problems


def _catalogues(reader: _Reader) -> dict[str, Any]:
    base = reader.base
    site = reader.read(base / "site.yml", _SITE)
    indicators = reader.read(base / "indicators.yml", _INDICATORS)
    glossary = reader.read(base / "glossary.yml", _GLOSSARY)
    groups, named = {}, {}
    if indicators is not None:
        book, document = indicators
        groups = reader.by_id(book.groups, document, ("groups",))
        named = reader.by_id(book.indicators, document, ("indicators",))
        reader.problems.extend(references.group_problems(book, document))
    return {
        "site": site[0] if site else None,
        "districts": reader.keyed(base / "districts.yml", _DISTRICTS),
        "schemes": _schemes(reader),
        "groups": groups,
        "indicators": named,
        "topics": reader.keyed(base / "topics.yml", _TOPICS),
        "organisations": reader.keyed(base / "organisations.yml", _ORGANISATIONS),
        "glossary": glossary[0] if glossary else (),
    }


def _schemes(reader: _Reader) -> dict[str, Scheme]:
    result: dict[str, Scheme] = {}
    for path in sorted((reader.base / "schemes").glob("*.yml")):
        read = reader.read(path, _SCHEME)
        if read is None:
            continue
        scheme, document = read
        if scheme.id != path.stem:
            line, column = document.place(("id",))
            message = f"代号应与文件名一致（{path.stem}），得到“{scheme.id}”"
            reader.problems.append(Problem(document.file, line, column, "wrong-value", message))
        result[scheme.id] = scheme
    return result


_Documents = list[tuple[Report | Station, Document]]


def _stations(reader: _Reader, catalogues: dict[str, Any]) -> tuple[tuple[Station, ...], _Documents]:
    stations: list[Station] = []
    documents: _Documents = []
    for folder, district in _station_folders(reader, catalogues["districts"]):
        profile = reader.read(folder / "station.yml", _PROFILE)
        reports = []
        for path in sorted(folder.glob("*")):
            report = _report(reader, path, district.id, folder.name) if path.name != "station.yml" else None
            if report is not None:
                reports.append(report[0])
                documents.append(report)
        if profile is None:
            continue
        newest_first = tuple(sorted(reports, key=lambda r: (-r.body.evaluated.toordinal(), r.id)))
        station = Station(district, folder.name, reader.name(folder / "station.yml"), profile[0], newest_first)
        stations.append(station)
        documents.append((station, profile[1]))
    order = list(catalogues["districts"])
    stations.sort(key=lambda s: (order.index(s.district.id), s.id))
    return tuple(stations), documents


def _station_folders(reader: _Reader, districts: dict[str, District]) -> Iterator[tuple[Path, District]]:
    root = reader.base / "stations"
    for outer in sorted(root.glob("*")) if root.is_dir() else ():
        if outer.name.startswith("."):
            continue
        district = districts.get(outer.name)
        if district is None:
            known = "、".join(districts) or "（districts.yml 没有读到）"
            reader.complain(outer, "unknown-district", f"文件夹名应为区的代号，得到“{outer.name}”；可用：{known}")
            continue
        for inner in sorted(outer.glob("*")):
            if inner.name.startswith("."):
                continue
            if not inner.is_dir() or not _SLUG.fullmatch(inner.name):
                message = "这里应是社工站的文件夹，名称只用小写字母、数字和连字符（如 huadi）"
                reader.complain(inner, "bad-folder", message)
                continue
            yield inner, district


def _report(reader: _Reader, path: Path, district: str, station: str) -> tuple[Report, Document] | None:
    if path.name.startswith("."):
        return None
    named = _REPORT.fullmatch(path.stem)
    if named is None or path.suffix != ".yml":
        message = "文件名应为“年份-midterm.yml”或“年份-final.yml”（如 2024-final.yml）；其他文件请移走"
        reader.complain(path, "bad-file-name", message)
        return None
    read = reader.read(path, _STATEMENT)
    if read is None:
        return None
    body, document = read
    for key, expected, found in (
        ("evaluated", named["year"], str(body.evaluated.year)),
        ("kind", named["kind"], body.kind.value),
    ):
        if expected != found:
            line, column = document.place((key,))
            message = f"“{key}”应与文件名 {path.name} 一致（{expected}），得到“{found}”；请改文件名或改内容"
            reader.problems.append(Problem(document.file, line, column, "name-mismatch", message))
    return Report(district, station, path.stem, document.file, body), document
