"""Chinese numerals, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.numerals import NUMERAL, count_of, han_digits, han_numeral, han_value, whole_number


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("三", 3),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("三千二百", 3200),
        ("两万", 20_000),
    ],
)
def test_numerals(numeral: str, value: int) -> None:
    assert han_value(numeral) == value


@pytest.mark.parametrize("numeral", ["", "三三", "十百", "甲", "一" * 20])
def test_what_only_looks_like_a_numeral(numeral: str) -> None:
    assert han_value(numeral) is None


def test_counts_are_digits_or_numerals() -> None:
    assert (count_of("12"), count_of("十二"), count_of("x")) == (12, 12, None)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("5", 5),
        ("五", 5),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("三十一", 31),
        ("二〇二四", 2024),
        ("二○二四", 2024),
        ("二零零〇", 2000),
        ("〇五", 5),
        ("", 0),
        ("甲", 0),
    ],
)
def test_numbers_of_dates_and_lists(printed: str, value: int) -> None:
    assert whole_number(printed) == value


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (0, "零"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (3005, "三千零五"),
        (9999, "九千九百九十九"),
    ],
)
def test_numbers_are_written_as_they_are_spoken(number: int, numeral: str) -> None:
    assert han_numeral(number) == numeral


@pytest.mark.parametrize("number", [-1, 10_000])
def test_no_numeral_is_written_beyond_four_places(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        han_numeral(number)


@given(st.integers(0, 9999))
def test_what_is_written_is_read_again(number: int) -> None:
    numeral = han_numeral(number)
    assert NUMERAL.fullmatch(numeral)
    assert (han_value(numeral), count_of(numeral), whole_number(numeral)) == (number, number, number)


@given(st.integers(1000, 9999))
def test_years_written_digit_by_digit_are_read_again(year: int) -> None:
    assert whole_number(han_digits(year)) == year


@given(st.text(alphabet="〇零○一二两三四五六七八九十百千万亿", max_size=20))
def test_any_numeral_is_read_without_fault(numeral: str) -> None:
    value = han_value(numeral)
    assert value is None or value >= 0
    assert whole_number(numeral) >= 0
