"""How two names differ, where the difference is one stretch of characters; and which differences are meant."""

import re
from collections.abc import Iterable, Iterator

_MARKS = re.compile(r"[\s“”‘’\"'《》〈〉「」『』（）()【】\[\]、，,。.：:；;！!？?·•\-—–_/+＋&~～]+")
# Characters that tell things apart rather than being slips of the pen; both of a pair from one group, or one added.
_KINDS = (
    "东西南北中上下左右前后内外里",
    "一二三四五六七八九十两首次初末0123456789０１２３４５６７８９〇零",
    "甲乙丙丁ABCDEFGabcdefg",
    "大中小高低初",
    "老少幼青中新旧",
    "男女父母爸妈",
    "春夏秋冬",
    "日周旬月季年",
    "省市区县镇街村社站点片",
    "党团妇残工青侨科文体",
    "人户家案档策",
)
_PAIR = 2
_FILLING = frozenset("的之与和及、同或")
MEANT = frozenset("".join(_KINDS)) | _FILLING


def plain(name: str) -> str:
    """A name without quotation marks, blanks and punctuation."""
    return _MARKS.sub("", name)


def difference(one: str, other: str) -> tuple[str, str]:
    """What is left of each when the common beginning and end are taken away."""
    begin, most = 0, min(len(one), len(other))
    while begin < most and one[begin] == other[begin]:
        begin += 1
    end = 0
    while end < most - begin and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[begin : len(one) - end], other[begin : len(other) - end]


def is_slip(one: str, other: str) -> bool:
    """Whether two names differ by a single character that is no number, direction, size or the like."""
    left, right = difference(one, other)
    if max(len(left), len(right)) != 1:
        return False
    if left and right:
        return not any(left in kind and right in kind for kind in _KINDS)
    return (left or right) not in MEANT


def nearly_equal(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different names that differ by at most one character, the earlier first.

    Names meet in buckets of what they are without one of their characters, so that no two need be compared that cannot
    be near.
    """
    buckets: dict[str, list[str]] = {}
    seen: set[tuple[str, str]] = set()
    for name in dict.fromkeys(names):
        keys = {name, *(name[:i] + name[i + 1 :] for i in range(len(name)))}
        for key in sorted(keys):
            for earlier in buckets.get(key, ()):
                pair = (earlier, name)
                if pair not in seen and max(map(len, difference(*pair))) == 1:
                    seen.add(pair)
                    yield pair
        for key in keys:
            buckets.setdefault(key, []).append(name)


def transposed(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that differ by two neighbouring characters changing places, the earlier first.

    Characters that tell things apart (东西, 一二) are not taken for a slip.
    """
    buckets: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        bucket = buckets.setdefault("".join(sorted(name)), [])
        for earlier in bucket:
            left, right = difference(earlier, name)
            if len(left) == _PAIR and left == right[::-1] and not MEANT.issuperset(left):
                yield earlier, name
        bucket.append(name)
