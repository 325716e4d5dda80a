"""A community social-work station (社工服务站): what its own file says."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from pydantic import Field, model_validator

from generator.model.fault import Fault, quoted, refuse
from generator.model.key_path import KeyPath
from generator.model.record import Record
from generator.model.values import Missing, StatedPeriod, StatedText, Text, Texts


class Area(Record):
    """An area (片区) of a station with the communities it serves."""

    name: Text = Field(title="片区名称")
    aliases: Texts = Field((), title="别称", description="同一报告里的其他写法，如“片区1”“第一片区”")
    communities: Texts = Field(title="社区", min_length=1)


def repeated_areas(areas: Iterable[Area]) -> Iterator[Fault]:
    """Names and aliases that stand for two areas: a reference to them would be ambiguous."""
    seen: dict[str, int] = {}
    for index, area in enumerate(areas):
        paths: list[tuple[KeyPath, str]] = [(("areas", index, "name"), area.name)]
        paths += [(("areas", index, "aliases", a), alias) for a, alias in enumerate(area.aliases)]
        for path, name in paths:
            if name in seen:
                yield path, f"片区的名称和别称应各不相同，{quoted(name)}在第 {seen[name] + 1} 个片区用过；请改名"
            seen.setdefault(name, index)


class AbsenceKind(StrEnum):
    """Why a station has no report here."""

    NOT_COLLECTED = "not_collected"
    NOT_EVALUATED = "not_evaluated"
    IN_NOTICE_PERIOD = "in_notice_period"
    NOT_PUBLISHED = "not_published"

    @property
    def label(self) -> str:
        """The word shown to readers."""
        return _ABSENCE_LABELS[self]


_ABSENCE_LABELS = {
    AbsenceKind.NOT_COLLECTED: "未收录",
    AbsenceKind.NOT_EVALUATED: "未评估",
    AbsenceKind.IN_NOTICE_PERIOD: "公示中",
    AbsenceKind.NOT_PUBLISHED: "未公开",
}


class Absence(Record):
    """A report one would expect and does not find, with the reason."""

    kind: AbsenceKind = Field(title="情形")
    reason: Text = Field(title="原因", description="给读者看的一句话")


class Profile(Record):
    """station.yml: identity, and what is newer than the latest report.

    Address, areas and start of operation are taken from the newest report that states them unless given here.
    """

    name: Text = Field(title="全称", description="如“广州市花地街社工服务站”")
    street: Text = Field(title="街道或镇", description="如“花地街”")
    aliases: Texts = Field((), title="别名")
    phone: StatedText = Field(Missing.NOT_DISCLOSED, title="电话")
    address: StatedText = Field(Missing.NOT_STATED, title="地址")
    operated_since: StatedPeriod = Field(Missing.NOT_STATED, title="承办机构接手时间")
    areas: tuple[Area, ...] = Field((), title="片区与社区")
    absence: Absence | None = Field(None, title="没有报告的原因")

    @property
    def short_name(self) -> str:
        """`花地街社工服务站`: the station as pages and the search call it, by its street or town."""
        return f"{self.street}社工服务站"

    @model_validator(mode="after")
    def _areas_are_distinct(self) -> "Profile":
        refuse([*repeated_areas(self.areas), *self._repeated_communities()])
        return self

    def _repeated_communities(self) -> Iterator[Fault]:
        seen: dict[str, str] = {}
        for index, area in enumerate(self.areas):
            for number, community in enumerate(area.communities):
                if community in seen:
                    message = f"一个社区应只归一个片区，{quoted(community)}已归{quoted(seen[community])}；请只留一处"
                    yield ("areas", index, "communities", number), message
                seen.setdefault(community, area.name)
