"""The money of a contract: its phases against the total."""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, fact
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.values import Number

_CHAPTER = Chapter(CheckSubject.ARITHMETIC, 6)


@_CHAPTER.check()
def phase_amounts_sum_to_funding(report: ReportUnderCheck) -> Iterator[Outcome]:
    """经费各期相加等于合同总额。"""
    funding = report.body.funding
    amounts = [phase.amount for phase in funding.phases if isinstance(phase.amount, Number)]
    total = funding.total
    if not amounts or len(amounts) < len(funding.phases) or not isinstance(total, Number):
        return
    if total.approximate or any(amount.approximate for amount in amounts):
        return
    added = sum((amount.value for amount in amounts), Decimal(0))
    if added == total.value:
        yield Agreed()
        return
    sum_of = f"{' + '.join(map(str, amounts))} = {added}"
    yield Discrepancy(
        f"合同总额写 {total} 元，各期相加是 {added} 元",
        (fact(total, "合同总额", "funding", "total"), fact(sum_of, "各期金额", "funding", "phases")),
        str(total),
        str(added),
        sum_of,
    )
