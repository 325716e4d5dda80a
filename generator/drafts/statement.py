"""A draft as the text of a report file: facts, sections, annexes, each with the words it rests on as a comment."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.drafts.figures import Figures
from generator.drafts.known import Known
from generator.drafts.likeness import Areas, Indicators
from generator.drafts.mark import Mark, Marks
from generator.drafts.sections import LOOK, Sections, where
from generator.drafts.text import Comment, Comments, Path, Plain, lines_of, one_line, written
from generator.ingest.contract import amount
from generator.ingest.document import Format
from generator.ingest.draft import Draft, Fact, Said
from generator.ingest.veil import Veil
from generator.model.scheme import Party, Scheme
from generator.new.template import scheme_of

_QUOTED = 40  # characters of the words a value rests on
_MISSING = "没有读到，请对照原文补上"
_FORMATS = {Format.TXT: "纯文本", Format.PDF: "PDF", Format.DOCX: "Word 文档", Format.XLSX: "Excel 表格"}
_ABSENT = "not_disclosed"
_GROUPS = frozenset(("contract", "assessed", "team", "scores"))  # written in one line


@dataclass(frozen=True, slots=True)
class Written:
    """A draft's file, and the facts the model asks for that the documents do not state."""

    text: str
    plain: dict[str, Plain]
    marks: Marks
    missing: tuple[str, ...]


@dataclass(slots=True)
class _Head:
    """Reads facts into plain values, with their evidence as comments."""

    draft: Draft
    veil: Veil
    comments: dict[Path, Comment] = field(default_factory=dict)
    marks: Marks = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def required(self, fact: Fact, path: Path, title: str) -> str:
        """The fact; an empty value that the person has to fill where it is not stated."""
        found = self.stated(fact, path, "")
        if not found:
            self.missing.append(title)
            self.comments[path] = Comment(behind=_MISSING)
        return found

    def stated(self, fact: Fact, path: Path, absent: str = _ABSENT) -> str:
        """The fact, or the word for its absence."""
        return self.said(self.draft.facts.get(fact), path, absent)

    def said(self, said: Said | None, path: Path, absent: str = _ABSENT) -> str:
        if said is None or not said.value.strip():
            return absent
        self.marks[path] = Mark.of(said.evidence, said.doubt)
        self.note(path, evidence(said))
        return self.veil(one_line(said.value))

    def propose(self, path: Path, doubt: str) -> None:
        """Tell that the value at `path` is ours."""
        self.marks[path] = Mark.ours(doubt)
        self.note(path, f"{LOOK}{doubt}")

    def note(self, path: Path, words: str) -> None:
        """Behind the value, or its group where that is one line; what stands there is kept, and said once."""
        path = path[:-1] if path[-2:-1] and path[-2] in _GROUPS else path
        kept = self.comments.get(path, Comment())
        words = self.veil(words)
        if words not in (kept.behind or ""):
            self.comments[path] = Comment(kept.above, f"{kept.behind}；{words}" if kept.behind else words)


def evidence(said: Said) -> str:
    """`第12行：“评估日期：2024年8月20日”`, a doubt first."""
    quote = one_line(said.evidence.quote)
    shown = f"“{quote[:_QUOTED]}{'……' if len(quote) > _QUOTED else ''}”" if quote else ""
    place = f"{said.evidence.place}：{shown}" if shown else str(said.evidence.place)
    return f"{LOOK}{said.doubt}（{place}）" if said.doubt else place


def statement(draft: Draft, known: Known, bodies: Mapping[str, str], veil: Veil, above: Iterable[str]) -> Written:
    """The text of the draft's file. `bodies`: name → id of operators and evaluators; `above`: the lines at its top."""
    head = _Head(draft, veil)
    areas = Areas(tuple(dict.fromkeys(one_line(area.name.value) for area in draft.areas)))
    parts = Sections(draft, Figures(Indicators(known.indicators), areas), veil)
    plain = _facts(head, known, bodies)
    plain |= {"areas": made} if (made := _areas(head, areas)) else {}
    plain["team"] = _team(head)
    plain["result"] = _result(head, _scheme_named(plain["scheme"], known.schemes))
    plain["sections"] = parts.sections()
    plain |= _closing(head, parts)
    plain["disclosure"] = {"keywords": _keywords(draft)}
    plain["source"] = _source(draft, veil, str(plain["title"]))
    comments: Comments = {**head.comments, **parts.comments}
    text = written(plain, comments, tuple(map(veil, above)))
    return Written(text, plain, {**head.marks, **parts.marks}, tuple(head.missing))


def _facts(head: _Head, known: Known, bodies: Mapping[str, str]) -> dict[str, Plain]:
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
    return plain


def _open(head: _Head, fact: Fact) -> str:
    """A fact that is an office's own: the gate would take its address for somebody's."""
    said = head.draft.facts.get(fact)
    if said is None or not said.value.strip():
        return _ABSENT
    head.marks[(fact.value,)] = Mark.of(said.evidence, said.doubt)
    head.comments[(fact.value,)] = Comment(behind=f"{LOOK}{said.doubt}" if said.doubt else str(said.evidence.place))
    return one_line(said.value)


def _title(head: _Head) -> str:
    title = head.stated(Fact.TITLE, ("title",), "")
    if title:
        return title
    station, kind = head.draft.fact(Fact.STATION), head.draft.kind
    if station is None or kind is None:
        return head.required(Fact.TITLE, ("title",), "报告标题")
    head.propose(("title",), "没有读到标题，照社工站和类型拟的")
    return head.veil(one_line(f"{station}{kind.label}评估报告"))


def _scheme(head: _Head, known: Known) -> str:
    told = head.stated(Fact.SCHEME, ("scheme",), "")
    if told in {scheme.id for scheme in known.schemes}:
        return told
    year = (head.draft.fact(Fact.EVALUATED) or head.draft.fact(Fact.CONTRACT_FROM) or "")[:4]
    likely = scheme_of(int(year), known.schemes) if year.isdecimal() else None
    if likely is None:
        return head.required(Fact.SCHEME, ("scheme",), "评估办法")
    head.propose(("scheme",), "原文没有写明按哪个办法，照年份推测")
    return likely.id


def _body(head: _Head, fact: Fact, title: str, bodies: Mapping[str, str]) -> str:
    name = head.required(fact, ("parties", fact.value), title)
    return bodies.get(one_line(head.draft.fact(fact) or ""), "") if name else ""


def _areas(head: _Head, areas: Areas) -> list[Plain]:
    draft = head.draft
    printed = [section.area for section in draft.sections] + [one.area for one in draft.findings]
    printed += [one.area for one in draft.indicators]
    aliases = areas.aliases(words for words in printed if words is not None)
    made: list[Plain] = []
    for number, name in enumerate(areas.names):
        of_name = [area for area in draft.areas if one_line(area.name.value) == name]
        communities = dict.fromkeys(one_line(said.value) for area in of_name for said in area.communities)
        head.marks[("areas", number)] = Mark.of(of_name[0].name.evidence, of_name[0].name.doubt)
        for said in (of_name[0].name, *(one for area in of_name for one in area.communities if one.doubt)):
            head.note(("areas", number, "name"), evidence(said))
        also: dict[str, Plain] = {"aliases": list(aliases[name])} if aliases[name] else {}
        made.append({"name": name, **also, "communities": list(communities)})
    return made


def _team(head: _Head) -> Plain:
    return {
        "experts": head.stated(Fact.EXPERTS, ("team", "experts")),
        "staff": head.stated(Fact.EVALUATION_STAFF, ("team", "staff")),
        "days": head.stated(Fact.EVALUATION_DAYS, ("team", "days")),
    }


def _scheme_named(name: Plain, schemes: Iterable[Scheme]) -> Scheme | None:
    return next((scheme for scheme in schemes if scheme.id == name), None)


def _result(head: _Head, scheme: Scheme | None) -> Plain:
    scores: dict[str, Plain] = {}
    for party in Party:
        gives_none = scheme is not None and scheme.weight_of(party) is None
        absent = "not_applicable" if gives_none else _ABSENT
        scores[party.value] = head.said(head.draft.scores.get(party), ("result", "scores", party.value), absent)
    return {
        "scores": scores,
        "total": head.stated(Fact.TOTAL, ("result", "total")),
        "grade": head.stated(Fact.GRADE, ("result", "grade")),
    }


def _closing(head: _Head, parts: Sections) -> dict[str, Plain]:
    draft, plain = head.draft, dict[str, Plain]()
    told: Callable[[str], str] = lambda text: head.veil(lines_of(text))  # noqa: E731 - one name for one act
    if draft.recommendations:
        plain["recommendations"] = [{"text": told(one.text)} for one in draft.recommendations]
        for number, one in enumerate(draft.recommendations):
            head.comments[("recommendations", number)] = Comment((where(one),))
            head.marks[("recommendations", number)] = Mark.passage(one)
    plain["feedback"] = _ABSENT
    if draft.feedback:
        plain["feedback"] = [
            {"stage": head.veil(one_line(one.stage)), "text": told(one.passage.text)} for one in draft.feedback
        ]
        for number, answer in enumerate(draft.feedback):
            head.comments[("feedback", number)] = Comment((where(answer.passage),))
            head.marks[("feedback", number)] = Mark.passage(answer.passage)
    annexes = parts.annexes()
    return plain | ({"annexes": annexes} if annexes else {})


def _keywords(draft: Draft) -> list[Plain]:
    words = ["社工服务站", "评估", f"{draft.kind.label}评估" if draft.kind else ""]
    words += [draft.fact(Fact.DISTRICT) or "", draft.fact(Fact.STREET) or ""]
    return [one_line(word) for word in words if word]


def _source(draft: Draft, veil: Veil, title: str) -> Plain:
    first = draft.documents[0]
    issuer = draft.fact(Fact.EVALUATOR)
    more = f"（连同 {len(draft.documents) - 1} 个附件文件）" if len(draft.documents) > 1 else ""
    return {
        "title": title,
        "issuer": veil(one_line(issuer)) if issuer else _ABSENT,
        "format": _FORMATS[first.format],
        "sha256": first.sha256,
        "method": f"从原文{more}自动读出，经人工核对",
    }
