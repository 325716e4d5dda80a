"""What one expects in a report and does not find. Nothing disagrees here; readers need not search."""

from collections.abc import Iterator

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Severity, Stand, fact
from generator.check.registry import CheckSubject, check
from generator.check.report_under_check import ReportUnderCheck
from generator.model.finding import NoneRaised, Side
from generator.model.values import Missing


@check(CheckSubject.COMPLETENESS, Severity.NOTICE)
def named_annexes_are_present(case: ReportUnderCheck) -> Iterator[Outcome]:
    """报告提到的附件都随文附上。"""
    absent = [(index, annex) for index, annex in enumerate(case.body.annexes) if not annex.present]
    if absent:
        titles = "、".join(f"“{annex.title}”" for _, annex in absent)
        stands = (Stand(annex.title, "附件", annex.id, ("annexes", index, "present")) for index, annex in absent)
        yield Discrepancy(f"报告提到的{titles}，取得的文件里没有", tuple(stands))
    elif case.body.annexes:
        yield Agreed(len(case.body.annexes))


@check(CheckSubject.COMPLETENESS, Severity.NOTICE)
def party_scores_are_stated(case: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写明各方的得分。"""
    scores = case.body.result.scores
    unstated = [
        weight
        for weight in case.scheme.weights
        if isinstance(score := scores.of(weight.party), Missing) and score is not Missing.NOT_APPLICABLE
    ]
    if not unstated:
        yield Agreed(len(case.scheme.weights))
        return
    which = "各方" if len(unstated) == len(case.scheme.weights) else "、".join(weight.short for weight in unstated)
    yield Discrepancy(
        f"报告没有写{which}的得分",
        (fact(Missing.NOT_DISCLOSED.label, "各方得分", "result", "scores"),),
    )


@check(CheckSubject.COMPLETENESS, Severity.NOTICE)
def total_is_stated(case: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写明总分。"""
    yield from _stated(case.body.result.total, "总分", "total")


@check(CheckSubject.COMPLETENESS, Severity.NOTICE)
def grade_is_stated(case: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写明等级。"""
    yield from _stated(case.body.result.grade, "等级", "grade")


def _stated(value: object, what: str, key: str) -> Iterator[Outcome]:
    if isinstance(value, Missing):
        yield Discrepancy(f"报告没有写{what}", (fact(value.label, what, "result", key),))
    else:
        yield Agreed()


@check(CheckSubject.COMPLETENESS, Severity.NOTICE)
def satisfaction_is_stated(case: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写明服务对象的满意度。"""
    for placed in case.by_indicator.get("satisfaction", ()):
        if not isinstance(placed.figure.percent, Missing) or not isinstance(placed.figure.actual, Missing):
            yield Agreed()
            return
    yield Discrepancy("报告没有写服务对象的满意度", (Stand("没有写", "全文", "quantities", ("sections",)),))


@check(CheckSubject.COMPLETENESS, Severity.NOTICE)
def every_area_has_findings(case: ReportUnderCheck) -> Iterator[Outcome]:
    """每个片区都有评估意见。
    报告按片区写意见的才看；全文不分片区的报告不提示。
    """
    spoken = {finding.area for finding in case.findings if finding.area is not None}
    if not spoken:
        return
    for index, area in enumerate(case.body.areas):
        if area.name in spoken:
            yield Agreed()
            continue
        place = fact(area.name, "列出的片区", "areas", index, "name")
        yield Discrepancy(f"报告没有写{area.name}的评估意见，别的片区写了", (place,))


@check(CheckSubject.COMPLETENESS, Severity.NOTICE)
def every_party_speaks(case: ReportUnderCheck) -> Iterator[Outcome]:
    """评分的各方都有评估意见。"""
    speaking = {section.party for section in case.body.sections}
    silent = [weight for weight in case.scheme.weights if weight.party not in speaking]
    if not silent:
        yield Agreed(len(case.scheme.weights))
        return
    names = "、".join(weight.short for weight in silent)
    yield Discrepancy(
        f"报告没有单独写{names}的评估意见", (Stand(f"没有{names}的一节", "评估发现", "findings", ("sections",)),)
    )


@check(CheckSubject.COMPLETENESS, Severity.NOTICE)
def concerns_are_raised(case: ReportUnderCheck) -> Iterator[Outcome]:
    """报告写了需要关注的地方，或写明没有。"""
    if any(finding.side is Side.CONCERN for finding in case.findings) or any(
        isinstance(section.concern, NoneRaised) for section in case.body.sections
    ):
        yield Agreed()
        return
    yield Discrepancy("报告没有写需要关注的地方", (Stand("没有写", "评估发现", "findings", ("sections",)),))


CHECKS = (
    named_annexes_are_present,
    party_scores_are_stated,
    total_is_stated,
    grade_is_stated,
    satisfaction_is_stated,
    every_area_has_findings,
    every_party_speaks,
    concerns_are_raised,
)
