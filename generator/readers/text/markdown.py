"""Markdown marks in plain text: read for what they say about a line, and taken out of it."""

import re
from dataclasses import dataclass

HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?")
WHOLE = re.compile(r"(?<!\*)\*\*(?!\*)([^*]+)\*\*(?!\*)")
OPENING = r"(?:(?<![\w*])\*\*(?![\s*])|(?<=\w)\*\*(?=\w))"  # 张** is a masked name, not the beginning of bold
BOLD = re.compile(OPENING + r"([^*]+?)\*\*(?!\*)")
DASH = re.compile(r"[-*+]\s+(?=[（(]?[\d一二三四五六七八九十]+[）)．、]|\d+\.(?!\d)|[①-⓿]|[^\W\d_]|[《“【\[])")
RULE = re.compile(r"([-*_])(?:\s*\1){2,}")
ROW = re.compile(r"\|.*\|")
DASHES = r"\s*(?:-{3,}|:-+:?|-+:)\s*"
DELIMITER = re.compile(rf"\|?{DASHES}(?:\|{DASHES})*\|?")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line without its marks, and what they said."""

    text: str
    level: int | None = None
    strong: bool = False


def unmark(text: str, *, markdown: bool) -> Marked:
    """The line without marks. Escapes are only undone in a text that is Markdown as a whole."""
    level = None
    heading = HEADING.fullmatch(text)
    if heading and heading[2]:
        level, text = len(heading[1]), heading[2]
    else:
        text = DASH.sub("", text, count=1) if DASH.match(text) else text
    whole = WHOLE.fullmatch(text)
    text = BOLD.sub(r"\1", whole[1] if whole else text)
    if markdown:
        text = ESCAPE.sub(r"\1", text)
    return Marked(text.strip(" \u3000\xa0") or text, level, whole is not None)


def is_markdown(lines: list[str]) -> bool:
    """Whether a text is Markdown: it has a heading, or a line that is bold as a whole."""
    return any(HEADING.fullmatch(line) or WHOLE.fullmatch(line) for line in lines)


def cells(row: str) -> list[str]:
    """The cells of a row between upright bars."""
    parts = re.split(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))
    return [unmark(part.strip(), markdown=True).text for part in parts]
