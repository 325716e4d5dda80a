"""How one report is written: its numbering, its wording for the two sides, its dates and its blanks round numbers."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

HAN: Final = "〇一二三四五六七八九"


def han(number: int) -> str:
    """A number below 100 in Chinese characters: 十二, 二十三."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else HAN[tens] + "十"
    return head + (HAN[ones] if ones or not tens else "")


def mark(template: str, number: int) -> str:
    """`（一）` for 3 is `（三）`, `1.` is `3.`, `①` is `③`. A template has exactly one of 一 1 ①."""
    return (
        template.replace("①", chr(ord("①") + number - 1)).replace("1", str(number))
        if "一" not in template
        else template.replace("一", han(number))
    )


DATES: Final[dict[str, Callable[[date], str]]] = {
    "close": lambda d: f"{d.year}年{d.month}月{d.day}日",
    "wide": lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    "dots": lambda d: f"{d.year}.{d.month}.{d.day}",
    "padded": lambda d: f"{d.year}年{d.month:02}月{d.day:02}日",
    "mixed": lambda d: f"{d.year}年 {d.month} 月{d.day} 日",
}


def in_characters(day: date) -> str:
    """二〇二四年八月二十三日."""
    return "".join(HAN[int(digit)] for digit in str(day.year)) + f"年{han(day.month)}月{han(day.day)}日"


@dataclass(frozen=True, slots=True)
class Style:
    """One way of writing, chosen once for a report."""

    chapter: str  # 一、
    part: str  # （一）
    point: str  # 1.
    item: str  # (1); "" where findings are told in one paragraph
    inner: str  # ①, below an area
    praise: str
    concern: str
    colon: str
    day: str
    numbers: str  # close, wide, mixed or full
    range: str  # how two dates are joined

    def dated(self, day: date) -> str:
        return DATES[self.day](day)

    def span(self, first: date, last: date) -> str:
        return self.range.format(self.dated(first), self.dated(last))

    def spaced(self, text: str, chance: random.Random) -> str:
        """The blanks this report puts round numbers that stand between Chinese characters."""
        if self.numbers == "close":
            return text
        if self.numbers == "full":
            return re.sub(r"(?<![\d.])\d{1,2}(?![\d.%])", lambda n: n[0].translate(_FULL), text)

        def widened(match: re.Match[str]) -> str:
            if self.numbers == "wide":
                return f" {match[0]} "
            return chance.choice((f" {match[0]} ", f"{match[0]} ", f" {match[0]}", match[0]))

        return re.sub(r"(?<=[一-鿿])\d[\d.]*%?(?=[一-鿿])", widened, text)


_FULL = {ord(str(digit)): chr(ord("０") + digit) for digit in range(10)}


def choose(chance: random.Random) -> Style:
    """A style in which no two levels are numbered alike."""
    part = chance.choice(("（一）", "(一) ", "(一)", "（一） "))
    point = chance.choice(("1.", "1．", "1、", "1. "))
    praise, concern = chance.choice(
        (("值得肯定的地方", "需要关注的地方"),) * 7
        + (("主要成效", "存在不足"), ("优点", "不足"), ("亮点", "问题与建议"))
    )
    return Style(
        chapter=chance.choice(("一、",) * 6 + ("第一章 ", "一. ", "一．")),
        part=part,
        point=point,
        item=chance.choice(("(1) ", "（1）", "（1） ", "(1)", "第一，", "其一，", "一是", "①", "")),
        inner=chance.choice(("①", "①", "① ", "1)", "一是")),
        praise=praise,
        concern=concern,
        colon=chance.choice(("：", "：", "", ":")),
        day=chance.choice(tuple(DATES)),
        numbers=chance.choice(("close", "wide", "mixed", "full")),
        range=chance.choice(("{}至{}", "{}至{}", "{}—{}", "{}起至{}止", "{}到{}")),
    )
