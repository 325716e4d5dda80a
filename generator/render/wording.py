"""How dates, parties and counts are said in Chinese."""

from datetime import date

from generator.model.figure import Figure
from generator.model.scheme import Party
from generator.model.values import Missing, Number, Percent, Since

PARTY_NAMES = {
    Party.EVALUATOR: "第三方评估",
    Party.PURCHASER: "购买方",
    Party.SUPERVISION_CENTRE: "督导中心",
    Party.SUPERVISOR: "监督方",
}


def day(value: date) -> str:
    """2024-08-23 → `2024 年 8 月 23 日`."""
    return f"{value.year} 年 {value.month} 月 {value.day} 日"


def period(value: Since) -> str:
    """2015-07 → `2015 年 7 月`; as exact as the source."""
    parts = [int(part) for part in value.printed.split("-")]
    return " ".join(f"{number} {word}" for number, word in zip(parts, ("年", "月", "日"), strict=False))


def stated(value: object) -> str:
    """Any stated value as words for plain text (descriptions, summaries)."""
    if isinstance(value, Missing):
        return value.label
    if isinstance(value, date):
        return day(value)
    return period(value) if isinstance(value, Since) else str(value)


def says(figure: Figure, usual: str, *, staffing: bool) -> str:
    """What one place prints, in its own unit: `目标 900 次，完成 1078 次，119.78%`; only what is printed there.

    `usual` is the quantity's unit where the place names none; staffing has posts due and filled instead of targets.
    """
    unit = figure.unit or usual
    unit = "" if unit == "%" else f" {unit}"
    due, done = ("应有", "实有") if staffing else ("目标", "完成")
    said = []
    if figure.target is Missing.NOT_SET:
        said.append("目标未设（原文“/”）")
    elif isinstance(figure.target, Number):
        said.append(f"{due} {figure.target}{unit}")
    if isinstance(figure.actual, Number):
        said.append(f"{done} {figure.actual}{unit}" if said else f"{figure.actual}{unit}")
    elif figure.actual is not Missing.NOT_STATED:
        said.append(f"{done}{figure.actual.label}" if figure.actual is not Missing.NOT_SET else f"{done}“/”")
    if isinstance(figure.percent, Percent):
        said.append(f"{figure.percent}" if figure.percent.signed else f"{figure.percent}（原文无百分号）")
    elif figure.percent is Missing.NOT_SET:
        said.append("百分比“/”")
    return "，".join(said)
