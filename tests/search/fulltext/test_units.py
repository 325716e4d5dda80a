"""Text as it is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.fulltext.units import plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("穗府办〔2023〕7号", "穗府办[2023] 7号"),
        ("２４０万元", "240 万元"),
        ("2024 年 3 月", "2024年3月"),
        ("“五社联动”，社区", "”五社联动、 社区"),
        ("Abc def", "ABC  DEF"),
        ("甲_乙", "甲-乙"),
        ("1,024 人", "1024人"),
        ("1，234，567", "1234567"),
    ],
)
def test_what_reads_the_same_is_compared_the_same(one: str, other: str) -> None:
    assert plain(one).strip() == plain(" ".join(other.split())).strip()


@pytest.mark.parametrize(("one", "other"), [("甲，乙", "甲乙"), ("ab cd", "abcd"), ("1.5", "15"), ("1,2", "12")])
def test_what_punctuation_parts_stays_apart(one: str, other: str) -> None:
    assert plain(one) != plain(other)


@given(st.text(st.sampled_from("甲乙 ，。a9_〔ﾊ①Ⅷ\n"), max_size=30))
def test_it_is_units_and_single_blanks(text: str) -> None:
    made = plain(text)
    assert "  " not in made
    assert made.count("\n") == text.count("\n")
    assert all(character in " \n" or character.isalnum() for character in made)
