"""Pages by place: the list of communities, districts, districts by year, stations."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.derive.digest import digest_of, top_concerns
from generator.derive.identity import address_of, areas_of
from generator.derive.overview import (
    Recurring,
    band_of,
    by_district,
    by_year,
    concerns,
    grade_counts,
    recurring_concerns,
)
from generator.derive.pinyin import Readings
from generator.derive.score import ranges
from generator.model.catalogue import Catalogue, District, Station
from generator.model.report import Report
from generator.model.scheme import GradeId
from generator.model.statement import Kind
from generator.model.values import Missing
from generator.render import linked, links
from generator.render.page import Crumb, Page
from generator.render.pages.rows import history, report_rows, station_rows
from generator.render.wording import day

_RECURRING = 5
_OPEN = 6
_OTHER_LETTER = "其他"


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The list of places, then every district with its years, then every station."""
    yield _places(catalogue)
    for slug, stations in by_district(catalogue.stations, catalogue.districts).items():
        if not stations:
            continue  # rule C4: no empty listing page
        district = catalogue.districts[slug]
        years = by_year(r for s in stations for r in s.reports)
        yield _district(catalogue, district, stations, tuple(years))
        for year, reports in years.items():
            yield _district_year(catalogue, district, year, reports, tuple(years))
    for station in catalogue.stations:
        yield _station(catalogue, station)


@dataclass(frozen=True, slots=True)
class LocalName:
    """A name a resident may know, and the station it belongs to."""

    name: str
    pinyin: str
    station: Station


def _places(catalogue: Catalogue) -> Page:
    readings = Readings(catalogue.pronunciations)
    found: list[LocalName] = []
    for station in catalogue.stations:
        names = {station.profile.street, *(c for area in areas_of(station) for c in area.communities)}
        found.extend(LocalName(name, readings.joined(name), station) for name in names)
    found.sort(key=lambda p: (_letter(p), p.pinyin, p.name, p.station.key))
    letters = [(letter, tuple(group)) for letter, group in groupby(found, key=_letter)]
    return Page(
        "places/",
        "places.md",
        "社区和街道名单",
        f"按拼音首字母排列的 {len(found)} 个社区和街道，各归哪个社工站。",
        {"letters": letters, "count": len(found)},
        crumbs=(Crumb("首页", links.HOME), Crumb("社区名单", "places/")),
    )


def _letter(place: LocalName) -> str:
    """The heading a name stands under; names that begin otherwise come last, together."""
    first = place.pinyin[:1].upper()
    return first if "A" <= first <= "Z" else _OTHER_LETTER


def _district(catalogue: Catalogue, district: District, stations: tuple[Station, ...], years: tuple[int, ...]) -> Page:
    latest = [station.latest for station in stations if station.latest]
    return Page(
        links.district(district.id),
        "district.md",
        f"{district.name}社工站",
        f"{district.name} {len(stations)} 个社工站最近一次评估的等级、得分和日期。",
        {
            "district": district,
            "stations": stations,
            "tiles": _tiles(catalogue, stations),
            "rows": station_rows(catalogue, stations),
            "counts": _counts(catalogue, latest),
            "reported": len(latest),
            "newest": max((r.body.evaluated for r in latest), default=None),
            "recurring": _named(catalogue, recurring_concerns(stations)),
            "years": years,
        },
        crumbs=(Crumb("首页", links.HOME), Crumb(district.name, links.district(district.id))),
    )


def _tiles(catalogue: Catalogue, stations: tuple[Station, ...]) -> list[dict[str, object]]:
    """Best grade first, stations without one last."""
    order = list(GradeId)
    made = [(s, band_of(s.latest, catalogue) if s.latest else None) for s in stations]
    made.sort(key=lambda pair: order.index(pair[1].id) if pair[1] else len(order))
    return [{"station": station, "band": band} for station, band in made]


def _counts(catalogue: Catalogue, reports: list[Report]) -> list[tuple[str, int]]:
    return [(catalogue.bands[grade].name, count) for grade, count in grade_counts(reports, catalogue).items()]


def _named(catalogue: Catalogue, found: tuple[Recurring, ...]) -> list[dict[str, object]]:
    return [{"topic": catalogue.topics[r.topic], "stations": r.stations} for r in found[:_RECURRING]]


def _district_year(
    catalogue: Catalogue, district: District, year: int, reports: tuple[Report, ...], years: tuple[int, ...]
) -> Page:
    address = links.district_year(district.id, year)
    return Page(
        address,
        "district_year.md",
        f"{district.name} {year} 年评估报告",
        f"{district.name} {year} 年的 {len(reports)} 份社工站评估报告。",
        {
            "district": district,
            "year": year,
            "rows": report_rows(catalogue, reports),
            "counts": _counts(catalogue, list(reports)),
            "reports": reports,
            "years": years,
        },
        crumbs=(
            Crumb("首页", links.HOME),
            Crumb(district.name, links.district(district.id)),
            Crumb(f"{year} 年", address),
        ),
    )


def _station(catalogue: Catalogue, station: Station) -> Page:
    latest = station.latest
    band = band_of(latest, catalogue) if latest else None
    since = station.profile.operated_since
    if since is Missing.NOT_STATED:
        begun = (r.body.operated_since for r in station.reports)
        since = next((s for s in begun if not isinstance(s, Missing)), Missing.NOT_DISCLOSED)
    open_concerns = concerns(latest) if latest else ()
    areas = areas_of(station)
    return Page(
        links.station(station),
        "station.md",
        f"{station.profile.street}社工服务站",
        _said(station, band.name if band else None),
        {
            "station": station,
            "latest": latest,
            "band": band,
            "digest": digest_of(latest, catalogue) if latest else None,
            "ladder": tuple(reversed(ranges(catalogue.schemes[latest.body.scheme]))) if latest else (),
            "is_midterm": latest is not None and latest.body.kind is Kind.MIDTERM,
            "address": address_of(station),
            "since": since,
            "unknown": _unknown(station, since),
            "areas": areas,
            "areas_from": None if station.profile.areas else next((r for r in station.reports if r.body.areas), None),
            "community_count": sum(len(area.communities) for area in areas),
            "history": [{"report": r, "band": band_of(r, catalogue)} for r in station.reports],
            "spark": history(catalogue, station) if len(station.reports) > 1 else None,
            "first_concerns": top_concerns(open_concerns)
            + tuple(f for f in open_concerns if f not in top_concerns(open_concerns))[: _OPEN - 3],
            "concern_count": len(open_concerns),
        },
        crumbs=(
            Crumb("首页", links.HOME),
            Crumb(station.district.name, links.district(station.district.id)),
            Crumb(station.profile.street, links.station(station)),
        ),
        glossary=catalogue.glossary,
        names=tuple(topic.name for topic in catalogue.topics.values()),
        about=linked.station(station),
        shows_card_of=links.report(latest) if latest else links.HOME,
    )


def _unknown(station: Station, since: object) -> list[str]:
    """What a station without a report cannot tell."""
    named = (("地址", address_of(station)), ("电话", station.profile.phone), ("接手时间", since))
    return [name for name, value in named if isinstance(value, Missing)] + ["承办机构", "协议期"]


def _said(station: Station, grade: str | None) -> str:
    name = f"{station.district.name}{station.profile.street}社工服务站"
    if station.latest is None or grade is None:
        return f"{name}的地址、社区和评估情况。"
    return f"{name}：{day(station.latest.body.evaluated)}{station.latest.body.kind.label}评估{grade}。"
