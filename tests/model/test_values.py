"""The printed text is kept exactly, what it means is exact, and anything else is refused in Chinese."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.model.fault import InvalidText, quoted, visible
from generator.model.values import (
    Day,
    Missing,
    Number,
    Percent,
    Prose,
    Since,
    Slug,
    Slugs,
    StatedContact,
    StatedDay,
    StatedNumber,
    StatedPercent,
    StatedText,
    StatedUrl,
    Text,
    Truth,
    Whole,
)

DIGITS = st.from_regex(r"[0-9]{1,9}(\.[0-9]{1,4})?", fullmatch=True)
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def read(kind: Any, given_text: object) -> Any:  # noqa: ANN401 - any annotation
    return TypeAdapter(kind).validate_python(given_text)


def complaint(kind: Any, given_text: object) -> str:  # noqa: ANN401 - any annotation
    with pytest.raises(ValidationError) as fault:
        read(kind, given_text)
    (error,) = fault.value.errors()
    assert error["type"] == "gongshi"
    assert CHINESE.search(error["msg"])
    assert error["msg"].isprintable()
    return error["msg"]


@given(
    st.sampled_from(["", "约", "近 ", "超过", "不少于"]),
    DIGITS,
    st.sampled_from([("", 1), ("万", 10**4), (" 万", 10**4), ("亿", 10**8)]),
    st.sampled_from(["", "多", " 余", "以上", "左右"]),
)
def test_number_keeps_the_print_and_means_it_exactly(
    before: str, digits: str, times: tuple[str, int], after: str
) -> None:
    printed = f"{before}{digits}{times[0]}{after}"
    number = Number.read(f" {printed} ")
    assert str(number) == number.printed == printed
    assert Fraction(number.value) == Fraction(digits) * times[1]
    assert number.approximate == bool(before or after)
    assert Number.read(number.printed) == number


@given(st.integers(0, 10**12))
def test_number_with_separators(value: int) -> None:
    number = Number.read(f"{value:,}")
    assert number.printed == f"{value:,}"
    assert number.value == value


@given(st.text(max_size=12))
@example("١٢")  # digits, though not ours
@example("1e3")
@example("8,29")
@example("1,2345")
@example("-1")
@example("+1")
@example("1.")
@example(".5")
@example("1 2")
@example("90 户")
@example("9" * 21)
@example("NaN")
@example("Infinity")
def test_number_is_read_whole_or_refused(text: str) -> None:
    try:
        number = Number.read(text)
    except InvalidText:
        return
    assert number.printed == text.strip()
    assert number.value >= 0
    assert re.search("[0-9]", text)


@pytest.mark.parametrize(
    "text", ["١٢", "1e3", "8,29", "1,2345", "-1", "+1", "1.", ".5", "1 2", "90 户", "9" * 21, "NaN"]
)
def test_no_number(text: str) -> None:
    with pytest.raises(InvalidText):
        Number.read(text)


@given(DIGITS, st.sampled_from(["", "-"]), st.sampled_from(["%", " %", "（原文无%）"]))
def test_percent_keeps_the_print_and_means_it_exactly(digits: str, sign: str, mark: str) -> None:
    percent = Percent.read(sign + digits + mark)
    assert percent.signed == (mark != "（原文无%）")
    assert percent.printed == sign + digits + (mark if percent.signed else "")
    assert Fraction(percent.value) == Fraction(sign + digits)
    assert Percent.read(percent.source_text) == percent


@pytest.mark.parametrize(
    ("text", "places"),
    [("57.30%", 2), ("57.3 %", 1), ("57%", 0), ("0.00%", 2), ("-3.25%", 2), ("459.57（原文无%）", 2), ("100%", 0)],
)
def test_percent_counts_the_decimals_it_prints(text: str, places: int) -> None:
    assert Percent.read(text).places == places


@pytest.mark.parametrize(
    "text", ["57.3", "57.3％", "％", "%", "57,3%", "五成", "1e2%", "57.3%%", "57.3 （原文无）", "9" * 30 + "%"]
)
def test_no_percent(text: str) -> None:
    with pytest.raises(InvalidText):
        Percent.read(text)


def test_cures_are_concrete() -> None:
    assert "改为“1200”" in complaint(StatedNumber, "１２００")
    assert "只写 90" in complaint(StatedNumber, "90 户")
    assert "percent" in complaint(StatedNumber, "57%")
    assert "57.3%" in complaint(StatedPercent, "57.3")
    assert "57.3（原文无%）" in complaint(StatedPercent, "57.3")
    assert "2024-08-23" in complaint(Day, "2024/8/23")
    assert "改为 2024-01-02" in complaint(StatedDay, "２０２４年１月２日")
    assert "not_disclosed" in complaint(StatedDay, "未公开")
    assert "not_set" in complaint(StatedNumber, "/")
    assert "not_disclosed" in complaint(StatedText, "not_disclosd")


@given(st.dates(date(1949, 1, 1), date(2100, 12, 31)))
def test_days(day: date) -> None:
    assert read(Day, day.isoformat()) == day
    assert read(StatedDay, day.isoformat()) == day


@pytest.mark.parametrize(
    "text", ["2024-02-30", "2023-02-29", "2024-13-01", "0024-08-23", "2024-8-23", "20240823", "٢٠٢٤-٠٨-٢٣"]
)
def test_no_days(text: str) -> None:
    complaint(Day, text)
    complaint(StatedDay, text)


@pytest.mark.parametrize("text", ["2015", "2015-07", "2015-07-01"])
def test_since_is_as_exact_as_its_source(text: str) -> None:
    assert str(Since.read(text)) == text


@pytest.mark.parametrize("text", ["15", "2015-13", "2015-02-30", "2015年7月", "2015-7", "3015"])
def test_no_since(text: str) -> None:
    with pytest.raises(InvalidText):
        Since.read(text)


@pytest.mark.parametrize("kind", [StatedNumber, StatedPercent, StatedDay, StatedText, StatedUrl, StatedContact])
@pytest.mark.parametrize("word", list(Missing))
def test_absence_is_typed(kind: object, word: Missing) -> None:
    assert read(kind, word.value) is word


@pytest.mark.parametrize("kind", [StatedNumber, StatedPercent, StatedDay, StatedText])
@pytest.mark.parametrize(
    "word", ["", " ", "~", "null", "None", "N/A", "-", "无", "未公开", "NOT_SET", "not set", "not_setted"]
)
def test_absence_is_never_a_text(kind: object, word: str) -> None:
    complaint(kind, word)


@pytest.mark.parametrize(
    "word", [*Missing, "not_knwon", "", "~", "null", "/", "一\n二", "a\tb", "零\u200b宽", "\u202e", "\x1b[0m"]
)
def test_no_text(word: str) -> None:
    complaint(Text, word)


@pytest.mark.parametrize("text", ["无障碍", "不适用于残疾人", "not only", "nothing", "2024", "0123", "true", "第一-二"])
def test_texts(text: str) -> None:
    assert read(Text, f" {text}\n") == text


def test_prose_keeps_lines() -> None:
    assert read(Prose, "一\n\n二\n") == "一\n\n二"
    assert read(Prose, "") == ""
    complaint(Prose, "一\x00二")


@pytest.mark.parametrize("text", ["../x", "a/b", "A", "a_b", "-a", "a-", "a--b", "", ".", "名", "a\n", "a" * 65, "%2e"])
def test_no_slug(text: str) -> None:
    complaint(Slug, text)


def test_slugs_are_told_apart() -> None:
    assert read(Slugs, ["a", "b-2"]) == ("a", "b-2")
    with pytest.raises(ValidationError) as fault:
        read(Slugs, ["a", "b", "a", "b"])
    assert [error["loc"] for error in fault.value.errors()] == [(2,), (3,)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (StatedUrl, "javascript:alert(1)"),
        (StatedUrl, "//example.org"),
        (StatedUrl, "https://a b"),
        (StatedUrl, 'https://a"onclick='),
        (StatedContact, "data:text/html,x"),
        (StatedContact, "a@b@c"),
        (StatedContact, "a@b.org?subject=x"),
        (Whole, "1.5"),
        (Whole, "-1"),
        (Whole, "1234567890"),
        (Truth, "yes"),
        (Truth, "True"),
        (Truth, "1"),
    ],
)
def test_others_refused(kind: object, text: str) -> None:
    complaint(kind, text)


def test_others_read() -> None:
    assert read(StatedUrl, "https://example.org/a?b=1#c") == "https://example.org/a?b=1#c"
    assert read(StatedContact, "some.one@mail.example.org") == "some.one@mail.example.org"
    assert read(Whole, "11") == 11
    assert read(Truth, "true") is True
    assert read(Truth, "false") is False


@pytest.mark.parametrize("kind", [Text, Slug, Day, Whole, StatedNumber, StatedPercent])
@pytest.mark.parametrize("given_value", [{}, [], {"a": "b"}, ["a"]])
def test_groups_are_no_values(kind: object, given_value: object) -> None:
    complaint(kind, given_value)


def test_values_made_in_python_pass() -> None:
    assert read(StatedNumber, Number("1", Decimal(1))) == Number("1", Decimal(1))
    assert read(Day, date(2024, 8, 23)) == date(2024, 8, 23)


@given(st.text(st.characters(), max_size=60))
def test_quoted_data_stays_on_one_line(text: str) -> None:
    assert quoted(text).isprintable()
    assert len(quoted(text)) <= 40 * len("<U+10FFFF>") + 4
    assert visible(text).isprintable()
    if text and text.isprintable() and len(text) <= 40:
        assert quoted(text) == f"“{text}”"
