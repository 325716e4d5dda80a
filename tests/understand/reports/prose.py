"""The running text of invented reports: facts, methods, indicators, results and closing words."""

import random
from datetime import date

from tests.understand.reports import words
from tests.understand.reports.reported import PARTY_NAMES, WEIGHTS, Invented, Measure
from tests.understand.reports.style import Style, in_characters

FILE_NAMES = {"guangzhou-2018": "穗府办规〔2018〕13号", "guangzhou-2023": "穗府办〔2023〕7号"}


def remark(report: Invented) -> tuple[str, str]:
    """What the counts come to, in two sentences; a draft may take it for a recommendation."""
    slow = ("志愿者骨干培养", "小组服务", "资源链接")[report.evaluated.day % 3]
    return f"由上述数据可见，{slow}的进度稍慢，其他指标基本跟上。", f"建议社工站后续在{slow}上多投入一些力量。"


class Prose:
    """What one report says in sentences, in its own style."""

    def __init__(self, report: Invented, style: Style, chance: random.Random) -> None:
        self.report, self.style, self.chance = report, style, chance
        self.kind = {"midterm": "中期", "final": "末期"}[report.kind]
        self.short = f"{report.street}社工站"

    def said(self, text: str) -> str:
        return self.style.spaced(text, self.chance)

    def title(self) -> str:
        year = self.chance.choice(("", "", f"{self.report.evaluated.year} 年度"))
        return f"{year}{self.report.station}{self.chance.choice(('', ' '))}{self.kind}评估报告"

    def cover(self) -> list[str]:
        parties = self.report.parties
        lines = [
            f"项目{PARTY_NAMES[name] if name != 'evaluator' else '评估方'}：{parties[name]}"
            for name in ("supervisor", "purchaser")
        ]
        lines += [f"项目承办方：{parties['operator']}", f"项目评估方：{parties['evaluator']}"]
        self.chance.shuffle(lines)
        day = self.report.evaluated
        return [
            *lines,
            f"评估日期：{self.chance.choice((self.style.dated(day), self.style.dated(day), in_characters(day)))}",
        ]

    def situation(self) -> list[str]:
        report, chance = self.report, self.chance
        where = chance.choice(("位于", "地址为", "设在", "坐落于"))
        operator = report.parties["operator"]
        by = chance.choice((f"由{operator}承接运营", f"由{operator}负责运营", f"承办机构为{operator}"))
        lines = [
            self.said(
                f"{report.station}（以下简称{self.short}）{where}{report.address}，{report.since}起{by}，面向居民提供社会工作服务。"
            )
        ]
        term = chance.choice(("项目合同期为", "本年度服务协议期为", "服务协议期自", "合同期限为"))
        span = self.style.span(*report.contract)
        lines.append(f"{chance.choice(('', '按照协议，'))}{term}{span}{self.funding()}。")
        lines.append(self.said(self.team()))
        if report.areas:
            points = sum(len(area.communities) for area in report.areas)
            lines.append(self.said(f"辖区按居民分布分成{len(report.areas)}块，共{points}个社工点。"))
        return lines

    def team(self) -> str:
        """Counts of staff, which are no indicators."""
        senior, junior, other = (self.chance.randint(2, 9) for _ in range(3))
        return (
            f"评估末月在岗社工{senior + junior + other}名，"
            f"其中持证社工{senior + junior}名（中级{senior}名、助理级{junior}名），"
            f"未持证社工{other}名，稳岗率为{self.chance.randint(70, 99)}.5%。"
        )

    def funding(self) -> str:
        amount = self.report.funding
        if amount is None:
            return ""
        figure = self.chance.choice(
            (f"{amount}万元", f" {amount} 万元", f"{amount * 10000:,}元", f"人民币{amount}万元整", f"{amount}.00万元")
        )
        return f"，{self.chance.choice(('服务经费为', '项目经费', '年度服务经费共计'))}{figure}"

    def assessed(self) -> str:
        report = self.report
        name = self.chance.choice(("本次评估考核期为", "评估周期为", "本次考核期自"))
        months = self.said(f"{self.chance.choice(('共', '计'))}考核{report.months}个月")
        return f"{name}{self.style.span(*report.assessed)}，{months}。"

    def basis(self) -> list[str]:
        scheme = self.report.scheme
        return [
            f"本次评估的依据是市政府办公厅印发的社工服务站管理办法（{FILE_NAMES[scheme]}）及其评估指标，以及双方签订的服务协议。",
            *(f"{n}.{name}。{text}" for n, (name, text) in enumerate(words.PRINCIPLES, 1)),
        ]

    def methods(self) -> list[str]:
        draw = {"{n}": str(self.chance.randint(2, 5)), "{m}": str(self.chance.randint(60, 200))}
        lines = [f"{n}.{name}。{text}" for n, (name, text) in enumerate(words.METHODS, 1)]
        for slot, number in draw.items():
            lines = [line.replace(slot, number) for line in lines]
        day = self.style.dated(self.report.evaluated)
        return [
            f"{day}，{self.report.parties['evaluator']}派出{self.said('5名专家和1名工作人员')}到{self.short}开展为期一天的{self.kind}评估，方式如下：",
            *lines,
        ]

    def weights(self) -> str:
        parts = "、".join(f"{PARTY_NAMES[party]}占{weight}%" for party, weight in WEIGHTS[self.report.scheme].items())
        return (
            f"评估满分100分，{parts}，相加得到总分。等级分为四等：90分及以上为优秀，80分以上不足90分为良好，"
            "60分以上不足80分为合格，不足60分为不合格。"
        )

    def indicators(self) -> list[str]:
        """Counts told in order, then the shares of the targets in the same order."""
        counted = [self.group(group) for group in self.report.groups]
        opening = self.chance.choice(("评估期内，社工站", "本年度", "社工站共"))
        source = self.chance.choice(("（数据由社工站填报，分片区情况见附件1）", "（以上数据截至评估末月）"))
        lines = [self.said(opening + "；".join(counted) + "。" + source)]
        return [*lines, "".join(remark(self.report))] if self.chance.random() < 0.5 else lines

    def group(self, group: tuple[Measure, ...]) -> str:
        if "targets in prose" in self.report.options:
            return "，".join(self.beside_target(each) for each in group)
        counts = [self.count(each, first=n == 0) for n, each in enumerate(group)]
        shares = [each.percent for each in group]
        joined = "，".join(counts)
        if any(share is None for share in shares):  # each for itself, with its full name
            full = [f"{each.name}{each.actual}{each.unit}" for each in group]
            return "；".join(
                one + (f"，完成协议指标量的{share}" if share else "") for one, share in zip(full, shares, strict=True)
            )
        known = [share for share in shares if share]
        if len(known) == 1:
            return f"{joined}，{self.chance.choice(('完成协议指标量的', '为协议指标量的'))}{known[0]}"
        last = self.chance.choice(("和", "、", "，"))
        said = self.chance.choice(("分别完成协议指标量的", "分别完成协议指标量的", "完成率分别为"))
        return f"{joined}，{said}{'、'.join(known[:-1])}{last}{known[-1]}"

    def beside_target(self, measure: Measure) -> str:
        text = f"{measure.name}{measure.actual}{measure.unit}"
        return text + (f"（协议指标{measure.target}{measure.unit}，完成率{measure.percent}）" if measure.target else "")

    def count(self, measure: Measure, *, first: bool) -> str:
        """个案接案 98 个, 开展 406 节, 结案 90 个: what follows the first leaves the subject out."""
        name, amount = measure.name, f"{measure.actual}{measure.unit}"
        for ending, verb in (("节数", self.chance.choice(("开展", "服务"))), ("结案", "结案"), ("人次", "服务")):
            if name.endswith(ending) and not first:
                return verb + amount
        begin = "" if name.endswith("接案") else "完成" if first or self.chance.random() < 0.3 else ""
        return f"{begin}{name}{amount}"

    def result(self) -> list[str]:
        """Scores and grade in one of the ways in which they are printed."""
        report, total, grade = self.report, self.report.total, self.report.grade
        if report.scores and "score table" not in report.options:
            form = self.chance.choice(("评估 得分：{}分", "评估 得分：{} 分", "评估得分：{}分", "评分：{}"))
            lines = [f"{PARTY_NAMES[party]}{form.format(score)}" for party, score in report.scores.items()]
            return [
                *lines,
                self.chance.choice(
                    (f"以上各项总得分：{total}分 等级：{grade}", f"总分：{total} 分，评估等级：{grade}")
                ),
            ]
        if total:
            return [self.chance.choice((
                f"经评定，{self.short}本次{self.kind}评估的成绩为：{total}，等级为：{grade}。",
                f"{self.short}{self.kind}评估总分为{total}分，评估等级为“{grade}”。",
            ))]  # fmt: skip
        return [f"经评定，{self.short}本次{self.kind}评估的等级为：{grade}。"]

    def closing(self) -> str:
        return self.said(
            f"{self.short}自{self.report.since}投入服务，得到居民和各方支持，本期工作有成绩，也有可以改进之处。下一步可在这些方面用力："
        )

    def issued(self, day: date) -> list[str]:
        return [self.report.parties["evaluator"], self.chance.choice((self.style.dated(day), in_characters(day)))]
