"""Drafts, judged as the reports they are to become: on the schemes, indicators and bodies of the project's own data."""

from dataclasses import replace
from pathlib import Path

from generator.check.checks import CHECKS
from generator.check.registry import Check
from generator.check.run import Timer, examine
from generator.complaints import judgement
from generator.complaints.complaint import Complaint, asks, of_alarm, of_findings, of_problem
from generator.complaints.judgement import Judged
from generator.drafts import loading
from generator.drafts.known import KnownData
from generator.load.reader import Reader
from generator.model.fault import UserError
from generator.model.station import Profile
from generator.privacy.record import inspection


def judge(data: Path, checks: tuple[Check, ...] = CHECKS, timer: Timer | None = None) -> Judged:
    """Judge a data folder by `checks`; one without a `districts.yml` that has drafts in it is judged as drafts."""
    if data.is_dir() and not (data / "districts.yml").exists() and loading.drafts_in(data):
        return _of_drafts(data, checks, timer)
    return judgement.judge(data, checks, timer)


def _of_drafts(folder: Path, checks: tuple[Check, ...], timer: Timer | None) -> Judged:
    """Each draft that reads is examined, whatever is wrong with the others."""
    reader = Reader(folder)
    known = KnownData.read(_data_for(folder))
    known = loading.knowing(known, loading.additions(folder, reader))
    paths = loading.drafts_in(folder)
    loaded = [one for path in paths if (one := loading.load(path, known, reader)) is not None]
    faulty = {problem.file for problem in reader.problems}
    catalogue = loading.catalogue([one for one in loaded if one.document.file not in faulty], known)
    alarms = inspection(catalogue).data((path.as_posix(), path.read_bytes()) for path in paths)
    problems = [of_problem(problem) for problem in loading.problems(reader)]
    verdict = replace(examine(catalogue, checks, timer), stale=())  # the waivers are the data's, not the drafts'
    return Judged(folder, catalogue, verdict, problems, [of_alarm(alarm) for alarm in alarms])


def _data_for(folder: Path) -> Path:
    """The project's own data: what drafts refer to stands there."""
    for base in (Path(), *folder.resolve().parents):
        if (base / "data" / "districts.yml").is_file():
            return base / "data"
    raise UserError(f"{folder.as_posix()} 是草稿，检查它要用项目的 data/；请在项目文件夹里运行")


def judge_text(text: str, path: Path, known: KnownData, profile: Profile | None = None) -> list[Complaint]:
    """What is wrong with a draft that is not written yet, of which `text` would be the file at `path`.

    `profile`: of its station, where that is new. Where the draft does not read, its problems only.
    """
    reader = Reader(path.parent)
    loaded = loading.load_text(text, path, known, reader, profile)
    complaints = [of_problem(problem) for problem in loading.problems(reader)]
    if loaded is None or complaints:
        return complaints
    catalogue = loading.catalogue([loaded], known)
    asked = [finding for finding in examine(catalogue) if asks(finding)]
    return [*complaints, *of_findings(asked, catalogue.positions)]
