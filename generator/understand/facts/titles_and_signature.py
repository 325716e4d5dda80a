"""Facts outside sentences: a body in brackets after a heading, the signature, the titles of annexes."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.language.dates import DATE, PERIOD, ends, iso
from generator.model.scheme import Party
from generator.understand.draft import Fact, Said
from generator.understand.facts.wording import Wording
from generator.understand.outline.heading_tree import PlacedParagraph
from generator.understand.outline.headings import party_of

_BRACKETED = re.compile(r"\(([\u4e00-\u9fff]{3,24}(?:局|办事处|政府|会|中心|公司))\)$")
_FACTS = {Party.SUPERVISOR: Fact.SUPERVISOR, Party.PURCHASER: Fact.PURCHASER, Party.EVALUATOR: Fact.EVALUATOR}
_SIGNED = re.compile(r"^[\u4e00-\u9fff()]{5,28}(?:会|中心|公司|研究院|事务所)$")
_DATED = re.compile(rf"^{DATE}$")
_END = 8  # paragraphs from the end in which a signature stands
_STATION_OF_ANNEX = re.compile(
    r"^(?:附[件表]\S{0,6}?)?(?:\d{4}年?度?)?([\u4e00-\u9fff]{2,20}?(?:社工服务站|社工站|家庭综合服务中心))"
)
_CONTRACT_OF_ANNEX = re.compile(r"(?:协议|合同)(?:期|时间|期限|周期)?(?:自|为|:)*" + PERIOD)


def of_headings(standings: Sequence[PlacedParagraph], source: str) -> Iterator[tuple[Fact, Said]]:
    """三、监督方评估（荔湾区民政局）: the body in the brackets."""
    for standing in standings:
        wording = Wording(standing.paragraph, source)
        match = _BRACKETED.search(wording.words) if standing.is_heading else None
        party = party_of(wording.words) if match else None
        if match and party in _FACTS:
            yield _FACTS[party], wording.said(match[1], match)


def of_signature(wordings: Sequence[Wording]) -> Iterator[tuple[Fact, Said]]:
    """The body and the day below the text."""
    last = wordings[-_END:]
    for before, wording in pairwise(last):
        day = _DATED.match(wording.words)
        if not day or not (value := iso(wording.words)):
            continue
        yield Fact.ISSUED, wording.said(value, day)
        if signed := _SIGNED.match(before.words):
            yield Fact.EVALUATOR, before.said(signed[0], signed)


def of_annex_titles(wordings: Sequence[Wording]) -> Iterator[tuple[Fact, Said]]:
    """The station in a title, and the period that is called one of the contract."""
    for wording in wordings:
        for match in wording.find(_STATION_OF_ANNEX):
            yield Fact.STATION, wording.said(match[1], match)
        for match in wording.find(_CONTRACT_OF_ANNEX):
            for fact, day in zip((Fact.CONTRACT_FROM, Fact.CONTRACT_TO), ends(match), strict=True):
                if day:
                    yield fact, wording.said(day, match)
