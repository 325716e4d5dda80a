"""The annexes of an invented report as tables, and what a draft should hold of them."""

import random
from typing import Any

from tests.understand.reports.blocks import Grid
from tests.understand.reports.reported import Invented, Measure, percent

Row = tuple[str, ...]
NOTES = (
    "此栏由公式算出，请不要手工修改。",
    "协议没有约定的指标，请在相应单元格填“/”。",
    "同一名社工负责多个片区的，只计入其中一个片区。",
)
SUBJECTS = {"接案": "", "节数": "节数", "结案": "结案数", "人次": "人次"}


def main_tables(report: Invented, title: str) -> list[Grid]:
    """The grid of areas by indicators, in two halves as wide annexes are printed."""
    half = (len(report.groups) + 1) // 2
    return [_half(report, title, report.groups[:half]), _half(report, title, report.groups[half:])]


def _half(report: Invented, title: str, groups: tuple[tuple[Measure, ...], ...]) -> Grid:
    chance = random.Random(f"{report.street}/{len(groups)}")
    crew = [chance.randint(3, 7) for _ in report.areas] or [chance.randint(12, 20)]
    columns = _columns(groups)
    top: list[str] = ["服务片区", "投入社工人数"]
    below: list[str] = ["", ""]
    merged = [(0, 0, 1, 0), (0, 1, 1, 1)]
    for subject, measures in columns:
        left = len(top)
        merged.append((0, left, 0, left + 3 * len(measures) - 1))
        top += [subject] + [""] * (3 * len(measures) - 1)
        for measure in measures:
            below += [_target_head(measure), chance.choice(("完成量", "完成量", "完成数")), "百分比"]
    rows: list[Row] = [tuple(top), tuple(below)]
    for n, area in enumerate(report.areas):
        cells = [area.in_tables, str(crew[n])]
        for _, measures in columns:
            for measure in measures:
                cells += _values(*measure.of_areas[n])
        rows.append(tuple(cells))
    totals = ["合计", str(sum(crew))]
    for _, measures in columns:
        for measure in measures:
            totals += _values(measure.target, measure.actual)
    rows.append(tuple(totals))
    return Grid(title, tuple(rows), 2, tuple(merged), NOTES if "comments" in report.options else ())


def _columns(groups: tuple[tuple[Measure, ...], ...]) -> list[tuple[str, tuple[Measure, ...]]]:
    """Measures under the subject they share: 个案接案, 个案节数, 个案结案 under 个案; visits each for itself."""
    columns: list[tuple[str, tuple[Measure, ...]]] = []
    for group in groups:
        if all(measure.name.endswith(("访", "问")) for measure in group):
            columns += [(measure.name, (measure,)) for measure in group]
        else:
            columns.append((group[0].name.removesuffix("接案"), group))
    return columns


def _target_head(measure: Measure) -> str:
    for ending, head in (("接案", "协议接案数"), ("节数", "协议节数"), ("结案", "协议结案数"), ("人次", "协议人次")):
        if measure.name.endswith(ending):
            return head
    return "协议次数" if "活动" in measure.name else "协议个数" if measure.unit == "个" else "协议量"


def _values(target: int | None, actual: int) -> list[str]:
    return ["/" if target is None else str(target), str(actual), percent(actual, target) or "/"]


def list_table(report: Invented, title: str) -> Grid:
    """The single quantities: one below another, in pairs side by side, or each with a head of its own."""
    cells = [(each.name, *_values(each.target, each.actual)) for each in report.others]
    head = ("协议内容", "指标要求", "完成量", "百分比")
    if len(cells) < 5:
        return Grid(title, (head, *cells), 1)
    if len(cells) == 5:
        rows = [row for name, *values in cells for row in ((name, "指标要求", "完成情况", "完成百分比"), ("", *values))]
        return Grid(title, tuple(rows), 0, tuple((top, 0, top + 1, 0) for top in range(0, len(rows), 2)))
    half = (len(cells) + 1) // 2
    right = [*cells[half:], ("", "", "", "")][:half]
    rows = [head * 2, *((*one, *other) for one, other in zip(cells[:half], right, strict=True))]
    rows.append((_people(report), *[""] * 7))
    return Grid(title, tuple(rows), 1, ((len(rows) - 1, 0, len(rows) - 1, 7),))


def _people(report: Invented) -> str:
    households, persons, served = _counts(report)
    return f"评估末月，社工站建档{households}户、{persons}人；评估期内受益居民{served}人次。"


def _counts(report: Invented) -> tuple[int, int, int]:
    number = report.evaluated.toordinal() % 500
    return 300 + number, 420 + number, 5000 + 7 * number


def staff_table(report: Invented, title: str) -> Grid:
    """Who was in post in which month. Nothing of its rows may reach a draft."""
    begin = report.contract[0]
    months = [f"{(begin.month - 1 + n) % 12 + 1}月" for n in range(report.months)]
    head = ("序号", "姓名", "职位", "资格证书", *months, "到岗小计")
    rows = [
        (
            str(n),
            each.name,
            each.post,
            each.licence,
            *("√" if here else "——" for here in each.months),
            str(sum(each.months)),
        )
        for n, each in enumerate(report.staff, 1)
    ]
    sums = [sum(each.months[n] for each in report.staff) for n in range(report.months)]
    foot = ("小计", "", "", "", *(str(each) for each in sums), str(sum(sums)))
    return Grid(title, (head, *rows, foot), 1, ((len(rows) + 1, 0, len(rows) + 1, 3),), private=True)


def expected(report: Invented) -> list[dict[str, Any]]:
    """What a draft holds of the annexes. Plain counts of workers and people may be there and need not."""

    def one(name: str, area: str | None, target: int | None, actual: int) -> dict[str, Any]:
        shown, done, share = _values(target, actual)
        return {"name": name, "area": area, "target": shown, "actual": done, "percent": share, "where": "附件1"}

    values = []
    for measure in (measure for group in report.groups for measure in group):
        values += [one(measure.name, area.in_tables, *measure.of_areas[n]) for n, area in enumerate(report.areas)]
        values.append(one(measure.name, None, measure.target, measure.actual))
    values += [one(each.name, None, each.target, each.actual) for each in report.others]
    counts = [("投入社工人数", area, 0) for area in [*(area.in_tables for area in report.areas), None] * 2]
    counts += [
        (name, None, count)
        for name, count in zip(("建档户数", "建档人数", "受益居民人次"), _counts(report), strict=True)
    ]
    return values + [one(name, area, None, count) | {"optional": True} for name, area, count in counts]
