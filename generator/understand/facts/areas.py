"""Areas and their communities, in whatever sentence lists them."""

import re
from collections.abc import Sequence

from generator.understand.draft import DraftArea
from generator.understand.facts.wording import Wording
from generator.understand.outline.headings import AREA

_PLACE = r"[\u4e00-\u9fff0-9A-Za-z·“”]{1,12}?(?:社区居委会|社区居民委员会|居民委员会|居委会|村委会|经联社|社区|村)"
_LISTED = re.compile(
    rf"({AREA})(?:社工点|服务点)?(?:,?(?:该片区|辖区|服务)?(?:的)?(?:服务)?(?:范围)?)?(?:共|有)?(?:\d+个社区)?"
    rf"(?:包括|包含|涵盖|下辖|覆盖|含|辖|为|:|\()+(?:了)?(?:\d+个社区)?[:,]?({_PLACE}(?:(?:、|,|和|及|与|以及){_PLACE})*)"
    r"(?:等?\d+个社区)?(?=[;。,)、]|等|$|共)"
)
_BETWEEN = re.compile("、|,|以及|(?<=社区)[和及与]|(?<=村)[和及与]|(?<=会)[和及与]")


_ROW = re.compile(rf"^({AREA})(?:\d+个?)?({_PLACE}(?:(?:、|,|和){_PLACE})*)$")  # a row of a table whose lines are gone


def areas(wordings: Sequence[Wording]) -> tuple[DraftArea, ...]:
    """Every area that is listed with its communities, once, in order of first mention."""
    found: dict[str, DraftArea] = {}
    for wording in wordings:
        for listed in (*wording.find(_LISTED), *wording.find(_ROW)):
            if listed[1] in found:
                continue
            names = [name for name in _BETWEEN.split(listed[2]) if name]
            communities = tuple(wording.said(name, listed) for name in dict.fromkeys(names))
            found[listed[1]] = DraftArea(wording.said(listed[1], listed), communities)
    return tuple(found.values())
