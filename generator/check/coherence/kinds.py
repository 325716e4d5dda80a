"""Mid-term or final: whether a report is called what it is, and covers a time that fits."""

import re
from collections.abc import Iterator

from generator.check.coherence.calendar_months import between
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Stand, fact
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.statement import Kind
from generator.model.values import Missing

_CHAPTER = Chapter(CheckSubject.COHERENCE, 5)
_CALLED = {Kind.MIDTERM: re.compile(r"中期|期中评估"), Kind.FINAL: re.compile(r"末期|终期|期末评估")}
_OTHER = {Kind.MIDTERM: Kind.FINAL, Kind.FINAL: Kind.MIDTERM}
# Where another evaluation may rightly be named: what became of its advice.
_LOOKS_BACK = re.compile(
    r"整改|回应|跟进|落实|意见|反馈|改进|对比|对照|比较|问题|建议|上[一次年期]|上年度|前期|往年|回顾"
)
_SHORT, _LONG = 4, 9  # months: a mid-term report covers from four to eight, a final one at least nine


@_CHAPTER.check()
def kind_is_named_consistently(report: ReportUnderCheck) -> Iterator[Outcome]:
    """中期报告不写作末期，末期报告不写作中期。
    看报告标题、各节和附件的标题、考核期的叫法；回应上一次评估意见的标题里提到另一种，不算不符。
    """
    kind = report.body.kind
    for place in _titles(report):
        words = place.words
        if _CALLED[kind].search(words):
            yield Agreed()
        elif (match := _CALLED[_OTHER[kind]].search(words)) and not _LOOKS_BACK.search(words):
            yield Discrepancy(
                f"{kind.label}评估的报告，{place.place}写“{words}”",
                (place, fact(f"{kind.label}评估", "报告类型", "kind")),
                match[0],
                kind.label,
            )


def _titles(report: ReportUnderCheck) -> Iterator[Stand]:
    body = report.body
    yield fact(body.title, "报告标题", "title")
    if body.assessed.printed_as is not None:
        yield fact(body.assessed.printed_as, "考核期", "assessed", "printed_as")
    for index, section in enumerate(body.sections):
        yield Stand(section.title, f"节标题{section.number or ''}", section.id, ("sections", index, "title"))
    for index, annex in enumerate(body.annexes):
        yield Stand(annex.title, "附件标题", annex.id, ("annexes", index, "title"))
    if body.source.title != body.title:
        yield Stand(body.source.title, "原文名称", "source", ("source", "title"))


@_CHAPTER.check()
def kind_fits_period(report: ReportUnderCheck) -> Iterator[Outcome]:
    """中期看前半段，末期看全年。
    中期的考核期在四到八个月，末期至少九个月；没有写考核期的，看评估那天离协议开始多久。
    """
    body = report.body
    begin, end = body.assessed.begin, body.assessed.end
    assessed = not isinstance(begin, Missing) and not isinstance(end, Missing)
    if isinstance(begin, Missing) or isinstance(end, Missing):
        begin, end = body.contract.begin, body.evaluated
    if end < begin:
        return
    months = between(begin, end)
    if body.kind is Kind.FINAL:
        fits, expected = months.most >= _LONG, f"至少 {_LONG} 个月"
    else:
        # The evaluation itself comes some weeks after the period it looks at.
        most = _LONG - 1 if assessed else _LONG + 1
        fits, expected = months.most >= _SHORT and months.least <= most, f"{_SHORT} 到 {most} 个月"
    if fits:
        yield Agreed()
        return
    span = f"{begin.isoformat()} 至 {end.isoformat()}"
    what = "考核期" if assessed else "从协议开始到评估"
    yield Discrepancy(
        f"{body.kind.label}评估，{what}（{span}）是 {months} 个月",
        (
            fact(f"{body.kind.label}评估", "报告类型", "kind"),
            fact(span, what, "assessed" if assessed else "evaluated"),
        ),
        f"{months} 个月",
        expected,
    )
