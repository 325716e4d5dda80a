"""Schemes: rounding half up, and no scheme that leaves two answers open."""

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.model.scheme import Party, Scheme


def plain(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any YAML
    weights = [{"party": "evaluator", "name": "评估方", "short": "评", "weight": "80"}]
    weights.append({"party": "purchaser", "name": "购买方", "short": "购", "weight": "20"})
    grades = [{"id": "good", "name": "良好", "least": "60"}, {"id": "fail", "name": "不合格", "least": "0"}]
    scheme = {"id": "s", "name": "办法", "summary": "两方打分。", "full_marks": "100", "percent_places": "1"}
    return {**scheme, "weights": weights, "grades": grades, **changes}


def scheme(**changes: Any) -> Scheme:  # noqa: ANN401 - any YAML
    return Scheme.model_validate(plain(**changes))


def refused_at(**changes: Any) -> list[tuple[int | str, ...]]:  # noqa: ANN401 - any YAML
    with pytest.raises(ValidationError) as fault:
        scheme(**changes)
    return [error["loc"] for error in fault.value.errors()]


@pytest.mark.parametrize(
    ("places", "value", "rounded"),
    [
        ("1", "86.25", "86.3"),
        ("1", "86.35", "86.4"),
        ("1", "86.24999", "86.2"),
        ("0", "0.5", "1"),
        ("0", "2.5", "3"),
        ("2", "82.085", "82.09"),
        ("2", "100", "100.00"),
        ("2", "12345678901234567890123456789.005", "12345678901234567890123456789.01"),
    ],
)
def test_percentages_round_half_up(places: str, value: str, rounded: str) -> None:
    assert str(scheme(percent_places=places).round_percent(Decimal(value))) == rounded


@given(st.decimals(min_value=0, max_value=10**9, places=5), st.integers(0, 4))
def test_rounding_agrees_with_fractions(value: Decimal, places: int) -> None:
    exact = Fraction(floor(Fraction(value) * 10**places + Fraction(1, 2)), 10**places)
    assert Fraction(scheme(percent_places=str(places)).round_percent(value)) == exact


def test_parties_and_bands_are_found() -> None:
    found = scheme()
    weight, band = found.weight_of(Party.PURCHASER), found.band_named("良好")
    assert weight is not None
    assert weight.weight.value == 20
    assert band is not None
    assert band.least.value == 60
    assert found.weight_of(Party.SUPERVISOR) is None
    assert found.band_named("很好") is None


def test_a_party_has_one_weight() -> None:
    weights = plain()["weights"]
    assert refused_at(weights=[*weights, weights[0]]) == [("weights", 2, "party")]


def test_a_grade_has_one_band_and_bands_go_down() -> None:
    good, fail = plain()["grades"]
    assert refused_at(grades=[fail, good]) == [("grades", 1, "least")]
    assert refused_at(grades=[good, good, fail]) == [("grades", 1, "id"), ("grades", 1, "least")]


def test_places_beyond_use_are_refused() -> None:
    assert refused_at(percent_places="7") == [("percent_places",)]


def test_a_party_without_marks_is_not_listed() -> None:
    weights = [{"party": "evaluator", "name": "评估方", "short": "评", "weight": "100"}]
    weights.append({"party": "purchaser", "name": "购买方", "short": "购", "weight": "0"})
    assert refused_at(weights=weights) == [("weights", 1, "weight")]
