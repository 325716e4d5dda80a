"""The values a report prints: numbers, percentages, dates and typed absence.

Every value keeps the text as printed beside what it means, because the printed text is the evidence and the
Decimal is only our reading of it. Nothing here rounds.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError


class Missing(StrEnum):
    """Why a value is absent. Never an empty cell, never 0."""

    NOT_STATED = "not_stated"
    NOT_SET = "not_set"
    NOT_DISCLOSED = "not_disclosed"
    NOT_APPLICABLE = "not_applicable"

    @property
    def label(self) -> str:
        """The word shown to readers."""
        return _MISSING_LABELS[self]


_MISSING_LABELS = {
    Missing.NOT_STATED: "此处未写",
    Missing.NOT_SET: "未设目标",
    Missing.NOT_DISCLOSED: "未公开",
    Missing.NOT_APPLICABLE: "不适用",
}


class Unreadable(ValueError):
    """A text that is not the kind of value expected; the message is Chinese and holds expectation and cure."""


_FULL_WIDTH = re.compile(r"[０-９．％，－＋]")
_NUMBER = re.compile(
    r"(?P<before>约|近|超过|逾|不少于|不足|至少)?\s*"
    r"(?P<digits>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*"
    r"(?P<times>万|亿)?\s*"
    r"(?P<after>多|余|以上|左右)?"
)
_TIMES = {None: Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}


def _refuse_full_width(text: str) -> None:
    if _FULL_WIDTH.search(text):
        raise Unreadable(f"数字应使用半角字符，得到“{text}”；改为“{unicodedata.normalize('NFKC', text)}”")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed (`printed`), what it amounts to (`value`) and whether the print only approximates."""

    printed: str
    value: Decimal
    approximate: bool = False

    @classmethod
    def read(cls, text: str) -> Self:
        """`1200`, `220.5`, `8,294`, `约 47 万`, `13000 多`; raises Unreadable for anything else."""
        _refuse_full_width(text)
        found = _NUMBER.fullmatch(text.strip())
        if found is None:
            raise Unreadable(f"应为数字（如 1200、220.5、约 47 万），得到“{text}”；单位请写在 unit 里")
        value = Decimal(found["digits"].replace(",", "")) * _TIMES[found["times"]]
        return cls(text.strip(), value, approximate=bool(found["before"] or found["after"]))

    def __str__(self) -> str:
        return self.printed


_UNSIGNED_MARK = "（原文无%）"
_PERCENT = re.compile(r"(?P<digits>-?\d+(?:\.\d+)?)\s*(?P<sign>%|（原文无%）)")


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage as printed; `signed` is False where the report left out the % sign."""

    printed: str
    value: Decimal
    signed: bool = True

    @classmethod
    def read(cls, text: str) -> Self:
        """`57.30%`, or `459.57（原文无%）` for a print without its sign; raises Unreadable otherwise."""
        _refuse_full_width(text)
        found = _PERCENT.fullmatch(text.strip())
        if found is None:
            hint = f"；若原文确实没有百分号，写成 {text.strip()}{_UNSIGNED_MARK}"
            bare = re.fullmatch(r"-?\d+(?:\.\d+)?", text.strip())
            raise Unreadable(f"应为带百分号的百分比（如 57.30%），得到“{text}”{hint if bare else ''}")
        signed = found["sign"] == "%"
        return cls(found["digits"] + ("%" if signed else ""), Decimal(found["digits"]), signed)

    @property
    def source_text(self) -> str:
        """The form that `read` takes back to the same value."""
        return self.printed if self.signed else self.printed + _UNSIGNED_MARK

    def __str__(self) -> str:
        return self.printed


@dataclass(frozen=True, slots=True, order=True)
class Since:
    """A year, month or day, as exactly as the source gives it."""

    printed: str

    @classmethod
    def read(cls, text: str) -> Self:
        """`2015`, `2015-07` or `2015-07-01`; raises Unreadable otherwise."""
        found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text.strip())
        if found is None:
            raise Unreadable(f"应为年、年-月或年-月-日（如 2015-07），得到“{text}”")
        year, month, day = found.groups(default="01")
        _day(f"{year}-{month}-{day}")
        return cls(text.strip())

    def __str__(self) -> str:
        return self.printed


def _day(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise Unreadable(f"应为日期 年-月-日（如 2024-08-23），得到“{text}”")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable(f"日历上没有“{text}”这一天；请核对年、月、日") from None


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        raise Unreadable(f"代号只能由小写字母、数字和连字符组成（如 phone-visits），得到“{text}”")
    return text


def _text(text: str) -> str:
    if not text.strip():
        raise Unreadable("此处不能为空；原文没有写的，请整行删去或写明缺失原因（如 not_disclosed）")
    if bad := re.search(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff]", text):
        raise Unreadable(f"含有看不见的字符 U+{ord(bad[0]):04X}；请删去后重新输入")
    return text.strip()


def _sha256(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise Unreadable(f"应为 64 位十六进制的 SHA-256 校验值，得到“{text}”；可用 gongshi new --source 自动填写")
    return text


def _whole(text: str) -> int:
    _refuse_full_width(text)
    if not re.fullmatch(r"\d{1,9}", text):
        raise Unreadable(f"应为不带小数的整数（如 11），得到“{text}”")
    return int(text)


def _truth(text: str) -> bool:
    if text not in {"true", "false"}:
        raise Unreadable(f"应为 true 或 false，得到“{text}”")
    return text == "true"


def _validator(read: Callable[[str], Any], *, absent: frozenset[Missing] = frozenset()) -> PlainValidator:
    """YAML arrives as text (see load), so every value has one reader from text; results pass through unchanged."""

    def validate(given: object) -> object:
        if not isinstance(given, str):
            if isinstance(given, (dict, list, tuple)):
                raise PydanticCustomError("gongshi", "应为一个值，得到的是一组内容；请检查缩进")
            return given
        if given in absent:
            return Missing(given)
        try:
            return read(given)
        except Unreadable as fault:
            raise PydanticCustomError("gongshi", "{fault}", {"fault": str(fault)}) from None

    return PlainValidator(validate)


_ABSENT = frozenset(Missing)
_WRITES = PlainSerializer(lambda value: value if isinstance(value, Missing) else str(value), return_type=str)
_WRITES_PERCENT = PlainSerializer(
    lambda value: value if isinstance(value, Missing) else value.source_text, return_type=str
)
_MISSING_SCHEMA: dict[str, Any] = {"enum": [str(m) for m in Missing]}


def _or_missing(schema: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [schema, _MISSING_SCHEMA]})


_NUMBER_SCHEMA: dict[str, Any] = {"type": ["number", "string"]}
_PERCENT_SCHEMA: dict[str, Any] = {"type": "string", "pattern": r"^-?\d+(\.\d+)?\s*(%|（原文无%）)$"}
_DAY_SCHEMA: dict[str, Any] = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}

Text = Annotated[str, _validator(_text), WithJsonSchema({"type": ["string", "number"], "minLength": 1})]
Slug = Annotated[str, _validator(_slug), WithJsonSchema({"type": "string", "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*$"})]
Day = Annotated[date, _validator(_day), WithJsonSchema(_DAY_SCHEMA)]
Whole = Annotated[int, _validator(_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Truth = Annotated[bool, _validator(_truth), WithJsonSchema({"type": "boolean"})]
Amount = Annotated[Number, _validator(Number.read), _WRITES, WithJsonSchema(_NUMBER_SCHEMA)]
Period = Annotated[Since, _validator(Since.read), _WRITES, WithJsonSchema({"type": ["string", "integer"]})]
Sha256 = Annotated[str, _validator(_sha256), WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"})]

StatedNumber = Annotated[
    Number | Missing, _validator(Number.read, absent=_ABSENT), _WRITES, _or_missing(_NUMBER_SCHEMA)
]
StatedPercent = Annotated[
    Percent | Missing, _validator(Percent.read, absent=_ABSENT), _WRITES_PERCENT, _or_missing(_PERCENT_SCHEMA)
]
StatedDay = Annotated[date | Missing, _validator(_day, absent=_ABSENT), _or_missing(_DAY_SCHEMA)]
StatedPeriod = Annotated[
    Since | Missing, _validator(Since.read, absent=_ABSENT), _WRITES, _or_missing({"type": ["string", "integer"]})
]
StatedText = Annotated[
    str | Missing, _validator(_text, absent=_ABSENT), _or_missing({"type": ["string", "number"], "minLength": 1})
]
