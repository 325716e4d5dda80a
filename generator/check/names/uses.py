"""Names as they are used: which, and in which paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.check.discrepancy import Stand
from generator.check.passages import Passage
from generator.check.report_under_check import ReportUnderCheck
from generator.model.key_path import KeyPath

LISTED_AS = re.compile(r"(?:社区|居委会?|村)$")
"""What the name of a listed community ends in."""

QUOTED = re.compile(r"[《“](?P<name>[^《》“”]{3,40})[》”]")
"""A name between quotation marks or the marks of a title."""


@dataclass(slots=True)
class Use:
    """A name as printed, and where."""

    printed: str
    stands: list[Stand] = field(default_factory=list)

    @property
    def anchors(self) -> set[str]:
        """The paragraphs it stands in."""
        return {stand.anchor for stand in self.stands}


def names(report: ReportUnderCheck) -> Iterator[tuple[Passage, KeyPath, str]]:
    """The names that findings record, with their paths."""
    for passage in report.passages:
        if passage.record is not None and passage.path[-1] == passage.record.words_key:
            for index, name in enumerate(passage.record.names):
                yield passage, (*passage.path[:-1], "names", index), name
