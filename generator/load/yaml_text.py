"""Plain values → YAML in the one form data files have, with comments: what is written here, `load` reads back the same.

Written so are drafts, whose comments are their evidence, what is accepted into the data, and what new files begin
with; the invented city has lines of its own, but quotes its values here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.load.yaml_syntax import Plain
from generator.model.key_path import KeyPath

_IN_ONE_LINE = frozenset(("contract", "assessed", "team", "scores", "figures", "phases"))
_WIDTH = 110  # characters up to which a list of words stays in one line
_PARTED = ("sections",)  # lists whose items stand apart by an empty line
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]"
)
_PLAIN = re.compile(r"[\w\u3400-\u9fff“‘（《〔【「][^\n]*")
_NOT_PLAIN = re.compile(r": |:$| #|\s$")
_NOT_IN_FLOW = re.compile(r"[,\[\]{}]")
_BEYOND_QUOTES = re.compile(f"\n|{_UNSEEN.pattern}")  # only an escape brings these through `decode`

QuotationMark: TypeAlias = Literal["'", '"']


@dataclass(frozen=True, slots=True)
class Comment:
    """What stands above a value, line by line, and what stands behind it."""

    above: tuple[str, ...] = ()
    behind: str | None = None


Comments: TypeAlias = Mapping[KeyPath, Comment]


def one_line(text: str) -> str:
    """The text without line ends, doubled blanks and characters nobody sees."""
    return " ".join(_UNSEEN.sub("", text.replace("\t", " ")).split())


def lines_of(text: str) -> str:
    """The text without empty lines, characters nobody sees and blanks at the ends of its lines."""
    return "\n".join(line for part in text.split("\n") if (line := one_line(part)))


def written(value: Plain, comments: Comments | None = None, above: tuple[str, ...] = ()) -> str:
    """The whole file: the lines `above` as comments, then `value`, a group or list that is not empty.

    `comments` stand at the values of their paths; those of values within a line of several are not written.
    """
    head = [f"# {one_line(line)}" if line else "#" for line in above]
    return "\n".join([*head, *_block(value, (), 0, comments or {})]) + "\n"


def scalar(text: str, *, in_flow: bool = False, quote: QuotationMark = "'") -> str:
    r"""One value as it stands in a line: plain where YAML allows it, else quoted.

    `in_flow`: within brackets, where a comma ends a value. `quote`: the mark to quote with; a text that has line ends
    or characters nobody sees is quoted with `"` in any case, as these need an escape.

    `240 万` → `240 万`, `第1节: 开始` → `'第1节: 开始'`, `1,260` → `'1,260'` in a flow.
    """
    if _BEYOND_QUOTES.search(text):
        return '"' + _BEYOND_QUOTES.sub(_escape, _escaped(text)) + '"'
    if _PLAIN.fullmatch(text) and not _NOT_PLAIN.search(text) and not (in_flow and _NOT_IN_FLOW.search(text)):
        return text
    return "'" + text.replace("'", "''") + "'" if quote == "'" else f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _escape(match: re.Match[str]) -> str:
    return "\\n" if match[0] == "\n" else f"\\u{ord(match[0]):04X}"


def _key(key: str) -> str:
    return scalar(key, in_flow=True)


def _block(value: Plain, path: KeyPath, depth: int, comments: Comments) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _above((*path, key), indent, comments)
            yield from _entry(key, part, (*path, key), depth, comments)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            here = (*path, index)
            if index and path and path[-1] in _PARTED:
                yield ""
            yield from _above(here, indent, comments)
            if not part or isinstance(part, str) or (path and path[-1] in _IN_ONE_LINE):
                yield f"{indent}- {_flow(part)}{_behind(here, comments)}"
            else:
                yield from _item(part, here, depth, comments)


def _entry(key: str, part: Plain, path: KeyPath, depth: int, comments: Comments) -> Iterator[str]:
    indent, behind = "  " * depth, _behind(path, comments)
    if isinstance(part, str):
        yield from _text(f"{indent}{_key(key)}:", part, behind, depth)
    elif _fits(key, part):
        yield f"{indent}{_key(key)}: {_flow(part)}{behind}"
    else:
        yield f"{indent}{_key(key)}:{behind}"
        yield from _block(part, path, depth + 1, comments)


def _text(head: str, text: str, behind: str, depth: int) -> Iterator[str]:
    """A value behind its key; one of several lines as a block, where a block would not change it."""
    if "\n" not in text or text != lines_of(text):
        yield f"{head} {scalar(text)}{behind}" if text else f"{head}{behind}"
        return
    yield f"{head} |-{behind}"
    yield from ("  " * (depth + 1) + line for line in text.split("\n"))


def _fits(key: str, part: Plain) -> bool:
    if isinstance(part, dict):
        return not part or (key in _IN_ONE_LINE and all(part.values()))
    return not part or (all(isinstance(one, str) for one in part) and len(_flow(part)) <= _WIDTH)


def _item(part: Plain, path: KeyPath, depth: int, comments: Comments) -> Iterator[str]:
    """A group in a list: its first line carries the hyphen."""
    lines = list(_block(part, path, depth + 1, comments))
    indent = "  " * depth
    for index, line in enumerate(lines):
        if not line.lstrip().startswith("#"):
            yield from lines[:index]
            yield f"{indent}- {line[len(indent) + 2 :]}"
            yield from lines[index + 1 :]
            return


def _flow(value: Plain) -> str:
    if isinstance(value, str):
        return scalar(value, in_flow=True)
    if isinstance(value, list):
        return "[" + ", ".join(_flow(part) for part in value) + "]"
    return "{" + ", ".join(f"{_key(key)}: {_flow(part)}" for key, part in value.items()) + "}"


def _above(path: KeyPath, indent: str, comments: Comments) -> Iterator[str]:
    comment = comments.get(path)
    if comment is not None:
        yield from (f"{indent}# {one_line(line)}" for line in comment.above)


def _behind(path: KeyPath, comments: Comments) -> str:
    comment = comments.get(path)
    return f"  # {one_line(comment.behind)}" if comment and comment.behind else ""
