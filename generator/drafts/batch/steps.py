"""The steps that a process of its own takes with one file, or with one report. Nothing here writes or prints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.complaints.complaint import Complaint
from generator.drafts.batch.grouping import is_report
from generator.drafts.batch.outcome import DraftFiles, Failure, shown
from generator.drafts.judging import judge_text
from generator.drafts.known import KnownData
from generator.drafts.review.sheet import SheetRemark, sheet
from generator.drafts.target import DraftTarget
from generator.drafts.writing import evidence
from generator.drafts.writing.account import left_over
from generator.drafts.writing.marks import Marks
from generator.drafts.writing.statement import Written, statement
from generator.load.problem import Refused
from generator.load.yaml_syntax import parse
from generator.model.key_path import KeyPath
from generator.model.station import Profile
from generator.readers import read
from generator.readers.document import UnreadableDocument
from generator.understand.draft import Draft
from generator.understand.understand import understand


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What is to be written of a draft, and where.

    `path`: of the draft's YAML; `bodies`: name → id of operator and evaluator; `profile`: of the station, where a
    street is known; `above`: the lines at the top of the draft.
    """

    draft: Draft
    target: DraftTarget
    path: Path
    bodies: Mapping[str, str]
    profile: Profile | None
    above: tuple[str, ...]


def understand_file(path: Path, known: KnownData) -> Draft | Failure:
    """One file, read and understood; a failure where it cannot be read or is no report. Raises nothing."""
    try:
        draft = understand([read.read(path)], known.schemes)
    except Exception as fault:  # noqa: BLE001 - one file must not stop the batch
        return _failure(shown(path), fault)
    if not is_report(draft):
        message = "看来不是社工站的评估报告：没有读到标题、各方、意见或指标；请核对是不是放错了文件"
        return Failure(shown(path), "not-a-report", message)
    return draft


def _failure(name: str, fault: Exception) -> Failure:
    match fault:
        case UnreadableDocument():
            return Failure(name, "unreadable", str(fault))
        case MemoryError():
            return Failure(name, "too-large", "文件太大，内存不够；请拆成几个文件，或另存为 docx 再试")
        case RecursionError():
            return Failure(name, "unreadable", "文件里的内容套得太深，读不了；请用 Word 或 WPS 打开后另存为 docx 再试")
        case OSError():
            return Failure(name, "unreadable", f"读不出来（系统错误 {fault.errno}）；请检查文件是否还在、有没有权限")
    return Failure.of_bug(name, fault)


def understand_together(drafts: Sequence[Draft], known: KnownData) -> Draft:
    """The documents of several drafts, understood as those of one report."""
    return understand([document for draft in drafts for document in draft.documents], known.schemes)


def write_files(request: DraftRequest, known: KnownData) -> DraftFiles | Failure:
    """The texts of a draft's files, the draft having been checked like a report. Raises nothing."""
    try:
        return _files(request, known)
    except Exception as fault:  # noqa: BLE001 - one draft must not stop the batch
        return Failure.of_bug(request.draft.documents[0].name, fault)


def _files(request: DraftRequest, known: KnownData) -> DraftFiles:
    veil = known.veil(request.draft)
    written = statement(request.draft, known, request.bodies, veil, request.above)
    complaints = judge_text(written.text, request.path, known, request.profile)
    names = known.names()
    remarks = _remarks(complaints, written)
    return DraftFiles(
        written.text,
        evidence.as_text(request.draft, written, request.target, veil),
        sheet(request.draft, written, remarks, names, veil),
        tuple(complaints),
        written.missing,
        sum(mark.doubt is not None for mark in written.marks.values()),
        len(left_over(request.draft, veil)),
    )


def _remarks(complaints: Sequence[Complaint], written: Written) -> list[SheetRemark]:
    """Each complaint with the value of the draft whose line it names."""
    lines = _lines(written.text, written.marks)
    remarks = []
    for one in complaints:
        before = [line for line in lines if line <= one.line]
        remarks.append(SheetRemark(one.severity, one.message, lines[max(before)] if before else None))
    return remarks


def _lines(text: str, marks: Marks) -> dict[int, KeyPath]:
    """Line of the draft → the marked value that begins there."""
    try:
        document = parse(text, "")
    except Refused:
        return {}
    return {document.place(path)[0]: path for path in marks}
