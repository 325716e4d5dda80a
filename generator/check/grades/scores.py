"""Scores, weights and grades."""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Severity, Stand
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.derive.grade import standing
from generator.derive.score import breakdown
from generator.model.values import Missing, Number

_CHAPTER = Chapter(CheckSubject.GRADES, 1)


def _result(report: ReportUnderCheck, words: str, *path: str) -> Stand:
    return Stand(words, f"评估结果（原文{report.body.result.place or '未注明'}）", "facts", ("result", *path))


@_CHAPTER.check(Severity.ERROR)
def total_is_sum_of_parts(report: ReportUnderCheck) -> Iterator[Outcome]:
    """总分等于各方得分之和。
    各方的分数在报告里已经按分量折算，直接相加；有一方没有公布就不核对。
    """
    parts = breakdown(report.body.result, report.scheme)
    total = report.body.result.total
    if parts is None or not isinstance(total, Number):
        return
    expected = sum((share.score.value for share in parts.shares), Decimal(0))
    if expected == total.value:
        yield Agreed()
        return
    working = " + ".join(str(share.score) for share in parts.shares) + f" = {expected}"
    yield Discrepancy(
        f"总分写 {total}，各方得分相加是 {expected}",
        (_result(report, str(total), "total"), _result(report, working, "scores")),
        str(total),
        str(expected),
        working,
    )


@_CHAPTER.check(Severity.ERROR)
def score_is_within_weight(report: ReportUnderCheck) -> Iterator[Outcome]:
    """每一方的得分在 0 到这一方的满分之间。"""
    for weight in report.scheme.weights:
        score = report.body.result.scores.of(weight.party)
        if not isinstance(score, Number):
            continue
        if 0 <= score.value <= weight.weight.value:
            yield Agreed()
            continue
        yield Discrepancy(
            f"{weight.name}得分写 {score}，这一方满分是 {weight.weight}",
            (_result(report, str(score), "scores", weight.party.value),),
            str(score),
            f"0 到 {weight.weight}",
        )


@_CHAPTER.check(Severity.ERROR)
def grade_fits_total(report: ReportUnderCheck) -> Iterator[Outcome]:
    """等级与总分相符。
    等级线上的分数算高的一级：90.00 正好是优秀。
    """
    result = report.body.result
    if isinstance(result.total, Missing) or isinstance(result.grade, Missing):
        return
    expected = standing(result.total, report.scheme).band.name
    if expected == result.grade:
        yield Agreed()
        return
    yield Discrepancy(
        f"等级写“{result.grade}”，总分 {result.total} 按{report.scheme.name}是“{expected}”",
        (_result(report, result.grade, "grade"), _result(report, str(result.total), "total")),
        result.grade,
        expected,
        f"{result.total} 分",
    )


@_CHAPTER.check(Severity.ERROR)
def total_is_within_full_marks(report: ReportUnderCheck) -> Iterator[Outcome]:
    """总分在 0 到满分之间。"""
    total = report.body.result.total
    if not isinstance(total, Number):
        return
    if 0 <= total.value <= report.scheme.full_marks.value:
        yield Agreed()
        return
    yield Discrepancy(
        f"总分写 {total}，满分是 {report.scheme.full_marks}",
        (_result(report, str(total), "total"),),
        str(total),
        f"0 到 {report.scheme.full_marks}",
    )
