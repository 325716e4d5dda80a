"""What the rules of public disclosure ask of a report's metadata."""

from collections.abc import Iterator

from generator.check.coherence.dates import in_order
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Severity, Stand
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck

_CHAPTER = Chapter(CheckSubject.DISCLOSURE, 1)


@_CHAPTER.check(Severity.ERROR)
def published_after_evaluation(report: ReportUnderCheck) -> Iterator[Outcome]:
    """成文、发布日期不早于评估，发布不早于出具。
    发布日期提前填写，是政府网站考核里的单项否决项。没有写的日期不核对。
    """
    body = report.body
    evaluated = ("评估日期", body.evaluated, ("evaluated",))
    issued = ("出具日期", body.issued, ("issued",))
    written = ("成文日期", body.disclosure.written, ("disclosure", "written"))
    published = ("发布日期", body.disclosure.published, ("disclosure", "published"))
    for earlier, later in (
        (evaluated, written),
        (evaluated, published),
        (issued, published),
        (written, published),
    ):
        yield from in_order(earlier, later)


@_CHAPTER.check(Severity.NOTICE)
def keywords_are_given(report: ReportUnderCheck) -> Iterator[Outcome]:
    """公开信息里有主题词。"""
    if report.body.disclosure.keywords:
        yield Agreed()
        return
    place = Stand("没有登记", "公开信息", "source", ("disclosure",))
    yield Discrepancy("公开信息里没有登记主题词，如“社工服务站、评估”", (place,))
