"""What one record says about another: every slug, area, party and grade must exist where it points."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from generator.load.nodes import Document, Path
from generator.load.problem import Problem
from generator.model.catalogue import Catalogue, Indicators, Role, Station
from generator.model.report import Report, Side
from generator.model.scheme import Party, Scheme
from generator.model.values import Missing

Complaint = tuple[Path, str]


def problems(record: Report | Station, document: Document, catalogue: Catalogue) -> Iterator[Problem]:
    """Every dangling reference of one record, at its place."""
    complaints = _of_report(record, catalogue) if isinstance(record, Report) else _of_station(record)
    for path, message in complaints:
        line, column = document.place(path)
        yield Problem(document.file, line, column, "unknown-reference", message)


def group_problems(book: Indicators, document: Document) -> Iterator[Problem]:
    """Indicators whose group does not exist."""
    groups = [group.id for group in book.groups]
    for index, indicator in enumerate(book.indicators):
        if indicator.group not in groups:
            line, column = document.place(("indicators", index, "group"))
            message = _unknown("分组", indicator.group, groups, "本文件的 groups")
            yield Problem(document.file, line, column, "unknown-reference", message)


def _of_station(station: Station) -> Iterator[Complaint]:
    if not station.reports and station.profile.absence is None:
        yield (), "没有评估报告的站应写明原因：补上 absence（kind 与 reason），或放入报告文件"


def _of_report(report: Report, catalogue: Catalogue) -> Iterator[Complaint]:
    body = report.body
    scheme = catalogue.schemes.get(body.scheme)
    if scheme is None:
        yield ("scheme",), _unknown("评估办法", body.scheme, catalogue.schemes, "schemes/ 文件夹")
    else:
        yield from _of_result(report, scheme)
    for role, slug in ((Role.OPERATOR, body.parties.operator), (Role.EVALUATOR, body.parties.evaluator)):
        known = [o.id for o in catalogue.organisations.values() if role in o.roles]
        if slug not in known:
            yield ("parties", role.value), _unknown(role.label, slug, known, "organisations.yml")
    yield from _of_areas(report)
    yield from _of_topics(report, catalogue)
    for placed in report.figures():
        indicator = placed.figure.indicator
        if indicator is not None and indicator not in catalogue.indicators:
            message = _unknown("指标", indicator, catalogue.indicators, "indicators.yml")
            yield (*placed.path, "indicator"), message


def _of_result(report: Report, scheme: Scheme) -> Iterator[Complaint]:
    result = report.body.result
    if not isinstance(result.grade, Missing) and scheme.band_named(result.grade) is None:
        names = [band.name for band in scheme.grades]
        yield ("result", "grade"), _unknown("等级", result.grade, names, f"schemes/{scheme.id}.yml")
    for party in Party:
        stated = result.scores.of(party)
        if scheme.weight_of(party) is None and not isinstance(stated, Missing):
            message = f"{scheme.name}没有这一方的分数；请改评估办法，或改为 not_applicable"
            yield ("result", "scores", party.value), message


def _of_areas(report: Report) -> Iterator[Complaint]:
    names = [area.name for area in report.body.areas]
    for index, section in enumerate(report.body.sections):
        if section.area is not None and section.area not in names:
            yield ("sections", index, "area"), _unknown("片区", section.area, names, "本文件的 areas")
    for placed in report.figures():
        area = placed.figure.area
        if area is not None and area not in names:
            yield (*placed.path, "area"), _unknown("片区", area, names, "本文件的 areas")


def _of_topics(report: Report, catalogue: Catalogue) -> Iterator[Complaint]:
    for s, section in enumerate(report.body.sections):
        for side in Side:
            for f, finding in enumerate(section.findings_on(side)):
                for t, topic in enumerate(finding.topics):
                    if topic not in catalogue.topics:
                        path = ("sections", s, side.value, f, "topics", t)
                        yield path, _unknown("主题", topic, catalogue.topics, "topics.yml")
    for r, recommendation in enumerate(report.body.recommendations):
        for t, topic in enumerate(recommendation.topics):
            if topic not in catalogue.topics:
                yield ("recommendations", r, "topics", t), _unknown("主题", topic, catalogue.topics, "topics.yml")


def _unknown(what: str, found: str, known: Collection[str], where: str) -> str:
    near = get_close_matches(found, known, n=1, cutoff=0.5)
    hint = f"是不是“{near[0]}”？" if near else f"可用：{'、'.join(list(known)[:12]) or '无'}。"
    return f"没有这个{what}“{found}”；{hint}新的请先加到 {where}"
