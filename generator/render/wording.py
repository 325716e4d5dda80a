"""How dates, parties and counts are said in Chinese."""

from datetime import date

from generator.model.scheme import Party
from generator.model.values import Missing, Since

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
