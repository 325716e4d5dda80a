"""The cover: the title, and the lines that name the parties and the day."""

import re
from collections.abc import Iterator, Sequence

from generator.understand.draft import Fact, Said
from generator.understand.facts.labelled_values import of_label
from generator.understand.facts.patterns import kind_called
from generator.understand.facts.wording import Wording

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
    yield from of_label(wording)
    yield from _titled(wording, before)


def _titled(wording: Wording, before: Wording | None) -> Iterator[tuple[Fact, Said]]:
    first, title = wording, wording.words
    if before and _REST_OF_TITLE.match(title) and _HALF_TITLE.match(before.words):
        first, title = before, before.words + title
    match = _TITLE.match(title)
    if not match:
        return
    evidence = first.evidence(0, len(first.words))
    yield Fact.TITLE, Said(match[0], evidence)
    if kind := _KIND.search(title):
        yield Fact.KIND, Said(kind_called(kind[0]), wording.evidence(0, len(wording.words)))
    if station := _STATION.match(title):
        yield Fact.STATION, Said(station[1], evidence)
