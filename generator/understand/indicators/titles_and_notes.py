"""Lines round an indicator table that are no part of it: titles, printed comments, notes, who filled it in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.language.folding import compact
from generator.language.printed_rows import cells_of, is_row, tokens
from generator.language.table_words import HeadingKind, head
from generator.readers.document import Line

_TITLE = re.compile(
    r"附[件表](?:[一二三四五六七八九十\d]+(?:[-—.]\d+)?)?(?:[:：].{0,60})?|.{0,60}(?:统计|情况|一览|汇总|明细|进度)表(?:\(.{0,40}\))?"
    r"|\(?(?:截至|统计时间|评估周期|考核周期|协议期|服务期|时间)?[:：]?\d{2,4}[年./-]\d{1,2}(?:月|[./-]).{0,40}\)?|.{0,12}(?:时间|日期|周期)[:：]\d{4}年.{0,40}"
    r"|\(?单位[:：].{1,8}\)?|(?:填报|填表)(?:单位|日期|时间)[:：].{0,40}|第\d+页(?:共\d+页)?"
)
_PERSON = re.compile(r".*(?:填表人|填报人|制表人?|审核人?|复核人?|经办人|负责人签[名字]|联系人|联系电话)[:：].*")
_LOGIN = re.compile(
    r"(?:user|admin|administrator|pc|lenovo|dell|hp|asus|microsoft|windows用户|微软用户|作者|unknown)\d*[:：]?",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"批注(?:\[.{0,20}\])?\d*[:：]?.*")
_AUTHOR = re.compile(r".{1,14}[:：]")
_NOTE = re.compile(r"(?:填表|填写|填报)?(?:备?注|说明|备注说明|注意事项)(?:\d+)?[:：].*")
TITLE = "表题"
NOTE = "填表说明"
_SIGNED = "填表人一栏"
_NAME_AT_MOST = 14
_WRITER = "批注作者"


@dataclass(frozen=True, slots=True)
class SortedLine:
    """A line with the rule that sets it aside, None where it may belong to the table; `text` is what may be shown."""

    line: Line
    rule: str | None
    text: str


def sort_out(lines: Sequence[Line]) -> list[SortedLine]:
    """Each line in its order. A comment goes on until something of the table begins again."""
    sorted_lines: list[SortedLine] = []
    commenting = False
    for at, line in enumerate(lines):
        words = compact(line.text)
        following = compact(lines[at + 1].text) if at + 1 < len(lines) else ""
        rule, text = None, line.text
        commented = bool(_COMMENT.fullmatch(words))
        login = bool(_LOGIN.fullmatch(words)) or (
            not commented and len(words) <= _NAME_AT_MOST and bool(_COMMENT.fullmatch(following))
        )
        if login or commented:
            commenting, rule = True, "批注"
            text = _WRITER if login else line.text
        elif is_title(words):
            commenting, rule = False, TITLE
        elif _PERSON.fullmatch(words):
            rule, text = NOTE, _SIGNED
        elif commenting and not _is_table(line.text):
            rule = "批注"
            text = _WRITER if _AUTHOR.fullmatch(words) else line.text
        elif _NOTE.fullmatch(words):
            commenting, rule = False, NOTE
        else:
            commenting = False
        sorted_lines.append(SortedLine(line, rule, text))
    return sorted_lines


def of_cell(text: str) -> tuple[str, str] | None:
    """The rule by which a cell of a grid is no part of the table, and what may be shown of it."""
    words = compact(text)
    if _PERSON.fullmatch(words):
        return NOTE, _SIGNED
    if _NOTE.fullmatch(words) or _COMMENT.fullmatch(words):
        return NOTE, text.strip()
    return (TITLE, text.strip()) if is_title(words) and len(words) > len("附件") else None


def is_title(words: str) -> bool:
    """Whether a compact line is the title of a table, or says what time it covers."""
    return bool(_TITLE.fullmatch(words)) and "。" not in words


def _is_table(text: str) -> bool:
    if cells_of(text) or is_row(text):
        return True
    heads = [head(token.text) for token in tokens(text)]
    alone = [
        one for one in heads if one.kind in {HeadingKind.ROLE, HeadingKind.NAME, HeadingKind.AREA} and not one.noun
    ]
    return len(alone) > 1
