"""The catalogue: everything the data folder holds, as one frozen value."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from pydantic import Field, model_validator

from generator.model.fault import Fault, refuse
from generator.model.positions import ValuePositions
from generator.model.pronunciation import Pronunciation
from generator.model.record import Record
from generator.model.report import Report
from generator.model.scheme import Band, GradeId, Scheme
from generator.model.station import Profile
from generator.model.synonym import Synonyms
from generator.model.values import Missing, Slug, StatedContact, StatedText, Text, Texts, Truth, Whole
from generator.model.waiver import Waiver


class District(Record):
    """A district (区) of the city."""

    id: Slug = Field(title="代号")
    name: Text = Field(title="名称")
    pinyin: Text = Field(title="拼音", description="带空格的拼音，如 pān yú")


class IndicatorGroup(Record):
    """A heading under which indicators are shown."""

    id: Slug = Field(title="代号")
    name: Text = Field(title="名称")


class Indicator(Record):
    """A quantity that recurs across reports."""

    id: Slug = Field(title="代号")
    name: Text = Field(title="名称")
    unit: Text = Field(title="单位")
    group: Slug = Field(title="分组")
    aliases: Texts = Field((), title="别名", description="报告里的其他叫法")
    plain: Text = Field(title="白话解释")


class Indicators(Record):
    """indicators.yml."""

    groups: tuple[IndicatorGroup, ...] = Field(title="分组", min_length=1)
    indicators: tuple[Indicator, ...] = Field(title="指标", min_length=1)


class Topic(Record):
    """A kind of finding that recurs across stations."""

    id: Slug = Field(title="代号")
    name: Text = Field(title="名称")
    plain: Text = Field(title="白话解释")


class Term(Record):
    """A word of the field in plain words."""

    term: Text = Field(title="词条")
    aliases: Texts = Field((), title="别名")
    plain: Text = Field(title="白话解释")


class Role(StrEnum):
    """What an organisation does in evaluations."""

    OPERATOR = "operator"
    EVALUATOR = "evaluator"

    @property
    def label(self) -> str:
        """承办机构 or 评估机构."""
        return "承办机构" if self is Role.OPERATOR else "评估机构"


class Organisation(Record):
    """An operator or evaluator; a body, never a person."""

    id: Slug = Field(title="代号")
    name: Text = Field(title="全称")
    roles: tuple[Role, ...] = Field(title="角色", min_length=1)
    aliases: Texts = Field((), title="简称")


class SiteIdentity(Record):
    """Rule C1: what an official site must show; typed absence where it is not official."""

    sponsor: StatedText = Field(Missing.NOT_APPLICABLE, title="主办单位")
    contractor: StatedText = Field(Missing.NOT_APPLICABLE, title="承办单位")
    site_code: StatedText = Field(Missing.NOT_APPLICABLE, title="网站标识码")
    icp: StatedText = Field(Missing.NOT_APPLICABLE, title="ICP 备案号")
    police: StatedText = Field(Missing.NOT_APPLICABLE, title="公安备案号")


class Reading(Record):
    """Our own reading conventions, named as ours on every page that uses them."""

    pace_points: Whole = Field(5, title="与进度相当的幅度（百分点）")
    question_above: Whole = Field(150, title="超过此百分比就对目标提问")
    old_after_months: Whole = Field(24, title="超过此月数提示等级偏旧")


class Site(Record):
    """site.yml: who publishes, and how it is named."""

    name: Text = Field(title="站名")
    subtitle: Text = Field(title="副题")
    city: Text = Field(title="城市")
    official: Truth = Field(title="是否官方站点")
    invented: Truth = Field(title="数据是否虚构", description="true 时每页标明“演示数据”")
    notice: Text = Field(title="网站性质说明")
    contact: StatedContact = Field(Missing.NOT_DISCLOSED, title="报告错误的联系方式", description="邮箱或网址")
    identity: SiteIdentity = Field(default_factory=SiteIdentity, title="网站标识")
    reading: Reading = Field(default_factory=Reading, title="读图约定")

    @model_validator(mode="after")
    def _official_site_names_itself(self) -> "Site":
        if self.official:
            refuse(self._unnamed())
        return self

    def _unnamed(self) -> Iterator[Fault]:
        """Rule C1: what an official site may not leave out."""
        for key, entry in SiteIdentity.model_fields.items():
            if isinstance(getattr(self.identity, key), Missing):
                yield ("official",), f"官方站点（official: true）应写明{entry.title}（identity 的 {key}）；请补上"
        if isinstance(self.contact, Missing):
            yield ("official",), "官方站点（official: true）应写明报告错误的联系方式（contact）；请补上"


@dataclass(frozen=True)
class Station:
    """A station with its place in the city and its reports, newest first."""

    district: District
    id: str
    file: str
    profile: Profile
    reports: tuple[Report, ...]

    @property
    def key(self) -> str:
        """`liwan/huadi`: unique, and the page's address."""
        return f"{self.district.id}/{self.id}"

    @property
    def latest(self) -> Report | None:
        """The newest report, None where there is none."""
        return self.reports[0] if self.reports else None


@dataclass(frozen=True)
class Catalogue:
    """The whole record. Dicts keep file order; stations go by district, then name."""

    site: Site
    districts: dict[str, District]
    schemes: dict[str, Scheme]
    groups: dict[str, IndicatorGroup]
    indicators: dict[str, Indicator]
    topics: dict[str, Topic]
    organisations: dict[str, Organisation]
    glossary: tuple[Term, ...]
    stations: tuple[Station, ...]
    waivers: tuple[Waiver, ...] = ()
    pronunciations: tuple[Pronunciation, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    positions: dict[str, ValuePositions] = field(default_factory=dict, compare=False, repr=False)  # by name of the file

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """All reports, newest first."""
        every = (report for station in self.stations for report in station.reports)
        return tuple(sorted(every, key=lambda r: (-r.body.evaluated.toordinal(), r.key)))

    @cached_property
    def newest_date(self) -> date | None:
        """The newest date in the data: the build's "today" unless told otherwise."""
        days = [
            day
            for report in self.reports
            for day in (report.body.evaluated, report.body.issued, report.body.disclosure.published)
            if isinstance(day, date)
        ]
        return max(days, default=None)

    @cached_property
    def bands(self) -> dict[GradeId, Band]:
        """Every grade that some scheme gives, as the last scheme in order names it."""
        return {band.id: band for scheme in self.schemes.values() for band in scheme.grades}

    def station_of(self, report: Report) -> Station:
        """The station a report belongs to."""
        return self._by_key[report.station_key]

    @cached_property
    def _by_key(self) -> dict[str, Station]:
        return {station.key: station for station in self.stations}
