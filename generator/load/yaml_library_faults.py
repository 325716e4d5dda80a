"""What the YAML library says of a text it cannot parse, in Chinese and with a cure."""

import re

import yaml

from generator.load.problem import Problem
from generator.model.fault import quoted

_MISTYPED = (
    (re.compile(r" *([\u3000\u00a0])"), "缩进用了全角空格；请改为半角空格，每级两个"),
    (re.compile(r"[ -]*[A-Za-z_]+\s*(：)"), "冒号用了全角“：”；请改为半角“:”，后面空一格"),
    (re.compile(r".*[{\[].*?(，)\s*[A-Za-z_]+:"), "逗号用了全角“，”；请改为半角“,”，后面空一格"),
    (re.compile(r"[ -]*[A-Za-z_]+(:)[^\s/]"), "冒号后面应空一格；请补上空格"),
)
"""What Chinese keyboards put in the way."""

_CAUSES = (
    ("found unexpected ':'", "冒号后面应空一格再写内容；没有内容的请删去这个键"),
    ("expected a single document", "一个文件只能有一份内容；请删去多余的 --- 行"),
    ("did not find expected <document start>", "前面的内容已经结束，这里多出了文字；请检查缩进，或删去"),
    ("mapping values are not allowed", "这里不该再有冒号；请检查缩进，内容里若有冒号请给整句加引号"),
    ("block sequence entries are not allowed", "列表不能从这里开始；“- ”应另起一行"),
    ("could not find expected ':'", "应写成“键: 值”，这里没有找到冒号；请补上半角冒号和空格"),
    ("did not find expected key", "应与上文的键左对齐，这里没有对齐；请检查缩进"),
    ("did not find expected '-' indicator", "列表没有对齐；每一项都应以“- ”开头，与上一项左对齐"),
    ("did not find expected node content", "应为内容，得到符号；请补上内容，若符号就是内容请加引号"),
    ("found character that cannot start any token", "内容不能以这个符号开头；请给整句加引号"),
    ("found unknown escape character", "双引号里不能有反斜杠；请改用单引号，或删去反斜杠"),
    ("escape code", "双引号里的反斜杠编码不对；请直接输入这个字"),
    ("hexdecimal", "双引号里的反斜杠编码不对；请直接输入这个字"),
    ("expected comment or line break", "“|”或“>”后面应换行再写内容；若是文字请给整句加引号"),
    ("directive", "不能用以 % 开头的指令；请删去，若是文字请加引号"),
    ("incompatible YAML document", "不能用以 % 开头的指令；请删去这一行"),
    ("tag", "不能用类型标记（!）；请直接写内容，若是文字请加引号"),
    ("anchor", "不能用引用（& 或 *）；请把内容写全，若是文字请加引号"),
    ("alias", "不能用引用（& 或 *）；请把内容写全，若是文字请加引号"),
    ("simple key", "键太长或分成了几行；应写成“键: 值”，内容里若有冒号请加引号"),
)
_UNKNOWN = "这里的写法不对；请检查上下两行的缩进、冒号后的空格和引号"
_MISALIGNED = ("did not find expected key", "did not find expected '-' indicator", "expected <document start>")


def problem(fault: yaml.MarkedYAMLError, text: str, file: str, inside: tuple[int, int] | None) -> Problem:
    """The fault as a complaint; places within `text`. `inside` is where the innermost open list or group begins."""
    place = _place(fault.problem_mark) or _place(fault.context_mark) or (1, 1)
    opened = _place(fault.context_mark) or place
    said = f"{fault.problem or ''} {fault.context or ''}"
    lines = text.rstrip().split("\n")
    end = (len(lines), len(lines[-1]) + 1)
    at_end, place = place >= end, min(place, end)
    place, message = (
        _mistyped(lines, place[0])
        or _unclosed(said, opened, place)
        or (_ended(lines, inside) if at_end else None)
        or _left_over(said, lines, place)
        or (place, next((words for sign, words in _CAUSES if sign in said), _UNKNOWN))
    )
    return Problem(file, *place, "yaml-syntax", message)


_At = tuple[tuple[int, int], str]


def _place(mark: object) -> tuple[int, int] | None:
    line, column = getattr(mark, "line", None), getattr(mark, "column", None)
    return None if line is None or column is None else (line + 1, column + 1)


def _mistyped(lines: list[str], near: int) -> _At | None:
    """In the faulty line or just before it."""
    for number in range(near, max(near - 3, 0), -1):
        for form, message in _MISTYPED:
            if match := form.match(lines[number - 1]):
                return (number, match.start(1) + 1), message
    return None


def _unclosed(said: str, opened: tuple[int, int], place: tuple[int, int]) -> _At | None:
    """The place is where quote or bracket was opened: the library notices only at the end."""
    if "while scanning a quoted scalar" in said and "end of stream" in said:
        return opened, "引号没有收尾；请在这一句末尾补上同样的引号"
    if "while parsing a flow" in said and "expected ','" in said:
        return opened, f"括号没有收尾，或里面少了半角逗号（读到第 {place[0]} 行才发现）；请补上"
    return None


def _ended(lines: list[str], inside: tuple[int, int] | None) -> _At | None:
    """The text ended within brackets."""
    if inside and lines[inside[0] - 1][inside[1] - 1] in "[{":
        return inside, "括号没有收尾；请补上另一半"
    return None


def _left_over(said: str, lines: list[str], place: tuple[int, int]) -> _At | None:
    """Something after the end of a value in the same line."""
    line, column = lines[place[0] - 1], place[1]
    before, after = line[: column - 1].strip(), line[column - 1 :]
    if before and any(sign in said for sign in _MISALIGNED):
        return place, f"引号或括号收尾以后又有{quoted(after)}；请删去，若都是文字请给整句加引号并去掉里面的引号"
    return None
