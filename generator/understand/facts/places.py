"""District and street, read from the names of the station and the offices."""

import re
from collections.abc import Iterator, Mapping

from generator.understand.draft import Fact, Said

_CITY = r"(?:[\u4e00-\u9fff]{2,4}?省)?(?:[\u4e00-\u9fff]{2,3}?市)?"
_DISTRICT = re.compile(rf"^{_CITY}([\u4e00-\u9fff]{{1,3}}?区)(?!域|内)")
_STREET = re.compile(rf"^{_CITY}(?:[\u4e00-\u9fff]{{1,3}}?区)?([\u4e00-\u9fff]{{1,6}}?(?:街|镇))")
_BY = (Fact.SUPERVISOR, Fact.STATION, Fact.PURCHASER, Fact.ADDRESS)


def places(facts: Mapping[Fact, Said]) -> Iterator[tuple[Fact, Said]]:
    """The district and the street, each with the words of the fact it was read from."""
    for fact in _BY:
        said = facts.get(fact)
        if said and (found := _DISTRICT.match(said.value)):
            yield Fact.DISTRICT, Said(found[1], said.evidence)
    for fact in (Fact.STATION, Fact.PURCHASER):
        said = facts.get(fact)
        if said and (found := _STREET.match(said.value)):
            yield Fact.STREET, Said(found[1], said.evidence)
