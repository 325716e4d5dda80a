"""Writes what is wanted, never over a file: everything is asked for before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from generator.drafts.templates import template
from generator.drafts.templates.known import KnownNames
from generator.drafts.templates.target import WantedReport, Wish, find
from generator.drafts.templates.template import SourceDocument
from generator.model.fault import UserError

_PROFILE_FILE = "station.yml"


@dataclass(frozen=True, slots=True)
class NewFiles:
    """The new files."""

    target: WantedReport
    paths: tuple[Path, ...]

    @property
    def is_new_station(self) -> bool:
        """Whether the station's slug was chosen just now."""
        return self.paths[0].name == _PROFILE_FILE


def make(data: Path, wish: Wish, source: Path | None) -> NewFiles:
    """The station's folder where there is none, and the report's template where one is wanted."""
    known = KnownNames.read(data)
    target = find(wish, known)
    if source is not None and target.report is None:
        raise UserError("--source 是报告的原文；请同时写明报告，如 liwan/huadi/2024-final")
    document = SourceDocument.of(source) if source is not None else None
    folder = data / "stations" / target.district.id / target.station
    profile = folder / _PROFILE_FILE
    files: dict[Path, str] = {}
    if not profile.exists():
        files[profile] = template.station(target, with_report=target.report is not None or any(folder.glob("*-*.yml")))
    elif target.report is None:
        cure = f"要加报告请写 gongshi new {target.key}/2024-final（年份和类型照报告）"
        raise UserError(f"已有 {profile.as_posix()}，没有改动；{cure}")
    if target.report is not None:
        path = folder / f"{target.report}.yml"
        if path.exists():
            raise UserError(f"已有 {path.as_posix()}，没有改动；请直接修改它，或检查年份和类型")
        files[path] = template.report(target, known, document)
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return NewFiles(target, tuple(files))
