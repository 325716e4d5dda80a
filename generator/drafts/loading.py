"""Drafts read like reports: each by itself, so that one that cannot be read does not hide what is in the others.

`gongshi check` and `gongshi accept` read drafts so, and an import checks with it what it is about to write.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter

from generator.drafts.bodies import FILE as ORGANISATIONS
from generator.drafts.known import PROFILE, KnownData
from generator.drafts.writing import evidence
from generator.load import references
from generator.load.problem import Problem, Refused
from generator.load.reader import Reader
from generator.load.record import to_record
from generator.load.yaml_syntax import YamlDocument, parse
from generator.model.catalogue import Catalogue, District, Organisation, Station
from generator.model.report import Report
from generator.model.statement import Statement
from generator.model.station import Profile

STATION = "station.yml"
STATEMENT = TypeAdapter(Statement)
BODIES = TypeAdapter(tuple[Organisation, ...])
_PLACED = re.compile(
    r"(?P<district>[a-z0-9-]+)/(?P<station>[a-z0-9-]+)/(?P<report>[0-9]{4}-(?:midterm|final)(?:-[0-9]+)?)"
)
_NOWHERE = District(id="draft", name="还没有归到区的草稿", pinyin="cǎo gǎo")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A draft that reads: its report, and the file's content with the places of all values."""

    path: Path
    report: Report
    document: YamlDocument
    profile: Profile | None = None  # of its station, where the data does not have that


def drafts_in(folder: Path) -> list[Path]:
    """The drafts of a folder, in order: files that have their evidence beside them."""
    return [path for path in sorted(folder.rglob("*.yml")) if path.with_suffix(".json").is_file()]


def additions(folder: Path, reader: Reader) -> tuple[Organisation, ...]:
    """The bodies that drafts bring: from the folder of drafts, which is `folder` or one of the three above it."""
    for base in (folder, *folder.resolve().parents[:3]):
        path = base / ORGANISATIONS
        if path.is_file() and not (base / "districts.yml").exists():
            bodies = reader.read(path, BODIES)
            return bodies[0] if bodies else ()
    return ()


def knowing(known: KnownData, bodies: Iterable[Organisation]) -> KnownData:
    """The project's own catalogues with the bodies that drafts bring."""
    there = {body.id: body for body in bodies} | {body.id: body for body in known.organisations}
    return replace(
        known, organisations=tuple(there.values()), catalogues=replace(known.catalogues, organisations=there)
    )


def key_of(path: Path) -> tuple[str, str, str] | None:
    """District, station and report, as the path of a draft's file has them; None for one that has no such place."""
    match = _PLACED.fullmatch("/".join(path.resolve().with_suffix("").parts[-3:]))
    return (match["district"], match["station"], match["report"]) if match else None


def load(path: Path, known: KnownData, reader: Reader) -> Loaded | None:
    """One draft; None where it does not read, and the reader holds why."""
    read = reader.read(path, STATEMENT)
    return None if read is None else replace(_loaded(path, *read, known, reader), profile=_profile_near(path))


def load_text(text: str, path: Path, known: KnownData, reader: Reader, profile: Profile | None = None) -> Loaded | None:
    """The same of a draft that is not written yet; `profile`: of its station, where that is new."""
    try:
        document = parse(text, reader.name(path))
        return replace(_loaded(path, to_record(document, STATEMENT), document, known, reader), profile=profile)
    except Refused as refusal:
        reader.problems.extend(refusal.problems)
    return None


def _loaded(path: Path, body: Statement, document: YamlDocument, known: KnownData, reader: Reader) -> Loaded:
    report = as_report(path, body, document.file)
    reader.problems.extend(references.of_report(report, document, known.catalogues))
    _check_name(reader, report, document, path)
    return Loaded(path, report, document)


def as_report(path: Path, body: Statement, file: str) -> Report:
    """The draft as a report of the place it stands in; one that has no place yet is its own."""
    placed = key_of(path)
    return Report(*placed, file, body) if placed else Report(_NOWHERE.id, path.stem, path.stem, file, body)


def _check_name(reader: Reader, report: Report, document: YamlDocument, path: Path) -> None:
    if key_of(path) is None:
        return
    year, kind = report.id.split("-")[:2]
    for key, expected, stated in (
        ("evaluated", year, str(report.body.evaluated.year)),
        ("kind", kind, report.body.kind.value),
    ):
        if expected != stated:
            message = f"“{key}”应与草稿的文件名一致（{expected}），得到“{stated}”；请改文件名或改内容"
            reader.complain_at(document, (key,), "name-mismatch", message)


def catalogue(loaded: Sequence[Loaded], known: KnownData) -> Catalogue:
    """The drafts as a catalogue of their own, on the project's schemes, indicators and topics."""
    by_station: dict[str, list[Report]] = {}
    profiles: dict[str, Profile] = {}
    for one in loaded:
        by_station.setdefault(one.report.station_key, []).append(one.report)
        profiles.setdefault(one.report.station_key, _profile(one, known.stations))
    districts = {district.id: district for district in (*known.districts, _NOWHERE)}
    stations = []
    for key, reports in sorted(by_station.items()):
        district, _, slug = key.partition("/")
        newest = tuple(sorted(reports, key=lambda r: (-r.body.evaluated.toordinal(), r.id)))
        stations.append(Station(districts.get(district, _NOWHERE), slug, newest[0].file, profiles[key], newest))
    positions = {one.document.file: one.document.positions() for one in loaded}
    return known.catalogues.with_stations(tuple(stations), positions)


def _profile(one: Loaded, stations: Mapping[str, Profile]) -> Profile:
    there = stations.get(one.report.station_key)
    return there or one.profile or Profile(name=one.report.body.title, street=one.report.body.title)


def _profile_near(path: Path) -> Profile | None:
    """What the folder of drafts itself says of the station: its file, else what is kept of the document."""
    file = path.parent / STATION
    read = Reader(path.parent).read(file, PROFILE) if key_of(path) and file.is_file() else None
    if read is not None:
        return read[0]
    kept = evidence.read(path.with_suffix(".json"))
    return Profile(name=kept.station, street=kept.street) if kept and kept.station and kept.street else None


def problems(reader: Reader) -> list[Problem]:
    """All that was found wrong, each once, in order of place."""
    return sorted(dict.fromkeys(reader.problems), key=lambda one: (one.file, one.line, one.column))
