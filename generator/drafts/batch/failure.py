"""Why a file of a batch became no draft, in one line."""

import traceback
from dataclasses import dataclass
from pathlib import Path

from generator.model.fault import visible


@dataclass(frozen=True, slots=True)
class Failure:
    """`rule` names the kind of fault; the message is one Chinese line with the cure and names no person."""

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


def shown(path: Path) -> str:
    """A file's name as messages have it: on one line, whatever stands in it."""
    return visible(path.as_posix())
