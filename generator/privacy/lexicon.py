"""What is known of Chinese surnames, given names and the ordinary words that look like them (words/*.txt)."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from importlib import resources

_ENDS = frozenset("街村镇乡路区市县省站局处会社部所院校司组队")  # a place or a body rather than a person
_FOLDER = resources.files("generator.privacy") / "words"
_DOUBLE = 7  # the level of a surname of two characters
_LIKELY = 3  # so likely characters are a name where one is expected, even if they are a word too
UNLISTED = 1  # a character that is rare in ordinary text is rather part of a name
_TRADITIONAL = dict(
    zip(
        "陳張劉黃楊趙吳孫馬鄭謝許馮鄧蕭葉蘇盧蔣賈鍾譚陸韋賴龔羅範鄒閻嚴萬錢湯溫龍鄺關區歐簡顏蘭莊鮑華麥連倫偉強國"
        "傑儀億麗鳳蓮芬潔穎頌賢輝銀鳴飛寶貴雲憐嬌艷詠鳳齊澤濤滿燁珍瓊環瑋興榮慶廣豐順顧齡靈親權學愛興爾兒為樂聰",
        "陈张刘黄杨赵吴孙马郑谢许冯邓萧叶苏卢蒋贾钟谭陆韦赖龚罗范邹阎严万钱汤温龙邝关区欧简颜兰庄鲍华麦连伦伟强国"
        "杰仪亿丽凤莲芬洁颖颂贤辉银鸣飞宝贵云怜娇艳咏凤齐泽涛满烨珍琼环玮兴荣庆广丰顺顾龄灵亲权学爱兴尔儿为乐聪",
        strict=True,
    )
)


def _lines(name: str) -> Iterator[str]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def vocabulary(section: str) -> tuple[str, ...]:
    """The words of one section of vocabulary.txt, in their order."""
    words: list[str] = []
    inside = False
    for line in _lines("vocabulary.txt"):
        if line.startswith("["):
            inside = line.startswith(f"[{section}]")
        elif inside:
            words += line.split()
    return tuple(words)


def alternatives(section: str) -> str:
    """The patterns of one section as a part of a larger pattern: any of them."""
    return f"(?:{'|'.join(vocabulary(section))})"


@cache
def surnames() -> dict[str, int]:
    """Surname → how much likelier it is a surname than part of an ordinary word (natural logarithm)."""
    levels: dict[str, int] = {}
    for line in _lines("surnames.txt"):
        level, _, rest = line.partition(" ")
        if level == "double":
            levels |= dict.fromkeys(rest.split(), _DOUBLE)
        else:
            levels |= dict.fromkeys(rest, int(level))
    return levels | {old: levels[new] for old, new in _TRADITIONAL.items() if new in levels}


@cache
def given_names() -> dict[str, int]:
    """Character → how much likelier it stands in a given name than in ordinary text (natural logarithm)."""
    levels: dict[str, int] = {}
    for line in _lines("given.txt"):
        level, _, characters = line.partition(" ")
        levels |= dict.fromkeys(characters, int(level))
    return levels | {old: levels[new] for old, new in _TRADITIONAL.items() if new in levels}


def given_level(character: str) -> int:
    """The level of one character of a given name."""
    return given_names().get(character, UNLISTED)


@cache
def ordinary() -> frozenset[str]:
    """Words that are not names, of two or three characters, one of which could be a surname or a given name."""
    return frozenset(word for line in _lines("ordinary.txt") for word in line.split())


@cache
def idioms() -> frozenset[str]:
    """Pairs of characters out of set phrases of four, one of which could be a surname: 有章(可循), (张)冠李(戴)."""
    return frozenset(word for line in _lines("idioms.txt") for word in line.split())


@cache
def famous() -> frozenset[str]:
    """Persons of history and theory whom a report may name: they stand in the names of laws, campaigns and methods."""
    return frozenset(word for line in _lines("famous.txt") for word in line.split())


@cache
def surname_class() -> str:
    """All surnames of one character, for a character class."""
    return re.escape("".join(name for name in surnames() if len(name) == 1))


@cache
def double_surnames() -> frozenset[str]:
    """All surnames of two characters."""
    return frozenset(name for name in surnames() if len(name) > 1)


@cache
def surname_pattern() -> str:
    """Any surname, as a part of a pattern."""
    return f"(?:{'|'.join(sorted(double_surnames()))}|[{surname_class()}])"


def may_be_name(text: str, words: AbstractSet[str]) -> bool:
    """Whether what stands where a name is expected can be one: it begins with a surname and is no ordinary word."""
    word = text.replace(" ", "")
    if word[:2] in double_surnames():
        return True
    if word[0] not in surnames() or word[-1] in _ENDS:
        return False
    likely = surnames()[word[0]] + sum(map(given_level, word[1:]))
    return likely >= _LIKELY or not (word in words or (word[:2] in words and given_level(word[-1]) < 0))
