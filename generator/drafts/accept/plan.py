"""What accepting a draft would write. Nothing is written here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.drafts import loading
from generator.drafts.accept import companion_files
from generator.drafts.accept.differences import differences
from generator.drafts.bodies import FILE as ORGANISATIONS
from generator.drafts.known import KnownData
from generator.drafts.loading import STATION, Loaded
from generator.drafts.slugs import is_same_street, station_slug
from generator.drafts.writing import evidence
from generator.drafts.writing.evidence import Kept
from generator.load.problem import Problem, Refused
from generator.load.reader import Reader
from generator.load.text import decode
from generator.load.yaml_syntax import Plain, parse
from generator.load.yaml_text import written
from generator.model.catalogue import Organisation
from generator.model.fault import UserError, quoted
from generator.model.station import Profile
from generator.privacy.inspection import Alarm
from generator.privacy.record import inspection


class Unacceptable(Exception):  # noqa: N818 - says what happened to the draft
    """The draft cannot become data yet; carries why, each with file, line and column."""

    def __init__(self, complaints: Sequence[Problem | Alarm]) -> None:
        super().__init__("\n".join(map(str, complaints)))
        self.complaints = tuple(complaints)


@dataclass(frozen=True, slots=True)
class Plan:
    """The files that would be written, path → text, with what is new about them.

    `key`: the report's (`liwan/huadi/2024-final`), `report` its file; `changes`: a line each, against the report that
    is there; `bodies`: those the data does not know yet.
    """

    key: str
    files: dict[Path, str]
    report: Path
    station_is_new: bool
    bodies: tuple[Organisation, ...]
    changes: tuple[str, ...]
    to_look: int  # places marked 请看 that are still there
    left: int  # lines of the document that nobody made sense of


def plan(path: Path, data: Path, place: str | None) -> Plan:
    """Check the draft at `path` and say what it would become in the folder `data`.

    `place`: the station it belongs to (`liwan/huadi`), where the person says so; else the draft's own place counts.
    Raises Unacceptable for what is wrong inside the draft, UserError for what is wrong with what was asked for.
    """
    if path.suffix != ".yml" or not path.is_file():
        raise UserError(f"没有草稿 {path.as_posix()}；草稿是 gongshi import 写成的 .yml 文件，请检查路径")
    reader = Reader(path.parent)
    known = KnownData.read(data)
    added = loading.additions(path.parent, reader)
    loaded = loading.load(path, loading.knowing(known, added), reader)
    if loaded is None or reader.problems:
        raise Unacceptable(loading.problems(reader))
    if alarms := _alarms(loaded, known, path):
        raise Unacceptable(alarms)
    kept = evidence.read(path.with_suffix(".json"))
    district, station = _place(path, place, known)
    profile = known.stations.get(f"{district}/{station}")
    _refuse_other_street(f"{district}/{station}", profile, kept)
    folder = data / "stations" / district / station
    new, plain = companion_files.bodies(loaded, known, added)
    report = folder / f"{loaded.report.body.evaluated.year}-{loaded.report.body.kind}.yml"
    files: dict[Path, str] = {}
    changes: tuple[str, ...] = ()
    if report.exists():
        changes = tuple(differences(_plain(report), plain))
    if changes or not report.exists():
        files[report] = written(plain, above=companion_files.schema_line(report, data, "report"))
    if profile is None:
        files[folder / STATION] = _checked_station(folder / STATION, data, path, kept)
    if new:
        files[data / ORGANISATIONS] = companion_files.appended(data / ORGANISATIONS, new)
    to_look = path.read_text("utf-8").count("# 请看")
    key = f"{district}/{station}/{report.stem}"
    return Plan(key, files, report, profile is None, new, changes, to_look, kept.left if kept else 0)


def _checked_station(path: Path, data: Path, draft: Path, kept: Kept | None) -> str:
    try:
        return companion_files.station(path, data, draft, kept)
    except Refused as refusal:
        raise Unacceptable(refusal.problems) from None


def _alarms(loaded: Loaded, known: KnownData, path: Path) -> list[Alarm]:
    gate = inspection(loading.catalogue([loaded], known))
    return gate.data([(loaded.document.file, path.read_bytes())])


def _place(path: Path, place: str | None, known: KnownData) -> tuple[str, str]:
    """District and station: `place`, else as the draft's own place has them. Raises UserError where that is none."""
    key = loading.key_of(path)
    if place is None and key is None:
        raise UserError(f"不知道 {path.as_posix()} 是哪个站的；请加 --as 区/站，如 --as liwan/huadi")
    district, _, station = (place or "/".join((key or ("", ""))[:2])).strip("/").partition("/")
    if district not in {one.id for one in known.districts}:
        raise known.no_district(district)
    return district, station_slug(station, "--as 区/站，如 liwan/huadi")


def _refuse_other_street(key: str, profile: Profile | None, kept: Kept | None) -> None:
    """Two streets may sound alike; a report must not land with the wrong station."""
    street = kept.street if kept else None
    if profile is None or street is None or is_same_street(profile.street, street):
        return
    cure = f"请用 --as 写明是哪个站，如 --as {key}-2"
    raise UserError(f"{key} 是{quoted(profile.street)}的站，草稿读到的是{quoted(street)}；{cure}")


def _plain(path: Path) -> Plain:
    try:
        return parse(decode(path.read_bytes(), path.as_posix()), path.as_posix()).plain
    except Refused as refusal:
        raise Unacceptable(refusal.problems) from None
