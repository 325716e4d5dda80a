"""The places of a report: its sections (节) and its annexes (附件), with what each of them states."""

from pydantic import Field, model_validator

from generator.model.fault import refuse
from generator.model.figure import Figure
from generator.model.finding import FindingRecord, Findings, NoneRaised, Remark, Side
from generator.model.record import Record
from generator.model.scheme import Party
from generator.model.values import Missing, Slug, StatedPeriod, Text, Truth


class Section(Record):
    """A section of the report, in the report's own order."""

    id: Slug = Field(title="锚点代号", description="页面地址的一部分，公布后不再改动")
    number: Text | None = Field(None, title="原文编号", description="如“六（二）1”")
    title: Text = Field(title="标题")
    party: Party | None = Field(None, title="发言方")
    area: Text | None = Field(None, title="片区")
    as_of: StatedPeriod = Field(Missing.NOT_STATED, title="截至日期", description="本节数量共同的截至日期")
    praise: Findings = Field((), title="值得肯定")
    concern: Findings = Field((), title="需要关注")
    figures: tuple[Figure, ...] = Field((), title="数量", description="本节里不属于某一条意见的数量")
    remarks: tuple[Remark, ...] = Field((), title="总括说明")

    @property
    def place(self) -> str:
        """Where in the report, for people: `六（二）1 项目执行与服务成效`."""
        return f"{self.number} {self.title}" if self.number else self.title

    def anchor(self, side: Side, order: int) -> str:
        """Where a finding stands on the report's page: `supervisor-c2` for the second (`order` 2) concern."""
        return f"{self.id}-{side.value[0]}{order}"

    def place_of(self, side: Side, order: int) -> str:
        """Where a finding stands, for people: `三 监督方评估 · 需要关注第 2 条` for the concern of `order` 2."""
        return f"{self.place} · {side.label}第 {order} 条"

    def findings_on(self, side: Side) -> tuple[FindingRecord, ...]:
        """The items of one side; empty also where the report says there are none."""
        items = self.praise if side is Side.PRAISE else self.concern
        return () if isinstance(items, NoneRaised) else items


class Annex(Record):
    """An annex the report names, whether or not it came with the document."""

    id: Slug = Field(title="锚点代号")
    title: Text = Field(title="名称")
    present: Truth = Field(title="是否随文附上")
    as_of: StatedPeriod = Field(Missing.NOT_STATED, title="截至日期")
    figures: tuple[Figure, ...] = Field((), title="数量")

    @property
    def place(self) -> str:
        """Where in the document, for people."""
        return self.title

    @model_validator(mode="after")
    def _absent_annex_has_no_figures(self) -> "Annex":
        if self.figures and not self.present:
            refuse([(("figures",), "附件标为未附（present: false），不应有数量；请改 present 或删去 figures")])
        return self
