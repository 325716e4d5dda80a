"""Persons whose name the source itself masks but who are still one person: 王某, 李××, 小明（化名）, 社工小周."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from generator.privacy import lexicon, roles
from generator.privacy.hit import Hit, PersonalKind

_MASK = re.compile(r"[某×✕✖*＊○〇□△xX]{1,3}(?![A-Za-z0-9])")
# 某 and × before these mean "some", not somebody.
_GENERAL = re.compile(lexicon.alternatives("veils.general"))
_SURE = 3  # a surname below this level wants a role before it
_LONGEST_LINE = 500  # characters in which the beginning of bold text is looked for
_UP_TO_STAR = re.compile(r"[一-鿿]{1,8}\*")
_LIKELY = 2  # a pet name ends in a surname or a character of at least this level
_FALSE_NAME = re.compile(r"[一-鿿]{1,4}(?= ?[（(“\" ]{1,2}(?:化名|假名|匿名))")
_AFTER_PET = re.compile(lexicon.alternatives("veils.pets"))


def find(text: str, words: AbstractSet[str]) -> Iterator[Hit]:
    """Every such person."""
    yield from _behind_masks(text, words)
    if "化名" in text or "假名" in text or "匿名" in text:
        yield from _false_names(text)
    yield from _pets(text, words)


def _false_names(text: str) -> Iterator[Hit]:
    """The two characters before it, or three where they begin with a surname."""
    surnames = lexicon.surnames()
    for match in _FALSE_NAME.finditer(text):
        run, end = match[0], match.end()
        size = next((n for n in (3, 4) if len(run) >= n and (run[-n:][:1] in surnames or run[-n:][:2] in surnames)), 2)
        yield Hit(max(match.start(), end - size), end, PersonalKind.NAME)


def _behind_masks(text: str, words: AbstractSet[str]) -> Iterator[Hit]:
    for mask in _MASK.finditer(text):
        start = _surname_before(text, mask.start(), words)
        if start is None or _GENERAL.match(text, mask.end()):
            continue
        level = lexicon.surnames().get(text[start], _SURE)
        before = roles.before(text, start)
        if before < roles.ROLE and text[max(0, start - 1) : start + 1] in words:
            continue
        if level < _SURE and before < roles.ROLE and not ("某" in mask[0] and before and level > 0):
            continue
        if "*" in mask[0] and before < roles.ROLE and _is_emphasis(text, mask):
            continue
        yield Hit(start, mask.end(), PersonalKind.NAME)


def _is_emphasis(text: str, mask: re.Match[str]) -> bool:
    """Whether these stars are Markdown's: the end of bold text, or the beginning of a word between stars."""
    line = text.rfind("\n", max(0, mask.start() - _LONGEST_LINE), mask.start()) + 1
    bold = text.count("**", max(line, mask.start() - _LONGEST_LINE, 0), mask.start())
    return bold % 2 == 1 or _UP_TO_STAR.match(text, mask.end()) is not None


def _surname_before(text: str, at: int, words: AbstractSet[str]) -> int | None:
    """Where the name begins that is veiled from `at` on: its surname, with at most one character more."""
    surnames = lexicon.surnames()
    if text[max(0, at - 2) : at] in surnames and at > 1:
        return at - 2
    if text[at - 1 : at] in surnames:
        return at - 1
    if text[at - 2 : at - 1] in surnames and text[at - 2 : at] not in words and lexicon.given_level(text[at - 1]) >= 1:
        return at - 2
    return None


@cache
def _pet() -> re.Pattern[str]:
    likely = [name for name, level in lexicon.given_names().items() if level >= _LIKELY]
    likely += [name for name, level in lexicon.surnames().items() if level > _LIKELY and len(name) == 1]
    return re.compile(rf"[小阿老](?P<who>[{re.escape(''.join(sorted(set(likely))))}])")


def _pets(text: str, words: AbstractSet[str]) -> Iterator[Hit]:
    surnames = lexicon.surnames()
    for match in _pet().finditer(text):
        if match[0] in words:
            continue
        who = match["who"]
        is_likely = roles.after(text, match.end()) or surnames.get(who, 0) > _SURE or lexicon.given_level(who) >= _SURE
        if _AFTER_PET.match(text, match.end()) or (is_likely and roles.before(text, match.start()) >= roles.ROLE):
            yield Hit(*match.span(), PersonalKind.NAME)
