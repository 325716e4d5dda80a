"""What the project has already, which a draft is matched against: districts, schemes, indicators, bodies, stations."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from generator.derive.pinyin import Readings
from generator.load import catalogues
from generator.load.catalogues import Catalogues
from generator.load.reader import Reader
from generator.model.catalogue import District, Indicator, Organisation
from generator.model.fault import UserError
from generator.model.scheme import Scheme
from generator.model.station import Profile
from generator.privacy.masking import Veil
from generator.privacy.public_names import PublicNames as Open
from generator.understand.draft import Draft, Fact

PROFILE = TypeAdapter(Profile)
_NAMES = frozenset(
    (Fact.STATION, Fact.STREET, Fact.SUPERVISOR, Fact.PURCHASER, Fact.OPERATOR, Fact.EVALUATOR, Fact.TITLE)
)


@dataclass(frozen=True)
class KnownData:
    """`stations`: by key (`liwan/huadi`). `catalogues`: the same as it was read, to load drafts with."""

    data: Path
    districts: tuple[District, ...]
    schemes: tuple[Scheme, ...]
    indicators: tuple[Indicator, ...]
    organisations: tuple[Organisation, ...]
    stations: dict[str, Profile]
    catalogues: Catalogues
    readings: Readings

    @classmethod
    def read(cls, data: Path) -> "KnownData":
        """Raises UserError where the project's own files cannot be read: a draft would be matched against nothing."""
        if not data.is_dir():
            raise UserError(f"没有数据文件夹 {data.as_posix()}；请在项目文件夹里运行，或用 --data 指定")
        reader = Reader(data)
        found = catalogues.read(reader)
        if reader.problems:
            raise UserError(f"先要读得出 {data.as_posix()} 里的目录：{reader.problems[0]}")
        stations = {}
        for path in sorted(data.glob("stations/*/*/station.yml")):
            profile = reader.read(path, PROFILE)
            if profile is not None:
                stations[f"{path.parent.parent.name}/{path.parent.name}"] = profile[0]
        return cls(
            data,
            tuple((found.districts or {}).values()),
            tuple(scheme for scheme in (found.schemes or {}).values() if scheme is not None),
            tuple((found.indicators or {}).values()),
            tuple((found.organisations or {}).values()),
            stations,
            found,
            Readings(found.pronunciations or ()),
        )

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
        known = Open.of(
            phones=[str(one.phone) for one in stations],
            addresses=[*(str(one.address) for one in stations), draft.fact(Fact.ADDRESS) or ""],
            places=places,
        )
        return Veil(known)
