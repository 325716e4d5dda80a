"""What one expects in a report and does not find. Nothing disagrees here; readers need not search."""

from collections.abc import Iterator

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Severity, Stand, fact
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.finding import NoneRaised, Side
from generator.model.values import Missing

_CHAPTER = Chapter(CheckSubject.COMPLETENESS, 1)


@_CHAPTER.check(Severity.NOTICE)
def named_annexes_are_present(report: ReportUnderCheck) -> Iterator[Outcome]:
    """报告提到的附件都随文附上。"""
    absent = [(index, annex) for index, annex in enumerate(report.body.annexes) if not annex.present]
    if absent:
        titles = "、".join(f"“{annex.title}”" for _, annex in absent)
        stands = (Stand(annex.title, "附件", annex.id, ("annexes", index, "present")) for index, annex in absent)
        yield Discrepancy(f"报告提到的{titles}，取得的文件里没有", tuple(stands))
    elif report.body.annexes:
        yield Agreed(len(report.body.annexes))


@_CHAPTER.check(Severity.NOTICE)
def party_scores_are_stated(report: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写明各方的得分。"""
    scores = report.body.result.scores
    unstated = [
        weight
        for weight in report.scheme.weights
        if isinstance(score := scores.of(weight.party), Missing) and score is not Missing.NOT_APPLICABLE
    ]
    if not unstated:
        yield Agreed(len(report.scheme.weights))
        return
    which = "各方" if len(unstated) == len(report.scheme.weights) else "、".join(weight.short for weight in unstated)
    yield Discrepancy(
        f"报告没有写{which}的得分",
        (fact(Missing.NOT_DISCLOSED.label, "各方得分", "result", "scores"),),
    )


@_CHAPTER.check(Severity.NOTICE)
def total_is_stated(report: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写明总分。"""
    yield from _stated(report.body.result.total, "总分", "total")


@_CHAPTER.check(Severity.NOTICE)
def grade_is_stated(report: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写明等级。"""
    yield from _stated(report.body.result.grade, "等级", "grade")


def _stated(value: object, what: str, key: str) -> Iterator[Outcome]:
    if isinstance(value, Missing):
        yield Discrepancy(f"报告没有写{what}", (fact(value.label, what, "result", key),))
    else:
        yield Agreed()


@_CHAPTER.check(Severity.NOTICE)
def satisfaction_is_stated(report: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写明服务对象的满意度。"""
    for placed in report.by_indicator.get("satisfaction", ()):
        if not isinstance(placed.figure.percent, Missing) or not isinstance(placed.figure.actual, Missing):
            yield Agreed()
            return
    yield Discrepancy("报告没有写服务对象的满意度", (Stand("没有写", "全文", "quantities", ("sections",)),))


@_CHAPTER.check(Severity.NOTICE)
def every_area_has_findings(report: ReportUnderCheck) -> Iterator[Outcome]:
    """每个片区都有评估意见。
    报告按片区写意见的才看；全文不分片区的报告不提示。
    """
    spoken = {finding.area for finding in report.findings if finding.area is not None}
    if not spoken:
        return
    for index, area in enumerate(report.body.areas):
        if area.name in spoken:
            yield Agreed()
            continue
        place = fact(area.name, "列出的片区", "areas", index, "name")
        yield Discrepancy(f"报告没有写{area.name}的评估意见，别的片区写了", (place,))


@_CHAPTER.check(Severity.NOTICE)
def every_party_speaks(report: ReportUnderCheck) -> Iterator[Outcome]:
    """评分的各方都有评估意见。"""
    speaking = {section.party for section in report.body.sections}
    silent = [weight for weight in report.scheme.weights if weight.party not in speaking]
    if not silent:
        yield Agreed(len(report.scheme.weights))
        return
    names = "、".join(weight.short for weight in silent)
    yield Discrepancy(
        f"报告没有单独写{names}的评估意见", (Stand(f"没有{names}的一节", "评估发现", "findings", ("sections",)),)
    )


@_CHAPTER.check(Severity.NOTICE)
def concerns_are_raised(report: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写了需要关注的地方，或写明没有。"""
    if any(finding.side is Side.CONCERN for finding in report.findings) or any(
        isinstance(section.concern, NoneRaised) for section in report.body.sections
    ):
        yield Agreed()
        return
    yield Discrepancy("报告没有写需要关注的地方", (Stand("没有写", "评估发现", "findings", ("sections",)),))
