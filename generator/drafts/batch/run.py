"""Reads and understands every file, puts together what belongs together, and has a draft written of each report.

`gongshi import` calls `run` and prints what came of it.
"""

import glob
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from generator.drafts.batch import draft_files, steps
from generator.drafts.batch.grouping import DocumentGroup, groups
from generator.drafts.batch.outcome import Batch, Drafted, Failure, shown
from generator.drafts.known import KnownData
from generator.system.processes import spread
from generator.understand.draft import Draft

Progress = Callable[[int, int, str], None]
"""Is called for each file as it is done: its number from 1, how many there are, its name."""


def run(files: Iterable[Path], known: KnownData, into: Path | None, jobs: int, progress: Progress) -> Batch:
    """Understand the files in `jobs` processes and, where `into` is given, write their drafts into that folder.

    `files` may hold patterns. What goes wrong with one file is a failure of the batch and stops no other.
    """
    batch = Batch()
    paths = list(_paths(files, batch))
    understood = [*_understood(paths, known, jobs, batch, progress)]
    together = groups([draft for _, draft in understood])
    reports = [report for group in together for report in _reports(group, understood, known, batch)]
    batch.drafted = reports if into is None else list(draft_files.write(reports, known, into, jobs, batch))
    return batch


def _paths(files: Iterable[Path], batch: Batch) -> Iterator[Path]:
    """The files, each once; a pattern that the shell left as it is stands for the files it fits."""
    seen: set[Path] = set()
    for path in files:
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
    """The name and the draft of each file of which there is one."""
    outcomes = spread(steps.understand_file, paths, known, jobs, _lost)
    for number, (path, outcome) in enumerate(zip(paths, outcomes, strict=True), start=1):
        progress(number, len(paths), shown(path))
        if isinstance(outcome, Failure):
            batch.failures.append(outcome)
        else:
            yield shown(path), outcome


def _lost(path: Path) -> Draft | Failure:
    message = "读这个文件时程序被系统终止，多半是内存不够；请把文件拆小，或另存为 docx 再试"
    return Failure(shown(path), "too-large", message)


def _reports(
    group: DocumentGroup, understood: Sequence[tuple[str, Draft]], known: KnownData, batch: Batch
) -> Iterator[Drafted]:
    """The report of a group of documents, or nothing where they cannot be understood together."""
    names = tuple(understood[number][0] for number in group.members)
    drafts = [understood[number][1] for number in group.members]
    try:
        draft = drafts[0] if len(drafts) == 1 else steps.understand_together(drafts, known)
    except Exception as fault:  # noqa: BLE001 - one report must not stop the batch
        batch.failures.append(Failure.of_bug(" + ".join(names), fault))
    else:
        yield Drafted(draft, names, tuple(group.why))
