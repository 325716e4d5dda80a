"""The shape of a topic's phrases; the phrases themselves stand in `about_*.py`.

In a phrase, `[group]`, `[place]`, `[partner]`, `[project]` and `[community]` are filled with invented words. In a
count, `{indicator}` is the actual number, `{indicator%}` the percent and `{indicator/part}` a part of the total.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhraseParts:
    """What can be said about one topic, in pieces that fit together in any combination."""

    near: tuple[str, ...]  # topics that may be named beside it
    deeds: tuple[str, ...]  # verb phrases that follow “社工站”
    results: tuple[str, ...]
    counts: tuple[str, ...]
    gaps: tuple[str, ...]  # whole clauses with a subject of their own
    advice: tuple[str, ...]  # verb phrases that follow “建议”, each answering the gap in the same place
