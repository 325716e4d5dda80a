"""The digest that pages show of a report: three sentences and the top concerns, by fixed rules, never invented.

The method page tells readers these rules: the top concerns are those on the topics that the report raises most.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.grade import GradeStanding, standing
from generator.derive.score import ScoreBreakdown, breakdown
from generator.model.catalogue import Catalogue, Topic
from generator.model.finding import Side
from generator.model.report import Finding, Report
from generator.model.scheme import Party
from generator.model.values import Missing, Number

_TOP = 3


@dataclass(frozen=True, slots=True)
class Digest:
    """A sentence on the result, one on the praise, one on the concerns; and up to three concerns to look at first."""

    overall: str
    good: str
    mend: str
    concerns: tuple[Finding, ...]


def digest(
    report: Report, topics: Mapping[str, Topic], parts: ScoreBreakdown | None, place: GradeStanding | None
) -> Digest:
    """What a resident should take away, in the report's own facts.

    `parts` and `place`: the breakdown of the total and its standing among the grades, None where there is none.
    """
    findings = tuple(report.findings())
    praise = tuple(f for f in findings if f.side is Side.PRAISE)
    concern = tuple(f for f in findings if f.side is Side.CONCERN)
    return Digest(
        _overall(report, parts, place),
        _side("肯定", praise, topics),
        _side("关注", concern, topics),
        top_concerns(concern),
    )


def digest_of(report: Report, catalogue: Catalogue) -> Digest:
    """The same, for callers that do not already have the breakdown of the total and its standing."""
    result, scheme = report.body.result, catalogue.schemes[report.body.scheme]
    place = standing(result.total, scheme) if isinstance(result.total, Number) else None
    return digest(report, catalogue.topics, breakdown(result, scheme), place)


def _overall(report: Report, parts: ScoreBreakdown | None, place: GradeStanding | None) -> str:
    """Grade, total and how far from the next better grade; then who took off the most marks."""
    result = report.body.result
    grade = f"等级{Missing(result.grade).label}" if isinstance(result.grade, Missing) else result.grade
    said = [grade]
    if isinstance(result.total, Missing):
        said.append(f"总分{result.total.label}")
    elif place is not None and place.gap is not None and place.better is not None:
        said.append(f"{result.total} 分，离{place.better.name}还差 {place.gap} 分")
    else:
        said.append(f"{result.total} 分")
    sentence = "，".join(said)
    if parts is None:
        some = any(isinstance(result.scores.of(party), Number) for party in Party)
        return f"{sentence}；各方打了多少分，报告没有写{'全' if some else ''}。"
    lost = max(share.lost for share in parts.shares)
    if lost <= 0:
        return f"{sentence}；各方都给了满分。"
    full = [share.weight.short for share in parts.shares if not share.lost]
    given_full = f"{'、'.join(full)}给了满分，" if full else ""
    most = [share.weight.short for share in parts.shares if share.lost == lost]
    points = f"{lost} 分" if len(most) == 1 else f"各 {lost} 分"
    return f"{sentence}；{given_full}{'、'.join(most)}扣得最多（{points}）。"


def _side(word: str, findings: tuple[Finding, ...], topics: Mapping[str, Topic]) -> str:
    """How many findings praise (or concern), and the topics they raise most."""
    if not findings:
        return f"报告没有列出{word}的意见。"
    counts = topic_counts(findings)
    named = "、".join(f"{topics[topic].name}（{count} 条）" for topic, count in counts[:_TOP])
    return f"{word} {len(findings)} 条，说得最多的是{named}。" if named else f"{word} {len(findings)} 条。"


def topic_counts(findings: tuple[Finding, ...]) -> list[tuple[str, int]]:
    """Topics by number of findings, most first; ties in the order the report raises them."""
    return Counter(topic for finding in findings for topic in finding.record.topics).most_common()


def top_concerns(concern: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Up to three: the first concern on each of the most frequent topics, then others in the report's order."""
    picked: list[Finding] = []
    for topic, _ in topic_counts(concern):
        first = next((f for f in concern if topic in f.record.topics and f not in picked), None)
        if first is not None:
            picked.append(first)
        if len(picked) == _TOP:
            return tuple(picked)
    picked.extend(f for f in concern if f not in picked)
    return tuple(picked[:_TOP])
