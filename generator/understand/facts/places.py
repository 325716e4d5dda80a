"""Where a station is: district and street, read from names of bodies; areas and their communities, from sentences."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.understand.draft import DraftArea, Fact, Said
from generator.understand.facts.wording import Wording
from generator.understand.outline.headings import AREA

_CITY = r"(?:[\u4e00-\u9fff]{2,4}?省)?(?:[\u4e00-\u9fff]{2,3}?市)?"
_DISTRICT = re.compile(rf"^{_CITY}([\u4e00-\u9fff]{{1,3}}?区)(?!域|内)")
_STREET = re.compile(rf"^{_CITY}(?:[\u4e00-\u9fff]{{1,3}}?区)?([\u4e00-\u9fff]{{1,6}}?(?:街|镇))")
_NAMES_DISTRICT = (Fact.SUPERVISOR, Fact.STATION, Fact.PURCHASER, Fact.ADDRESS)
_NAMES_STREET = (Fact.STATION, Fact.PURCHASER)
_COMMUNITY = r"[\u4e00-\u9fff0-9A-Za-z·“”]{1,12}?(?:社区居委会|社区居民委员会|居民委员会|居委会|村委会|经联社|社区|村)"
_LISTED_AREA = re.compile(
    rf"({AREA})(?:社工点|服务点)?(?:,?(?:该片区|辖区|服务)?(?:的)?(?:服务)?(?:范围)?)?(?:共|有)?(?:\d+个社区)?"
    rf"(?:包括|包含|涵盖|下辖|覆盖|含|辖|为|:|\()+(?:了)?(?:\d+个社区)?[:,]?({_COMMUNITY}(?:(?:、|,|和|及|与|以及){_COMMUNITY})*)"
    r"(?:等?\d+个社区)?(?=[;。,)、]|等|$|共)"
)
_BETWEEN_COMMUNITIES = re.compile("、|,|以及|(?<=社区)[和及与]|(?<=村)[和及与]|(?<=会)[和及与]")
_AREA_ROW = re.compile(
    rf"^({AREA})(?:\d+个?)?({_COMMUNITY}(?:(?:、|,|和){_COMMUNITY})*)$"
)  # a row of a table whose lines are gone


def district_and_street(facts: Mapping[Fact, Said]) -> Iterator[tuple[Fact, Said]]:
    """The district and the street, each with the words of the fact it was read from."""
    for fact in _NAMES_DISTRICT:
        said = facts.get(fact)
        if said and (match := _DISTRICT.match(said.value)):
            yield Fact.DISTRICT, Said(match[1], said.evidence)
    for fact in _NAMES_STREET:
        said = facts.get(fact)
        if said and (match := _STREET.match(said.value)):
            yield Fact.STREET, Said(match[1], said.evidence)


def areas(wordings: Sequence[Wording]) -> tuple[DraftArea, ...]:
    """Every area that is listed with its communities, once, in order of first mention."""
    listed_areas: dict[str, DraftArea] = {}
    for wording in wordings:
        for match in (*wording.find(_LISTED_AREA), *wording.find(_AREA_ROW)):
            if match[1] in listed_areas:
                continue
            names = [name for name in _BETWEEN_COMMUNITIES.split(match[2]) if name]
            communities = tuple(wording.said(name, match) for name in dict.fromkeys(names))
            listed_areas[match[1]] = DraftArea(wording.said(match[1], match), communities)
    return tuple(listed_areas.values())
