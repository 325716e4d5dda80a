"""What somebody asks `gongshi new` for, in slugs or in Chinese names → which station, and which report of it."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from generator.drafts.known import KnownData
from generator.drafts.slugs import slug_of, station_slug
from generator.model import reading
from generator.model.catalogue import District
from generator.model.fault import InvalidText, UserError, quoted
from generator.model.statement import Kind

_FORM = "区/站[/年份-midterm 或 年份-final]，如 liwan/huadi/2024-final"
_REPORT = re.compile(r"(?P<year>[0-9]{4})-(?P<kind>midterm|final)")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]{2,20}")


@dataclass(frozen=True, slots=True)
class Wish:
    """As given on the command line: `path`, or names, or some of both."""

    path: str | None = None
    district: str | None = None
    street: str | None = None
    year: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class WantedReport:
    """One station, and the report that is wanted, if any."""

    district: District
    station: str
    street: str | None
    year: int | None = None
    kind: Kind | None = None

    @property
    def key(self) -> str:
        """`liwan/huadi`."""
        return f"{self.district.id}/{self.station}"

    @property
    def report(self) -> str | None:
        """`2024-final`."""
        return f"{self.year}-{self.kind}" if self.kind else None


def find(wish: Wish, known: KnownData) -> WantedReport:
    """The target; raises UserError where the wish is contradictory, incomplete or names nothing we know."""
    street = _street(wish.street) if wish.street else None
    if wish.path is None:
        if not wish.district or street is None:
            raise UserError(f"请写明是哪个站：{_FORM}；或写 --district 荔湾区 --street 花地街")
        district = _district(wish.district, known)
        station, report = _station_on(street, district, known), None
    else:
        parts = wish.path.strip("/").split("/")
        if wish.district is not None:
            raise UserError(f"{wish.path} 里已有区；请删去 --district")
        if not 2 <= len(parts) <= 3:  # noqa: PLR2004 - station, or station and report
            raise UserError(f"应写成 {_FORM}，得到{quoted(wish.path)}；请改写")
        district = _district(parts[0], known)
        station, report = station_slug(parts[1], wish.path), parts[2] if parts[2:] else None
    _refuse_other_street(f"{district.id}/{station}", street, known)
    return WantedReport(district, station, street, *_report(report, wish))


def _district(name: str, known: KnownData) -> District:
    """The district of this slug or name, with or without 区."""
    names = {form: one for one in known.districts for form in (one.id, one.name, one.name.removesuffix("区"))}
    if name in names:
        return names[name]
    near = get_close_matches(name, names, n=1)
    raise known.no_district(name, f"是不是 {near[0]}？" if near else "")


def _street(name: str) -> str:
    if not _HAN.fullmatch(name):
        raise UserError(f"街道名应为汉字（如 花地街），得到{quoted(name)}；请改写")
    return name


def _station_on(street: str, district: District, known: KnownData) -> str:
    """The station that is there for the street already, else the slug proposed for a new one."""
    there = [key.split("/")[1] for key, name in known.streets.items() if name == street and _is_in(key, district)]
    return there[0] if there else slug_of(street, known.readings)


def _is_in(key: str, district: District) -> bool:
    return key.startswith(f"{district.id}/")


def _refuse_other_street(key: str, street: str | None, known: KnownData) -> None:
    """Two streets may sound alike; a report must not land with the wrong station."""
    there = known.streets.get(key)
    if street and there and there != street:
        cure = f"请另定代号，如 gongshi new {key}-2 --street {street}"
        raise UserError(f"{key} 已是{quoted(there)}的站，不是{quoted(street)}；{cure}")


def _report(report: str | None, wish: Wish) -> tuple[int | None, Kind | None]:
    """Year and kind; `report` is what the path says (`2024-final`), else the wish's own options count."""
    if report is None and wish.year is None and wish.kind is None:
        return None, None
    if report is None:
        if wish.year is None or wish.kind is None:
            raise UserError("--year 和 --kind 应一起写，如 --year 2024 --kind 末期；只要站的文件夹时都不写")
        words = {kind.label: kind for kind in Kind} | {kind.value: kind for kind in Kind}
        report = f"{wish.year}-{words[wish.kind]}"
    elif wish.year is not None or wish.kind is not None:
        raise UserError(f"{wish.path} 里已有年份和类型；请删去 --year 和 --kind")
    match = _REPORT.fullmatch(report)
    if match is None:
        raise UserError(f"报告应写成 年份-midterm 或 年份-final（如 2024-final），得到{quoted(report)}；请改写")
    try:
        reading.since(match["year"])
    except InvalidText as fault:
        raise UserError(str(fault)) from None
    return int(match["year"]), Kind(match["kind"])
