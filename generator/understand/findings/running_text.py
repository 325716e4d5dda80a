"""The running text sorted, from top to bottom: every run of paragraphs goes where its headings say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.understand import annexes
from generator.understand.draft import DraftFeedback, DraftPassage, Fact
from generator.understand.facts import cover, scores_and_grade
from generator.understand.facts.wording import Wording
from generator.understand.findings.line_account import LineAccount
from generator.understand.findings.recommendations_and_feedback import feedback, recommendations
from generator.understand.findings.sections import SectionBuilder, runs
from generator.understand.outline.heading_path import section_purpose
from generator.understand.outline.heading_tree import HeadingPath, PlacedParagraph
from generator.understand.outline.headings import SectionPurpose
from generator.understand.outline.line_kinds import is_no_text, is_standing_alone
from generator.understand.outline.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class RunningText:
    """What the running text gave. `prose` are the paragraphs outside findings, for those who look for numbers."""

    sections: SectionBuilder
    recommendations: tuple[DraftPassage, ...]
    feedback: tuple[DraftFeedback, ...]
    annex_list: tuple[Paragraph, ...]
    prose: tuple[tuple[HeadingPath, Paragraph], ...]


@dataclass(slots=True)
class _Sorter:
    account: LineAccount
    source: str
    sections: SectionBuilder
    recommendations: list[DraftPassage] = field(default_factory=list)
    feedback: list[DraftFeedback] = field(default_factory=list)
    annex_list: list[Paragraph] = field(default_factory=list)
    prose: list[tuple[HeadingPath, Paragraph]] = field(default_factory=list)

    def sort(self, path: HeadingPath, paragraphs: Sequence[Paragraph]) -> None:
        """One run of paragraphs under the same headings."""
        if any(heading.side for heading in path):
            if paragraphs:
                self.sections.add_side(path, paragraphs)
            return
        ways: dict[SectionPurpose, Callable[[HeadingPath, Sequence[Paragraph]], None]] = {
            SectionPurpose.FIXED: self._fixed,
            SectionPurpose.RESULT: self._result,
            SectionPurpose.FEEDBACK: self._feedback,
            SectionPurpose.CLOSING: self._closing,
            SectionPurpose.ANNEX_LIST: self._annexes,
        }
        ways.get(section_purpose(path), self._plain if path else self._cover)(path, paragraphs)

    def _fixed(self, path: HeadingPath, paragraphs: Sequence[Paragraph]) -> None:
        for paragraph in paragraphs:
            self.account.set_aside(paragraph, f"固定内容：{path[-1].title}")

    def _cover(self, path: HeadingPath, paragraphs: Sequence[Paragraph]) -> None:
        wordings = [Wording(paragraph) for paragraph in paragraphs]
        facts = [dict(cover.of_line(*pair)) for pair in zip(wordings, [None, *wordings], strict=False)]
        for paragraph, stated, following in zip(paragraphs, facts, [*facts[1:], {}], strict=True):
            alone = is_standing_alone(paragraph.text)
            begins_title = Fact.TITLE in following and following[Fact.TITLE].evidence.place == paragraph.place
            if stated or alone or begins_title:
                self.account.use(paragraph, "封面")
            else:
                self._plain(path, (paragraph,))

    def _result(self, path: HeadingPath, paragraphs: Sequence[Paragraph]) -> None:
        for paragraph in paragraphs:
            wording = [Wording(paragraph)]
            if any(scores_and_grade.total_and_grade(wording)) or any(scores_and_grade.scores(wording)):
                self.account.use(paragraph, "评估结果")
            else:
                self._plain(path, (paragraph,))

    def _feedback(self, path: HeadingPath, paragraphs: Sequence[Paragraph]) -> None:
        self.feedback += feedback(paragraphs, self.account, self.source)
        self._plain(path, tuple(self.account.missing(paragraphs)))

    def _closing(self, path: HeadingPath, paragraphs: Sequence[Paragraph]) -> None:
        self.recommendations += recommendations(paragraphs, self.account, self.source)
        self._plain(path, tuple(self.account.missing(paragraphs)))

    def _annexes(self, path: HeadingPath, paragraphs: Sequence[Paragraph]) -> None:
        for paragraph in paragraphs:
            if annexes.is_title(paragraph.text):
                self.annex_list.append(paragraph)
                self.account.use(paragraph, "附件目录")
            elif not self._is_ending(paragraph):
                self._plain(path, (paragraph,))

    def _plain(self, path: HeadingPath, paragraphs: Sequence[Paragraph]) -> None:
        for paragraph in paragraphs:
            if self._is_ending(paragraph):
                continue
            self.sections.remark(path, paragraph)
            self.prose.append((path, paragraph))

    def _is_ending(self, paragraph: Paragraph) -> bool:
        if is_no_text(paragraph.text):
            self.account.set_aside(paragraph, "无正文")
        elif is_standing_alone(paragraph.text):
            self.account.use(paragraph, "落款")
        else:
            return False
        return True


def sort_running_text(placed: Sequence[PlacedParagraph], account: LineAccount, source: str) -> RunningText:
    """Every paragraph of the running text goes to its section and into the account; `source` is the document's name."""
    sorter = _Sorter(account, source, SectionBuilder(account, source))
    for one in placed:
        if one.is_heading:
            _note_heading(one, account, sorter)
    for path, paragraphs in runs(placed):
        sorter.sort(path, paragraphs)
    return RunningText(
        sorter.sections,
        tuple(sorter.recommendations),
        tuple(sorter.feedback),
        tuple(sorter.annex_list),
        tuple(sorter.prose),
    )


def _note_heading(heading: PlacedParagraph, account: LineAccount, sorter: _Sorter) -> None:
    purpose = section_purpose(heading.path)
    if purpose is SectionPurpose.FIXED:
        account.set_aside(heading.paragraph, f"固定内容：{heading.path[-1].title}")
    elif purpose is SectionPurpose.ANNEX_LIST and heading.paragraph.text.strip("附件:： "):
        sorter.annex_list.append(heading.paragraph)
        account.use(heading.paragraph, "附件目录")
    else:
        account.use(heading.paragraph, "标题")
