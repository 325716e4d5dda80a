"""How a total is made and where it stands; every number here was worked out by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.grade import ranges, standing
from generator.derive.score import breakdown
from generator.model.scheme import GradeId, Party
from generator.model.values import Number
from tests.derive.records import scheme, statement

SCORES = {"evaluator": "46.23", "purchaser": "20.00", "supervision_centre": "14.90", "supervisor": "8.87"}


def result(scores: dict[str, str]) -> object:
    return {"scores": scores, "total": "90.00", "grade": "优秀"}


def test_every_party_is_measured_against_its_own_marks() -> None:
    made = breakdown(statement(result=result(SCORES)).result, scheme())

    assert made is not None
    assert [(s.weight.party, s.score.printed, str(s.lost), str(s.percent)) for s in made.shares] == [
        (Party.EVALUATOR, "46.23", "8.77", "84.05"),
        (Party.PURCHASER, "20.00", "0.00", "100.00"),
        (Party.SUPERVISION_CENTRE, "14.90", "0.10", "99.33"),
        (Party.SUPERVISOR, "8.87", "1.13", "88.70"),
    ]
    assert made.lost == Decimal("10.00")


def test_percentages_are_rounded_half_up_to_the_places_of_the_scheme() -> None:
    scores = SCORES | {"purchaser": "17.25"}  # 86.25 %
    made = breakdown(statement(result=result(scores)).result, scheme(percent_places="1"))

    assert made is not None
    assert str(made.shares[1].percent) == "86.3"


@pytest.mark.parametrize("party", SCORES)
@pytest.mark.parametrize("word", ["not_disclosed", "not_applicable", "not_stated"])
def test_without_every_score_there_are_no_parts(party: str, word: str) -> None:
    assert breakdown(statement(result=result(SCORES | {party: word})).result, scheme()) is None


def test_a_party_the_scheme_gives_no_marks_is_not_missed() -> None:
    weights = [
        {"party": "evaluator", "name": "第三方机构", "short": "第三方", "weight": "80"},
        {"party": "purchaser", "name": "街道办", "short": "购买方", "weight": "20"},
    ]
    scores = {"evaluator": "70", "purchaser": "18", "supervisor": "not_applicable"}
    made = breakdown(statement(result=result(scores)).result, scheme(weights=weights))

    assert made is not None
    assert [str(share.lost) for share in made.shares] == ["10", "2"]


@pytest.mark.parametrize(
    ("total", "band", "better", "gap"),
    [
        ("100", GradeId.EXCELLENT, None, None),
        ("90.00", GradeId.EXCELLENT, None, None),
        ("89.99", GradeId.GOOD, GradeId.EXCELLENT, "0.01"),
        ("80.00", GradeId.GOOD, GradeId.EXCELLENT, "10.00"),
        ("79.99", GradeId.PASS, GradeId.GOOD, "0.01"),
        ("60.00", GradeId.PASS, GradeId.GOOD, "20.00"),
        ("59.99", GradeId.FAIL, GradeId.PASS, "0.01"),
        ("0", GradeId.FAIL, GradeId.PASS, "60"),
    ],
)
def test_a_total_stands_in_its_band_and_below_the_next(
    total: str, band: GradeId, better: GradeId | None, gap: str | None
) -> None:
    found = standing(Number.read(total), scheme())

    assert found.band.id is band
    assert (found.better.id if found.better else None) is better
    assert (str(found.gap) if found.gap is not None else None) == gap


@given(st.decimals(0, 100, places=2))
def test_the_gap_leads_exactly_to_the_better_band(total: Decimal) -> None:
    rules = scheme()
    found = standing(Number(str(total), total), rules)

    assert found.band.least.value <= total
    if found.gap is not None:
        raised = total + found.gap
        assert found.gap > 0
        assert standing(Number(str(raised), raised), rules).band == found.better


def test_the_bands_fill_the_scale_from_below() -> None:
    found = ranges(scheme())

    assert [band.band.id for band in found] == list(reversed(GradeId))
    assert [str(band.width) for band in found] == ["60", "20", "10", "10"]


@given(st.lists(st.integers(1, 99), min_size=1, max_size=3, unique=True))
def test_the_widths_of_the_bands_are_the_full_marks(leasts: list[int]) -> None:
    steps = [*sorted(leasts, reverse=True), 0]
    grades = [
        {"id": grade.value, "name": grade.value, "least": str(least)}
        for grade, least in zip(GradeId, steps, strict=False)
    ]
    found = ranges(scheme(grades=grades))

    assert sum(band.width for band in found) == 100
    assert all(band.width > 0 for band in found)
