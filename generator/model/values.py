"""The values a report prints: numbers, percentages, dates and typed absence.

Every value keeps the text as printed beside what it means, because the printed text is the evidence and the
Decimal is only our reading of it. Nothing here rounds.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, Any, Self, TypeAlias

from pydantic import AfterValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model import reading
from generator.model.fault import OURS, InvalidText, quoted, refuse, visible
from generator.model.rounding import decimals


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


_DIGITS_LIMIT = 20  # characters; longer is a slip, and beyond 28 digits Decimal would round
_NUMBER = re.compile(
    r"(?P<before>约|近|超过|逾|不少于|不足|至少)?\s*"
    r"(?P<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*"
    r"(?P<times>万|亿)?\s*"
    r"(?P<after>多|余|以上|左右)?"
)
_TIMES = {None: Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed (`printed`), what it amounts to (`value`) and whether the print only approximates."""

    printed: str
    value: Decimal
    approximate: bool = False

    @classmethod
    def read(cls, text: str) -> Self:
        """`1200`, `220.5`, `8,294`, `约 47 万`, `13000 多`; raises Unreadable for anything else."""
        printed = reading.half_width(text)
        match = _NUMBER.fullmatch(printed)
        if match is None:
            raise InvalidText(f"应为数字（如 1200、220.5、约 47 万），得到{quoted(text)}；{_number_cure(printed)}")
        if len(match["digits"]) > _DIGITS_LIMIT:
            raise InvalidText(f"数字应不超过 {_DIGITS_LIMIT} 位，得到{quoted(text)}；请核对")
        value = Decimal(match["digits"].replace(",", "")) * _TIMES[match["times"]]
        return cls(printed, value, approximate=bool(match["before"] or match["after"]))

    def __str__(self) -> str:
        return self.printed


def _number_cure(text: str) -> str:
    if text.startswith(("-", "−")):
        return "数量不能为负，请核对"
    number = r"[0-9][0-9,.]*(?:\s*[万亿])?"
    if match := re.fullmatch(rf"({number})\s*%", text):
        return f"百分比请写在 percent 里，或只写 {visible(match[1])}"
    if match := re.fullmatch(rf"(\D*{number})\s*[^\W\d_]+", text):
        return f"请只写 {visible(match[1])}，单位写在 unit 里或不写"
    return "请只写数字"


_UNSIGNED_MARK = "（原文无%）"
_PERCENT = re.compile(r"(?P<digits>-?[0-9]+(?:\.[0-9]+)?)(?:\s*%|（原文无%）)")


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage as printed; `signed` is False where the report left out the % sign."""

    printed: str
    value: Decimal
    signed: bool = True

    @classmethod
    def read(cls, text: str) -> Self:
        """`57.30%`, or `459.57（原文无%）` for a print without its sign; raises Unreadable otherwise."""
        stated = reading.half_width(text)
        match = _PERCENT.fullmatch(stated)
        if match is None or len(match["digits"]) > _DIGITS_LIMIT:
            raise InvalidText(f"应为带百分号的百分比（如 57.30%），得到{quoted(text)}；{_percent_cure(stated)}")
        signed = not stated.endswith(_UNSIGNED_MARK)
        return cls(stated if signed else match["digits"], Decimal(match["digits"]), signed)

    @property
    def places(self) -> int:
        """How many decimals are printed: 2 for `57.30%`."""
        return decimals(self.value)

    @property
    def source_text(self) -> str:
        """The form that `read` takes back to the same value."""
        return self.printed if self.signed else self.printed + _UNSIGNED_MARK

    def __str__(self) -> str:
        return self.printed


def _percent_cure(text: str) -> str:
    digits = re.match(r"-?[0-9]+(?:\.[0-9]+)?", text)
    if digits is None:
        return "请照原文改写"
    return f"写成 {digits[0]}%，原文确实没有百分号的写成 {digits[0]}{_UNSIGNED_MARK}"


@dataclass(frozen=True, slots=True, order=True)
class Since:
    """A year, month or day, as exactly as the source gives it."""

    printed: str

    @classmethod
    def read(cls, text: str) -> Self:
        """`2015`, `2015-07` or `2015-07-01`; raises Unreadable otherwise."""
        return cls(reading.since(text))

    def __str__(self) -> str:
        return self.printed


_ABSENT = frozenset(Missing)
_CHOICES = "、".join(f"{word}（{label}）" for word, label in _MISSING_LABELS.items())
_MEANT = {label: word for word, label in _MISSING_LABELS.items()} | {"/": Missing.NOT_SET, "／": Missing.NOT_SET}
_MEANS_NOTHING = reading.NOT_A_TEXT | {"无", "暂无", "没有", "不详"}
_LIKE_A_WORD = re.compile(r"not[_ -][a-z]+(?:[_ -][a-z]+)?", re.IGNORECASE)


def _refuse_odd_words(entry: str, absent: frozenset[Missing]) -> None:
    """A word for absence that is misspelt, said in Chinese, or out of place must not pass as a text."""
    stated = entry.strip()
    if stated in _ABSENT:
        raise InvalidText(f"应写实际内容，得到 {stated}；这一项不能缺失，请补上")
    if absent and stated in _MEANT:
        raise InvalidText(f"缺失要用规定的词，得到{quoted(stated)}；请改为 {_MEANT[stated]}，可用：{_CHOICES}")
    if absent and stated in _MEANS_NOTHING:
        raise InvalidText(f"缺失要用规定的词，得到{quoted(stated)}；可用：{_CHOICES}")
    if stated[:1] in "nN" and _LIKE_A_WORD.fullmatch(stated) and (absent or "_" in stated):
        near = get_close_matches(stated.lower(), list(Missing), n=1)
        cure = f"是不是 {near[0]}？" if near else ""
        raise InvalidText(f"没有{quoted(stated)}这个缺失词；{cure}可用：{_CHOICES}")


def _validator(read: Callable[[str], Any], *, absent: frozenset[Missing] = frozenset()) -> PlainValidator:
    """YAML arrives as text (see load), so every value has one reader from text; results pass through unchanged."""

    def validate(entry: object) -> object:
        if not isinstance(entry, str):
            if isinstance(entry, (dict, list, tuple)):
                raise PydanticCustomError(OURS, "应为一个值，得到的是一组内容；请检查缩进和括号")
            return entry
        if entry in absent:
            return Missing(entry)
        try:
            _refuse_odd_words(entry, absent)
            return read(entry)
        except InvalidText as fault:
            raise PydanticCustomError(OURS, "{fault}", {"fault": str(fault)}) from None

    return PlainValidator(validate)


def _distinct(items: tuple[Any, ...]) -> tuple[Any, ...]:
    seen: dict[Any, int] = {}
    faults = []
    for index, item in enumerate(items):
        if seen.setdefault(item, index) != index:
            faults.append(((index,), f"列表里不应有重复，{quoted(str(item))}与第 {seen[item] + 1} 项相同；请只留一个"))
    refuse(faults)
    return items


_WRITES = PlainSerializer(lambda value: value if isinstance(value, Missing) else str(value), return_type=str)
_WRITES_PERCENT = PlainSerializer(
    lambda value: value if isinstance(value, Missing) else value.source_text, return_type=str
)

Schema: TypeAlias = "dict[str, Any]"


def _either(*schemas: Schema) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": list(schemas)})


def _matching(pattern: str, **more: object) -> Schema:
    """Text of a form, as JSON Schema writes it: anchored, without group names."""
    return {"type": "string", "pattern": f"^{re.sub(r'[?]P<[a-z]+>', '', pattern)}$", **more}


MISSING_SCHEMA: Schema = {"enum": [str(word) for word in Missing]}
_NUMBER_SCHEMAS: tuple[Schema, ...] = ({"type": "number", "minimum": 0}, _matching(_NUMBER.pattern))
_PERIOD_SCHEMAS: tuple[Schema, ...] = (
    {"type": "integer", "minimum": 1949, "maximum": 2100},
    _matching(r"[0-9]{4}(-[0-9]{2}){0,2}"),
)
_DAY_SCHEMA = _matching(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TEXT_SCHEMA: Schema = {"type": ["string", "number"], "pattern": r"\S"}
_URL_SCHEMA = _matching(r"https?://\S+")

Text = Annotated[str, _validator(reading.text), WithJsonSchema(_TEXT_SCHEMA)]
Prose = Annotated[str, _validator(reading.prose), WithJsonSchema({"type": "string"})]
Slug = Annotated[str, _validator(reading.slug), WithJsonSchema(_matching(r"[a-z0-9]+(-[a-z0-9]+)*", maxLength=64))]
Day = Annotated[date, _validator(reading.day), _WRITES, WithJsonSchema(_DAY_SCHEMA)]
Whole = Annotated[int, _validator(reading.whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Truth = Annotated[bool, _validator(reading.truth), WithJsonSchema({"type": "boolean"})]
Amount = Annotated[Number, _validator(Number.read), _WRITES, _either(*_NUMBER_SCHEMAS)]
Period = Annotated[Since, _validator(Since.read), _WRITES, _either(*_PERIOD_SCHEMAS)]
Sha256 = Annotated[str, _validator(reading.sha256), WithJsonSchema(_matching("[0-9a-f]{64}"))]

StatedNumber = Annotated[
    Number | Missing,
    _validator(Number.read, absent=_ABSENT),
    _WRITES,
    _either(*_NUMBER_SCHEMAS, MISSING_SCHEMA),
]
StatedPercent = Annotated[
    Percent | Missing,
    _validator(Percent.read, absent=_ABSENT),
    _WRITES_PERCENT,
    _either(_matching(_PERCENT.pattern), MISSING_SCHEMA),
]
StatedDay = Annotated[
    date | Missing, _validator(reading.day, absent=_ABSENT), _WRITES, _either(_DAY_SCHEMA, MISSING_SCHEMA)
]
StatedPeriod = Annotated[
    Since | Missing, _validator(Since.read, absent=_ABSENT), _WRITES, _either(*_PERIOD_SCHEMAS, MISSING_SCHEMA)
]
StatedText = Annotated[str | Missing, _validator(reading.text, absent=_ABSENT), _either(_TEXT_SCHEMA, MISSING_SCHEMA)]
StatedUrl = Annotated[str | Missing, _validator(reading.url, absent=_ABSENT), _either(_URL_SCHEMA, MISSING_SCHEMA)]
StatedContact = Annotated[
    str | Missing,
    _validator(reading.contact, absent=_ABSENT),
    _either(_URL_SCHEMA, _matching(r"[^@\s]+@[^@\s]+"), MISSING_SCHEMA),
]

_UNIQUE = Field(json_schema_extra={"uniqueItems": True})
Texts = Annotated[tuple[Text, ...], AfterValidator(_distinct), _UNIQUE]
Slugs = Annotated[tuple[Slug, ...], AfterValidator(_distinct), _UNIQUE]
