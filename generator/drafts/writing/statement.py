"""A draft as the text of a report file: facts, sections, annexes, each with the words it rests on as a comment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.drafts.known import KnownData
from generator.drafts.writing.facts import facts
from generator.drafts.writing.figures import Figures
from generator.drafts.writing.marks import DraftMark, Marks, lines_of_passage
from generator.drafts.writing.sections import SectionWriter
from generator.drafts.writing.stated import ABSENT, Stated
from generator.language.name_matching import Areas, IndicatorIndex
from generator.load.yaml_syntax import Plain
from generator.load.yaml_text import Comment, Comments, lines_of, one_line, written
from generator.privacy.masking import Veil
from generator.readers.document import Format
from generator.understand.draft import Draft, Fact

_FORMATS = {Format.TXT: "纯文本", Format.PDF: "PDF", Format.DOCX: "Word 文档", Format.XLSX: "Excel 表格"}


@dataclass(frozen=True, slots=True)
class Written:
    """A draft's file: its text, the same as plain values, and the mark of each value by its path.

    `missing`: the names, in Chinese, of facts the model asks for and the documents do not state.
    """

    text: str
    plain: dict[str, Plain]
    marks: Marks
    missing: tuple[str, ...]


def statement(draft: Draft, known: KnownData, bodies: Mapping[str, str], veil: Veil, above: Iterable[str]) -> Written:
    """The draft's file. `bodies`: name → id of operators and evaluators; `above`: the lines at its top.

    `known` is what names are matched against; `veil` takes out what identifies a person.
    """
    head = Stated(draft, veil)
    areas = Areas(tuple(dict.fromkeys(one_line(area.name.value) for area in draft.areas if area.communities)))
    parts = SectionWriter(draft, Figures(IndicatorIndex(known.indicators), areas), veil)
    plain = facts(head, known, bodies, areas)
    plain["sections"] = parts.sections()
    plain |= _closing(head, parts)
    plain["disclosure"] = {"keywords": _keywords(draft)}
    plain["source"] = _source(draft, veil, str(plain["title"]))
    comments: Comments = {**head.comments, **parts.comments}
    text = written(plain, comments, tuple(map(veil, above)))
    return Written(text, plain, {**head.marks, **parts.marks}, tuple(head.missing))


def _closing(head: Stated, parts: SectionWriter) -> dict[str, Plain]:
    draft, plain = head.draft, dict[str, Plain]()
    if draft.recommendations:
        plain["recommendations"] = [{"text": head.veil(lines_of(one.text))} for one in draft.recommendations]
        for number, one in enumerate(draft.recommendations):
            head.comments[("recommendations", number)] = Comment((lines_of_passage(one),))
            head.marks[("recommendations", number)] = DraftMark.passage(one)
    plain["feedback"] = ABSENT
    if draft.feedback:
        plain["feedback"] = [
            {"stage": head.veil(one_line(one.stage)), "text": head.veil(lines_of(one.passage.text))}
            for one in draft.feedback
        ]
        for number, answer in enumerate(draft.feedback):
            head.comments[("feedback", number)] = Comment((lines_of_passage(answer.passage),))
            head.marks[("feedback", number)] = DraftMark.passage(answer.passage)
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
        "issuer": veil(one_line(issuer)) if issuer else ABSENT,
        "format": _FORMATS[first.format],
        "sha256": first.sha256,
        "method": f"从原文{more}自动读出，经人工核对",
    }
