"""What one record says about another: every slug, area, party and grade must exist where it points."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import Protocol

from generator.load.problem import Problem
from generator.load.yaml_syntax import YamlDocument
from generator.model.catalogue import Indicator, Indicators, Organisation, Role, Topic
from generator.model.fault import Fault, quoted
from generator.model.finding import Side
from generator.model.key_path import KeyPath
from generator.model.report import Report
from generator.model.scheme import Party, Scheme
from generator.model.values import Missing

_OFFERED = 12  # names listed where none is near


class KnownIds(Protocol):
    """What reports refer to; None where it could not be read, and then nothing is said about references to it."""

    @property
    def schemes(self) -> dict[str, Scheme | None] | None: ...  # noqa: D102
    @property
    def indicators(self) -> dict[str, Indicator] | None: ...  # noqa: D102
    @property
    def topics(self) -> dict[str, Topic] | None: ...  # noqa: D102
    @property
    def organisations(self) -> dict[str, Organisation] | None: ...  # noqa: D102


def of_report(report: Report, document: YamlDocument, known: KnownIds) -> Iterator[Problem]:
    """Every dangling reference of a report, at its place."""
    complaints = [
        *_to_scheme(report, known),
        *_to_organisations(report, known),
        *_to_areas(report),
        *_to_topics(report, known),
        *_to_indicators(report, known),
    ]
    for path, message in complaints:
        yield Problem(document.file, *document.place(path), "unknown-reference", message)


def of_indicators(book: Indicators, document: YamlDocument) -> Iterator[Problem]:
    """Indicators whose group does not exist."""
    groups = [group.id for group in book.groups]
    for index, indicator in enumerate(book.indicators):
        if indicator.group not in groups:
            place = document.place(("indicators", index, "group"))
            message = _unknown("分组", indicator.group, groups, "本文件的 groups 里")
            yield Problem(document.file, *place, "unknown-reference", message)


def _to_scheme(report: Report, known: KnownIds) -> Iterator[Fault]:
    if known.schemes is None:
        return
    name = report.body.scheme
    if name not in known.schemes:
        yield ("scheme",), _unknown("评估办法", name, known.schemes, " schemes/ 文件夹")
        return
    scheme = known.schemes[name]
    if scheme is None:
        return
    result = report.body.result
    if not isinstance(result.grade, Missing) and scheme.band_named(result.grade) is None:
        names = [band.name for band in scheme.grades]
        yield ("result", "grade"), _unknown("等级", result.grade, names, f" schemes/{name}.yml")
    for party in Party:
        if scheme.weight_of(party) is None and not isinstance(result.scores.of(party), Missing):
            message = f"{scheme.name}没有这一方的分数；请改 scheme，或改为 not_applicable"
            yield ("result", "scores", party.value), message


def _to_organisations(report: Report, known: KnownIds) -> Iterator[Fault]:
    if known.organisations is None:
        return
    parties = report.body.parties
    for role, slug in ((Role.OPERATOR, parties.operator), (Role.EVALUATOR, parties.evaluator)):
        fitting = [o.id for o in known.organisations.values() if role in o.roles]
        if slug in fitting:
            continue
        if slug in known.organisations:
            message = (
                f"{quoted(slug)}在 organisations.yml 里不是{role.label}；请核对，或在它的 roles 里加上 {role.value}"
            )
        else:
            message = _unknown(role.label, slug, fitting, " organisations.yml")
        yield ("parties", role.value), message


def _to_areas(report: Report) -> Iterator[Fault]:
    body = report.body
    used: list[tuple[KeyPath, str]] = [
        (("sections", index, "area"), section.area)
        for index, section in enumerate(body.sections)
        if section.area is not None
    ]
    used += [((*p.path, "area"), p.figure.area) for p in report.figures() if p.figure.area is not None]
    if used and not body.areas:
        yield used[0][0], f"本文件没有写 areas，却有 {len(used)} 处用到片区；请补上 areas"
        return
    named = {name: area.name for area in body.areas for name in (area.name, *area.aliases)}
    names = [area.name for area in body.areas]
    for path, area in used:
        if area in names:
            continue
        if area in named:
            yield path, f"片区应写 areas 里的名称，得到别称{quoted(area)}；请改为{quoted(named[area])}"
        else:
            yield path, _unknown("片区", area, names, "本文件的 areas 里")


def _to_topics(report: Report, known: KnownIds) -> Iterator[Fault]:
    if known.topics is None:
        return
    lists: list[tuple[KeyPath, tuple[str, ...]]] = [
        (("sections", s, side.value, f, "topics"), finding.topics)
        for s, section in enumerate(report.body.sections)
        for side in Side
        for f, finding in enumerate(section.findings_on(side))
    ]
    lists += [(("recommendations", r, "topics"), item.topics) for r, item in enumerate(report.body.recommendations)]
    for path, topics in lists:
        for index, topic in enumerate(topics):
            if topic not in known.topics:
                yield (*path, index), _unknown("主题", topic, known.topics, " topics.yml")


def _to_indicators(report: Report, known: KnownIds) -> Iterator[Fault]:
    if known.indicators is None:
        return
    for placed in report.figures():
        indicator = placed.figure.indicator
        if indicator is not None and indicator not in known.indicators:
            yield (*placed.path, "indicator"), _unknown("指标", indicator, known.indicators, " indicators.yml")


def _unknown(what: str, name: str, known: Collection[str], where: str) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    offered = "、".join(list(known)[:_OFFERED]) + ("等" if len(known) > _OFFERED else "")
    cure = f"是不是{quoted(near[0])}？" if near else f"可用：{offered or '无'}。"
    return f"没有这个{what}{quoted(name)}；{cure}新的请先加到{where}"
