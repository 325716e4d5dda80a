"""What a report counts, against what it lists: its areas and their communities."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Stand, fact, stand
from generator.check.figures.values import exact
from generator.check.figures.wording import quantity
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.report import PlacedFigure
from generator.model.section import Annex

_CHAPTER = Chapter(CheckSubject.COHERENCE, 2)
_ROW = re.compile(r"序号\s*([0-9]+)")


@dataclass(frozen=True, slots=True)
class _List:
    """How many the report lists, and where."""

    count: int
    place: Stand


@_CHAPTER.check()
def counts_fit_lists(report: ReportUnderCheck) -> Iterator[Outcome]:
    """片区和社区的个数与列出的名单相符。
    全站的个数同报告列出的片区、社区比，片区的个数同本片区列出的社区比。某一条意见里只说其中几个的，不算不符；比列出的还多才列出。
    """
    for slug in ("areas", "communities"):
        for placed in report.by_indicator.get(slug, ()):
            listed = _listed(report, placed, slug)
            stated = exact(placed, "actual")
            if listed is None or stated is None or placed.figure.part is not None:
                continue
            some = stated.value < listed.count and _within_a_finding(placed)
            if stated.value == listed.count:
                yield Agreed()
            elif not some:
                yield Discrepancy(
                    f"{quantity(report, placed)}写 {stated} 个，报告列出 {listed.count} 个",
                    (stand(placed, f"{stated} 个", "actual"), listed.place),
                    str(stated),
                    str(listed.count),
                )


@_CHAPTER.check()
def funds_are_within_communities(report: ReportUnderCheck) -> Iterator[Outcome]:
    """成立社区慈善基金的社区不多于列出的社区。"""
    for placed in report.by_indicator.get("charity-funds", ()):
        listed = _listed(report, placed, "communities")
        stated = exact(placed, "actual")
        if listed is None or stated is None or placed.figure.part is not None:
            continue
        if stated.value <= listed.count:
            yield Agreed()
            continue
        yield Discrepancy(
            f"{quantity(report, placed)}写 {stated} 个，报告列出的社区有 {listed.count} 个",
            (stand(placed, f"{stated} 个", "actual"), listed.place),
            str(stated),
            f"不多于 {listed.count}",
        )


def _listed(report: ReportUnderCheck, placed: PlacedFigure, slug: str) -> _List | None:
    areas = report.body.areas
    if not areas:
        return None
    if placed.area is None:
        if slug == "areas":
            return _List(len(areas), fact("、".join(report.areas), "列出的片区", "areas"))
        count = sum(len(area.communities) for area in areas)
        working = " + ".join(str(len(area.communities)) for area in areas)
        return _List(count, fact(f"{working} = {count}", "各片区列出的社区", "areas"))
    if slug == "areas":
        return None
    for index, area in enumerate(areas):
        if area.name == placed.area:
            place = fact("、".join(area.communities), f"{area.name}列出的社区", "areas", index, "communities")
            return _List(len(area.communities), place)
    return None


def _within_a_finding(placed: PlacedFigure) -> bool:
    return placed.path[0] == "sections" and placed.path[2] != "figures"


@_CHAPTER.check()
def rows_are_numbered_without_a_gap(report: ReportUnderCheck) -> Iterator[Outcome]:
    """附表的序号连着编。
    登记了各行序号的附表，序号从头到尾不应有缺；缺号可能是漏印了一行，也可能只是编号有误。
    """
    for index, annex in enumerate(report.body.annexes):
        rows: dict[int, int] = {}
        for place, figure in enumerate(annex.figures):
            numbered = _ROW.fullmatch(figure.part or "")
            if numbered:
                rows.setdefault(int(numbered[1]), place)
        numbers = sorted(rows)
        gaps = [(one, other) for one, other in pairwise(numbers) if other > one + 1]
        if gaps:
            yield _gap(annex, index, rows, gaps)
        elif len(numbers) > 1:
            yield Agreed()


def _gap(annex: Annex, index: int, rows: dict[int, int], gaps: list[tuple[int, int]]) -> Discrepancy:
    lacking = [number for one, other in gaps for number in range(one + 1, other)]
    before, after = gaps[0]
    return Discrepancy(
        f"{annex.title}的序号由 {before} 接 {after}，没有 {'、'.join(map(str, lacking))}",
        tuple(
            Stand(f"序号 {number}", annex.place, annex.id, ("annexes", index, "figures", rows[number], "part"))
            for number in (after, before)
        ),
        f"序号 {after}",
        f"序号 {before + 1}",
    )
