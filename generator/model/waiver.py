"""A waiver of a check, as data/waivers.yml says it."""

from pydantic import Field

from generator.model.record import Record
from generator.model.values import Day, Slug, Text


class Waiver(Record):
    """Why one complaint of one check at one place does not stop publishing."""

    check: Slug = Field(title="检查代号")
    place: Text = Field(title="位置", description="报告编号（区/站/年份-类型），可加 # 和页内地址")
    reason: Text = Field(title="理由")
    date: Day = Field(title="日期")
