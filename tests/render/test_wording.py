"""Dates and drawings: as exact as their source, and never told by colour alone."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.scheme import GradeId, Party
from generator.model.values import Missing, Since
from generator.render.charts import Point, pips, rank_words, spark
from generator.render.wording import PARTY_NAMES, day, period, stated


@pytest.mark.parametrize(
    ("given_date", "said"), [(date(2024, 8, 23), "2024 年 8 月 23 日"), (date(2025, 12, 1), "2025 年 12 月 1 日")]
)
def test_a_day_is_said_without_leading_noughts(given_date: date, said: str) -> None:
    assert day(given_date) == stated(given_date) == said


@pytest.mark.parametrize(
    ("printed", "said"), [("2015", "2015 年"), ("2015-07", "2015 年 7 月"), ("2015-07-01", "2015 年 7 月 1 日")]
)
def test_a_period_is_as_exact_as_its_source(printed: str, said: str) -> None:
    assert period(Since(printed)) == stated(Since(printed)) == said


def test_what_is_missing_is_said_with_its_word() -> None:
    assert [stated(word) for word in Missing] == [word.label for word in Missing]
    assert len({word.label for word in Missing}) == len(Missing)


def test_every_party_and_every_grade_has_words() -> None:
    assert set(PARTY_NAMES) == set(Party)
    assert len({rank_words(grade) for grade in GradeId}) == len(GradeId)


def test_a_grade_is_told_by_the_number_of_filled_pips() -> None:
    drawn = [pips(grade).count('fill="currentColor"') for grade in GradeId]

    assert drawn == [4, 3, 2, 1]


def point(score: str, scheme: str = "new", grade: GradeId = GradeId.GOOD) -> Point:
    return Point("2024 年中期", Decimal(score), grade, "良好", scheme)


def test_the_line_of_scores_breaks_where_the_rules_changed() -> None:
    drawn = spark([point("81", "old"), point("83", "old"), point("88"), point("90")])

    assert drawn.count('class="ln"') == 2
    assert drawn.count('class="cut"') == 1


def test_the_line_says_what_it_draws() -> None:
    drawn = spark([point("81.50"), point("90.00")])

    said = re.search(r'aria-label="([^"]*)"', drawn)
    assert said is not None
    assert "81.50" in said[1]
    assert "90.00" in said[1]
    assert 'role="img"' in drawn


def test_every_grade_has_a_shape_of_its_own() -> None:
    shapes = {re.sub(r'class="[^"]*"|[0-9.]+', "", spark([point("80", grade=grade)])[-80:]) for grade in GradeId}

    assert len(shapes) == len(GradeId)


@given(st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=12))
def test_every_score_is_drawn_inside_the_picture(scores: list[Decimal]) -> None:
    drawn = spark([point(str(score)) for score in scores])
    across = [Decimal(x) for x in re.findall(r' x="([-0-9.]+)"', drawn)]
    down = [Decimal(y) for y in re.findall(r' y="([-0-9.]+)"', drawn)]

    assert len(across) == len(down) == len(scores)
    assert across == sorted(across)
    assert all(0 <= x <= 104 - 8 for x in across)
    assert all(0 <= y <= 34 - 8 for y in down)
