"""The list of names (社区和街道名单): every community and street by the first letter of its pinyin."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from generator.derive.identity import areas_of
from generator.derive.pinyin import Readings
from generator.model.catalogue import Catalogue, Station
from generator.render import links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext

_OTHER_LETTER = "其他"


@dataclass(frozen=True, slots=True)
class LocalName:
    """A street or community, whose name a resident may know, and the station it belongs to."""

    name: str
    pinyin: str
    station: Station


@dataclass(frozen=True, slots=True)
class PlacesContext(PageContext):
    """`letters` are the headings in order, each with its names; `count` is the number of all names."""

    template: ClassVar[str] = "places.md"
    letters: tuple[tuple[str, tuple[LocalName, ...]], ...]
    count: int


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page of this module."""
    names = _names(catalogue)
    yield Page(
        links.PLACES,
        "社区和街道名单",
        f"按拼音首字母排列的 {len(names)} 个社区和街道，各归哪个社工站。",
        PlacesContext(tuple((letter, tuple(group)) for letter, group in groupby(names, key=_letter)), len(names)),
        crumbs=(HOME_CRUMB, Crumb("社区名单", links.PLACES)),
    )


def _names(catalogue: Catalogue) -> list[LocalName]:
    """The streets and communities of all stations, by letter and pinyin."""
    readings = Readings(catalogue.pronunciations)
    names: list[LocalName] = []
    for station in catalogue.stations:
        of_station = {station.profile.street, *(c for area in areas_of(station) for c in area.communities)}
        names.extend(LocalName(name, readings.joined(name), station) for name in of_station)
    return sorted(names, key=lambda p: (_letter(p), p.pinyin, p.name, p.station.key))


def _letter(place: LocalName) -> str:
    """The heading a name stands under: its first letter; 其他, which comes last, where it does not begin with one."""
    first = place.pinyin[:1].upper()
    return first if "A" <= first <= "Z" else _OTHER_LETTER
