"""When two figures speak of one quantity: the only place that decides it.

Checks compare figures that share a `QuantityKey` and may be of one day. A report's page lists its figures in rows, one
for each `RowKey`, which says for readers what the other says for arithmetic; that two places disagree is said by checks
alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.model.catalogue import Indicator
from generator.model.figure import Figure
from generator.model.report import PlacedFigure
from generator.model.section import Section
from generator.model.values import Missing, StatedPeriod

# Units that reports use for one and the same count; households, hours and money are not among them.
_PERSONS = ("名", "位")
_THINGS = ("个", "人次", "份", "场", "场次", "节", "家", "篇", "宗", "支", "条", "封", "面", "项", "件")
_SAME_MEASURE = dict.fromkeys(_PERSONS, "人") | dict.fromkeys(_THINGS, "次")
_HOUSEHOLDS = "户"

_ONE_PROJECT = re.compile(r"(?!各).*(?:项目|领域|板块)")
_ONE_PLACE = re.compile(r"(?![各分]).*(?:片区|社工点)")


class QuantityKey(NamedTuple):
    """What is measured, by what measure, of what part, where: figures that share it are statements of one quantity.

    `indicator` is of the catalogue, else `name` is the report's own. `scope` is the section's title where the section
    speaks of one project or one place only.
    """

    indicator: str | None
    name: str | None
    measure: str
    part: str | None
    area: str | None
    scope: str | None

    def of_station(self) -> "QuantityKey":
        """The same of the whole station."""
        return self._replace(area=None, scope=None)

    def of_whole(self) -> "QuantityKey":
        """The same without its part."""
        return self._replace(part=None)


class RowKey(NamedTuple):
    """What a page lists in one row, so that a reader finds all of one name together.

    Not what is compared: an indicator counted in 人 here and in 人次 there is one row (`measure` is empty), households
    (户) are another; of a name of the report's own each unit has its row. Titles of sections make no rows, for each
    statement is listed with its place. Statements that a check holds against each other may so stand in one row with
    others, or in two.
    """

    indicator: str | None
    name: str | None
    measure: str
    part: str | None
    area: str | None


def unit_of(figure: Figure, indicators: Mapping[str, Indicator]) -> str:
    """The unit as printed, else the catalogue's; empty where neither has one."""
    return figure.unit or (indicators[figure.indicator].unit if figure.indicator else "")


def name_of(figure: Figure, indicators: Mapping[str, Indicator]) -> str:
    """What a figure measures, in words: the indicator's name, else the report's own."""
    return indicators[figure.indicator].name if figure.indicator else figure.name or ""


def measure_of(unit: str) -> str:
    """The kind of a unit: 人 and 名 count the same, 个 and 次 too; households (户) and hours stay what they are."""
    return _SAME_MEASURE.get(unit, unit)


def quantity_of(placed: PlacedFigure, section: Section | None, indicators: Mapping[str, Indicator]) -> QuantityKey:
    """The quantity that a figure states, in the section where it stands; `section` is None in an annex."""
    figure = placed.figure
    scope = None if section is None else _scope(section.title, has_area=placed.area is not None)
    measure = measure_of(unit_of(figure, indicators))
    return QuantityKey(figure.indicator, figure.name, measure, figure.part, placed.area, scope)


def row_of(placed: PlacedFigure, indicators: Mapping[str, Indicator]) -> RowKey:
    """The row of the page's list in which a figure stands."""
    figure = placed.figure
    unit = unit_of(figure, indicators)
    measure = unit if figure.indicator is None or unit == _HOUSEHOLDS else ""
    return RowKey(figure.indicator, figure.name, measure, figure.part, placed.area)


@lru_cache(maxsize=512)
def _scope(title: str, *, has_area: bool) -> str | None:
    one_place = not has_area and _ONE_PLACE.match(title)
    return title if one_place or is_of_one_project(title) else None


def is_of_one_project(title: str) -> bool:
    """Whether a section so called speaks of one project or field (长者服务项目) and not of each (各项目)."""
    return _ONE_PROJECT.fullmatch(title) is not None


def same_day(one: StatedPeriod, other: StatedPeriod) -> bool:
    """Whether both can be of one day: one unstated, or one within the other (2025-02 and 2025-02-28)."""
    if isinstance(one, Missing) or isinstance(other, Missing):
        return True
    return one.printed.startswith(other.printed) or other.printed.startswith(one.printed)


def of_one_day(statements: Sequence[PlacedFigure]) -> Iterator[list[PlacedFigure]]:
    """The statements that may be compared with each other; where several days are named, those without stand apart."""
    undated: list[PlacedFigure] = []
    dated: list[tuple[str, PlacedFigure]] = []
    for placed in statements:
        if isinstance(placed.as_of, Missing):
            undated.append(placed)
        else:
            dated.append((placed.as_of.printed, placed))
    groups: list[list[PlacedFigure]] = []
    last = None
    for day, placed in sorted(dated, key=lambda entry: entry[0]):
        if last is None or not day.startswith(last):
            groups.append([])
        groups[-1].append(placed)
        last = day
    if len(groups) == 1:
        comparable = {id(placed) for placed in (*groups[0], *undated)}
        yield [placed for placed in statements if id(placed) in comparable]
        return
    yield from groups
    if undated:
        yield undated
