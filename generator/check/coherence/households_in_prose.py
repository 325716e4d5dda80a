"""Households against persons: 180 户 222 人."""

from collections.abc import Iterator
from itertools import pairwise

from generator.check.discrepancy import Agreed, Discrepancy, Outcome
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.language.flat_text import spaced

_CHAPTER = Chapter(CheckSubject.COHERENCE, 2, reads_prose=True)


@_CHAPTER.check()
def prose_households_have_persons(report: ReportUnderCheck) -> Iterator[Outcome]:
    """文字里的“几户几人”，人数不少于户数。
    一户至少有一人；只核对户数和人数紧挨着写的，人次不在内；登记成数量的，由数量的核对来说。
    """
    for passage in report.distinct_passages:
        quantities = passage.reading.quantities
        for homes, persons in pairwise(quantities):
            if homes.unit != "户" or persons.kind != "人" or persons.at != homes.past:
                continue
            if not homes.exact or not persons.exact or passage.records(homes, persons):
                continue
            if persons.value >= homes.value:
                yield Agreed()
                continue
            yield Discrepancy(
                spaced(f"原文写{homes.words}{persons.words}，人数比户数少"),
                (passage.stand(homes, persons),),
                spaced(persons.words),
                f"不少于 {homes.value} 人",
            )
