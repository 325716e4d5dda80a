"""What the titles of annexes tell of a report that itself did not come: the station and the contract."""

import re
from collections.abc import Iterator, Sequence

from generator.language.calendar import PERIOD, ends
from generator.understand.draft import Fact, Said
from generator.understand.facts.wording import Wording

_STATION = re.compile(
    r"^(?:附[件表]\S{0,6}?)?(?:\d{4}年?度?)?([\u4e00-\u9fff]{2,20}?(?:社工服务站|社工站|家庭综合服务中心))"
)
_CONTRACT = re.compile(r"(?:协议|合同)(?:期|时间|期限|周期)?(?:自|为|:)*" + PERIOD)


def of_titles(wordings: Sequence[Wording]) -> Iterator[tuple[Fact, Said]]:
    """The station in a title, and the period that is called one of the contract."""
    for wording in wordings:
        for found in wording.find(_STATION):
            yield Fact.STATION, wording.said(found[1], found)
        for found in wording.find(_CONTRACT):
            for fact, day in zip((Fact.CONTRACT_FROM, Fact.CONTRACT_TO), ends(found), strict=True):
                if day:
                    yield fact, wording.said(day, found)
