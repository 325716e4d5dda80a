"""An invented report written as blocks, in one of the forms real reports have."""

import random
from collections.abc import Iterator

from tests.understand.reports import annex, words
from tests.understand.reports.blocks import Block, Grid, PageBreak, Text
from tests.understand.reports.prose import Prose
from tests.understand.reports.reported import PARTY_NAMES, WEIGHTS, Area, Finding, Invented, Part, Section
from tests.understand.reports.style import Style, choose, mark


class Form:
    """Writes one report. Everything drawn by chance follows from the report's own seed."""

    def __init__(self, report: Invented, seed: int) -> None:
        self.report, self.chance = report, random.Random(f"{report.station}/{seed}")
        self.style: Style = choose(self.chance)
        self.prose = Prose(report, self.style, self.chance)
        self.chapters = 0

    def blocks(self) -> list[Block]:
        body = {"liwan": self.liwan, "projects": self.projects, "quality": self.quality}[self.report.form]
        return [*self.front(), *body(), *self.annexes()]

    def front(self) -> Iterator[Block]:
        title = self.prose.title()
        broken = title.replace("站 ", "站\n") if self.chance.random() < 0.5 else title
        yield from (Text(line, level=-1) for line in broken.split("\n"))
        if self.report.form != "liwan" or self.chance.random() < 0.6:
            yield from self.cover()
            yield PageBreak()
            yield Text(title, level=-1)
        else:
            parties = self.report.parties
            yield Text(
                f"受{parties['supervisor']}委托，{parties['evaluator']}于{self.style.dated(self.report.evaluated)}对由{parties['operator']}承办、{parties['purchaser']}购买的社工服务站项目进行现场评估，形成本报告。"
            )

    def cover(self) -> Iterator[Block]:
        lines = self.prose.cover()
        if "cover table" in self.report.options:
            yield Grid("", tuple(tuple(line.split("：", 1)) for line in lines), 0)
        else:
            yield from map(Text, lines)

    def chapter(self, text: str) -> Text:
        self.chapters += 1
        return Text(text, 1, self.style.chapter, self.chapters)

    def part(self, text: str, number: int) -> Text:
        return Text(text, 2, self.style.part, number)

    def point(self, text: str, number: int) -> Text:
        return Text(text, 3, self.style.point, number)

    # the three forms -------------------------------------------------------------------------------------------------

    def liwan(self) -> Iterator[Block]:
        """Parties first, a chapter each; then the third party's part with a section for each area; scores by party."""
        report = self.report
        yield self.chapter("社工站基本情况")
        yield from map(Text, self.prose.situation())
        yield self.chapter("评估依据与评估办法")
        yield self.part("评估依据", 1)
        yield from map(Text, self.prose.basis())
        yield self.part("评估方式", 2)
        yield from map(Text, self.prose.methods())
        yield self.part("评估结果说明", 3)
        yield Text(self.prose.weights())
        for section in (each for each in report.sections if each.party != "evaluator"):
            yield self.chapter(
                section.title
                + self.chance.choice(
                    ("", f"（{report.parties.get(section.party, '')}）" if section.party in report.parties else "")
                )
            )
            yield from self.sides(section, section.parts[0], "part", self.style.point)
        own = [each for each in report.sections if each.party == "evaluator"]
        yield self.chapter("第三方专业评估")
        yield self.part(own[0].title, 1)
        yield Text(self.prose.assessed())
        yield from self.sides(own[0], own[0].parts[0], "bare", self.style.point)
        yield self.part("社工站总体服务开展情况", 2)
        yield self.point(own[1].title, 1)
        yield from self.sides(own[1], own[1].parts[0], "bare", self.item_style())
        yield self.point("服务指标完成情况", 2)
        yield from map(Text, self.prose.indicators())
        if report.areas:
            yield self.part("各社工点服务开展情况", 3)
            divided = [area for area in report.areas if area.communities != (area.name,)]
            yield Text("各片区所辖社区如下：" if divided else "各社工点的服务分述如下。")
            if divided and "area table" in report.options:
                rows = [(area.name, "、".join(area.communities)) for area in divided]
                yield Grid("", (("片区", "所辖社区"), *rows), 1)
                divided = []
            for area in divided:
                yield Text(f"{area.name}：{'、'.join(area.communities)}{self.chance.choice('；。')}")
            for number, section in enumerate(own[2:], 1):
                yield self.point(section.title, number)
                yield from self.sides(section, section.parts[0], "bare", self.item_style())
        yield self.chapter("评估结果")
        yield from self.results("part")
        yield self.chapter("结语")
        yield from self.advice()

    def summary_begins(self) -> Iterator[Block]:
        """Background, then the first two parts of one summary."""
        yield from self.background()
        yield self.chapter("评估总结")
        yield self.part("社工站基本情况", 1)
        yield from map(Text, self.prose.situation())
        yield self.part("各项目服务进度情况", 2)
        yield from map(Text, self.prose.indicators())

    def projects(self) -> Iterator[Block]:
        """The 2018 rules: background, then one summary with a section for each project."""
        yield from self.summary_begins()
        for number, section in enumerate(self.report.sections, 3):
            yield self.part(section.title, number)
            yield from self.sides(section, section.parts[0], "point", self.item_style())
        yield from self.end()

    def quality(self) -> Iterator[Block]:
        """The 2023 rules: sections by quality, the areas as groups within a side, the other parties after them."""
        yield from self.summary_begins()
        for number, section in enumerate(self.report.sections, 3):
            yield self.part(section.title, number)
            if len(section.parts) == 1 and section.parts[0].area is None:
                yield from self.sides(section, section.parts[0], "point", self.item_style())
            else:
                yield from self.by_area(section)
        yield from self.end()

    def background(self) -> Iterator[Block]:
        yield self.chapter(f"{self.prose.kind}评估背景")
        yield from map(Text, self.prose.methods())
        yield self.part("评估依据", 1)
        yield from map(Text, self.prose.basis())
        yield self.part("评估结果说明", 2)
        yield Text(self.prose.weights())
        yield Text(self.prose.assessed())

    def end(self) -> Iterator[Block]:
        yield self.chapter("评估反馈")
        yield Text("评估反馈分现场和书面两步。")
        yield Text(f"1.现场反馈：评估结束时专家当场说明了主要意见，{self.prose.short}表示认可。")
        yield Text(f"2.对评估报告初稿的反馈：各方收到初稿后，{self.prose.short}没有提出异议。")
        yield self.chapter("评估等级")
        yield from self.results("point")
        yield self.chapter("结语")
        yield from self.advice()

    # their parts -----------------------------------------------------------------------------------------------------

    def item_style(self) -> str:
        """The numbering of items below a numbered point; the point's own style would be the same level twice."""
        return self.style.item or "（1）"

    def sides(self, section: Section, part: Part, head: str, template: str) -> Iterator[Block]:
        for number, (side, name) in enumerate((("praise", self.style.praise), ("concern", self.style.concern)), 1):
            yield self.side_head(name, head, number)
            findings: tuple[Finding, ...] = getattr(part, side)
            if not findings:
                yield Text(self.chance.choice(words.NOTHING).replace("{party}", PARTY_NAMES[section.party]))
                continue
            if len(findings) > 1 and "leads" in self.report.options and self.chance.random() < 0.7:
                yield Text(self.chance.choice(words.LEADS[side]).replace("{title}", section.title))
            yield from self.items(findings, template)

    def side_head(self, name: str, head: str, number: int) -> Text:
        if head == "part":
            return self.part(name + self.style.colon, number)
        if head == "point":
            return self.point(name + self.style.colon, number)
        return Text(name + (self.style.colon or "："), 3)

    def items(self, findings: tuple[Finding, ...], template: str, level: int = 4) -> Iterator[Block]:
        alone = len(findings) == 1 and len(findings[0].paragraphs) == 1
        single = alone and self.chance.random() < (0.7 if level == 4 else 0.2)
        if any(
            mark(template, 1) in finding.text for finding in findings
        ):  # 一是 within an item and before it: no one could tell
            template = "（1）"
        for number, finding in enumerate(findings, 1):
            first, *further = (self.prose.said(each) for each in finding.paragraphs)
            yield Text(first) if single else Text(first, level, template, number)
            yield from map(Text, further)

    def by_area(self, section: Section) -> Iterator[Block]:
        group = self.item_style() if self.item_style()[0] in "(（" else "（1）"
        inner = self.style.inner
        reaches = self.chance.choice(("，该片区范围包括：", "，覆盖", "（", "："))
        for number, (side, name) in enumerate((("praise", self.style.praise), ("concern", self.style.concern)), 1):
            yield self.point(name + self.style.colon, number)
            if "leads" in self.report.options:
                yield Text(self.chance.choice(words.LEADS[side]).replace("{title}", section.title))
            for place, part in enumerate(section.parts, 1):
                assert part.area is not None
                yield Text(self.area_head(part.area, reaches), 4, group, place)
                yield from self.items(getattr(part, side), inner, level=5)

    def area_head(self, area: Area, reaches: str) -> str:
        if area.communities == (area.name,):
            return area.name
        wide = (
            area.name[0] + " " + area.name[1:]
            if area.name[0] in "ABCDEF" and self.style.numbers != "close"
            else area.name
        )
        return f"{wide}{reaches}{'、'.join(area.communities)}{'）' if reaches == '（' else ''}"

    def results(self, head: str) -> Iterator[Block]:
        report = self.report
        if report.scores and "score table" in report.options:
            rows = [
                (PARTY_NAMES[party], f"{WEIGHTS[report.scheme][party]}%", score)
                for party, score in report.scores.items()
            ]
            yield Grid("", (("评估方", "分值占比", "得分"), *rows, ("总分", "100%", str(report.total))), 1)
            yield Text(f"评估等级：{report.grade}")
            return
        *parts, last = self.prose.result()
        for number, line in enumerate(parts, 1):
            yield Text(line, 0, self.style.part if head == "part" else self.style.point, number)
        yield Text(last)

    def advice(self) -> Iterator[Block]:
        yield Text(self.prose.closing())
        for number, text in enumerate(self.report.advice, 1):
            yield Text(self.prose.said(text), 4, "1.", number)
        if self.report.issued:
            yield from map(Text, self.prose.issued(self.report.issued))

    def annexes(self) -> Iterator[Block]:
        report = self.report
        title = f"广州市{report.street}社工站购买服务项目指标完成情况统计表"
        if "annex list" in report.options:
            yield Text(f"附件：1.{title}")
            yield Text(f"2.广州市{report.street}社工站购买服务项目社工到岗情况统计表")
        if "annex" not in report.options:
            return
        yield PageBreak()
        yield Text("附件1")
        span = f"（{self.style.span(*report.assessed)}）"
        first, second = annex.main_tables(report, title + span)
        yield first
        yield second
        yield annex.list_table(report, title)
        if "staff" in report.options:
            yield PageBreak()
            yield Text("附件2")
            yield annex.staff_table(report, f"广州市{report.street}社工站购买服务项目社工到岗情况统计表")
