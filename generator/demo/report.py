"""One invented report: its numbers first, then the words that quote them."""

from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256

from generator.demo import account, scores, sections, words
from generator.demo.dates import Dates
from generator.demo.occasion import Occasion
from generator.demo.prose import Record, Voice
from generator.demo.scores import NOT_DISCLOSED, PrintedResult
from generator.demo.sections import Frame
from generator.demo.seeded_random import SeededRandom
from generator.demo.writing import SCHEMA_LINE, Flow, document
from generator.model.scheme import Party, Scheme

HEADER = "# 演示数据，全部虚构：由 gongshi demo 生成。"
METHOD = "演示数据：由程序按种子虚构，没有原文"

_ADVISED = ("planning", "visits", "casework", "five-actor", "training", "outcomes", "branding", "case-files", "maps")


def invent(here: Occasion, evaluator: str, labels: Mapping[str, tuple[str, str]]) -> str:
    """The text of `<year>-<kind>.yml`. `labels` name the indicators and their units."""
    place, when, luck = here.place, here.when, here.luck
    title = f"{place.name}{here.word}评估报告"
    issued = when.issued.isoformat() if luck.chance(0.88) else NOT_DISCLOSED
    content: Record = {
        "kind": here.kind,
        "title": title,
        "evaluated": when.evaluated.isoformat(),
        "issued": issued,
        "scheme": here.scheme.id,
        "parties": {
            "supervisor": place.supervisor,
            "purchaser": place.purchaser,
            "operator": place.operator(here.year).id,
            "evaluator": evaluator,
        },
        **_facts(here),
        **_findings(here, labels),
        "disclosure": {
            "index_number": f"YS-{here.year}-{place.number + 1:05}",
            "issuer": place.supervisor,
            "document_number": NOT_DISCLOSED,
            "written": issued,
            "published": when.published.isoformat() if issued != NOT_DISCLOSED else NOT_DISCLOSED,
            "keywords": ["社工服务站", "评估", f"{here.word}评估", place.street],
        },
        "source": {
            "title": title,
            "issuer": NOT_DISCLOSED,
            "format": "text",
            "sha256": sha256(f"{place.seed}/{here.year}/{here.kind}".encode()).hexdigest(),
            "method": METHOD,
        },
    }
    return document(content, SCHEMA_LINE, HEADER)


def _facts(here: Occasion) -> Record:
    """Contract, money, place, evaluators and outcome."""
    place, when, luck = here.place, here.when, here.luck
    begin, months = when.contract_begin, when.months
    quality = min(0.98, max(0.52, place.quality + here.contract.gauss(0, 0.03)))
    result = scores.invent(luck, here.scheme, quality)
    return {
        "contract": Flow(begin=begin, end=when.contract_end, place="一"),
        "assessed": Flow(begin=begin, end=when.assessed_end, months=months, place=f"{here.third}（一）"),
        "funding": _funding(here.contract, when),
        "address": place.address,
        "operated_since": here.since,
        "areas": [{"name": name, "aliases": [alias], "communities": list(own)} for name, alias, own in place.areas],
        "team": Flow(experts=luck.choice((3, 4, 5, 5, 6)), staff=luck.choice((1, 1, 2)), days=1, place="二（三）"),
        "result": _result(result, here.scheme, here.outcome),
    }


def _findings(here: Occasion, labels: Mapping[str, tuple[str, str]]) -> Record:
    """Sections, recommendations, feedback and annexes, all from one account of the numbers."""
    place, luck = here.place, here.luck
    numbers = account.invent(here)
    annexes = account.annexes(luck, numbers)
    see = "；各片区的数量见附件1。" if annexes and annexes[0]["present"] else "。"
    voice = Voice(
        luck=luck,
        ledger=numbers.ledger,
        labels=labels,
        projects=place.projects,
        communities={None: place.communities, **{name: own for name, _, own in place.areas}},
        due=100.0 if here.when.whole_year else here.when.months / 12 * 100,
    )
    frame = Frame(here.third, here.closing, f"以上数量由社工站提供，统计到评估末月{see}", centre=here.centre)
    topics = luck.sample(_ADVISED, luck.randint(4, 7))
    return {
        "sections": sections.write(voice, frame, sections.facts(numbers.ledger, numbers.listed, luck)),
        "recommendations": [voice.recommendation(topic, here.closing) for topic in topics],
        "feedback": _feedback(luck),
        "annexes": annexes or None,
    }


def _funding(contract: SeededRandom, when: Dates) -> Record:
    """`240 万`, sometimes in two phases that add up."""
    total = contract.choice((180, 200, 200, 220, 240, 240, 240, 260, 280))
    found: Record = {"total": f"{total} 万"}
    if contract.chance(0.12):
        first = total // 2 - contract.randint(0, 4) * 10
        turn = when.contract_end.replace(month=3, day=1)
        found["phases"] = [
            Flow(name="第一期", begin=when.contract_begin, end=turn - timedelta(days=1), amount=f"{first} 万"),
            Flow(name="第二期", begin=turn, end=when.contract_end, amount=f"{total - first} 万"),
        ]
    found["place"] = "一"
    return found


def _result(result: PrintedResult, scheme: Scheme, place: str) -> Record:
    """A party that the scheme gives no marks has no score, rather than a hidden one."""
    absent = {party.value: "not_applicable" for party in Party if scheme.weight_of(party) is None}
    return {"scores": Flow(**result.scores, **absent), "total": result.total, "grade": result.grade, "place": place}


def _feedback(luck: SeededRandom) -> list[Flow] | str:
    if luck.chance(0.15):
        return NOT_DISCLOSED
    first, second = luck.sample(words.ANSWERS, 2)
    return [
        Flow(stage="现场反馈", by=["社工站", "购买方"], summary=first),
        Flow(stage="初稿反馈", by=["监督方", "社工站"], summary=second),
    ]
