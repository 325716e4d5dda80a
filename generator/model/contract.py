"""The contract a report is about: who, for how long, for how much money, and which of it was looked at."""

from collections.abc import Iterator
from datetime import date

from pydantic import Field, model_validator

from generator.model.fault import Fault, refuse
from generator.model.record import Record
from generator.model.values import Day, Missing, Slug, StatedDay, StatedNumber, Text


class Parties(Record):
    """The parties by role. Operator and evaluator have pages of their own, so they are named by slug."""

    supervisor: Text = Field(title="项目监督方")
    purchaser: Text = Field(title="项目购买方")
    operator: Slug = Field(title="项目承办方", description="organisations.yml 里的代号")
    evaluator: Slug = Field(title="项目评估方", description="organisations.yml 里的代号")


def _ends_first(begin: date | Missing, end: date | Missing) -> Iterator[Fault]:
    if isinstance(begin, date) and isinstance(end, date) and end < begin:
        yield ("end",), f"止（{end.isoformat()}）应不早于起（{begin.isoformat()}）；请核对是否写反"


class Span(Record):
    """A period with both ends, inclusive."""

    begin: Day = Field(title="起")
    end: Day = Field(title="止")
    place: Text | None = Field(None, title="出处")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "Span":
        refuse(_ends_first(self.begin, self.end))
        return self


class Assessed(Record):
    """The period the evaluation looked at, as far as it is stated."""

    begin: StatedDay = Field(Missing.NOT_DISCLOSED, title="起")
    end: StatedDay = Field(Missing.NOT_DISCLOSED, title="止")
    months: StatedNumber = Field(Missing.NOT_DISCLOSED, title="考核月数")
    printed_as: Text | None = Field(None, title="原文名称", description="原文的叫法与报告类型不同时照抄")
    place: Text | None = Field(None, title="出处")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "Assessed":
        refuse(_ends_first(self.begin, self.end))
        return self


class Phase(Record):
    """A part of the contract with its own money."""

    name: Text = Field(title="名称")
    begin: Day = Field(title="起")
    end: Day = Field(title="止")
    months: StatedNumber = Field(Missing.NOT_STATED, title="月数")
    amount: StatedNumber = Field(title="金额（元）")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "Phase":
        refuse(_ends_first(self.begin, self.end))
        return self


class Funding(Record):
    """The contract's money, in yuan as printed (240 万)."""

    total: StatedNumber = Field(title="合同总额（元）", description="照原文写，如 240 万")
    phases: tuple[Phase, ...] = Field((), title="分期")
    place: Text | None = Field(None, title="出处")
