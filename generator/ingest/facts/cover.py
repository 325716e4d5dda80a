"""The cover: the title, and the lines that name the parties and the day."""

import re
from collections.abc import Iterator, Sequence

from generator.ingest.draft import Fact, Said
from generator.ingest.facts.calendar import DATE, iso
from generator.ingest.facts.wording import Wording
from generator.model.statement import Kind

_ROLES = {
    Fact.SUPERVISOR: "监督方",
    Fact.PURCHASER: "购买方|委托方",
    Fact.OPERATOR: "承办方|承接方|承办机构|承接机构|运营机构|运营方|承办单位|承接单位",
    Fact.EVALUATOR: "评估方|评估机构|第三方评估机构|第三方|评估单位",
}
_ORGANISATION = r"[^:，,。；;]{3,38}(?:局|处|政府|会|中心|社|公司|院|所|机构|事务所|站|校)"
_LABELS = [
    (fact, re.compile(rf"^(?:项目|服务)?(?:{words})(?:名称|单位)?:?({_ORGANISATION})$"))
    for fact, words in _ROLES.items()
]
_ADDRESS = re.compile(r"^(?:社工站|服务站|站点|项目)?(?:地址|地点):?(.{4,50})$")
_EVALUATED = re.compile(rf"^(?:现场|实地)?评估(?:日期|时间):?({DATE})")
_ISSUED = re.compile(rf"^(?:(?:报告)?(?:出具|编制|发布|完成)|报告)(?:日期|时间):?({DATE})")
_TITLE = re.compile(
    r"^.{2,50}?(?:社工服务站|社会工作服务站|社工站|家庭综合服务中心|项目).{0,20}?评估报告(?:书)?(?:\(.*\))?$"
)
_STATION = re.compile(
    r"^(?:(?:\d{4}(?:年?[—–~-]+\d{4}|年?至\d{4})?)?年?度)?(?:\d{4}年)?(?:关于)?(.{2,24}?(?:社工服务站|社会工作服务站|社工站|家庭综合服务中心))"
)
_KIND = re.compile("中期|末期|终期|期末")
_HALF_TITLE = re.compile(r"^.{2,40}(?:社工服务站|社会工作服务站|社工站|家庭综合服务中心)(?:购买服务)?(?:项目)?$")
_REST_OF_TITLE = re.compile(r"^.{0,12}(?:中期|末期|终期).{0,8}评估报告(?:书)?$")


def of_cover(wordings: Sequence[Wording]) -> Iterator[tuple[Fact, Said]]:
    """Facts in labelled lines and in the title, in order; the first of a kind counts."""
    for before, wording in zip([None, *wordings], wordings, strict=False):
        yield from of_line(wording, before)


def of_line(wording: Wording, before: Wording | None) -> Iterator[tuple[Fact, Said]]:
    """Facts in one line; the line before it may hold the first half of the title."""
    yield from _labelled(wording)
    yield from _titled(wording, before)


def _labelled(wording: Wording) -> Iterator[tuple[Fact, Said]]:
    for fact, label in _LABELS:
        if found := label.match(wording.words):
            yield fact, wording.said(found[1], found)
    if found := _ADDRESS.match(wording.words):
        yield Fact.ADDRESS, wording.said(found[1], found)
    for fact, form in ((Fact.EVALUATED, _EVALUATED), (Fact.ISSUED, _ISSUED)):
        if (found := form.match(wording.words)) and (day := iso(found[1])):
            yield fact, wording.said(day, found)


def _titled(wording: Wording, before: Wording | None) -> Iterator[tuple[Fact, Said]]:
    first, title = wording, wording.words
    if before and _REST_OF_TITLE.match(title) and _HALF_TITLE.match(before.words):
        first, title = before, before.words + title
    found = _TITLE.match(title)
    if not found:
        return
    evidence = first.evidence(0, len(first.words))
    yield Fact.TITLE, Said(found[0], evidence)
    if kind := _KIND.search(title):
        yield (
            Fact.KIND,
            Said(Kind.MIDTERM if kind[0] == "中期" else Kind.FINAL, wording.evidence(0, len(wording.words))),
        )
    if station := _STATION.match(title):
        yield Fact.STATION, Said(station[1], evidence)
