"""Facts as they are written: the value or the word for its absence, with its evidence as a comment."""

from dataclasses import dataclass, field

from generator.drafts.writing.mark import DraftMark, Marks
from generator.drafts.writing.sections import LOOK
from generator.drafts.writing.text import Comment, one_line
from generator.model.key_path import KeyPath
from generator.privacy.masking import Veil
from generator.understand.draft import Draft, Fact, Said

ABSENT = "not_disclosed"
_QUOTED = 40  # characters of the words a value rests on
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
        """The fact; an empty value that the person has to fill where it is not stated."""
        found = self.stated(fact, path, "")
        if not found:
            self.missing.append(title)
            self.comments[path] = Comment(behind=_MISSING)
        return found

    def stated(self, fact: Fact, path: KeyPath, absent: str = ABSENT) -> str:
        """The fact, or the word for its absence."""
        return self.said(self.draft.facts.get(fact), path, absent)

    def said(self, said: Said | None, path: KeyPath, absent: str = ABSENT) -> str:
        """One value, or the word for its absence."""
        if said is None or not said.value.strip():
            return absent
        self.marks[path] = DraftMark.of(said.evidence, said.doubt)
        self.note(path, evidence(said))
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


def evidence(said: Said) -> str:
    """`第12行：“评估日期：2024年8月20日”`, a doubt first."""
    quote = one_line(said.evidence.quote)
    shown = f"“{quote[:_QUOTED]}{'……' if len(quote) > _QUOTED else ''}”" if quote else ""
    place = f"{said.evidence.place}：{shown}" if shown else str(said.evidence.place)
    return f"{LOOK}{said.doubt}（{place}）" if said.doubt else place
