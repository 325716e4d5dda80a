"""When two figures speak of the same quantity."""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.model.report import PlacedFigure
from generator.model.section import Section

_ONE_PROJECT = re.compile(r"(?!各).*(?:项目|领域|板块)")
_ONE_PLACE = re.compile(r"(?![各分]).*(?:片区|社工点)")


class QuantityKey(NamedTuple):
    """What is measured, of what part, where; figures that share one are statements of one quantity.

    `scope` is the section's title where the section speaks of one project or one place only.
    """

    indicator: str | None
    name: str | None
    measure: str
    part: str | None
    area: str | None
    scope: str | None

    def of_station(self) -> "QuantityKey":
        """The same of the whole station."""
        if self.area is self.scope is None:
            return self
        return QuantityKey(self.indicator, self.name, self.measure, self.part, None, None)

    def of_whole(self) -> "QuantityKey":
        """The same without its part."""
        return self._replace(part=None)


def quantity_of(placed: PlacedFigure, measure: str, section: Section | None) -> QuantityKey:
    """The quantity a figure states, in the section where it stands."""
    figure = placed.figure
    scope = None if section is None else _scope(section.title, has_area=placed.area is not None)
    return QuantityKey(figure.indicator, figure.name, measure, figure.part, placed.area, scope)


@lru_cache(maxsize=512)
def _scope(title: str, *, has_area: bool) -> str | None:
    one_place = not has_area and _ONE_PLACE.match(title)
    return title if one_place or _ONE_PROJECT.fullmatch(title) else None
