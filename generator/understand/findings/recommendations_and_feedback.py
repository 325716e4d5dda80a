"""The closing parts: recommendations, and how the result was fed back."""

import re
from collections.abc import Sequence

from generator.language.folding import compact
from generator.understand.draft import DraftFeedback, DraftPassage
from generator.understand.findings.line_account import LineAccount, passage
from generator.understand.outline.paragraphs import Paragraph

_ASKS = re.compile(
    r"^(?:下(?:一)?(?:阶段|步|半年|年度)|未来|今后|后续|接下来|为此|希望|期待)?[,，]?[\u4e00-\u9fff]{0,6}?建议"
)
_LEADS = re.compile(r"[:：]$")
_STAGE = re.compile(r"^([^。:：,，]{2,16})[:：]")


def recommendations(paragraphs: Sequence[Paragraph], account: LineAccount, source: str) -> tuple[DraftPassage, ...]:
    """The numbered points of the closing section, and paragraphs that say 建议; the rest is not touched."""
    points: list[list[Paragraph]] = []
    numbered = False
    for paragraph in paragraphs:
        if paragraph.number:
            points.append([paragraph])
            numbered = True
        elif not numbered and _ASKS.match(compact(paragraph.text)) and not _LEADS.search(paragraph.text):
            points.append([paragraph])
        else:
            continue
        account.use(paragraph, "建议")
    return tuple(passage(point, source) for point in points)


def feedback(paragraphs: Sequence[Paragraph], account: LineAccount, source: str) -> tuple[DraftFeedback, ...]:
    """Each stage with what was answered; the stage is what stands before the colon."""
    stages: list[DraftFeedback] = []
    for paragraph in paragraphs:
        stage = _STAGE.match(paragraph.text)
        if stage and (paragraph.number or not _LEADS.search(paragraph.text)):
            account.use(paragraph, "评估反馈")
            stages.append(DraftFeedback(stage[1], passage((paragraph,), source)))
    return tuple(stages)
