"""Facts as they are written: the value or the word for its absence, with its evidence as a comment.

`facts` and `statement` ask here for each fact, and so what is missing, doubted and marked is collected in one place.
"""

from dataclasses import dataclass, field

from generator.drafts.writing.marks import LOOK, DraftMark, Marks, evidence_of
from generator.load.yaml_text import Comment, one_line
from generator.model.key_path import KeyPath
from generator.privacy.masking import Veil
from generator.understand.draft import Draft, Fact, Said

ABSENT = "not_disclosed"
_MISSING = "没有读到，请对照原文补上"
_GROUPS = frozenset(("contract", "assessed", "team", "scores"))  # written in one line


@dataclass(slots=True)
class Stated:
    """Reads facts into plain values; collects comments, marks, and what is missing."""

    draft: Draft
    veil: Veil
    comments: dict[KeyPath, Comment] = field(default_factory=dict)
    marks: Marks = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def required(self, fact: Fact, path: KeyPath, title: str) -> str:
        """The fact; where it is not stated an empty value, for a person to fill. `title`: its name, in Chinese."""
        value = self.stated(fact, path, "")
        if not value:
            self.missing.append(title)
            self.comments[path] = Comment(behind=_MISSING)
        return value

    def stated(self, fact: Fact, path: KeyPath, absent: str = ABSENT) -> str:
        """The fact, or the word for its absence."""
        return self.said(self.draft.facts.get(fact), path, absent)

    def said(self, said: Said | None, path: KeyPath, absent: str = ABSENT) -> str:
        """One value, or the word for its absence."""
        if said is None or not said.value.strip():
            return absent
        self.marks[path] = DraftMark.of(said.evidence, said.doubt)
        self.note(path, evidence_of(said))
        return self.veil(one_line(said.value))

    def propose(self, path: KeyPath, doubt: str) -> None:
        """Tell that the value at `path` is ours."""
        self.marks[path] = DraftMark.ours(doubt)
        self.note(path, f"{LOOK}{doubt}")

    def note(self, path: KeyPath, words: str) -> None:
        """Behind the value, or its group where that is one line; what stands there is kept, and said once."""
        path = path[:-1] if path[-2:-1] and path[-2] in _GROUPS else path
        kept = self.comments.get(path, Comment())
        words = self.veil(words)
        if words not in (kept.behind or ""):
            self.comments[path] = Comment(kept.above, f"{kept.behind}；{words}" if kept.behind else words)
