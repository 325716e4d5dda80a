"""Rows of staff tables and lists of persons: a name beside a post, a certificate, the dates of a contract."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from generator.privacy import lexicon
from generator.privacy.hit import Hit, PersonalKind

_WINDOW = 110  # characters behind a name in which the rest of its row stands
_ROWS = 120  # lines below a heading that still belong to the table

_POST = re.compile(
    rf"[\t|,，;；:：\"' ]{lexicon.alternatives('staff.prefixes')}*{lexicon.alternatives('staff.posts')}(?:助理)?"
    r"(?=$|[\t|,，;；\"'}\]) \n])",
    re.MULTILINE,
)
_PROOF = re.compile(rf"[\t|,，;；:：\"' ]{lexicon.alternatives('staff.proofs')}")
_TITLE = re.compile(r"姓 {0,4}名(?=$|[\t|,，;；\"' ])", re.MULTILINE)
_COLUMN = re.compile(lexicon.alternatives("staff.columns"))
_CELLS = re.compile(r" *[\t|,，;；] *| +")
_EDGE = "\n\t|,，;；:：\"'[]{}()<> "
_EMPTY = "\"'　 "


@cache
def _beginning() -> re.Pattern[str]:
    """A surname at the beginning of a cell; a pattern that begins with a class of characters is fast."""
    first = lexicon.surname_class() + "".join(name[0] for name in lexicon.double_surnames())
    return re.compile(rf"[{first}](?<![^{re.escape(_EDGE)}].)")


@cache
def _name() -> re.Pattern[str]:
    return re.compile(
        rf"{lexicon.surname_pattern()} {{0,2}}(?:[一-鿿](?: {{0,2}}[一-鿿])?|[×xX*＊○〇某]{{1,2}}[一-鿿]?)"
    )


def find(text: str, words: AbstractSet[str]) -> Iterator[Hit]:
    """Each row at its name."""
    if _PROOF.search(text):
        for match in _beginning().finditer(text):
            name = _name().match(text, match.start())
            if name is None or text[name.end() : name.end() + 1] not in _EDGE:
                continue
            rest = text[name.end() : name.end() + _WINDOW]
            post = _POST.search(rest)
            if post and _PROOF.search(rest, post.end() - 1) and lexicon.may_be_name(name[0], words):
                yield Hit(*name.span(), PersonalKind.STAFF)
    for heading in _TITLE.finditer(text):
        yield from _column(text, heading.start(), words)


def _column(text: str, at: int, words: AbstractSet[str]) -> Iterator[Hit]:
    """Names below a heading 姓名, in the cell of the same number."""
    begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    if end < 0 or not _COLUMN.search(text, begin, end):
        return
    number = len(_CELLS.findall(text[begin:at]))
    for _ in range(_ROWS):
        begin, end = end + 1, text.find("\n", end + 1)
        line = text[begin : end if end >= 0 else len(text)]
        cells = [0, *(match.end() for match in _CELLS.finditer(line))]
        for place in cells[number : number + 1] + cells[max(0, number - 1) : number]:
            start = place + len(line[place:]) - len(line[place:].lstrip(_EMPTY))
            name = _name().match(line, start)
            if (
                name
                and lexicon.may_be_name(name[0], words)
                and (name.end() == len(line) or line[name.end()] in "\t|,，;； \"'")
            ):
                yield Hit(begin + start, begin + name.end(), PersonalKind.STAFF)
                break
        if end < 0 or not line.strip():
            return
