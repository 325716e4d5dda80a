"""What the data folder already has. Files that cannot be read are passed over: a new report must not wait for them."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from generator.derive.pinyin import Readings
from generator.load import catalogues
from generator.load.reader import Reader
from generator.model.catalogue import District, Organisation, Role
from generator.model.fault import UserError
from generator.model.scheme import Scheme
from generator.model.station import Profile

_PROFILE = TypeAdapter(Profile)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Districts, schemes, organisations, the street of each station by its key, and how names are read."""

    districts: dict[str, District]
    schemes: tuple[Scheme, ...]
    organisations: tuple[Organisation, ...]
    streets: dict[str, str]
    readings: Readings

    @classmethod
    def read(cls, data: Path) -> "KnownNames":
        """Raises UserError where the districts are not known."""
        reader = Reader(data)
        found = catalogues.read(reader)
        if found.districts is None:
            if not data.is_dir():
                raise UserError(f"没有数据文件夹 {data}；请在项目文件夹里运行，或用 --data 指定")
            of_districts = [str(p) for p in reader.problems if Path(p.file).name == "districts.yml"]
            raise UserError(f"先要读得出区的名单：{of_districts[0] if of_districts else data / 'districts.yml'}")
        schemes = tuple(scheme for scheme in (found.schemes or {}).values() if scheme is not None)
        bodies = tuple((found.organisations or {}).values())
        readings = Readings(found.pronunciations or ())
        return cls(found.districts, schemes, bodies, dict(_streets(reader)), readings)

    def acting_as(self, role: Role) -> list[Organisation]:
        """The organisations with one role."""
        return [body for body in self.organisations if role in body.roles]


def _streets(reader: Reader) -> list[tuple[str, str]]:
    found = []
    for path in sorted(reader.base.glob("stations/*/*/station.yml")):
        profile = reader.read(path, _PROFILE)
        if profile is not None:
            found.append((f"{path.parent.parent.name}/{path.parent.name}", profile[0].street))
    return found
