"""How the evaluation went: who came, the scores and the grade, what was asked for and what was answered."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from generator.model.record import Record, word_or_list
from generator.model.scheme import Party
from generator.model.summary_or_text import SummaryOrText
from generator.model.values import Missing, Slugs, StatedNumber, StatedText, Text


class Team(Record):
    """Who came to evaluate, as numbers."""

    experts: StatedNumber = Field(Missing.NOT_DISCLOSED, title="专家人数")
    staff: StatedNumber = Field(Missing.NOT_DISCLOSED, title="工作人员人数")
    days: StatedNumber = Field(Missing.NOT_DISCLOSED, title="天数")
    place: Text | None = Field(None, title="出处")


class Scores(Record):
    """Scores by party, already weighted, as printed."""

    evaluator: StatedNumber = Field(Missing.NOT_DISCLOSED, title="第三方评估得分")
    purchaser: StatedNumber = Field(Missing.NOT_DISCLOSED, title="购买方得分")
    supervision_centre: StatedNumber = Field(Missing.NOT_DISCLOSED, title="督导中心得分")
    supervisor: StatedNumber = Field(Missing.NOT_DISCLOSED, title="监督方得分")

    def of(self, party: Party) -> StatedNumber:
        """The score one party gave."""
        return {
            Party.EVALUATOR: self.evaluator,
            Party.PURCHASER: self.purchaser,
            Party.SUPERVISION_CENTRE: self.supervision_centre,
            Party.SUPERVISOR: self.supervisor,
        }[party]


class Result(Record):
    """The outcome: scores by party, total, grade."""

    scores: Scores = Field(default_factory=Scores, title="各方得分")
    total: StatedNumber = Field(title="总分")
    grade: StatedText = Field(title="等级", description="照原文写：优秀、良好、合格、不合格")
    place: Text | None = Field(None, title="出处")


class Feedback(SummaryOrText):
    """How the result was fed back and what was answered."""

    stage: Text = Field(title="环节", description="如“现场反馈”“初稿反馈”")
    by: tuple[Text, ...] = Field((), title="反馈方")


class Recommendation(SummaryOrText):
    """What the report asks for in its closing part."""

    topics: Slugs = Field((), title="主题")
    place: Text | None = Field(None, title="出处")


FeedbackOrMissing = Annotated[
    Annotated[tuple[Feedback, ...], Tag("list")] | Annotated[Missing, Tag("word")], Discriminator(word_or_list)
]
