"""A report's file, <year>-<kind>.yml: everything one report states, in the order of its own sections."""

import re
from collections.abc import Iterator
from enum import StrEnum

from pydantic import Field, model_validator

from generator.model.contract import Assessed, Funding, Parties, Span
from generator.model.evaluation import FeedbackOrMissing, Recommendation, Result, Team
from generator.model.fault import Fault, refuse
from generator.model.finding import Side
from generator.model.provenance import Correction, Disclosure, Source
from generator.model.record import Record
from generator.model.section import Annex, Section
from generator.model.station import Area, repeated_areas
from generator.model.values import Day, Missing, Slug, StatedDay, StatedPeriod, StatedText, Text

# Anchors that the report's page has of its own; a section of that name would take its place.
_OF_THE_PAGE = re.compile(
    r"(?:check|quantities|letter|sort)-.*"
    r"|scheme|elder|content|facts|findings|indicators|check|notices|quantities|recommendations|source|find(?:er|-[a-z0-9-]+)?"
)


class Kind(StrEnum):
    """When in the contract year a report was made."""

    MIDTERM = "midterm"
    FINAL = "final"

    @property
    def label(self) -> str:
        """中期 or 末期."""
        return "中期" if self is Kind.MIDTERM else "末期"


class Statement(Record):
    """<year>-<kind>.yml: everything one report states."""

    kind: Kind = Field(title="类型", description="midterm 中期，final 末期")
    title: Text = Field(title="报告标题")
    evaluated: Day = Field(title="评估日期")
    issued: StatedDay = Field(Missing.NOT_DISCLOSED, title="出具日期")
    scheme: Slug = Field(title="评估办法", description="schemes/ 里的代号")
    parties: Parties = Field(title="各方")
    contract: Span = Field(title="协议期")
    assessed: Assessed = Field(default_factory=Assessed, title="考核期")
    funding: Funding = Field(title="经费")
    address: StatedText = Field(Missing.NOT_DISCLOSED, title="地址")
    operated_since: StatedPeriod = Field(Missing.NOT_DISCLOSED, title="承办机构接手时间")
    areas: tuple[Area, ...] = Field((), title="片区与社区")
    team: Team = Field(default_factory=Team, title="评估组")
    result: Result = Field(title="评估结果")
    sections: tuple[Section, ...] = Field(title="各节", min_length=1)
    recommendations: tuple[Recommendation, ...] = Field((), title="建议")
    feedback: FeedbackOrMissing = Field(Missing.NOT_DISCLOSED, title="反馈")
    annexes: tuple[Annex, ...] = Field((), title="附件")
    corrections: tuple[Correction, ...] = Field((), title="更正", description="公布之后的改动，只增不删")
    disclosure: Disclosure = Field(default_factory=Disclosure, title="公开信息")
    source: Source = Field(title="来源")

    @model_validator(mode="after")
    def _names_are_unique(self) -> "Statement":
        refuse([*repeated_areas(self.areas), *self._repeated_anchors()])
        return self

    def _repeated_anchors(self) -> Iterator[Fault]:
        taken = {
            section.anchor(side, order)
            for section in self.sections
            for side in Side
            for order, _ in enumerate(section.findings_on(side), start=1)
        }
        parts = [("sections", i, section.id) for i, section in enumerate(self.sections)]
        parts += [("annexes", i, annex.id) for i, annex in enumerate(self.annexes)]
        for name, index, anchor in parts:
            if _OF_THE_PAGE.fullmatch(anchor):
                yield (name, index, "id"), f"锚点代号“{anchor}”是网页自己用的；请换一个"
            elif anchor in taken:
                yield (name, index, "id"), f"锚点代号应各不相同，“{anchor}”已被前面的节、附件或意见占用；请换一个"
            taken.add(anchor)
