"""An evaluation report (评估报告): what its file says, place by place.

A report is kept in the order of its own sections. Whatever it states hangs on the place where it is stated: a finding
in its section, a figure in its finding, section or annex. A quantity stated three times is three figures, so that
places which disagree stand side by side and nothing is corrected silently.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Discriminator, Field, Tag, model_validator

from generator.model.fault import Fault, refuse
from generator.model.record import Record
from generator.model.scheme import Party
from generator.model.station import Area, repeated_areas
from generator.model.values import (
    Day,
    Missing,
    Prose,
    Sha256,
    Slug,
    Slugs,
    StatedDay,
    StatedNumber,
    StatedPercent,
    StatedPeriod,
    StatedText,
    StatedUrl,
    Text,
    Truth,
)

SUMMARY_LIMIT = 80  # Chinese characters; a finding longer than this is not a summary
# Anchors that the report's page has of its own; a section of that name would take its place.
_OF_THE_PAGE = re.compile(
    r"(?:check|quantities|letter|sort)-.*"
    r"|scheme|elder|content|facts|findings|indicators|check|notices|quantities|recommendations|source|find(?:er|-[a-z0-9-]+)?"
)
_HAN = re.compile(r"[\u3400-\u9fff]")


class Kind(StrEnum):
    """When in the contract year a report was made."""

    MIDTERM = "midterm"
    FINAL = "final"

    @property
    def label(self) -> str:
        """中期 or 末期."""
        return "中期" if self is Kind.MIDTERM else "末期"


class Side(StrEnum):
    """值得肯定 or 需要关注."""

    PRAISE = "praise"
    CONCERN = "concern"

    @property
    def label(self) -> str:
        """The reports' own heading."""
        return "值得肯定" if self is Side.PRAISE else "需要关注"


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


class FindingRecord(Record):
    """One item of praise or concern, in our own words."""

    summary: Text = Field(
        title="摘要", description=f"用自己的话写，不超过 {SUMMARY_LIMIT} 个汉字，保留数字和专名，不加评判"
    )
    topics: Slugs = Field((), title="主题", description="见 topics.yml")
    names: tuple[Text, ...] = Field((), title="专名", description="原文提到的项目、计划、组织、文件名称")
    figures: tuple[Figure, ...] = Field((), title="数量")
    text: Prose = Field("", title="原文", description="发布自己文件的机构可附原文；本仓库留空")

    @model_validator(mode="after")
    def _is_a_summary(self) -> "FindingRecord":
        length = len(_HAN.findall(self.summary))
        if length > SUMMARY_LIMIT:
            message = f"摘要应不超过 {SUMMARY_LIMIT} 个汉字，得到 {length} 个；次要的数量可移到 figures"
            refuse([(("summary",), message)])
        return self


class Remark(Record):
    """A general statement of the report that is neither praise, concern nor recommendation."""

    summary: Text = Field(title="摘要")
    figures: tuple[Figure, ...] = Field((), title="数量")


class NoneRaised(StrEnum):
    """The report says in words that there is no finding on this side."""

    NONE_RAISED = "none_raised"


def _word_or_list(given: object) -> str:
    return "list" if isinstance(given, (list, tuple)) else "word"


Findings = Annotated[
    Annotated[tuple[FindingRecord, ...], Tag("list")] | Annotated[NoneRaised, Tag("word")],
    Discriminator(_word_or_list),
]


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


class Team(Record):
    """Who came to evaluate, as numbers."""

    experts: StatedNumber = Field(Missing.NOT_DISCLOSED, title="专家人数")
    staff: StatedNumber = Field(Missing.NOT_DISCLOSED, title="工作人员人数")
    days: StatedNumber = Field(Missing.NOT_DISCLOSED, title="天数")
    place: Text | None = Field(None, title="出处")


class Scores(Record):
    """Scores by party, already weighted, as printed."""

    evaluator: StatedNumber = Field(Missing.NOT_DISCLOSED, title="第三方评估得分")
    purchaser: StatedNumber = Field(Missing.NOT_DISCLOSED, title="购买方得分")
    supervision_centre: StatedNumber = Field(Missing.NOT_DISCLOSED, title="督导中心得分")
    supervisor: StatedNumber = Field(Missing.NOT_DISCLOSED, title="监督方得分")

    def of(self, party: Party) -> StatedNumber:
        """The score one party gave."""
        return {
            Party.EVALUATOR: self.evaluator,
            Party.PURCHASER: self.purchaser,
            Party.SUPERVISION_CENTRE: self.supervision_centre,
            Party.SUPERVISOR: self.supervisor,
        }[party]


class Result(Record):
    """The outcome: scores by party, total, grade."""

    scores: Scores = Field(default_factory=Scores, title="各方得分")
    total: StatedNumber = Field(title="总分")
    grade: StatedText = Field(title="等级", description="照原文写：优秀、良好、合格、不合格")
    place: Text | None = Field(None, title="出处")


class Feedback(Record):
    """How the result was fed back and what was answered."""

    stage: Text = Field(title="环节", description="如“现场反馈”“初稿反馈”")
    by: tuple[Text, ...] = Field((), title="反馈方")
    summary: Text = Field(title="摘要")


class Recommendation(Record):
    """What the report asks for in its closing part."""

    summary: Text = Field(title="摘要")
    topics: Slugs = Field((), title="主题")
    place: Text | None = Field(None, title="出处")


FeedbackOrMissing = Annotated[
    Annotated[tuple[Feedback, ...], Tag("list")] | Annotated[Missing, Tag("word")], Discriminator(_word_or_list)
]


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
            f"{s.id}-{side.value[0]}{n + 1}"
            for s in self.sections
            for side in Side
            for n, _ in enumerate(s.findings_on(side))
        }
        parts = [("sections", i, section.id) for i, section in enumerate(self.sections)]
        parts += [("annexes", i, annex.id) for i, annex in enumerate(self.annexes)]
        for name, index, anchor in parts:
            if _OF_THE_PAGE.fullmatch(anchor):
                yield (name, index, "id"), f"锚点代号“{anchor}”是网页自己用的；请换一个"
            elif anchor in taken:
                yield (name, index, "id"), f"锚点代号应各不相同，“{anchor}”已被前面的节、附件或意见占用；请换一个"
            taken.add(anchor)


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with its place: what pages, exports and search show."""

    id: str
    side: Side
    order: int
    section: Section
    record: FindingRecord

    @property
    def area(self) -> str | None:
        """The area the section speaks of."""
        return self.section.area

    @property
    def party(self) -> Party | None:
        """Who says it."""
        return self.section.party

    @property
    def place(self) -> str:
        """`三 监督方评估 · 需要关注第 2 条`."""
        return f"{self.section.place} · {self.side.label}第 {self.order} 条"


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure with its place: `anchor` on the report's page, `place` for people, `path` into the YAML."""

    figure: Figure
    place: str
    anchor: str
    area: str | None
    as_of: StatedPeriod
    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report with its identity. `id` is the file stem, `<year>-<kind>`."""

    district: str
    station: str
    id: str
    file: str
    body: Statement

    @property
    def key(self) -> str:
        """`liwan/huadi/2024-final`: unique, and the page's address."""
        return f"{self.district}/{self.station}/{self.id}"

    @property
    def station_key(self) -> str:
        """`liwan/huadi`."""
        return f"{self.district}/{self.station}"

    @property
    def year(self) -> int:
        """The year of the evaluation date."""
        return self.body.evaluated.year

    def findings(self) -> Iterator[Finding]:
        """All findings in the report's order, praise before concern in each section."""
        for section in self.body.sections:
            for side in Side:
                for order, record in enumerate(section.findings_on(side), start=1):
                    yield Finding(f"{section.id}-{side.value[0]}{order}", side, order, section, record)

    def figures(self) -> Iterator[PlacedFigure]:
        """Every figure with its place, in the report's order, annexes last."""
        for s, section in enumerate(self.body.sections):
            base: tuple[str | int, ...] = ("sections", s)
            for side in Side:
                for order, finding in enumerate(section.findings_on(side), start=1):
                    where = f"{section.place} · {side.label}第 {order} 条"
                    anchor = f"{section.id}-{side.value[0]}{order}"
                    yield from _placed(finding.figures, section, where, anchor, (*base, side.value, order - 1))
            yield from _placed(section.figures, section, section.place, section.id, base)
            for r, remark in enumerate(section.remarks):
                yield from _placed(remark.figures, section, section.place, section.id, (*base, "remarks", r))
        for a, annex in enumerate(self.body.annexes):
            yield from _placed(annex.figures, annex, annex.place, annex.id, ("annexes", a))


def _placed(
    figures: tuple[Figure, ...], within: Section | Annex, place: str, anchor: str, base: tuple[str | int, ...]
) -> Iterator[PlacedFigure]:
    inherited_area = within.area if isinstance(within, Section) else None
    for index, figure in enumerate(figures):
        as_of = within.as_of if figure.as_of is Missing.NOT_STATED else figure.as_of
        yield PlacedFigure(figure, place, anchor, figure.area or inherited_area, as_of, (*base, "figures", index))
