"""An evaluation scheme (评估办法): parties, weights, grade bands, rounding. Versioned data, never constants."""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from pydantic import Field, model_validator

from generator.model.fault import Fault, refuse
from generator.model.record import Record
from generator.model.rounding import half_up
from generator.model.values import Amount, Day, Slug, Text, Whole

_PLACES_LIMIT = 6


class Party(StrEnum):
    """Who scores or speaks in a report."""

    EVALUATOR = "evaluator"
    PURCHASER = "purchaser"
    SUPERVISION_CENTRE = "supervision_centre"
    SUPERVISOR = "supervisor"


class GradeId(StrEnum):
    """The four grades, best first."""

    EXCELLENT = "excellent"
    GOOD = "good"
    PASS = "pass"  # noqa: S105 - a grade, not a secret
    FAIL = "fail"


class Weight(Record):
    """One party's share of the full marks."""

    party: Party = Field(title="评分方")
    name: Text = Field(title="名称", description="读者看到的名称，如“第三方评估机构”")
    short: Text = Field(title="简称")
    weight: Amount = Field(title="满分", description="这一方最多能给的分")


class Band(Record):
    """A grade and the score from which it is given."""

    id: GradeId = Field(title="等级代号")
    name: Text = Field(title="等级名称")
    least: Amount = Field(title="起点分", description="达到此分即为此等级")


class Law(Record):
    """A document the scheme rests on."""

    title: Text = Field(title="文件名称")
    number: Text | None = Field(None, title="文号")


class Scheme(Record):
    """A version of the rules by which stations are evaluated. Source: the reports that name it."""

    id: Slug = Field(title="代号")
    name: Text = Field(title="名称")
    since: Day | None = Field(None, title="施行日期")
    summary: Text = Field(title="白话说明")
    full_marks: Amount = Field(title="满分")
    weights: tuple[Weight, ...] = Field(title="各方满分", min_length=1)
    grades: tuple[Band, ...] = Field(title="等级", min_length=1, description="从高到低")
    percent_places: Whole = Field(title="百分比小数位数")
    laws: tuple[Law, ...] = Field((), title="依据文件")
    notes: tuple[Text, ...] = Field((), title="读者须知")

    @model_validator(mode="after")
    def _decides_one_grade(self) -> "Scheme":
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        for key, names in (
            ("weights", [weight.party.value for weight in self.weights]),
            ("grades", [band.id.value for band in self.grades]),
        ):
            for index, name in enumerate(names):
                if name in names[:index]:
                    part = "party" if key == "weights" else "id"
                    yield (key, index, part), f"每一种应只写一次，“{name}”在前面写过；请只留一个"
        for index, weight in enumerate(self.weights):
            if not weight.weight.value:
                yield ("weights", index, "weight"), "一方的满分应大于 0，得到 0；不打分的一方请不要列出"
        for index, (better, worse) in enumerate(pairwise(self.grades), start=1):
            if worse.least.value >= better.least.value:
                message = f"等级应从高到低，起点分应低于上一级的 {better.least}，得到 {worse.least}；请调整顺序或改分数"
                yield ("grades", index, "least"), message
        if self.percent_places > _PLACES_LIMIT:
            yield ("percent_places",), f"小数位数应不超过 {_PLACES_LIMIT}，得到 {self.percent_places}；请核对"

    def weight_of(self, party: Party) -> Weight | None:
        """The share of one party, None where the scheme gives it no marks."""
        return next((w for w in self.weights if w.party is party), None)

    def band_named(self, name: str) -> Band | None:
        """The band that a printed grade names."""
        return next((band for band in self.grades if band.name == name), None)

    def round_percent(self, value: Decimal) -> Decimal:
        """Half up, as the reports do; `round()` would give 86.2 for 86.25."""
        return half_up(value, self.percent_places)
