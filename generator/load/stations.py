"""The folders stations/<district>/<station>/ with their station.yml and reports."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pydantic import TypeAdapter

from generator.load import references
from generator.load.catalogues import Catalogues
from generator.load.reader import Reader
from generator.load.yaml_syntax import YamlDocument
from generator.model.catalogue import District, Station
from generator.model.fault import visible
from generator.model.report import Report
from generator.model.statement import Statement
from generator.model.station import Profile

_SLUG = re.compile(r"(?![0-9]+$)[a-z0-9]+(?:-[a-z0-9]+)*")  # digits alone are the address of a year
_SLUG_LIMIT = 64
_REPORT = re.compile(r"(?P<year>[0-9]{4})-(?P<kind>midterm|final)")
_PROFILE_FILE = "station.yml"

_PROFILE = TypeAdapter(Profile)
_STATEMENT = TypeAdapter(Statement)


@dataclass(frozen=True, slots=True)
class _Folder:
    """A station's folder; `district` is None where the catalogue of districts does not have it."""

    path: Path
    district: District | None


def read(reader: Reader, catalogues: Catalogues) -> tuple[Station, ...]:
    """All stations that could be read, by district in its own order, then by name."""
    folders = list(_folders(reader, catalogues))
    stations = [station for folder in folders if (station := _station(reader, folder, catalogues)) is not None]
    order = {district: number for number, district in enumerate(catalogues.districts or {})}
    return tuple(sorted(stations, key=lambda station: (order[station.district.id], station.id)))


def _folders(reader: Reader, catalogues: Catalogues) -> Iterator[_Folder]:
    for outer in reader.entries(reader.base / "stations"):
        if reader.kind(outer) != "folder":
            message = "这里只放各区的文件夹（如 haizhu）；请移走这个文件，报告放进社工站的文件夹"
            reader.complain(outer, "bad-folder", message)
            continue
        districts = catalogues.districts
        if districts is not None and outer.name not in districts:
            near = get_close_matches(outer.name, districts, n=1)
            cure = f"是不是“{near[0]}”？" if near else f"可用：{'、'.join(districts)}。"
            message = f"文件夹名应为区的代号，得到“{visible(outer.name)}”；{cure}新的区请先加到 districts.yml"
            reader.complain(outer, "unknown-reference", message)
        for inner in reader.entries(outer):
            is_folder = reader.kind(inner) == "folder"
            if is_folder and _SLUG.fullmatch(inner.name) and len(inner.name) <= _SLUG_LIMIT:
                yield _Folder(inner, (districts or {}).get(outer.name))
            elif is_folder:
                message = "社工站文件夹的名称只能用小写字母、数字和连字符，且不能只有数字（如 huadi）；请改名"
                reader.complain(inner, "bad-folder", message)
            else:
                message = "这里只放社工站的文件夹（如 huadi）；请把文件放进所属社工站的文件夹，或移走"
                reader.complain(inner, "bad-folder", message)


def _station(reader: Reader, folder: _Folder, catalogues: Catalogues) -> Station | None:
    profile = reader.read(folder.path / _PROFILE_FILE, _PROFILE)
    paths = [path for path in reader.entries(folder.path) if path.name != _PROFILE_FILE]
    reports = [report for path in paths if (report := _report(reader, path, catalogues)) is not None]
    if profile is None:
        return None
    if not paths and profile[0].absence is None:
        message = "没有评估报告的站应写明原因；请补上 absence（kind 与 reason），或放入报告文件"
        reader.complain_at(profile[1], (), "missing-key", message)
    if folder.district is None:
        return None
    newest_first = tuple(sorted(reports, key=lambda r: (-r.body.evaluated.toordinal(), r.id)))
    return Station(folder.district, folder.path.name, profile[1].file, profile[0], newest_first)


def _report(reader: Reader, path: Path, catalogues: Catalogues) -> Report | None:
    named = _REPORT.fullmatch(path.stem)
    if named is None or path.suffix != ".yml":
        message = "文件名应为“年份-midterm.yml”或“年份-final.yml”（如 2024-final.yml）；请改名，其他文件请移走"
        reader.complain(path, "bad-file-name", message)
        return None
    statement = reader.read(path, _STATEMENT)
    if statement is None:
        return None
    body, document = statement
    report = Report(path.parent.parent.name, path.parent.name, path.stem, document.file, body)
    _check_name(reader, report, document, named)
    reader.problems.extend(references.of_report(report, document, catalogues))
    return report


def _check_name(reader: Reader, report: Report, document: YamlDocument, named: re.Match[str]) -> None:
    for key, expected, stated in (
        ("evaluated", named["year"], str(report.body.evaluated.year)),
        ("kind", named["kind"], report.body.kind.value),
    ):
        if expected != stated:
            message = f"“{key}”应与文件名 {report.id}.yml 一致（{expected}），得到“{stated}”；请改文件名或改内容"
            reader.complain_at(document, (key,), "name-mismatch", message)
