"""Text as a reader or a program sees it: nothing escaped, nothing between the characters, with the way back.

Entities, JSON and URL escapes are written out, unseen characters and tags inside a word go, a cell or a paragraph
ends where its tag says so, and what stands in attributes is read behind the rest.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from heapq import merge
from itertools import accumulate
from urllib.parse import unquote_to_bytes

from generator.language.folding import folded

_TAG = r"<[/!?]?[A-Za-z][^<>]*>"
_ENTITY = r"&(?:amp;)*(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,30};)"
_ESCAPE = (
    r"\\+(?:u(?:\{[0-9A-Fa-f]{1,6}\}|[0-9A-Fa-f]{4})|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[nrt](?![a-z])|[!-/:-@\[-`{-~])"
)
_URL = r"%[0-9A-Fa-f]{2}(?:%[0-9A-Fa-f]{2})*"
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_WIDE = (
    "\u00a0\u00b2\u00b3\u00b9\u2000-\u200a\u202f\u205f\u2070-\u2089\u2e80-\u2fdf\u3000\uf900-\ufaff"
    "０-９Ａ-Ｚａ-ｚ＠．－＋＿＊\U0001d400-\U0001d7ff"
)
_NUMERAL = "〇零○一二三四五六七八九幺"

# Each of these begins with a few characters of its own: that is what makes the search fast.
_COMMON = re.compile(rf"{_TAG}(?:\s*{_TAG})*|{_ENTITY}|{_ESCAPE}|{_URL}")
_COMMON_IN_TAG = re.compile(rf"{_ENTITY}|{_ESCAPE}|{_URL}")
_RARE = re.compile(f"[{_UNSEEN}{_WIDE}]+")
_FOLDED = re.compile(r"\n {2,}(?=[一-鿿])")  # a YAML text that goes on in the next line
_DROPPED = re.compile(rf"[{_UNSEEN}]+|\n {{2,}}")

_HIDING = re.compile(  # what an attribute may hide
    r"[一-鿿]|[0-9０-９]{5}|[0-9]{3,4}[^0-9A-Za-z]{1,2}[0-9]{4}|[@＠]|at ?[\])}）】]"
    r"|[WwVv][Xx]|[Qq]{2}|&#|\\[uUx]|%[0-9A-Fa-f]{2}"
)
_HAN = re.compile("[一-鿿]")
_ONE_TAG = re.compile(_TAG)
_INLINE = re.compile(
    r"(?:</?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|ruby|rb|s|samp|small|span|strong|sub|sup|time"
    r"|tspan|u|var|wbr)(?:\s[^<>]*)?/?>)+",
    re.IGNORECASE,
)
_CELL = re.compile(r"</t[dh]>", re.IGNORECASE)
_ROW = re.compile(
    r"</?(?:tr|p|div|li|ul|ol|dl|dd|dt|h[1-6]|section|table|br|text|title|summary|details|option)\b", re.IGNORECASE
)
_LINE_END = re.compile("\n")
_SPELT = re.compile(f"[{_NUMERAL}]{{11,}}")  # a number in words
_NUMERALS = str.maketrans(_NUMERAL, "0001234567891")
_SURROGATES = range(0xD800, 0xE000)


class SearchedText:
    """The text that is searched, and where each character of it stands in the source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._begins: list[int] = []  # of each part in the source
        for tag, begin in self._write(0, len(source), _COMMON).items():
            self._add("\n", begin)
            self._write(begin, begin + len(tag), _COMMON_IN_TAG)
        self.text = _SPELT.sub(lambda match: match[0].translate(_NUMERALS), "".join(self._parts))

    def _write(self, start: int, end: int, pattern: re.Pattern[str]) -> dict[str, int]:
        """Add this stretch of the source; returns the tags in it whose attributes may hide something, each once."""
        source, parts, begins = self._source, self._parts, self._begins
        tags: dict[str, int] = {}
        at = start
        for match in self._escapes(start, end, pattern):
            begin, stop = match.span()
            if begin < at:
                continue
            written = match[0]
            shown, hiding = _shown(written)
            if begin > at:
                parts.append(source[at:begin])
                begins.append(at)
            for offset, tag in hiding:
                tags.setdefault(tag, begin + offset)
            if (
                not shown
                and written[0] == "<"
                and source[begin - 1 : begin].isdigit()
                and source[stop : stop + 1].isdigit()
            ):
                shown = " "
            if shown:
                parts.append(shown)
                begins.append(begin)
            at = stop
        if at < end:
            self._add(source[at:end], at)
        return tags

    def _escapes(self, start: int, end: int, common: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Everything that has to be written out, in order; two of them may overlap."""
        source = self._source
        more = [pattern for pattern in (_RARE, _FOLDED) if pattern.search(source, start, end)]
        if not more:
            return common.finditer(source, start, end)
        every = (pattern.finditer(source, start, end) for pattern in (common, *more))
        return (
            match
            for match in merge(*every, key=re.Match.start)
            if match[0][0] != "\n" or _HAN.match(source, match.start() - 1)
        )

    def _add(self, part: str, begin: int) -> None:
        self._parts.append(part)
        self._begins.append(begin)

    def place(self, at: int) -> tuple[int, int]:
        """Line and column in the source, counted from 1."""
        number = bisect_right(self._starts, at) - 1
        part, begin = self._parts[number], self._begins[number]
        exact = self._source.startswith(part, begin)
        offset = begin + (at - self._starts[number] if exact else 0)
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    @cached_property
    def _starts(self) -> list[int]:
        """Where each part begins in the text."""
        return list(accumulate((len(part) for part in self._parts), initial=0))[:-1]

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins in the source."""
        return [0, *(match.end() for match in _LINE_END.finditer(self._source))]


@lru_cache(maxsize=16384)
def _shown(written: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """What a reader sees of this; where it is tags, also those that may hide something."""
    match written[0]:
        case "<":
            return _between(written), _hiding(written)
        case "&":
            return _plain(html.unescape("&" + re.sub(r"^&(?:amp;)*", "", written))), ()
        case "\\":
            return _unescaped(written.lstrip("\\") or "\\"), ()
        case "%":
            return _decoded(written), ()
    return "" if _DROPPED.fullmatch(written) else _plain(written), ()


def _hiding(tags: str) -> tuple[tuple[int, str], ...]:
    if not _HIDING.search(tags):
        return ()
    return tuple((tag.start(), tag[0]) for tag in _ONE_TAG.finditer(tags) if _HIDING.search(tag[0]))


def _between(tags: str) -> str:
    if _INLINE.fullmatch(tags):
        return ""
    if _CELL.search(tags) and "</tr" not in tags:
        return "\t"
    return "\n" if _ROW.search(tags) else " "


def _unescaped(code: str) -> str:
    if code[0] in "uUx" and len(code) > 1:
        value = int(code[1:].strip("{}"), 16)
        return _plain(chr(value)) if value <= 0x10FFFF and value not in _SURROGATES else ""  # noqa: PLR2004
    return {"n": "\n", "r": "\n", "t": "\t"}.get(code, code)


def _decoded(written: str) -> str:
    content = unquote_to_bytes(written)
    for encoding in ("utf-8", "gb18030"):
        try:
            return _plain(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    return written


def _plain(written: str) -> str:
    return folded(re.sub(f"[{_UNSEEN}]", "", written))
