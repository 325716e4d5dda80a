"""Persons named by a surname and how they are spoken to: 陈婆婆, 高老师, 李姓长者."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from generator.privacy import lexicon, roles
from generator.privacy.hit import Hit, PersonalKind

_KIN, _POSTS = lexicon.alternatives("titles.kin"), lexicon.alternatives("titles.posts")
_NEVER = frozenset("时全应成席边解向农党连常查")  # other words stand before a post or kin far more often
_UNSURE = 1  # a surname of this level or below wants an edge, a role or a verb before a post


@cache
def _titled() -> re.Pattern[str]:
    """The last character of a surname with a title: a pattern that begins with a class of characters is fast."""
    last = lexicon.surname_class() + "".join(name[-1] for name in lexicon.double_surnames())
    first = "".join({title[0] for section in ("titles.kin", "titles.posts") for title in lexicon.vocabulary(section)})
    return re.compile(f"[{last}](?=[{first}])(?P<title>(?P<kin>{_KIN})|{_POSTS})")


def find(text: str, words: AbstractSet[str]) -> Iterator[Hit]:
    """Every surname with a title."""
    surnames = lexicon.surnames()
    for match in _titled().finditer(text):
        start, title = match.start(), match["title"]
        if text[max(0, start - 1) : start + 1] in lexicon.double_surnames():
            yield Hit(start - 1, match.end(), PersonalKind.NAME)
            continue
        surname = text[start]
        if surname in _NEVER or surname not in surnames or surname + title in words:
            continue
        before = roles.before(text, start)
        if before < roles.ROLE and text[max(0, start - 1) : start + 1] in words:
            continue
        is_plain = len(title) > 1 and match["kin"]
        if surnames[surname] > _UNSURE or before or is_plain:
            yield Hit(*match.span(), PersonalKind.NAME)
