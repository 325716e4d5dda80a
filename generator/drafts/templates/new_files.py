"""`gongshi new`: writes the files that a person fills in, all or none, and never over a file that is there."""

from dataclasses import dataclass
from pathlib import Path

from generator.drafts.known import KnownData
from generator.drafts.templates import template
from generator.drafts.templates.template import SourceDocument
from generator.drafts.templates.wanted_report import WantedReport, Wish, find
from generator.model.fault import UserError
from generator.system import files

_PROFILE_FILE = "station.yml"


@dataclass(frozen=True, slots=True)
class NewFiles:
    """What was asked for, and the files that were written for it, the station's first."""

    target: WantedReport
    paths: tuple[Path, ...]

    @property
    def is_new_station(self) -> bool:
        """Whether the station's slug was chosen just now."""
        return self.paths[0].name == _PROFILE_FILE


def make(data: Path, wish: Wish, source: Path | None) -> NewFiles:
    """The station's file where there is none, and the report's template where one is wanted.

    `source`: the document that the report is to be entered from. Raises UserError where the wish names nothing that
    can be, or files that are there already; then nothing is written.
    """
    known = KnownData.read_readable(data)
    target = find(wish, known)
    if source is not None and target.report is None:
        raise UserError("--source 是报告的原文；请同时写明报告，如 liwan/huadi/2024-final")
    document = SourceDocument.of(source) if source is not None else None
    folder = data / "stations" / target.district.id / target.station
    profile = folder / _PROFILE_FILE
    texts: dict[Path, str] = {}
    if not profile.exists():
        texts[profile] = template.station(target, with_report=target.report is not None or any(folder.glob("*-*.yml")))
    elif target.report is None:
        cure = f"要加报告请写 gongshi new {target.key}/2024-final（年份和类型照报告）"
        raise UserError(f"已有 {profile.as_posix()}，没有改动；{cure}")
    if target.report is not None:
        path = folder / f"{target.report}.yml"
        if path.exists():
            raise UserError(f"已有 {path.as_posix()}，没有改动；请直接修改它，或检查年份和类型")
        texts[path] = template.report(target, known, document)
    files.put(texts, over=False)
    return NewFiles(target, tuple(texts))
