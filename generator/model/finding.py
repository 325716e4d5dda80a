"""A finding: one item of praise or concern; and the remarks that are neither."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import Discriminator, Field, Tag, model_validator

from generator.model.fault import refuse
from generator.model.figure import Figure
from generator.model.record import word_or_list
from generator.model.summary_or_text import SummaryOrText
from generator.model.values import Slugs, Text

SUMMARY_LIMIT = 80  # Chinese characters; a finding longer than this is not a summary
_HAN = re.compile(r"[\u3400-\u9fff]")


class Side(StrEnum):
    """值得肯定 or 需要关注."""

    PRAISE = "praise"
    CONCERN = "concern"

    @property
    def label(self) -> str:
        """The reports' own heading."""
        return "值得肯定" if self is Side.PRAISE else "需要关注"


class FindingRecord(SummaryOrText):
    """One item of praise or concern, in our own words, in the report's, or in both."""

    summary: Text | None = Field(
        None,
        title="摘要",
        description=f"用自己的话写，不超过 {SUMMARY_LIMIT} 个汉字，保留数字和专名，不加评判；附了 text 的可以不写",
    )
    topics: Slugs = Field((), title="主题", description="见 topics.yml")
    names: tuple[Text, ...] = Field((), title="专名", description="原文提到的项目、计划、组织、文件名称")
    figures: tuple[Figure, ...] = Field((), title="数量")

    @model_validator(mode="after")
    def _is_a_summary(self) -> "FindingRecord":
        length = len(_HAN.findall(self.summary or ""))
        if length > SUMMARY_LIMIT:
            message = f"摘要应不超过 {SUMMARY_LIMIT} 个汉字，得到 {length} 个；次要的数量可移到 figures"
            refuse([(("summary",), message)])
        return self


class Remark(SummaryOrText):
    """A general statement of the report that is neither praise, concern nor recommendation."""

    figures: tuple[Figure, ...] = Field((), title="数量")


class NoneRaised(StrEnum):
    """The report says in words that there is no finding on this side."""

    NONE_RAISED = "none_raised"


Findings = Annotated[
    Annotated[tuple[FindingRecord, ...], Tag("list")] | Annotated[NoneRaised, Tag("word")],
    Discriminator(word_or_list),
]
