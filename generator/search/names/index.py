"""Catalogue → the index of names: what there is to find, and how each character is said and written.

Everything is as small as it can be and still be read: names stand once, under the station they belong to, and the
browser works out the rest (`theme/assets/lookup/1-names.js` is the other side of this module).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from generator.derive.identity import address_of, areas_of
from generator.derive.overview import band_of
from generator.derive.pinyin import Readings
from generator.model.catalogue import Catalogue, Role, Station
from generator.model.pronunciation import syllables
from generator.model.scheme import GradeId
from generator.model.values import Missing
from generator.render import links
from generator.render.charts import FILLED
from generator.search.names.simplified import pairs_into, simplified

NameRow: TypeAlias = "list[int | str]"
_KIND = "大道|公路|大街|直街|横街|路|街|巷|里"
_ROAD = re.compile(rf"[\u3400-\u9fff]{{1,8}}?(?:{_KIND})(?:[东南西北中](?=[0-9]|$)|(?<=大道)[东南西北中])?")
_CITY_AND_DISTRICT = re.compile(r"^(?:\w{2,6}?市(?=\w))?(?:\w{1,4}?区)?")


def script(catalogue: Catalogue) -> bytes:
    """The index as a script that sets one global: it loads from a folder (`file://`) as it does from a server."""
    text = json.dumps(index(catalogue), ensure_ascii=False, separators=(",", ":"))
    return f"self.gongshiNames={text}\n".encode()


def index(catalogue: Catalogue) -> dict[str, Any]:
    """All there is to find. Lists within a row are lines of one text."""
    grades = [grade for grade in GradeId if grade in catalogue.bands]
    with_stations = dict.fromkeys(station.district.id for station in catalogue.stations)
    places = list(with_stations)
    stations = [_station(station, catalogue, places, grades) for station in catalogue.stations]
    operators = list(_operators(catalogue))
    names = [catalogue.districts[slug].name for slug in places]
    every = [*names, *(name for row in stations for name in _names(row)), *(str(row[1]) for row in operators)]
    sounds = _sounds(every, catalogue)
    return {
        "city": catalogue.site.city,
        "districts": [[slug, catalogue.districts[slug].name] for slug in places],
        "grades": [[grade.value, catalogue.bands[grade].name, FILLED[grade]] for grade in grades],
        "stations": stations,
        "operators": operators,
        "sounds": "".join(character + "/".join(read) for character, read in sounds.items()),
        "fold": pairs_into(sounds),
    }


def _station(station: Station, catalogue: Catalogue, places: list[str], grades: list[GradeId]) -> NameRow:
    """District, slug, street, grade or why there is none, its date, communities, roads, other names."""
    latest = station.latest
    band = band_of(latest, catalogue) if latest else None
    grade: int | str = grades.index(band.id) if band else "等级未公开"
    if latest is None:
        grade = station.profile.absence.kind.label if station.profile.absence else "未收录"
    communities = dict.fromkeys(name for area in areas_of(station) for name in area.communities)
    address = address_of(station)
    return [
        places.index(station.district.id),
        station.id,
        station.profile.street,
        grade,
        f"{latest.body.evaluated:%Y-%m}{latest.body.kind.label}" if latest else "",
        "\n".join(communities),
        "\n".join(roads(address, station.profile.street)) if not isinstance(address, Missing) else "",
        "\n".join(_other_names(station)),
    ]


def roads(address: str, street: str) -> tuple[str, ...]:
    """The roads an address names, since a reader may know no more: `广州市荔湾区花地大道中12号` → `("花地大道中",)`.

    City, district and the street (街道) itself are no roads.
    """
    rest = _CITY_AND_DISTRICT.sub("", address).removeprefix(street.removesuffix("道")).removeprefix("道")
    return tuple(dict.fromkeys(name for name in _ROAD.findall(rest) if name != street))


def _other_names(station: Station) -> Iterator[str]:
    """Names of the station that do not hold its street's, which the browser finds by itself."""
    root = station.profile.street.removesuffix("道").rstrip("街镇乡")
    for name in dict.fromkeys((station.profile.name, *station.profile.aliases)):
        if root not in name:
            yield name


def _names(row: NameRow) -> Iterator[str]:
    yield str(row[2])
    for column in row[5:]:
        yield from str(column).split("\n")


def _operators(catalogue: Catalogue) -> Iterator[NameRow]:
    """Slug, name and number of stations of every body that has a page as operator."""
    stations: dict[str, set[str]] = {}
    for report in catalogue.reports:
        stations.setdefault(report.body.parties.operator, set()).add(report.station_key)
    prefix = links.organisation(Role.OPERATOR, "")
    assert prefix == "operators//"  # the browser makes the same address of the slug
    for slug in sorted(stations):
        yield [slug, catalogue.organisations[slug].name, len(stations[slug])]


def _sounds(names: Iterable[str], catalogue: Catalogue) -> dict[str, list[str]]:
    """Simplified character → its readings in the names, the commonest first, then those that are accepted too."""
    readings = Readings(catalogue.pronunciations)
    counts: dict[str, Counter[str]] = {}
    for name in names:
        for character, read in zip(simplified(name), readings.of(name), strict=True):
            if read.isascii() and read.isalpha() and not character.isascii():
                counts.setdefault(character, Counter())[read] += 1
    for entry in catalogue.pronunciations:
        for other in entry.also:
            for character, read in zip(simplified(entry.text), syllables(other), strict=True):
                if character in counts:
                    counts[character][read] += 0
    return {character: _ordered(counts[character]) for character in sorted(counts)}


def _ordered(count: Counter[str]) -> list[str]:
    return sorted(count, key=lambda read: (-count[read], read))
