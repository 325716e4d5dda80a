"""A percentage is read against the time that had passed, by the conventions of the site."""

from decimal import Decimal

import pytest

from generator.derive.progress import Elapsed, Pace, elapsed, pace
from generator.model.catalogue import Reading
from generator.model.statement import Kind
from generator.model.values import Percent
from tests.derive.records import statement

READING = Reading(pace_points=5, question_above=150)
HALF = Elapsed(183, 365, Decimal("50.1"))


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        ("-5.00%", Pace.SLOW),
        ("0%", Pace.SLOW),
        ("45.09%", Pace.SLOW),
        ("45.10%", Pace.EVEN),
        ("50.10%", Pace.EVEN),
        ("55.10%", Pace.EVEN),
        ("55.11%", Pace.FAST),
        ("99.99%", Pace.FAST),
        ("100.00%", Pace.REACHED),
        ("150.00%", Pace.REACHED),
        ("150.01%", Pace.FAR_OVER),
        ("459.57（原文无%）", Pace.FAR_OVER),
    ],
)
def test_mid_term_is_read_against_the_time_that_had_passed(percent: str, expected: Pace) -> None:
    assert pace(Percent.read(percent), Kind.MIDTERM, HALF, READING) is expected


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        ("57.30%", None),
        ("99.99%", None),
        ("100%", Pace.REACHED),
        ("150.01%", Pace.FAR_OVER),
    ],
)
def test_without_the_time_nothing_is_said_of_what_is_under_way(percent: str, expected: Pace | None) -> None:
    assert pace(Percent.read(percent), Kind.MIDTERM, None, READING) is expected


@pytest.mark.parametrize("passed", [None, HALF])
@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        ("0%", Pace.UNMET),
        ("99.99%", Pace.UNMET),
        ("100%", Pace.REACHED),
        ("150%", Pace.REACHED),
        ("151%", Pace.FAR_OVER),
    ],
)
def test_at_the_end_only_the_target_counts(passed: Elapsed | None, percent: str, expected: Pace) -> None:
    assert pace(Percent.read(percent), Kind.FINAL, passed, READING) is expected


def test_the_conventions_are_the_sites_own() -> None:
    strict = Reading(pace_points=0, question_above=120)

    assert pace(Percent.read("50.11%"), Kind.MIDTERM, HALF, strict) is Pace.FAST
    assert pace(Percent.read("50.1%"), Kind.MIDTERM, HALF, strict) is Pace.EVEN
    assert pace(Percent.read("121%"), Kind.FINAL, None, strict) is Pace.FAR_OVER


def test_every_pace_has_words_of_its_own() -> None:
    assert len({reading.label for reading in Pace}) == len(Pace)


@pytest.mark.parametrize(
    ("end", "days", "percent"),
    [
        ("2023-09-01", 1, "0.3"),  # 1 / 365 = 0.27 %
        ("2024-02-29", 182, "49.9"),  # 49.86 %
        ("2024-08-30", 365, "100.0"),
        ("2024-09-30", 365, "100.0"),  # assessed beyond the contract
        ("2023-08-01", 0, "0.0"),  # assessed before it
    ],
)
def test_the_days_of_the_contract_are_counted_with_both_ends(end: str, days: int, percent: str) -> None:
    found = elapsed(statement(assessed={"end": end}))

    assert found is not None
    assert (found.days, found.of, str(found.percent)) == (days, 365, percent)


def test_half_a_tenth_is_rounded_up() -> None:
    contract = {"begin": "2024-01-01", "end": "2024-07-18"}  # 200 days
    found = elapsed(statement(contract=contract, assessed={"end": "2024-01-01"}))

    assert found is not None
    assert (found.of, str(found.percent)) == (200, "0.5")
    contract = {"begin": "2022-01-01", "end": "2023-01-04"}  # 369 days; 7 / 369 = 1.897 %
    found = elapsed(statement(contract=contract, assessed={"end": "2022-01-07"}))
    assert found is not None
    assert str(found.percent) == "1.9"


def test_without_an_end_of_the_assessed_period_no_share_is_known() -> None:
    assert elapsed(statement()) is None
    assert elapsed(statement(assessed={"begin": "2023-09-01", "months": "6"})) is None
