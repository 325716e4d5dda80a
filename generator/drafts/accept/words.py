"""What a person is told before and after a draft becomes data."""

from collections.abc import Iterator
from pathlib import Path

from generator.drafts.accept.plan import Plan

_MOST = 30  # differences that are listed; more would bury the way out


def before(plan: Plan, draft: Path) -> Iterator[str]:
    """What will be written, and what to think of first."""
    if not plan.files:
        yield f"{plan.report.as_posix()} 已有，内容同 {draft.as_posix()} 一样；没有要写的。"
        return
    yield f"{draft.as_posix()} 将写成 {plan.key}："
    for path in plan.files:
        yield f"  {path.as_posix()}（{_news(plan, path)}）"
    if plan.station_is_new:
        station = plan.key.rpartition("/")[0]
        yield f"  新的站 {station}：代号照拼音拟定，公布后不再改动；要换请加 --as 区/代号"
    for body in plan.bodies:
        yield f"  新的机构 {body.id}：{body.name}"
    if plan.to_look:
        yield f"  草稿里还有 {plan.to_look} 处“请看”；写入后这些字不会带进数据，请先看过"
    if plan.left:
        yield f"  原文有 {plan.left} 行没有看懂，列在核对单里；要紧的请先补进草稿"


def _news(plan: Plan, path: Path) -> str:
    if path == plan.report:
        return f"替换，{len(plan.changes)} 处不同" if plan.changes else "新的报告"
    return "新的站" if path.parent == plan.report.parent else "末尾加机构"


def differing(plan: Plan) -> Iterator[str]:
    """Why nothing is overwritten."""
    differing = f"已有这份报告，与草稿有 {len(plan.changes)} 处不同，没有覆盖"
    yield f"{plan.report.as_posix()}:1:1: error[report-differs] {differing}："
    yield from (f"  {change}" for change in plan.changes[:_MOST])
    if len(plan.changes) > _MOST:
        yield f"  ……另有 {len(plan.changes) - _MOST} 处"
    yield "  要用草稿替换请加 --replace；只改几处的，请直接改已有的文件"


def after(plan: Plan) -> str:
    """What comes next."""
    return f"完成：{plan.key}。下一步：gongshi check，再 gongshi serve 看页面。" if plan.files else "完成，没有改动。"
