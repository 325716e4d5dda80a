"""A file for each household (一户一档), against the files counted beside it."""

import re
from collections.abc import Iterator

from generator.check.claims.words import claims
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, stand
from generator.check.figures.values import exact
from generator.check.passages import Passage
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.finding import Side
from generator.model.report import PlacedFigure

_CHAPTER = Chapter(CheckSubject.CLAIMS, 3)
_CLAIM = re.compile("一户一档")
_FILES, _HOMES = "case-files", "case-file-households"
_SHOWN = 3


@_CHAPTER.check()
def one_file_for_each_household(report: ReportUnderCheck) -> Iterator[Outcome]:
    """说一户一档，建档的份数与户数相同。
    只比同一条意见里、同一社区或片区写的户数和份数；按人写的建档不比。
    """
    for passage in report.distinct_passages:
        if passage.side is Side.CONCERN or not any(claims(passage.words, _CLAIM)):
            continue
        rows = list(_rows(report, passage))
        wrong = [row for row in rows if row[1] != row[3]]
        if not wrong:
            yield from [Agreed()] if rows else []
            continue
        placed, files, _, homes = wrong[0]
        where = placed.figure.part or placed.area or "全站"
        more = f"，另有 {len(wrong) - 1} 处也不同" if len(wrong) > 1 else ""
        yield Discrepancy(
            f"这里说“一户一档”，{where}建档 {homes} 户，写的却是 {files} 份{more}",
            (
                passage.quoting("一户一档"),
                *(stand(row[0], f"{row[1]} 份", "actual") for row in wrong[:_SHOWN]),
                *(stand(row[2], f"{row[3]} 户") for row in wrong[:_SHOWN]),
            ),
            f"{files} 份",
            f"{homes} 份",
        )


def _rows(report: ReportUnderCheck, passage: Passage) -> Iterator[tuple[PlacedFigure, str, PlacedFigure, str]]:
    """Files and households of one community or area, as this finding prints them."""
    homes = {
        (placed.area, placed.figure.part): (placed, value)
        for placed in report.by_indicator.get(_HOMES, ())
        if placed.anchor == passage.anchor and (value := exact(placed, "actual") or exact(placed, "target"))
    }
    for placed in report.by_indicator.get(_FILES, ()):
        files, home = exact(placed, "actual"), homes.get((placed.area, placed.figure.part))
        if placed.anchor == passage.anchor and files and home and report.measure(placed.figure) == "次":
            yield placed, str(files), home[0], str(home[1])
