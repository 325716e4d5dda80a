"""The number that a heading or list item begins with: 一、 （一） 1. （1） ① 第一， 其一， 一是.

A number counts as such by its form alone. Whether a line that begins with one begins something new is decided where its
neighbours are known (paragraphs), for a broken line may begin with 3 名社工 or 1.5 万元 as well.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum

from generator.language.numerals import whole_number


class NumberStyle(IntEnum):
    """Forms of numbers, outermost first: the order in which Chinese official writing nests them."""

    CHAPTER = 1  # 第一章, 第一部分
    HAN = 2  # 一、
    HAN_BRACKETED = 3  # （一）
    ARABIC = 4  # 1. 1． 1、
    BRACKETED = 5  # （1） 1）
    CIRCLED = 6  # ①
    ORDINAL = 7  # 第一，
    ORDINAL_OF_THEM = 8  # 其一，
    ORDINAL_POINT = 9  # 一是


@dataclass(frozen=True, slots=True)
class ListNumber:
    """A number at the start of a text. `end` is where the text after it begins; `printed` is the number as printed."""

    style: NumberStyle
    value: int
    printed: str
    end: int


_HAN = "[一二三四五六七八九十]{1,3}"
_FORMS = (
    (NumberStyle.CHAPTER, re.compile(rf"\s*(第({_HAN}|\d{{1,2}})(?:章|部分|编))[\s:：、]*")),
    (NumberStyle.HAN, re.compile(rf"\s*(({_HAN})\s*[、.．])\s*")),
    (NumberStyle.HAN_BRACKETED, re.compile(rf"\s*([（(]\s*({_HAN})\s*[）)])[、.．]?\s*")),
    (NumberStyle.ARABIC, re.compile(r"\s*((\d{1,2})\s*[.．、](?!\d(?!\d{3}年)))\s*")),
    (NumberStyle.BRACKETED, re.compile(r"\s*([（(]\s*(\d{1,2})\s*[）)])[、.．]?\s*")),
    (NumberStyle.BRACKETED, re.compile(r"\s*((\d{1,2})\s*[）)])[、.．]?\s*")),
    (NumberStyle.ORDINAL, re.compile(rf"\s*(第({_HAN})(?:[，,、：:]|是))\s*")),
    (NumberStyle.ORDINAL_OF_THEM, re.compile(rf"\s*(其({_HAN})(?:[，,、：:]|是))\s*")),
    (NumberStyle.ORDINAL_POINT, re.compile(rf"\s*(({_HAN})是[，,：:]?)\s*")),
)
_CIRCLED = re.compile(r"\s*(([\u2460-\u2473\u2776-\u277f\u3251-\u325f]))[、.．]?\s*")
_BARE = re.compile(r"\s*((\d{1,2}))[ \u3000]+(?=[\u4e00-\u9fff“《])")


def leading_number(text: str) -> ListNumber | None:
    """The number the text begins with; None where it begins with none."""
    if match := _CIRCLED.match(text):
        return ListNumber(NumberStyle.CIRCLED, _circled(match[2]), match[1], match.end())
    for style, form in _FORMS:
        if match := form.match(text):
            return ListNumber(style, whole_number(match[2]), match[1].strip(), match.end())
    return None


def bare_number(text: str) -> ListNumber | None:
    """`3 在项目推广方面`: a list number whose point was lost; only its neighbours show that it is no count."""
    match = _BARE.match(text)
    return ListNumber(NumberStyle.ARABIC, int(match[2]), match[1].strip(), match.end()) if match else None


def _circled(character: str) -> int:
    return int(unicodedata.numeric(character))
