"""What was and what was not understood, in words for the person at the command line.

No word of a document is repeated, only counts and kinds are.
"""

from collections import Counter
from collections.abc import Iterator

from generator.drafts.batch.outcome import Batch, Drafted
from generator.drafts.writing.account import left_over
from generator.model.finding import Side
from generator.understand.draft import Draft, Fact

_WORDS = {
    Fact.TITLE: "标题",
    Fact.KIND: "类型",
    Fact.DISTRICT: "区",
    Fact.STREET: "街道",
    Fact.STATION: "社工站",
    Fact.SUPERVISOR: "监督方",
    Fact.PURCHASER: "购买方",
    Fact.OPERATOR: "承办方",
    Fact.EVALUATOR: "评估方",
    Fact.EVALUATED: "评估日期",
    Fact.ISSUED: "出具日期",
    Fact.CONTRACT_FROM: "协议期的起",
    Fact.CONTRACT_TO: "协议期的止",
    Fact.ASSESSED_FROM: "考核期的起",
    Fact.ASSESSED_TO: "考核期的止",
    Fact.FUNDING: "经费",
    Fact.ADDRESS: "地址",
    Fact.SCHEME: "评估办法",
    Fact.TOTAL: "总分",
    Fact.GRADE: "等级",
}


def of_draft(one: Drafted) -> Iterator[str]:
    """A report of the batch, in a few lines: which files, what was read, what is to be looked at."""
    draft = one.draft
    yield " + ".join(one.names) + (f" → {one.path.as_posix()}" if one.path else "")
    if one.why:
        yield f"  合成一份：{'；'.join(f'{name}（{why}）' for name, why in zip(one.names[1:], one.why, strict=False))}"
    missing = [words for fact, words in _WORDS.items() if draft.fact(fact) is None]
    if not draft.areas:
        missing.append("片区")
    read = f"读到基本情况 {len(_WORDS) + 1 - len(missing)} 项"
    yield f"  {read}" + (f"；没有读到：{'、'.join(missing)}" if missing else "")
    counts = Counter(finding.side for finding in draft.findings)
    measured = sum(indicator.measured for indicator in draft.indicators)
    yield (
        f"  肯定 {counts[Side.PRAISE]} 条，关注 {counts[Side.CONCERN]} 条，建议 {len(draft.recommendations)} 条，"
        f"指标 {measured} 项，片区 {len(draft.areas)} 个"
    )
    yield f"  {_to_do(one, draft)}"


def _to_do(one: Drafted, draft: Draft) -> str:
    left = len(left_over(draft, lambda text: text)) if one.files is None else one.files.left
    said = []
    if one.files is not None:
        said.append(f"要看 {one.files.doubts + len(one.files.missing)} 处")
        problems = sum(complaint.severity == "error" for complaint in one.files.complaints)
        said.append(f"核对发现 {len(one.files.complaints)} 处" + (f"（{problems} 处要改）" if problems else ""))
    said.append(f"没有看懂 {left} 行")
    kinds = Counter(personal.kind for personal in draft.personal)
    if kinds:
        said.append("遮住个人信息：" + "、".join(f"{kind} {count} 处" for kind, count in sorted(kinds.items())))
    return "；".join(said)


def of_batch(batch: Batch, where: str | None) -> str:
    """The last line: how many reports, and what to do next. `where`: the folder of drafts, None if none is written."""
    drafted, failed = len(batch.drafted), len(batch.failures)
    said = f"共读出 {drafted} 份报告" + (f"，{failed} 个文件没有读成" if failed else "")
    if where is None or not drafted:
        return said + "。"
    then = f"打开草稿旁边的 .review.html 对照原文，改好后运行 gongshi check --data {where}，再运行 gongshi accept"
    return f"{said}。下一步：{then}。"
