"""A batch: read and understand every file, put together what belongs together, write a draft of each report."""

import glob
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.drafts import loading
from generator.drafts.batch import files, work
from generator.drafts.batch.failure import Failure, shown
from generator.drafts.batch.grouping import DocumentGroup, groups
from generator.drafts.batch.processes import spread
from generator.drafts.batch.work import DraftFiles, DraftRequest
from generator.drafts.bodies import FILE as ORGANISATIONS
from generator.drafts.bodies import Bodies, addition
from generator.drafts.known import KnownData
from generator.drafts.target import DraftTarget, target
from generator.drafts.writing.text import one_line, written
from generator.load.reader import Reader
from generator.model.catalogue import Role
from generator.model.station import Profile
from generator.understand.draft import Draft, Fact

Progress = Callable[[int, int, str], None]
_ROLES = ((Fact.OPERATOR, Role.OPERATOR), (Fact.EVALUATOR, Role.EVALUATOR))


@dataclass(frozen=True, slots=True)
class Drafted:
    """A report of the batch: its draft, and where that was written, if it was."""

    draft: Draft
    names: tuple[str, ...]
    why: tuple[str, ...]
    path: Path | None = None
    made: DraftFiles | None = None


@dataclass(slots=True)
class Batch:
    """What came of it, both in the order of the files."""

    drafted: list[Drafted] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


def default_jobs() -> int:
    """One a processor."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(given: Iterable[Path], known: KnownData, into: Path | None, jobs: int, progress: Progress) -> Batch:
    """Understand the files and, where `into` is given, write their drafts there."""
    batch = Batch()
    paths = list(_paths(given, batch))
    understood = [*_understood(paths, known, jobs, batch, progress)]
    together = groups([draft for _, draft in understood])
    reports = [report for group in together for report in _reports(group, understood, known, batch)]
    batch.drafted = reports if into is None else list(write(reports, known, into, jobs, batch))
    return batch


def _paths(given: Iterable[Path], batch: Batch) -> Iterator[Path]:
    """The files, each once; a pattern that the shell left as it is stands for the files it fits."""
    seen: set[Path] = set()
    for path in given:
        fitting = [path] if path.exists() else [Path(name) for name in sorted(glob.glob(str(path)))]  # noqa: PTH207 - drives, absolute paths
        if not fitting:
            batch.failures.append(
                Failure(shown(path), "missing-file", "没有这个文件；请检查路径，带空格的路径请加引号")
            )
        for one in fitting:
            if one.is_dir():
                inside = f"{shown(one).rstrip('/')}/*.pdf"
                batch.failures.append(Failure(shown(one), "folder", f"这是文件夹；请写里面的文件，如 {inside}"))
            elif one.resolve() not in seen:
                seen.add(one.resolve())
                yield one


def _understood(
    paths: Sequence[Path], known: KnownData, jobs: int, batch: Batch, progress: Progress
) -> Iterator[tuple[str, Draft]]:
    outcomes = spread(work.draft_of, paths, known, jobs, _died)
    for number, (path, outcome) in enumerate(zip(paths, outcomes, strict=True), start=1):
        progress(number, len(paths), shown(path))
        if isinstance(outcome, Failure):
            batch.failures.append(outcome)
        else:
            yield shown(path), outcome


def _died(path: Path) -> Draft | Failure:
    message = "读这个文件时程序被系统终止，多半是内存不够；请把文件拆小，或另存为 docx 再试"
    return Failure(shown(path), "too-large", message)


def _reports(
    group: DocumentGroup, understood: Sequence[tuple[str, Draft]], known: KnownData, batch: Batch
) -> Iterator[Drafted]:
    names = tuple(understood[number][0] for number in group.members)
    drafts = [understood[number][1] for number in group.members]
    try:
        draft = drafts[0] if len(drafts) == 1 else work.together(drafts, known)
    except Exception as fault:  # noqa: BLE001 - one report must not stop the batch
        batch.failures.append(Failure.of_bug(" + ".join(names), fault))
    else:
        yield Drafted(draft, names, tuple(group.why))


def write(reports: Sequence[Drafted], known: KnownData, into: Path, jobs: int, batch: Batch) -> Iterator[Drafted]:
    """The reports' drafts below `into`; what cannot be written is told in the batch."""
    before = loading.additions(into, Reader(into)) if into.is_dir() else ()
    bodies = Bodies(known, before)
    orders = list(_orders(reports, known, into, bodies))
    known = loading.knowing(known, bodies.added)
    done = spread(_made, orders, known, jobs, partial(_unwritten, "too-large"))
    for report, order, outcome in zip(reports, orders, done, strict=True):
        if isinstance(outcome, Failure):
            batch.failures.append(outcome)
        elif files.is_worked_on(order.path):
            message = f"草稿 {shown(order.path)} 有人改过，没有覆盖；要用这一次读的，请先移走或改名那一份"
            batch.failures.append(Failure(report.names[0], "draft-worked-on", message))
        else:
            _write(order, outcome)
            yield Drafted(report.draft, report.names, report.why, order.path, outcome)
    if bodies.added:
        files.write(into / ORGANISATIONS, addition(bodies.added))


def _made(order: DraftRequest, known: KnownData) -> DraftFiles | Failure:
    try:
        return work.made(order, known)
    except Exception as fault:  # noqa: BLE001 - one draft must not stop the batch
        return Failure.of_bug(order.draft.documents[0].name, fault)


def _unwritten(rule: str, order: DraftRequest) -> DraftFiles | Failure:
    return Failure(order.draft.documents[0].name, rule, "写草稿时程序被系统终止，多半是内存不够；请单独导入这一份")


def _orders(reports: Sequence[Drafted], known: KnownData, into: Path, bodies: Bodies) -> Iterator[DraftRequest]:
    """Where each draft goes: two of one station and year stand side by side, and the person decides."""
    stations: dict[str, str] = {}
    taken: set[str] = set()
    for report in reports:
        draft = report.draft
        aim = target(draft, known, stations)
        if aim.is_new and aim.street:
            stations[f"{aim.district}/{aim.station}"] = aim.street
        key, number = aim.key, 1
        while key in taken:
            number += 1
            key = f"{aim.key}-{number}"
        taken.add(key)
        path = into / f"{key}.yml"
        names = [(one_line(draft.fact(fact) or ""), role) for fact, role in _ROLES]
        ids = {name: bodies.id_of(name, role) for name, role in names if name}
        yield DraftRequest(draft, aim, path, ids, _profile(draft, aim), _above(report, path, key, aim))


def _profile(draft: Draft, aim: DraftTarget) -> Profile | None:
    """What a new station is called."""
    if not aim.street:
        return None
    return Profile(name=one_line(draft.fact(Fact.STATION) or "") or f"{aim.street}社工服务站", street=aim.street)


def _above(report: Drafted, path: Path, key: str, aim: DraftTarget) -> tuple[str, ...]:
    lines = [
        f"草稿，没有公布。由 gongshi import 从 {'、'.join(Path(name).name for name in report.names)} 读出。",
        f"对照 {path.stem}{files.SHEET} 看一遍；“请看”是拿不准的地方，改好就删去这几个字。",
    ]
    if key != aim.key:
        lines.append(f"请看：同一批里另有一份也是 {aim.key}；请只留一份，或改正年份和类型。")
    if not aim.is_placed:
        lines.append("请看：没有读全区、街道、评估日期和类型，还不知道该放在哪里；补全后照下面写明区和站。")
        return (*lines, f"看完运行：gongshi accept {path.name} --as 区/站")
    return (*lines, f"看完运行：gongshi accept {key}.yml（前面加上草稿文件夹）")


def _write(order: DraftRequest, made: DraftFiles) -> None:
    files.write_draft(order.path, made.yaml, made.kept, made.sheet)
    station = order.path.parent / loading.STATION
    if order.target.is_new and order.profile is not None and not station.exists():
        head = f"数据里还没有这个站，代号 {order.target.station} 照拼音拟定，公布后不再改动；不合适请现在改文件夹名。"
        files.write(station, written({"name": order.profile.name, "street": order.profile.street}, above=(head,)))
