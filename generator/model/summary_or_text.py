"""Words of a record (finding, remark, recommendation): our own summary, the report's own text, or both."""

import re
from collections.abc import Iterator

from pydantic import Field, model_validator

from generator.model.fault import Fault, refuse
from generator.model.record import Record
from generator.model.values import Prose, Text

_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]+[”’」』）]*|[^。！？\n]+")
_CLAUSE = re.compile(r"[，；：、,;]")
_ENOUGH = 40  # characters from which an opening says what the text is about
_MOST = 110  # characters of an opening, which stands for the whole text in lists
_FOLDED = 160  # characters up to which a text is shown whole: folding away one line helps nobody


class SummaryOrText(Record):
    """One of the two must be there. Where both are, the summary speaks and the text is its evidence."""

    summary: Text | None = Field(None, title="摘要", description="用自己的话写；附了原文（text）的可以不写")
    text: Prose = Field("", title="原文", description="发布自己文件的机构可附原文；本仓库留空")

    @model_validator(mode="after")
    def _tells_something(self) -> "SummaryOrText":
        refuse(self._untold())
        return self

    def _untold(self) -> Iterator[Fault]:
        if self.summary is None and not self.text:
            yield (), "应有 summary（摘要）或 text（原文），两个都没有；请补上其一"

    @property
    def words(self) -> str:
        """All that is told: the summary, else the text."""
        return self.summary or self.text

    @property
    def words_key(self) -> str:
        """The key under which `words` stand."""
        return "text" if self.summary is None else "summary"

    @property
    def brief(self) -> str:
        """A line for lists: the summary, else the text or how it begins."""
        if self.summary is not None:
            return self.summary
        opening, rest = self.opening
        return opening.rstrip("，；：、,;") + "……" if rest else opening

    @property
    def opening(self) -> tuple[str, str]:
        """The words in two parts: what is always shown, and what a long text folds away. Joined they are the words."""
        words = self.words
        if self.summary is not None or len(words) <= _FOLDED:
            return words, ""
        end = _first_sentences(words)
        return (words[:end], words[end:]) if words[end:].strip() else (words, "")


def _first_sentences(words: str) -> int:
    """Where the opening ends: after as many whole sentences as are needed, or within one that is too long."""
    end = 0
    for sentence in _SENTENCE.finditer(words):
        if end >= _ENOUGH or (end and sentence.end() > _MOST):
            break
        end = sentence.end()
    if end <= _MOST:
        return end
    clauses = [match.end() for match in _CLAUSE.finditer(words, _ENOUGH, _MOST)]
    return clauses[-1] if clauses else _MOST
