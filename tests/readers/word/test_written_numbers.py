import pytest

from generator.readers.word.written_numbers import written


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4000, "4000"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 26, "Z"),
        ("decimalEnclosedCircle", 10, "⑩"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 3, "⑶"),
        ("decimalFullWidth", 10, "１０"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCounting", 105, "一○五"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 1010, "一千零一十"),
        ("japaneseCounting", 100, "百"),
        ("ideographDigital", 10, "一〇"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 12, "亥"),
        ("ideographZodiacTraditional", 13, "丙子"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographEnclosedCircle", 2, "㊁"),
        ("neverHeardOf", 5, "5"),
        ("chineseCounting", 0, "0"),
        ("upperLetter", -1, "-1"),
    ],
)
def test_numbers_are_written_as_word_writes_them(form: str, number: int, text: str) -> None:
    assert written(number, form) == text
