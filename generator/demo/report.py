"""One invented report of `gongshi demo`: its numbers first, then the words that quote them."""

from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256

from generator.demo import sections
from generator.demo.dates import EvaluationDates
from generator.demo.evaluation import InventedEvaluation
from generator.demo.prose import Voice, YamlMapping
from generator.demo.report_quantities import annexes, invent_quantities
from generator.demo.scores import NOT_DISCLOSED, PrintedResult, invent_result
from generator.demo.sections import Frame
from generator.demo.seeded_random import SeededRandom
from generator.demo.word_lists import SENTENCES
from generator.demo.writing import SCHEMA_LINE, Flow, document
from generator.model.scheme import Party, Scheme

HEADER = "# 演示数据，全部虚构：由 gongshi demo 生成。"
METHOD = "演示数据：由程序按种子虚构，没有原文"

# topics that a recommendation may be on
_ADVISED = ("planning", "visits", "casework", "five-actor", "training", "outcomes", "branding", "case-files", "maps")


def invent_report(evaluation: InventedEvaluation, evaluator: str, labels: Mapping[str, tuple[str, str]]) -> str:
    """The text of `<year>-<kind>.yml`, the report of one evaluation. `labels`: by indicator, its name and its unit."""
    station, dates, rng = evaluation.station, evaluation.dates, evaluation.rng
    title = f"{station.name}{evaluation.kind_word}评估报告"
    issued = dates.issued.isoformat() if rng.chance(0.88) else NOT_DISCLOSED
    content: YamlMapping = {
        "kind": evaluation.kind,
        "title": title,
        "evaluated": dates.evaluated.isoformat(),
        "issued": issued,
        "scheme": evaluation.scheme.id,
        "parties": {
            "supervisor": station.supervisor,
            "purchaser": station.purchaser,
            "operator": station.operator(evaluation.year).id,
            "evaluator": evaluator,
        },
        **_facts(evaluation),
        **_findings(evaluation, labels),
        "disclosure": {
            "index_number": f"YS-{evaluation.year}-{station.number + 1:05}",
            "issuer": station.supervisor,
            "document_number": NOT_DISCLOSED,
            "written": issued,
            "published": dates.published.isoformat() if issued != NOT_DISCLOSED else NOT_DISCLOSED,
            "keywords": ["社工服务站", "评估", f"{evaluation.kind_word}评估", station.street],
        },
        "source": {
            "title": title,
            "issuer": NOT_DISCLOSED,
            "format": "text",
            "sha256": sha256(f"{station.seed}/{evaluation.year}/{evaluation.kind}".encode()).hexdigest(),
            "method": METHOD,
        },
    }
    return document(content, SCHEMA_LINE, HEADER)


def _facts(evaluation: InventedEvaluation) -> YamlMapping:
    """Contract, money, place, evaluators and outcome."""
    station, dates, rng = evaluation.station, evaluation.dates, evaluation.rng
    begin, months = dates.contract_begin, dates.months
    quality = min(0.98, max(0.52, station.quality + evaluation.contract_rng.gauss(0, 0.03)))
    result = invent_result(rng, evaluation.scheme, quality)
    return {
        "contract": Flow(begin=begin, end=dates.contract_end, place="一"),
        "assessed": Flow(
            begin=begin, end=dates.assessed_end, months=months, place=f"{evaluation.evaluator_chapter}（一）"
        ),
        "funding": _funding(evaluation.contract_rng, dates),
        "address": station.address,
        "operated_since": evaluation.since,
        "areas": [{"name": name, "aliases": [alias], "communities": list(own)} for name, alias, own in station.areas],
        "team": Flow(experts=rng.choice((3, 4, 5, 5, 6)), staff=rng.choice((1, 1, 2)), days=1, place="二（三）"),
        "result": _result(result, evaluation.scheme, evaluation.result_chapter),
    }


def _findings(evaluation: InventedEvaluation, labels: Mapping[str, tuple[str, str]]) -> YamlMapping:
    """Sections, recommendations, feedback and annexes; all take their numbers from one ledger, so that they agree."""
    station, rng = evaluation.station, evaluation.rng
    numbers = invent_quantities(evaluation)
    attached = annexes(rng, numbers)
    see = "；各片区的数量见附件1。" if attached and attached[0]["present"] else "。"
    voice = Voice(
        rng=rng,
        ledger=numbers.ledger,
        labels=labels,
        projects=station.projects,
        communities={None: station.communities, **{name: own for name, _, own in station.areas}},
        due=100.0 if evaluation.dates.whole_year else evaluation.dates.months / 12 * 100,
    )
    frame = Frame(
        evaluation.evaluator_chapter,
        evaluation.closing_chapter,
        f"以上数量由社工站提供，统计到评估末月{see}",
        centre=evaluation.has_centre,
    )
    topics = rng.sample(_ADVISED, rng.randint(4, 7))
    return {
        "sections": sections.write(voice, frame, sections.facts(numbers.ledger, numbers.listed, rng)),
        "recommendations": [voice.recommendation(topic, evaluation.closing_chapter) for topic in topics],
        "feedback": _feedback(rng),
        "annexes": attached or None,
    }


def _funding(contract_rng: SeededRandom, dates: EvaluationDates) -> YamlMapping:
    """The money of the contract: `240 万`, sometimes in two phases that add up to it."""
    total = contract_rng.choice((180, 200, 200, 220, 240, 240, 240, 260, 280))
    funding: YamlMapping = {"total": f"{total} 万"}
    if contract_rng.chance(0.12):
        first = total // 2 - contract_rng.randint(0, 4) * 10
        turn = dates.contract_end.replace(month=3, day=1)
        funding["phases"] = [
            Flow(name="第一期", begin=dates.contract_begin, end=turn - timedelta(days=1), amount=f"{first} 万"),
            Flow(name="第二期", begin=turn, end=dates.contract_end, amount=f"{total - first} 万"),
        ]
    funding["place"] = "一"
    return funding


def _result(result: PrintedResult, scheme: Scheme, place: str) -> YamlMapping:
    """The result as printed. The score of a party without weight in the scheme is not applicable, not undisclosed."""
    absent = {party.value: "not_applicable" for party in Party if scheme.weight_of(party) is None}
    return {"scores": Flow(**result.scores, **absent), "total": result.total, "grade": result.grade, "place": place}


def _feedback(rng: SeededRandom) -> list[Flow] | str:
    """Two answers to the evaluation, or that they are not disclosed."""
    if rng.chance(0.15):
        return NOT_DISCLOSED
    first, second = rng.sample(SENTENCES.answers, 2)
    return [
        Flow(stage="现场反馈", by=["社工站", "购买方"], summary=first),
        Flow(stage="初稿反馈", by=["监督方", "社工站"], summary=second),
    ]
