"""How titles, dates, parties, counts and figures are put into Chinese words."""

import re
from datetime import date

from markupsafe import Markup

from generator.language.numerals import han_numeral
from generator.model.catalogue import Station
from generator.model.figure import Figure
from generator.model.report import Report
from generator.model.scheme import Party
from generator.model.values import Missing, Number, Percent, Since
from generator.render.escape import safe

PARTY_NAMES = {
    Party.EVALUATOR: "第三方评估",
    Party.PURCHASER: "购买方",
    Party.SUPERVISION_CENTRE: "督导中心",
    Party.SUPERVISOR: "监督方",
}


_LONG = re.compile(r"(?<![\d.#])\d{4,}")
_COUNTED = re.compile(r"(?<=\d) (?=[\u4e00-\u9fff])")
_IN_WORDS = 10  # the largest number that is written in words


def day(value: date) -> str:
    """2024-08-23 → `2024 年 8 月 23 日`."""
    return f"{value.year} 年 {value.month} 月 {value.day} 日"


def year_and_kind(report: Report) -> str:
    """`2024 年末期`: which of a station's reports it is."""
    return f"{report.year} 年{report.body.kind.label}"


def report_title(station: Station, report: Report) -> str:
    """`花地街社工服务站 2024 年末期评估`."""
    return f"{station.profile.short_name} {year_and_kind(report)}评估"


def period(value: Since) -> str:
    """2015-07 → `2015 年 7 月`; as exact as the source."""
    parts = [int(part) for part in value.printed.split("-")]
    return " ".join(f"{number} {word}" for number, word in zip(parts, ("年", "月", "日"), strict=False))


def count(number: int) -> str:
    """1234 → `1,234`."""
    return f"{number:,}"


def grouped(value: object) -> Markup:
    """A printed number of four digits and more, set apart by thousands; what is copied stays as printed."""
    return Markup(_LONG.sub(_by_thousands, safe(value)))


def _by_thousands(match: re.Match[str]) -> str:
    groups = f"{int(match[0]):,}".split(",") if match[0][0] != "0" else [match[0]]
    return "".join(f'<span class="k">{group}</span>' for group in groups[:-1]) + groups[-1]


def months(number: int) -> str:
    """24 → `两年`, 30 → `30 个月`."""
    years, rest = divmod(number, 12)
    if rest or not 0 < years <= _IN_WORDS:
        return f"{number} 个月"
    return f"{han_numeral(years).replace('二', '两')}年"


def together(text: str) -> str:
    """No line ends between a figure and what it counts: `6 条`."""
    return _COUNTED.sub("\N{NO-BREAK SPACE}", text)


def numeral(number: int) -> str:
    """Few things, counted in Chinese: 4 → `四`."""
    return han_numeral(number) if number <= _IN_WORDS else str(number)


def stated(value: object) -> str:
    """Any stated value as words for plain text (descriptions, summaries)."""
    if isinstance(value, Missing):
        return value.label
    if isinstance(value, date):
        return day(value)
    return period(value) if isinstance(value, Since) else str(value)


def figure_words(figure: Figure, usual: str, *, staffing: bool) -> str:
    """What one place prints, in its own unit: `目标 900 次，完成 1078 次，119.78%`; only what is printed there.

    `usual` is the quantity's unit where the place names none; staffing has posts due and filled instead of targets.
    """
    unit = figure.unit or usual
    unit = "" if unit == "%" else f" {unit}"
    due, done = ("应有", "实有") if staffing else ("目标", "完成")
    parts = []
    if figure.target is Missing.NOT_SET:
        parts.append("目标未设（原文“/”）")
    elif isinstance(figure.target, Number):
        parts.append(f"{due} {figure.target}{unit}")
    if isinstance(figure.actual, Number):
        parts.append(f"{done} {figure.actual}{unit}" if parts else f"{figure.actual}{unit}")
    elif figure.actual is not Missing.NOT_STATED:
        parts.append(f"{done}{figure.actual.label}" if figure.actual is not Missing.NOT_SET else f"{done}“/”")
    if isinstance(figure.percent, Percent):
        parts.append(f"{figure.percent}" if figure.percent.signed else f"{figure.percent}（原文无百分号）")
    elif figure.percent is Missing.NOT_SET:
        parts.append("百分比“/”")
    return "，".join(parts)
