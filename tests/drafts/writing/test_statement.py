"""A draft's file: the form of a report, the words of the document, the evidence beside them."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.drafts.bodies import Bodies
from generator.drafts.known import KnownData
from generator.drafts.loading import knowing, load_text
from generator.drafts.writing.statement import Written, statement
from generator.load.reader import Reader
from generator.model.catalogue import Role
from generator.model.finding import Side
from generator.model.report import Report
from generator.understand.draft import Draft, DraftIndicator, Fact
from tests.drafts import invented

DATA = Path(__file__).parents[2] / "load" / "base"
PATH = Path("drafts/yangli/yuxi/2024-final.yml")


@pytest.fixture(scope="module")
def known() -> KnownData:
    return KnownData.read(DATA)


def write(draft: Draft, known: KnownData) -> tuple[Written, KnownData]:
    bodies = Bodies(known)
    names = [
        (draft.fact(fact), role) for fact, role in ((Fact.OPERATOR, Role.OPERATOR), (Fact.EVALUATOR, Role.EVALUATOR))
    ]
    ids = {name: bodies.id_of(name, role) for name, role in names if name}
    return statement(draft, known, ids, known.veil(draft), ("草稿",)), knowing(known, bodies.added)


def record(draft: Draft, known: KnownData) -> Report:
    written, known = write(draft, known)
    reader = Reader(DATA)
    loaded = load_text(written.text, PATH, known, reader)
    assert reader.problems == []
    assert loaded is not None
    return loaded.report


def test_a_draft_reads_like_a_report(known: KnownData) -> None:
    body = record(invented.report(), known).body
    assert (body.title, body.evaluated.isoformat()) == ("样例区榆溪街社工服务站末期评估报告", "2024-08-20")
    assert (body.parties.operator, body.parties.evaluator) == ("qinghe", "shehuigongzuopingguzhongxin")
    assert str(body.funding.total) == "240万"
    assert [(area.name, area.aliases, area.communities) for area in body.areas] == [
        ("片区一", ("片区1",), ("汀塘社区", "榕坪社区")),
        ("片区二", (), ("鹭堤社区",)),
    ]
    assert (str(body.result.total), body.result.grade) == ("88.50", "良好")
    assert str(body.result.scores.supervisor) == "not_applicable", "the scheme knows no such party"
    assert [section.id for section in body.sections] == ["overview", "supervisor", "delivery", "area-1"]
    assert [annex.present for annex in body.annexes] == [True, True]


def test_findings_keep_the_words_of_the_document(known: KnownData) -> None:
    findings = list(record(invented.report(), known).findings())
    assert [(finding.side, finding.area) for finding in findings] == [(Side.PRAISE, None), (Side.CONCERN, "片区一")]
    assert [finding.record.summary for finding in findings] == [None, None]
    assert findings[0].record.text == invented.FINDINGS[0].passage.text
    assert "课件" in findings[0].record.text, "joined over the end of the line"
    body = record(invented.report(), known).body
    assert body.recommendations[0].text == "先摸清各社区的需要，再定下一年的服务计划。"
    assert str(body.sections[1].concern) == "none_raised"


def test_figures_hang_where_they_stand(known: KnownData) -> None:
    placed = {
        (p.place, p.figure.indicator or p.figure.name): p.figure for p in record(invented.report(), known).figures()
    }
    assert str(placed["二 监督方评估 · 值得肯定第 1 条", "邻里小课堂"].actual) == "36"
    assert placed["三（一） 指标完成情况", "home-visits"].percent.source_text == "112.5（原文无%）"  # type: ignore[union-attr]
    calls = placed["附件1 指标完成情况统计表", "phone-visits"]
    assert (calls.area, str(calls.target), str(calls.actual), str(calls.percent)) == (
        "片区一",
        "not_set",
        "1,260",
        "not_set",
    )
    garden = placed["附件1 指标完成情况统计表", "社区花园"]
    assert (garden.area, garden.unit, str(garden.target)) == ("片区二", "未印单位", "2")
    assert placed["附件2 到岗情况统计表", "到岗表：社工到岗"].unit == "人次"


def test_evidence_and_doubts_stand_beside_the_values(known: KnownData) -> None:
    text = write(invented.report(), known)[0].text
    assert "evaluated: 2024-08-20  # 第1页第9行：“评估日期：2024年8月20日”" in text
    assert "grade: 良好  # 请看：别处写作“优良”（第2页第23行：“等级为良好”）" in text
    assert "      # 第1页第12行起，共 2 行\n      - text: 开设" in text
    assert "“若干”不是登记得了的数" in text
    assert "scheme: sample-2020  # 请看：" in text


def test_nobody_is_named(known: KnownData) -> None:
    quote = f"联系人{invented.PERSON}，电话{invented.PHONE}"
    evaluated = replace(
        invented.said("2024-08-20", "2024年8月20日"), evidence=replace(invented.evidence("2024年8月20日"), quote=quote)
    )
    draft = replace(invented.report(), facts={**invented.FACTS, Fact.EVALUATED: evaluated})
    text = write(draft, known)[0].text
    assert invented.PERSON not in text
    assert invented.PHONE not in text
    assert "〔电话号码〕" in text


def test_missing_facts_are_left_to_the_person(known: KnownData) -> None:
    facts = invented.facts_without(Fact.SUPERVISOR, Fact.CONTRACT_TO, Fact.GRADE)
    written, known = write(replace(invented.report(), facts=facts), known)
    assert written.missing == ("监督方", "协议期的止")
    reader = Reader(DATA)
    assert load_text(written.text, PATH, known, reader) is None
    lines = written.text.splitlines()
    assert [lines[problem.line - 1].strip() for problem in reader.problems] == [
        "supervisor:  # 没有读到，请对照原文补上",
        "end:  # 没有读到，请对照原文补上",
    ]
    assert "grade: not_disclosed" in written.text


def test_findings_by_area_make_a_section_for_each(known: KnownData) -> None:
    one, other = invented.FINDINGS[1], replace(invented.FINDINGS[1], order=2, area="片区二")
    sections = (*invented.SECTIONS[:3], replace(invented.SECTIONS[3], area=None), invented.SECTIONS[4])
    draft = replace(invented.report(), sections=sections, findings=(replace(one, area="片区1"), other))
    body = record(draft, known).body
    assert [(s.id, s.area, len(s.findings_on(Side.CONCERN))) for s in body.sections if s.number == "三（二）"] == [
        ("section-4", None, 0),
        ("area-1", "片区一", 1),
        ("area-2", "片区二", 1),
    ]


def test_quantities_of_no_section_get_one(known: KnownData) -> None:
    lone = DraftIndicator("电访", invented.evidence("电访1260人次"), actual="12")
    draft = replace(invented.report(), indicators=(lone,), annexes=(), staffing=())
    section = record(draft, known).body.sections[-1]
    assert (section.id, str(section.figures[0].actual)) == ("elsewhere", "12")


def test_an_area_without_communities_is_told_as_a_part(known: KnownData) -> None:
    draft = replace(invented.report(), areas=tuple(replace(area, communities=()) for area in invented.report().areas))
    body = record(draft, known).body
    assert body.areas == ()
    assert body.annexes[0].figures[0].part == "片区1"
    nameless = replace(draft, annexes=(replace(draft.annexes[0], title=" "),))
    assert record(replace(nameless, staffing=()), known).body.annexes[0].title == "附件1"
    assert "“片区1”不在 areas 里" in write(draft, known)[0].text
