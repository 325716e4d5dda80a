"""What a report says of its team and of full coverage, against retention rates and the files there are."""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.claims.words import COVERED, STABLE, UNSTABLE, claims
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Severity, stand
from generator.check.figures.values import exact
from generator.check.figures.wording import spot
from generator.check.passages import Passage
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.finding import Side
from generator.model.report import PlacedFigure
from generator.model.values import Number, Percent

_CHAPTER = Chapter(CheckSubject.CLAIMS, 2)
_ENOUGH = Decimal(80)  # the lowest rate that a report has called sufficient; no rule text sets one
_RETENTION = "retention"  # indicator and topic
_ALL = Decimal(100)
_SHOWN = 4


def _called_stable(report: ReportUnderCheck) -> list[tuple[Passage, str]]:
    """The passages that call the whole station's team stable, once for each finding."""
    calls: dict[str, tuple[Passage, str]] = {}
    for passage in report.passages:
        if passage.side is not Side.CONCERN and passage.area is None and "稳定" in passage.words:
            for phrase, _ in claims(passage.words, STABLE):
                calls.setdefault(passage.anchor, (passage, phrase))
    return list(calls.values())


@_CHAPTER.check()
def stable_team_fits_retention(report: ReportUnderCheck) -> Iterator[Outcome]:
    """说队伍稳定，稳岗率也不低。
    稳岗率不到 80% 才列出；办法里没有成文的线，80% 是报告里认作符合要求的最低一个。
    """
    rates = [
        (placed, placed.figure.percent)
        for placed in report.by_indicator.get(_RETENTION, ())
        if isinstance(placed.figure.percent, Percent) and placed.area is None and placed.figure.part is None
    ]
    called = _called_stable(report)
    if not rates or not called:
        return
    placed, lowest = min(rates, key=lambda item: item[1].value)
    if lowest.value >= _ENOUGH:
        yield Agreed()
        return
    phrase = called[0][1]
    yield Discrepancy(
        f"这里说“{phrase}”，{spot(placed)}里的稳岗率是 {lowest}",
        (*(said.quoting(words) for said, words in called[:_SHOWN]), stand(placed, f"稳岗率 {lowest}", "percent")),
        phrase,
        None,
    )


@_CHAPTER.check(Severity.NOTICE)
def stable_team_is_no_concern(report: ReportUnderCheck) -> Iterator[Outcome]:
    """一处说队伍稳定，别处没有把稳定列为要关注的。
    每份报告最多提示一次：两种看法可以都有道理，放在一起给读者看。
    """
    called = _called_stable(report)
    if not called:
        return
    concerns: dict[str, tuple[Passage, str]] = {}
    for passage in report.passages:
        about = passage.record is not None and _RETENTION in passage.record.topics
        match = UNSTABLE.search(passage.words) if about and passage.side is Side.CONCERN else None
        if match and passage.area is None:
            concerns.setdefault(passage.anchor, (passage, match[0]))
    if not concerns:
        yield Agreed()
        return
    phrase = called[0][1]
    concern, asked = next(iter(concerns.values()))
    yield Discrepancy(
        f"这里说“{phrase}”，{concern.place}又提到“{asked}”",
        (
            *(said.quoting(words) for said, words in called[:_SHOWN]),
            *(said.quoting(words) for said, words in list(concerns.values())[:_SHOWN]),
        ),
        phrase,
        None,
    )


@_CHAPTER.check()
def full_coverage_fits_case_files(report: ReportUnderCheck) -> Iterator[Outcome]:
    """说全部建档，建档的人数、户数不少于应建的。
    同一条意见里应建和实建的数，以及本片区或全站的人数、户数与建档数相比。按份写的建档可能一户一份，不同人数比。
    """
    heard: set[str] = set()
    for passage in report.passages:
        if passage.side is not Side.PRAISE or passage.anchor in heard:
            continue
        phrase = next((phrase for phrase, _ in claims(passage.words, COVERED)), None)
        if phrase is None:
            continue
        heard.add(passage.anchor)
        pairs = [*_within(report, passage), *_around(report, passage)]
        short = [(filed, whole) for filed, whole in pairs if filed[1].value < whole[1].value]
        if not short:
            yield from [Agreed()] if pairs else []
            continue
        (placed, done), (whole, due) = short[0]
        same = placed is whole
        numbers = (
            f"应建 {due}、实建 {done}"
            if same
            else f"{report.name(whole.figure)} {due}，{report.name(placed.figure)} {done}"
        )
        yield Discrepancy(
            f"这里说“{phrase}”，{numbers}",
            (
                passage.quoting(phrase),
                stand(placed, f"{report.name(placed.figure)} {done}", "actual"),
                stand(whole, f"{due}", "target" if same else "actual"),
            ),
            phrase,
            None,
        )


_Value = tuple[PlacedFigure, Number]
_FILES = ("case-files", "case-file-households", "care-plans")


def _within(report: ReportUnderCheck, passage: Passage) -> Iterator[tuple[_Value, _Value]]:
    """What the finding itself says was due and done."""
    for slug in _FILES:
        for placed in report.by_indicator.get(slug, ()):
            due, done = exact(placed, "target"), exact(placed, "actual")
            if placed.anchor == passage.anchor and due and done:
                yield (placed, done), (placed, due)


def _around(report: ReportUnderCheck, passage: Passage) -> Iterator[tuple[_Value, _Value]]:
    """Persons and files, households and files, of the area or of the whole station."""
    for whole, files, measure in (
        ("priority-persons", "case-files", "人"),
        ("priority-persons", "care-plans", ""),
        ("priority-households", "case-file-households", ""),
    ):
        due = _values(report, whole, passage.area)
        done = _values(report, files, passage.area, measure)
        if due and done:
            yield max(done, key=lambda item: item[1].value), min(due, key=lambda item: item[1].value)


def _values(report: ReportUnderCheck, slug: str, area: str | None, measure: str = "") -> list[_Value]:
    return [
        (placed, value)
        for placed in report.by_indicator.get(slug, ())
        if placed.area == area
        and placed.figure.part is None
        and measure in {"", report.measure(placed.figure)}
        and (value := exact(placed, "actual"))
    ]
