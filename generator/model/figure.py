"""A figure: one quantity (指标, 数量), stated once, as printed where it stands."""

from collections.abc import Iterator

from pydantic import Field, model_validator

from generator.model.fault import Fault, refuse
from generator.model.record import Record
from generator.model.values import Missing, Slug, StatedNumber, StatedPercent, StatedPeriod, Text


class Figure(Record):
    """One quantity, stated once, at the place it stands in.

    `target`, `actual` and `percent` are given where the print gives them; `not_set` keeps an annex's "/".
    """

    indicator: Slug | None = Field(None, title="指标代号", description="见 indicators.yml；一次性的数量用 name")
    name: Text | None = Field(None, title="名称", description="没有列入指标目录的数量")
    part: Text | None = Field(None, title="构成项", description="总数里的一部分，如“国家级”“2024年9月”")
    area: Text | None = Field(None, title="片区", description="用 areas 里的名称；全站合计不写")
    unit: Text | None = Field(None, title="单位", description="与指标目录不同时写明")
    target: StatedNumber = Field(Missing.NOT_STATED, title="目标", description="协议指标量，或应到、应有的数量")
    actual: StatedNumber = Field(Missing.NOT_STATED, title="完成", description="完成量，或实有的数量")
    percent: StatedPercent = Field(Missing.NOT_STATED, title="百分比", description="照原文抄录")
    as_of: StatedPeriod = Field(Missing.NOT_STATED, title="截至日期")
    note: Text | None = Field(None, title="登记说明", description="原文印刷上的特别之处；不作评判")

    @model_validator(mode="after")
    def _names_one_quantity(self) -> "Figure":
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        if self.indicator is None and self.name is None:
            yield (), "一条数量应写 indicator（目录里有的）或 name（目录里没有的），两个都没有；请补上其一"
        if self.indicator is not None and self.name is not None:
            yield ("name",), "indicator 与 name 应只写一个，两个都写了；目录里有这个指标的请删去 name"
        elif self.name is not None and self.unit is None and self.percent is Missing.NOT_STATED:
            yield ("name",), "用 name 登记的数量应写明单位；请补上 unit"
        if self.target is self.actual is self.percent is Missing.NOT_STATED:
            yield (), "一条数量应有 target、actual、percent 中至少一个；请补上，原文没有数量的请删去这一条"
