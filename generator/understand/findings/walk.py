"""Through the report from top to bottom: every run of paragraphs goes where its headings say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.understand import annexes
from generator.understand.draft import DraftFeedback, DraftPassage, Fact
from generator.understand.facts import cover, result
from generator.understand.facts.wording import Wording
from generator.understand.findings import closing
from generator.understand.findings.account import LineAccount
from generator.understand.findings.build import Path, SectionBuilder, blocks, kind
from generator.understand.outline.headings import SectionPurpose
from generator.understand.outline.paragraphs import Paragraph
from generator.understand.outline.sayings import is_no_text, is_standing_alone
from generator.understand.outline.tree import PlacedParagraph


@dataclass(frozen=True, slots=True)
class Walked:
    """What the running text gave. `prose` are the paragraphs outside findings, for those who look for numbers."""

    sections: SectionBuilder
    recommendations: tuple[DraftPassage, ...]
    feedback: tuple[DraftFeedback, ...]
    annex_list: tuple[Paragraph, ...]
    prose: tuple[tuple[Path, Paragraph], ...]


@dataclass(slots=True)
class _Walk:
    account: LineAccount
    source: str
    sections: SectionBuilder
    recommendations: list[DraftPassage] = field(default_factory=list)
    feedback: list[DraftFeedback] = field(default_factory=list)
    annex_list: list[Paragraph] = field(default_factory=list)
    prose: list[tuple[Path, Paragraph]] = field(default_factory=list)

    def run(self, path: Path, paragraphs: Sequence[Paragraph]) -> None:
        """One run of paragraphs under the same headings."""
        if any(heading.side for heading in path):
            if paragraphs:
                self.sections.add_side(path, paragraphs)
            return
        rooms: dict[SectionPurpose, Callable[[Path, Sequence[Paragraph]], None]] = {
            SectionPurpose.FIXED: self._fixed,
            SectionPurpose.RESULT: self._result,
            SectionPurpose.FEEDBACK: self._feedback,
            SectionPurpose.CLOSING: self._closing,
            SectionPurpose.ANNEX_LIST: self._annexes,
        }
        rooms.get(kind(path), self._plain if path else self._cover)(path, paragraphs)

    def _fixed(self, path: Path, paragraphs: Sequence[Paragraph]) -> None:
        for paragraph in paragraphs:
            self.account.set_aside(paragraph, f"固定内容：{path[-1].title}")

    def _cover(self, path: Path, paragraphs: Sequence[Paragraph]) -> None:
        wordings = [Wording(paragraph) for paragraph in paragraphs]
        facts = [dict(cover.of_line(*pair)) for pair in zip(wordings, [None, *wordings], strict=False)]
        for paragraph, found, following in zip(paragraphs, facts, [*facts[1:], {}], strict=True):
            alone = is_standing_alone(paragraph.text)
            begins_title = Fact.TITLE in following and following[Fact.TITLE].evidence.place == paragraph.place
            if found or alone or begins_title:
                self.account.use(paragraph, "封面")
            else:
                self._plain(path, (paragraph,))

    def _result(self, path: Path, paragraphs: Sequence[Paragraph]) -> None:
        for paragraph in paragraphs:
            wording = [Wording(paragraph)]
            if any(result.totals(wording)) or any(result.scores(wording)):
                self.account.use(paragraph, "评估结果")
            else:
                self._plain(path, (paragraph,))

    def _feedback(self, path: Path, paragraphs: Sequence[Paragraph]) -> None:
        self.feedback += closing.feedback(paragraphs, self.account, self.source)
        self._plain(path, tuple(self.account.missing(paragraphs)))

    def _closing(self, path: Path, paragraphs: Sequence[Paragraph]) -> None:
        self.recommendations += closing.recommendations(paragraphs, self.account, self.source)
        self._plain(path, tuple(self.account.missing(paragraphs)))

    def _annexes(self, path: Path, paragraphs: Sequence[Paragraph]) -> None:
        for paragraph in paragraphs:
            if annexes.is_title(paragraph.text):
                self.annex_list.append(paragraph)
                self.account.use(paragraph, "附件目录")
            elif not self._is_ending(paragraph):
                self._plain(path, (paragraph,))

    def _plain(self, path: Path, paragraphs: Sequence[Paragraph]) -> None:
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


def walk(standings: Sequence[PlacedParagraph], account: LineAccount, source: str) -> Walked:
    """Every paragraph of the running text goes to its section and into the account."""
    walked = _Walk(account, source, SectionBuilder(account, source))
    for standing in standings:
        if standing.is_heading:
            _note_heading(standing, account, walked)
    for path, paragraphs in blocks(standings):
        walked.run(path, paragraphs)
    return Walked(
        walked.sections,
        tuple(walked.recommendations),
        tuple(walked.feedback),
        tuple(walked.annex_list),
        tuple(walked.prose),
    )


def _note_heading(standing: PlacedParagraph, account: LineAccount, walked: _Walk) -> None:
    heading = kind(standing.path)
    if heading is SectionPurpose.FIXED:
        account.set_aside(standing.paragraph, f"固定内容：{standing.path[-1].title}")
    elif heading is SectionPurpose.ANNEX_LIST and standing.paragraph.text.strip("附件:： "):
        walked.annex_list.append(standing.paragraph)
        account.use(standing.paragraph, "附件目录")
    else:
        account.use(standing.paragraph, "标题")
