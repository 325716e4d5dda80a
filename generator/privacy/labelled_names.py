"""Names behind a label that announces one: 姓名：…, 联系人 …, author: …."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from generator.privacy import lexicon
from generator.privacy.hit import Hit, PersonalKind

_LABEL = re.compile(rf"{lexicon.alternatives('labels.before')}[\"'”]? {{0,2}}$", re.IGNORECASE)
_ENDS = lexicon.vocabulary("labels.ends")
_MOST = 18  # characters of a label


@cache
def _value() -> re.Pattern[str]:
    surname = lexicon.surname_pattern()
    return re.compile(
        rf"[:：=|\t] {{0,2}}[\"'“\[]? {{0,2}}(?P<name>{surname} ?[一-鿿](?: ?[一-鿿])?)(?= *(?:$|[^一-鿿 ]))",
        re.MULTILINE,
    )


def find(text: str, words: AbstractSet[str]) -> Iterator[Hit]:
    """Whatever stands alone behind such a label and begins with a surname."""
    for match in _value().finditer(text):
        name = match["name"].replace(" ", "")
        if name.endswith(_ENDS) or not lexicon.may_be_name(name, words):
            continue
        if _LABEL.search(text[max(0, match.start() - _MOST) : match.start()]):
            yield Hit(*match.span("name"), PersonalKind.NAME)
