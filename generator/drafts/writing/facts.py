"""The head of a report file: kind, dates, parties, money, areas, result, as far as the documents state them."""

from collections.abc import Mapping

from generator.drafts.known import KnownData, scheme_of
from generator.drafts.writing.marks import LOOK, DraftMark, evidence_of
from generator.drafts.writing.stated import ABSENT, Stated
from generator.language.name_matching import Areas
from generator.load.yaml_syntax import Plain
from generator.load.yaml_text import Comment, one_line
from generator.model.scheme import Party
from generator.understand.draft import Fact
from generator.understand.import_object import amount


def facts(head: Stated, known: KnownData, bodies: Mapping[str, str], areas: Areas) -> dict[str, Plain]:
    """Everything before the sections, in a report file's order. `bodies`: name → id of operators and evaluators."""
    plain: dict[str, Plain] = {
        "kind": head.required(Fact.KIND, ("kind",), "报告类型"),
        "title": _title(head),
        "evaluated": head.required(Fact.EVALUATED, ("evaluated",), "评估日期"),
        "issued": head.stated(Fact.ISSUED, ("issued",)),
        "scheme": _scheme(head, known),
        "parties": {
            "supervisor": head.required(Fact.SUPERVISOR, ("parties", "supervisor"), "监督方"),
            "purchaser": head.required(Fact.PURCHASER, ("parties", "purchaser"), "购买方"),
            "operator": _body(head, Fact.OPERATOR, "承办方", bodies),
            "evaluator": _body(head, Fact.EVALUATOR, "评估方", bodies),
        },
        "contract": {
            "begin": head.required(Fact.CONTRACT_FROM, ("contract", "begin"), "协议期的起"),
            "end": head.required(Fact.CONTRACT_TO, ("contract", "end"), "协议期的止"),
        },
        "assessed": {
            "begin": head.stated(Fact.ASSESSED_FROM, ("assessed", "begin")),
            "end": head.stated(Fact.ASSESSED_TO, ("assessed", "end")),
            "months": head.stated(Fact.ASSESSED_MONTHS, ("assessed", "months")),
        },
        "funding": {"total": amount(head.stated(Fact.FUNDING, ("funding", "total")))},
        "address": _open(head, Fact.ADDRESS),
        "operated_since": head.stated(Fact.OPERATED_SINCE, ("operated_since",)),
    }
    if made := _areas(head, areas):
        plain["areas"] = made
    plain["team"] = _team(head)
    plain["result"] = _result(head, known, plain["scheme"])
    return plain


def _open(head: Stated, fact: Fact) -> str:
    """A fact that is an office's own: the gate would take its address for somebody's."""
    said = head.draft.facts.get(fact)
    if said is None or not said.value.strip():
        return ABSENT
    head.marks[(fact.value,)] = DraftMark.of(said.evidence, said.doubt)
    head.comments[(fact.value,)] = Comment(behind=f"{LOOK}{said.doubt}" if said.doubt else str(said.evidence.place))
    return one_line(said.value)


def _title(head: Stated) -> str:
    title = head.stated(Fact.TITLE, ("title",), "")
    if title:
        return title
    station, kind = head.draft.fact(Fact.STATION), head.draft.kind
    if station is None or kind is None:
        return head.required(Fact.TITLE, ("title",), "报告标题")
    head.propose(("title",), "没有读到标题，照社工站和类型拟的")
    return head.veil(one_line(f"{station}{kind.label}评估报告"))


def _scheme(head: Stated, known: KnownData) -> str:
    stated = head.stated(Fact.SCHEME, ("scheme",), "")
    if stated in {scheme.id for scheme in known.schemes}:
        return stated
    year = (head.draft.fact(Fact.EVALUATED) or head.draft.fact(Fact.CONTRACT_FROM) or "")[:4]
    likely = scheme_of(int(year), known.schemes) if year.isdecimal() else None
    if likely is None:
        return head.required(Fact.SCHEME, ("scheme",), "评估办法")
    head.propose(("scheme",), "原文没有写明按哪个办法，照年份推测")
    return likely.id


def _body(head: Stated, fact: Fact, title: str, bodies: Mapping[str, str]) -> str:
    name = head.required(fact, ("parties", fact.value), title)
    return bodies.get(one_line(head.draft.fact(fact) or ""), "") if name else ""


def _areas(head: Stated, areas: Areas) -> list[Plain]:
    draft = head.draft
    printed = [section.area for section in draft.sections] + [one.area for one in draft.findings]
    printed += [one.area for one in draft.indicators]
    aliases = areas.aliases(words for words in printed if words is not None)
    made: list[Plain] = []
    for number, name in enumerate(areas.names):
        of_name = [area for area in draft.areas if one_line(area.name.value) == name]
        communities = dict.fromkeys(one_line(said.value) for area in of_name for said in area.communities)
        head.marks[("areas", number)] = DraftMark.of(of_name[0].name.evidence, of_name[0].name.doubt)
        for said in (of_name[0].name, *(one for area in of_name for one in area.communities if one.doubt)):
            head.note(("areas", number, "name"), evidence_of(said))
        also: dict[str, Plain] = {"aliases": list(aliases[name])} if aliases[name] else {}
        made.append({"name": name, **also, "communities": list(communities)})
    return made


def _team(head: Stated) -> Plain:
    return {
        "experts": head.stated(Fact.EXPERTS, ("team", "experts")),
        "staff": head.stated(Fact.EVALUATION_STAFF, ("team", "staff")),
        "days": head.stated(Fact.EVALUATION_DAYS, ("team", "days")),
    }


def _result(head: Stated, known: KnownData, name: Plain) -> Plain:
    scheme = next((scheme for scheme in known.schemes if scheme.id == name), None)
    scores: dict[str, Plain] = {}
    for party in Party:
        gives_none = scheme is not None and scheme.weight_of(party) is None
        absent = "not_applicable" if gives_none else ABSENT
        scores[party.value] = head.said(head.draft.scores.get(party), ("result", "scores", party.value), absent)
    return {
        "scores": scores,
        "total": head.stated(Fact.TOTAL, ("result", "total")),
        "grade": head.stated(Fact.GRADE, ("result", "grade")),
    }
