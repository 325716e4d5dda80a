"""The items under a heading of praise or concern: numbered, or paragraph by paragraph; lead-ins told apart."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.language.folding import compact
from generator.understand.outline.numbering import NumberStyle
from generator.understand.outline.paragraphs import Paragraph

_NOTHING = re.compile(
    r"(?:本次|此次|本期)?(?:评估)?(?:中)?[,]?[\u4e00-\u9fff()（）]{0,14}?(?:暂?无|没有|暂未|未)(?:提出|发现|特别)?(?:明显|特别|其他)?(?:的)?"
    r"(?:需要?(?:关注|改进|改善)|值得肯定|意见|建议|问题|不足|异议)?[\u4e00-\u9fff、]{0,8}[。;]?|无[。;]?|/"
)
_NOTHING_LENGTH = 40
_LEAD_IN = re.compile(r"(?:以下|如下|下列|下面|几(?:个)?方面|几点|两点|三点|方面)[^。]{0,24}[:：]?$|[:：]$")
_FIXED = re.compile(r"^(?:经|通过)(?:评估专家|评委|对|与|查阅|评估)|反馈如下:?$")


@dataclass(frozen=True, slots=True)
class Items:
    """What stands under one heading. A lead-in is fixed where every report has the same words."""

    items: tuple[tuple[Paragraph, ...], ...] = ()
    lead_ins: tuple[Paragraph, ...] = ()
    fixed: tuple[Paragraph, ...] = ()
    nothing: tuple[Paragraph, ...] = ()


@dataclass(slots=True)
class _Sorting:
    items: list[list[Paragraph]] = field(default_factory=list)
    lead_ins: list[Paragraph] = field(default_factory=list)
    style: NumberStyle | None = None  # of the list's own numbers


def items(paragraphs: Sequence[Paragraph]) -> Items:
    """Sort the paragraphs between one heading and the next."""
    if len(paragraphs) == 1 and is_nothing(paragraphs[0].text):
        return Items(nothing=(paragraphs[0],))
    sorting = _Sorting()
    numbered = [paragraph for paragraph in paragraphs if paragraph.number]
    lone = {style for style, count in Counter(p.number.style for p in numbered if p.number).items() if count == 1}
    for paragraph in paragraphs:
        _place(paragraph, sorting, has_list=bool(numbered), lone=lone)
    return Items(
        tuple(tuple(item) for item in sorting.items),
        tuple(paragraph for paragraph in sorting.lead_ins if not is_fixed(paragraph.text)),
        tuple(paragraph for paragraph in sorting.lead_ins if is_fixed(paragraph.text)),
    )


def _place(paragraph: Paragraph, sorting: _Sorting, *, has_list: bool, lone: AbstractSet[NumberStyle]) -> None:
    number = paragraph.number
    if number and number.style >= NumberStyle.ORDINAL and number.style in lone and sorting.items:
        sorting.items[-1].append(paragraph)  # a sentence that a page break left at the beginning of a line
    elif number and _is_item(number.style, sorting.style):
        sorting.style = number.style
        sorting.items.append([paragraph])
    elif sorting.style is not None:
        sorting.items[-1].append(paragraph)  # a point within the item, or a paragraph that goes on with it
    elif _is_lead_in(paragraph.text, has_list=has_list):
        sorting.lead_ins.append(paragraph)
    else:
        sorting.items.append([paragraph])


def _is_item(style: NumberStyle, list_style: NumberStyle | None) -> bool:
    """Whether a number begins an item of the list: its form is the list's, or stands further out."""
    if list_style is None or style is list_style:
        return True
    return style < list_style and style < NumberStyle.ORDINAL


def _is_lead_in(text: str, *, has_list: bool) -> bool:
    words = compact(text)
    return words.endswith(":") or (has_list and bool(_LEAD_IN.search(words)))


def is_nothing(text: str) -> bool:
    """Whether the report says in words that there is nothing on this side."""
    words = compact(text)
    return len(words) <= _NOTHING_LENGTH and bool(_NOTHING.fullmatch(words))


def is_fixed(text: str) -> bool:
    """Whether a lead-in is the same in every report: 经评估专家…有以下几方面值得肯定：."""
    return bool(_FIXED.search(compact(text)))
