"""What stands around a name: roles, kin, verbs, ages; and what shows that it is the name of a place or a body."""

import re

from generator.privacy import lexicon

_PERSONS = frozenset(lexicon.vocabulary("roles.persons"))
_LONGEST = max(map(len, _PERSONS))
_MOST_FILL = 3
_FILL = " 　\t:：“”‘’\"'（(「『【[—-·是为"

_VERBS = frozenset(lexicon.vocabulary("roles.verbs"))
_AFTER = re.compile(
    rf"(?P<title>{lexicon.alternatives('roles.titles')})"
    rf"|(?P<age>[ ]?[,，(（、;；|\t/]?[ ]?{lexicon.alternatives('roles.ages')}(?!性|女|子|童))"
    rf"|(?P<act>{lexicon.alternatives('roles.acts')})"
)
_NEAR = "[^\x00-\u4dff\ua000-\uffff在到去来的是等与和从往为向对由说给]{1,3}?"
_BODY = re.compile(rf"{lexicon.alternatives('roles.next')}|{_NEAR}{lexicon.alternatives('roles.near')}")
_STATE = re.compile(rf"{lexicon.alternatives('roles.states')}的?$")
_ROAD_AND_NUMBER = re.compile("[路街巷里道][0-9]")
_QUOTED = re.compile(r"[^“”「」『』《》\"，。；：！？\n]{1,14}?(?P<close>[”」』》\"])")
_EDGE = frozenset(" \t\n　,，.。;；:：、!！?？()（）[]【】「」『』“”‘’\"'|/\\<>《》—-=+*#~·…0123456789")


ROLE = 6.0  # what a word for a person in front of it says for a name


def before(text: str, start: int) -> float:
    """How much what ends at `start` speaks for a name: a role, a cue, a verb, an edge."""
    lead = text[max(0, start - _MOST_FILL) : start]
    at = start - len(lead) + len(lead.rstrip(_FILL))
    if text[at - 1 : at] in ("岁", "的") and _STATE.search(text, max(0, at - 6), at):
        return ROLE
    for length in range(min(_LONGEST, at), 0, -1):
        if text[at - length : at] in _PERSONS:
            return ROLE if length > 1 else 2.0
    for length in (2, 1):
        if text[start - length : start] in _VERBS:
            return 2.0 if length > 1 else 1.0
    return 1.0 if at < start or start == 0 or text[start - 1] in _EDGE else 0.0


def after(text: str, end: int) -> float:
    """How much what begins at `end` speaks for a name, or against one."""
    match = _AFTER.match(text, end)
    if match:
        return {"title": 4.0, "age": 5.0, "act": 2.0}[match.lastgroup or "act"]
    if end >= len(text) or text[end] in _EDGE:
        return 1.0
    return 0.0


def is_body(text: str, end: int) -> bool:
    """Whether what begins at `end` makes the name one of a place, a body or a work."""
    return _BODY.match(text, end) is not None or _ROAD_AND_NUMBER.match(text, end - 1) is not None


def is_quoted_otherwise(text: str, start: int, end: int) -> bool:
    """Whether it begins what stands in quotation marks but does not fill it: the name of a project or a book."""
    if text[max(0, start - 1) : start] not in ("“", "「", "『", "《"):
        return False
    quoted = _QUOTED.match(text, start)
    return quoted is not None and quoted.start("close") > end
