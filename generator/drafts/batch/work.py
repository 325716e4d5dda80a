"""What one process does with one file or one report. Nothing here writes or prints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.complaints.complaint import Complaint
from generator.drafts.batch.failure import Failure, shown
from generator.drafts.batch.grouping import is_report
from generator.drafts.judging import judge_text
from generator.drafts.known import KnownData
from generator.drafts.review.sheet import SheetRemark, sheet
from generator.drafts.target import DraftTarget
from generator.drafts.writing import evidence
from generator.drafts.writing.account import left_over
from generator.drafts.writing.mark import Marks
from generator.drafts.writing.statement import Written, statement
from generator.load.nodes import parse
from generator.load.problem import Refused
from generator.model.key_path import KeyPath
from generator.model.station import Profile
from generator.readers import read
from generator.readers.document import UnreadableDocument
from generator.understand.draft import Draft
from generator.understand.understand import understand


@dataclass(frozen=True, slots=True)
class DraftFiles:
    """The files of one draft, and what checking it found."""

    yaml: str
    kept: str
    sheet: str
    complaints: tuple[Complaint, ...]
    missing: tuple[str, ...]
    doubts: int
    left: int


def draft_of(path: Path, known: KnownData) -> Draft | Failure:
    """One file, read and understood."""
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


def together(drafts: Sequence[Draft], known: KnownData) -> Draft:
    """The documents of several drafts, understood as those of one report."""
    return understand([document for draft in drafts for document in draft.documents], known.schemes)


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What is to be written of a draft: where it goes, what its bodies are called, and what stands on top of it."""

    draft: Draft
    target: DraftTarget
    path: Path
    bodies: Mapping[str, str]
    profile: Profile | None
    above: tuple[str, ...]


def made(order: DraftRequest, known: KnownData) -> DraftFiles:
    """The texts of a draft's files."""
    veil = known.veil(order.draft)
    written = statement(order.draft, known, order.bodies, veil, order.above)
    complaints = judge_text(written.text, order.path, known, order.profile)
    names = known.names()
    remarks = _remarks(complaints, written)
    return DraftFiles(
        written.text,
        evidence.kept(order.draft, written, order.target, veil),
        sheet(order.draft, written, remarks, names, veil),
        tuple(complaints),
        written.missing,
        sum(mark.doubt is not None for mark in written.marks.values()),
        len(left_over(order.draft, veil)),
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
    try:
        document = parse(text, "")
    except Refused:
        return {}
    return {document.place(path)[0]: path for path in marks}
