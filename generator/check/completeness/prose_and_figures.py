"""The numbers of a finding as figures and in its sentences: guards the work of entering them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Stand
from generator.check.passages import quoted
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.language.flat_text import spaced
from generator.language.numerals import NUMERAL, han_value
from generator.language.quantities import PERCENT, SpokenQuantity, read
from generator.model.figure import Figure
from generator.model.finding import FindingRecord, Side
from generator.model.key_path import KeyPath
from generator.model.values import Missing, Number, Percent

_CHAPTER = Chapter(CheckSubject.COMPLETENESS, 1, reads_prose=True)
_DIGIT = re.compile("[0-9０-９]")
_DIGITS = re.compile(r"(?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?P<times>[万亿千百])?")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_TIMES = {"万": 10_000, "亿": 100_000_000, "千": 1_000, "百": 100}
_WORDED = {
    "半": Decimal("0.5"),
    "一半": Decimal(50),
    "过半": Decimal(50),
    "双": Decimal(2),
    "俩": Decimal(2),
    "首": Decimal(1),
}
_ALL = re.compile("全部|全覆盖|均|都|百分之百|100")
_ASPECTS = ("target", "actual", "percent")
_KINDS = frozenset(("类", "岁", "周岁", "分钟", "期", "大", "方面", "层面", "维度", "部分"))  # of speech, not of record
_SAYINGS = frozenset(((PERCENT, Decimal(100)), ("小时", Decimal(24))))
_NAMED = 4  # numbers that a message names
_WHOLE = 100  # per cent
_SMALL = 1  # 0 and 1 may be said without a number: 没有, 一份, 首次


class _Mentioned:
    """Every number that a text may be said to mention. What the plain digits do not show is looked for further."""

    def __init__(self, text: str) -> None:
        self.text, self.flat = text, read(text).flat.words
        self.digits = frozenset(_PLAIN.findall(self.flat))

    @cached_property
    def values(self) -> frozenset[Decimal]:
        """Numbers with 万 and thousands, numerals, and digits as blanks divide them in the source."""
        numbers = {value for word, value in _WORDED.items() if word in self.text}
        for words in (self.text, self.flat):
            for token in _DIGITS.finditer(words):
                value = Decimal(token["number"].replace(",", ""))
                numbers |= {value, value * _TIMES.get(token["times"] or "", 1)}
        numerals = (han_value(token[0]) for token in NUMERAL.finditer(self.text))
        return frozenset((*numbers, *(Decimal(value) for value in numerals if value is not None)))

    def __contains__(self, value: Decimal) -> bool:
        return str(value) in self.digits or value in self.values


def _values(figure: Figure) -> Iterator[tuple[str, Number | Percent]]:
    for aspect in _ASPECTS:
        value = getattr(figure, aspect)
        if not isinstance(value, Missing):
            yield aspect, value


def _of_record(quantity: SpokenQuantity, finding: FindingRecord) -> bool:
    """Whether a number of a summary is one that is recorded: not 17类, not part of a name."""
    if quantity.han or quantity.split or quantity.unit in _KINDS or not quantity.unit:
        return False
    if (quantity.unit, quantity.value) in _SAYINGS or (quantity.unit == "年" and quantity.number.approximate):
        return False
    return not any(quantity.printed in name for name in finding.names)


def _said_otherwise(figure: Figure, value: Number | Percent, text: str) -> bool:
    """Whether a text may tell a number without writing it: 没有, 一份, 全部; or a note explains it."""
    return figure.note is not None or value.value <= _SMALL or (value.value == _WHOLE and _ALL.search(text) is not None)


def _missing_from_text(
    report: ReportUnderCheck, finding: FindingRecord, path: KeyPath, place: str, anchor: str
) -> Iterator[Outcome]:
    mentioned = _Mentioned(finding.text)
    agreed = 0
    for index, figure in enumerate(finding.figures):
        for aspect, value in _values(figure):
            if value.value in mentioned:
                agreed += 1
            elif not _said_otherwise(figure, value, finding.text):
                yield Discrepancy(
                    f"登记的“{report.name(figure)}”是 {value}，这一条的原文里没有这个数",
                    (Stand(str(value), place, anchor, (*path, "figures", index, aspect)),),
                    str(value),
                )
    if agreed:
        yield Agreed(agreed)


def _missing_from_record(finding: FindingRecord, path: KeyPath, place: str, anchor: str) -> Iterator[Outcome]:
    if finding.summary is None or _DIGIT.search(finding.summary) is None:
        return
    reading = read(finding.summary)
    recordable = [quantity for quantity in reading.quantities if _of_record(quantity, finding)]
    recorded = {value.value for figure in finding.figures for _, value in _values(figure)}
    missing = [quantity for quantity in recordable if quantity.value not in recorded]
    if missing and finding.text:
        mentioned = _Mentioned(finding.text)
        missing = [quantity for quantity in missing if quantity.value not in mentioned]
    if len(recordable) > len(missing):
        yield Agreed(len(recordable) - len(missing))
    if missing:
        words = list(dict.fromkeys(quantity.words for quantity in missing))
        numbers = "、".join(words[:_NAMED]) + (f"等{len(words)}个数" if len(words) > _NAMED else "")
        where = "登记的数量和原文里都没有" if finding.text else "登记的数量里没有"
        quote = Stand(quoted(reading.quote(missing[0])), place, anchor, (*path, "summary"))
        yield Discrepancy(spaced(f"摘要写{numbers}，{where}"), (quote,), spaced(numbers))


@_CHAPTER.check()
def prose_numbers_stand_in_figures(report: ReportUnderCheck) -> Iterator[Outcome]:
    """意见里登记的数量，原文里找得到；摘要写的数，登记的数量里也有。
    这一项核对的是登记，不是报告：附有原文时，登记的数应在原文里出现；摘要里的数应在登记的数量或原文里出现。
    日期、序号、文号、名称里的数字和“17类”“24小时”一类的说法不算数量；整份报告的意见都没有登记数量的，不核对。
    """
    if not any(finding.record.figures for finding in report.findings):
        return
    for number, section in enumerate(report.body.sections):
        for side in Side:
            for index, finding in enumerate(section.findings_on(side)):
                path: KeyPath = ("sections", number, side.value, index)
                place, anchor = section.place_of(side, index + 1), section.anchor(side, index + 1)
                if finding.text and finding.figures:
                    yield from _missing_from_text(report, finding, path, place, anchor)
                yield from _missing_from_record(finding, path, place, anchor)
