"""Where a record comes from, how it was made public, and what was changed in it since."""

from pydantic import Field

from generator.model.record import Record
from generator.model.values import Day, Missing, Sha256, StatedDay, StatedText, StatedUrl, Text


class Disclosure(Record):
    """Disclosure metadata after 政府信息公开 practice; each absent value typed."""

    index_number: StatedText = Field(Missing.NOT_DISCLOSED, title="索引号")
    issuer: StatedText = Field(Missing.NOT_DISCLOSED, title="发布机构")
    document_number: StatedText = Field(Missing.NOT_DISCLOSED, title="文号")
    written: StatedDay = Field(Missing.NOT_DISCLOSED, title="成文日期")
    published: StatedDay = Field(Missing.NOT_DISCLOSED, title="发布日期")
    keywords: tuple[Text, ...] = Field((), title="主题词")


class Correction(Record):
    """A change made after publication. Append only: what was published and later changed stays on record."""

    date: Day = Field(title="日期")
    was: Text = Field(title="原来怎样")
    now: Text = Field(title="改成怎样")
    by: Text = Field(title="谁提出", description="写单位或“读者”，不写姓名")


class Source(Record):
    """The document this record was made from."""

    title: Text = Field(title="原文名称")
    issuer: StatedText = Field(Missing.NOT_DISCLOSED, title="出具单位")
    format: Text = Field(title="取得时的格式")
    sha256: Sha256 = Field(title="文件校验值")
    method: Text = Field(title="登记方式")
    url: StatedUrl = Field(Missing.NOT_DISCLOSED, title="原文网址")
