"""What the project has already: districts, schemes, indicators, bodies, stations.

Drafts are matched against it, and new files name what may be written in them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from generator.derive.pinyin import Readings
from generator.load import catalogues
from generator.load.catalogues import Catalogues
from generator.load.reader import Reader
from generator.model.catalogue import District, Indicator, Organisation, Role
from generator.model.fault import UserError, quoted
from generator.model.scheme import Scheme
from generator.model.station import Profile
from generator.privacy.masking import Veil
from generator.privacy.public_names import PublicNames
from generator.understand.draft import Draft, Fact

PROFILE = TypeAdapter(Profile)
_NAMES = frozenset(
    (Fact.STATION, Fact.STREET, Fact.SUPERVISOR, Fact.PURCHASER, Fact.OPERATOR, Fact.EVALUATOR, Fact.TITLE)
)


@dataclass(frozen=True)
class KnownData:
    """The data of the project as drafts and new files need it.

    `stations`: by key (`liwan/huadi`). `catalogues`: the same as they were read, to load drafts with. `readings`: how
    names are read aloud, for slugs.
    """

    districts: tuple[District, ...]
    schemes: tuple[Scheme, ...]
    indicators: tuple[Indicator, ...]
    organisations: tuple[Organisation, ...]
    stations: dict[str, Profile]
    catalogues: Catalogues
    readings: Readings

    @classmethod
    def read(cls, data: Path) -> "KnownData":
        """For drafts, which a part of the data would be matched against wrongly.

        Raises UserError where a catalogue of the folder cannot be read; a station that cannot be is passed over.
        """
        if not data.is_dir():
            raise UserError(f"没有数据文件夹 {data.as_posix()}；请在项目文件夹里运行，或用 --data 指定")
        reader = Reader(data)
        read = catalogues.read(reader)
        if reader.problems:
            raise UserError(f"先要读得出 {data.as_posix()} 里的目录：{reader.problems[0]}")
        return cls._of(reader, read)

    @classmethod
    def read_readable(cls, data: Path) -> "KnownData":
        """For new files, which do not wait for others to be mended: what cannot be read is taken as not there.

        Raises UserError where the districts cannot be read. Drafts cannot be loaded with what is incomplete.
        """
        reader = Reader(data)
        read = catalogues.read(reader)
        if read.districts is None:
            if not data.is_dir():
                raise UserError(f"没有数据文件夹 {data}；请在项目文件夹里运行，或用 --data 指定")
            of_districts = [str(p) for p in reader.problems if Path(p.file).name == "districts.yml"]
            raise UserError(f"先要读得出区的名单：{of_districts[0] if of_districts else data / 'districts.yml'}")
        return cls._of(reader, read)

    @classmethod
    def _of(cls, reader: Reader, read: Catalogues) -> "KnownData":
        stations = {}
        for path in sorted(reader.base.glob("stations/*/*/station.yml")):
            profile = reader.read(path, PROFILE)
            if profile is not None:
                stations[f"{path.parent.parent.name}/{path.parent.name}"] = profile[0]
        return cls(
            tuple((read.districts or {}).values()),
            tuple(scheme for scheme in (read.schemes or {}).values() if scheme is not None),
            tuple((read.indicators or {}).values()),
            tuple((read.organisations or {}).values()),
            stations,
            read,
            Readings(read.pronunciations or ()),
        )

    @property
    def streets(self) -> dict[str, str]:
        """The street of each station, by its key."""
        return {key: profile.street for key, profile in self.stations.items()}

    def acting_as(self, role: Role) -> list[Organisation]:
        """The organisations with one role."""
        return [body for body in self.organisations if role in body.roles]

    def no_district(self, name: str, guess: str = "") -> UserError:
        """The complaint that there is no such district, with those there are; `guess` is said before them."""
        offered = "、".join(f"{district.id}（{district.name}）" for district in self.districts)
        return UserError(f"没有{quoted(name)}这个区；{guess}可用：{offered}。新的区请先加到 districts.yml")

    def names(self) -> dict[str, str]:
        """Id → name of bodies, schemes and indicators."""
        names = {body.id: body.name for body in self.organisations}
        names |= {scheme.id: scheme.name for scheme in self.schemes}
        return names | {indicator.id: indicator.name for indicator in self.indicators}

    def veil(self, draft: Draft) -> Veil:
        """The veil for one draft: names of places and bodies, and the stations' own addresses, identify nobody."""
        stations = self.stations.values()
        places = [district.name for district in self.districts]
        places += [name for body in self.organisations for name in (body.name, *body.aliases)]
        places += [name for one in stations for name in (one.name, one.street, *one.aliases)]
        places += [name for one in stations for area in one.areas for name in (area.name, *area.communities)]
        places += [said.value for area in draft.areas for said in (area.name, *area.communities)]
        places += [said.value for fact, said in draft.facts.items() if fact in _NAMES]
        public = PublicNames.of(
            phones=[str(one.phone) for one in stations],
            addresses=[*(str(one.address) for one in stations), draft.fact(Fact.ADDRESS) or ""],
            places=places,
        )
        return Veil(public)


def scheme_of(year: int, schemes: Iterable[Scheme]) -> Scheme | None:
    """The newest scheme in force that year, else the newest of all; None where there is none."""
    newest_first = sorted(schemes, key=_since, reverse=True)
    return next((scheme for scheme in newest_first if _since(scheme) <= year), next(iter(newest_first), None))


def _since(scheme: Scheme) -> int:
    """The year from which it is in force; where it does not say, the one its slug ends in."""
    if scheme.since is not None:
        return scheme.since.year
    match = re.search(r"-([0-9]{4})$", scheme.id)
    return int(match[1]) if match else 0
