"""Persons and attendances."""

import pytest

from generator.check.agreement.units import persons_are_told_from_attendances
from tests.check.making import Part, annex, case, outcomes, section, value_at

IN_TABLE: Part = {"indicator": "group-attendances", "target": 420, "actual": 324, "percent": "77.14%"}


def test_one_number_in_two_units_is_found_once_for_a_place() -> None:
    told = [
        {"indicator": "group-attendances", "unit": "人", "actual": 324},
        {"indicator": "activity-attendances", "unit": "名", "actual": 602},
    ]
    made = case(section(figures=told), annex(IN_TABLE, {"indicator": "activity-attendances", "actual": 602}))
    [found], _ = outcomes(persons_are_told_from_attendances, made)
    assert (found.stated, found.expected) == ("人", "人次")
    assert [value_at(made, stand.path) for stand in found.stands[:2]] == ["人", "名"]


@pytest.mark.parametrize(
    "told",
    [
        {"indicator": "group-attendances", "unit": "人次", "actual": 324},
        {"indicator": "group-attendances", "unit": "人", "actual": 120},  # persons, fewer than attendances
        {"indicator": "group-attendances", "unit": "人", "actual": "约 324"},
        {"indicator": "group-attendances", "unit": "人", "actual": 324, "part": "长者"},
    ],
)
def test_what_may_be_another_count_is_left_alone(told: Part) -> None:
    assert outcomes(persons_are_told_from_attendances, case(section(figures=[told]), annex(IN_TABLE)))[0] == []
