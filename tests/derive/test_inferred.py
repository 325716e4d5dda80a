"""Targets inferred from percentages."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.inferred import inferred_target, possible_targets, possible_targets_if_cut
from generator.model.rounding import half_up


@pytest.mark.parametrize(
    ("actual", "percent", "places", "target"),
    [
        ("5078", "123.85", 2, 4100),
        ("21", "70", 0, 30),
        ("3092", "51.29", 2, None),  # 6028 and 6029
        ("540", "100", 0, None),
        ("16", "70.00", 2, None),  # none
        ("0", "0", 0, None),
        ("5", "-1", 0, None),
    ],
)
def test_a_target_is_inferred_only_where_it_is_the_only_one(
    actual: str, percent: str, places: int, target: int | None
) -> None:
    assert inferred_target(Decimal(actual), Decimal(percent), places) == target


def test_nothing_limits_the_target_of_a_percentage_of_nothing() -> None:
    assert possible_targets(Decimal(0), Decimal(0), 2) is None
    assert possible_targets(Decimal(16), Decimal(70), 2) == range(23, 23)


def test_a_cut_percentage_admits_what_a_rounded_one_does_not() -> None:
    assert not possible_targets(Decimal(2), Decimal("66.66"), 2)
    assert possible_targets_if_cut(Decimal(2), Decimal("66.66"), 2) == range(3, 4)


@given(st.integers(1, 400), st.integers(1, 300), st.integers(0, 2))
def test_the_possible_targets_are_those_that_print_the_percentage(actual: int, target: int, places: int) -> None:
    printed = half_up(Decimal(actual) * 100 / target, places)
    found = possible_targets(Decimal(actual), printed, places)
    if found is None:
        assert printed == 0
        return
    assert target in found
    for near in {found.start - 1, found.stop} - {0}:
        assert half_up(Decimal(actual) * 100 / near, places) != printed
    for inside in {found.start, found.stop - 1}:
        assert half_up(Decimal(actual) * 100 / inside, places) == printed
