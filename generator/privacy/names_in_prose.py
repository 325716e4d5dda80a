"""Names of persons in prose: a surname, a likely given name, and what stands around them.

Every place where a surname stands is weighed in natural logarithms: how much likelier are these characters in a name
than in a text, and how much likelier is a name at such a place. Words that merely begin with a surname weigh against
it.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from generator.privacy import lexicon, roles
from generator.privacy.hit import Hit, PersonalKind

ENOUGH = 6.5  # from here on it is a name
_RARE_OTHERWISE = 4  # a surname above this level is hardly ever part of a word
_PRETTY = 3.0  # characters alone that make a look at the surroundings worth while

# Characters that hardly ever stand in a given name and very often behind a word that ends in a surname.
_NEVER = "的了在是等及或也都就还又很已没被把将让给但们个这那某我你他她它您吗呢吧啊不区社街镇村站么着过地得"
_FOLLOWERS = f"[^{_NEVER}\\x00-\\u4dff\\ua000-\\uffff]"


@cache
def _single() -> re.Pattern[str]:
    return re.compile(f"[{lexicon.surname_class()}](?=({_FOLLOWERS})({_FOLLOWERS})?)")


@cache
def _double() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(lexicon.double_surnames()))})(?=({_FOLLOWERS})({_FOLLOWERS})?)")


def find(text: str, words: AbstractSet[str]) -> Iterator[Hit]:
    """Where names of persons stand. Where two possible names overlap, the likelier one is reported."""
    surnames = lexicon.surnames()
    candidates = {start: (weight, end) for weight, start, end in _candidates(text, words)}
    end = 0
    for start in sorted(candidates):
        weight, stop = candidates[start]
        inner = candidates.get(start + 1, (0.0, 0))[0]
        is_word_before = inner > weight or (inner and surnames.get(text[start], 9) < surnames[text[start + 1]])
        if start >= end and not is_word_before:  # 向|卢小明, not 向卢小
            end = stop
            yield Hit(start, end, PersonalKind.NAME)


def _candidates(text: str, words: AbstractSet[str]) -> Iterator[tuple[float, int, int]]:
    """(weight, from, to) of whatever weighs enough."""
    surnames, levels = lexicon.surnames(), lexicon.given_names()
    for pattern in (_double(), _single()):
        for match in pattern.finditer(text):
            first, second = match.groups()
            likely = surnames[match[0]] + levels.get(first, lexicon.UNLISTED)
            longer = likely + levels.get(second, lexicon.UNLISTED) if second else likely
            likeliest = max(likely, longer)
            if likeliest < _PRETTY and (likeliest < 0 or roles.before(text, match.start()) < roles.ROLE):
                continue
            weight, end = max(_choices(text, words, match, likely, longer))
            if weight >= ENOUGH:
                yield weight, match.start(), end


def _choices(
    text: str, words: AbstractSet[str], match: re.Match[str], likely: float, longer: float
) -> Iterator[tuple[float, int]]:
    surname, start, end = len(match[0]), match.start(), match.end() + 1
    yield likely + _weight(text, words, (start, end), surname), end
    if match[2]:
        yield longer + _weight(text, words, (start, end + 1), surname), end + 1


def _weight(text: str, words: AbstractSet[str], span: tuple[int, int], surname: int) -> float:
    """What speaks for and against a name there, besides its characters."""
    start, end = span
    if text[start:end] in lexicon.famous() or (surname > 1 and text[start : start + 3] in lexicon.famous()):
        return -99.0
    role = roles.before(text, start)
    weight = role + roles.after(text, end)
    if roles.is_body(text, end):
        weight -= 9.0
    if roles.is_quoted_otherwise(text, start, end):
        weight -= 5.0
    if end - start - surname == 1:
        weight -= 1.0
    elif text[end - 2 : end] in words and text[start : start + 2] not in words:
        weight -= 2.0 if surname > 1 or lexicon.surnames()[text[start]] > 1 else 4.0
    if surname == 1:
        weight -= _within_words(text, words, span, is_expected=role >= roles.ROLE)
    if text[start:end] in words and end - start > 2:  # noqa: PLR2004 - words of two were weighed above
        weight -= 8.0
    if text[end - 1 : end + 1] in words:
        weight -= 2.0
    return weight


def _within_words(text: str, words: AbstractSet[str], span: tuple[int, int], *, is_expected: bool) -> float:
    """What speaks against a surname because it is part of a word with the character behind it, or before it."""
    start, end = span
    behind, before = text[start : start + 2], text[max(0, start - 1) : start + 1]
    against = 0.0
    if behind in words:
        against += 6.0
        if behind not in lexicon.ordinary():
            against += 3.0  # part of the name of a place
        elif end - start == 2:  # noqa: PLR2004 - the whole of it is a word
            against += 2.0
        elif lexicon.given_level(text[end - 1]) > 0 and not {text[end - 2 : end], text[end - 1 : end + 1]} & words:
            against -= (
                1.5 if lexicon.surnames()[text[start]] <= _RARE_OTHERWISE else 3.0
            )  # the word ends before the name
    if before in words:
        against += 4.0
    idioms = lexicon.idioms()
    if not is_expected and (behind in idioms or before in idioms):
        against += 4.0
    return against
