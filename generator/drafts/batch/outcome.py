"""What comes of a batch of documents: reports that were read, and files of which nothing came, each with its reason."""

import traceback
from dataclasses import dataclass, field
from pathlib import Path

from generator.complaints.complaint import Complaint
from generator.model.fault import visible
from generator.understand.draft import Draft


@dataclass(frozen=True, slots=True)
class DraftFiles:
    """The texts of a draft's files, and what a person is told of it.

    `yaml` is the draft itself, `evidence` what programs need of it later, `sheet` the page on which a person compares.
    `missing` names facts that a report must have and the documents do not state; `doubts` and `left` count values to
    look at and lines that nobody made sense of.
    """

    yaml: str
    evidence: str
    sheet: str
    complaints: tuple[Complaint, ...]
    missing: tuple[str, ...]
    doubts: int
    left: int


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file of a batch became no draft.

    `rule` names the kind of fault; the message is one Chinese line with the cure and names no person.
    """

    file: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: error[{self.rule}] {self.message}"

    @classmethod
    def of_bug(cls, file: str, fault: BaseException) -> "Failure":
        """A fault of ours. Its own words may quote the document, so only its kind and place are told."""
        frames = traceback.extract_tb(fault.__traceback__)
        at = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
        message = (
            f"程序没能处理这个文件（{type(fault).__name__}，{at}），这是程序的错误；请报告给维护者，这份先照手工登记"
        )
        return cls(file, "bug", message)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A report of the batch. `names`: the files it was read from, the report first; `why` each annex was added to it.

    `path` and `files`: where its draft was written and what stands there, None as long as it was not written.
    """

    draft: Draft
    names: tuple[str, ...]
    why: tuple[str, ...]
    path: Path | None = None
    files: DraftFiles | None = None


@dataclass(slots=True)
class Batch:
    """What came of all files, both lists in the order of the files."""

    drafted: list[Drafted] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


def shown(path: Path) -> str:
    """A file's name as messages have it: on one line, whatever stands in it."""
    return visible(path.as_posix())
