import pytest

from generator.understand.outline.numbering import NumberStyle, bare_number, leading_number


@pytest.mark.parametrize(
    ("text", "style", "value", "rest"),
    [
        ("第一章 总则", NumberStyle.CHAPTER, 1, "总则"),
        ("十二、结语", NumberStyle.HAN, 12, "结语"),
        ("一. 概况", NumberStyle.HAN, 1, "概况"),
        ("（三）项目管理", NumberStyle.HAN_BRACKETED, 3, "项目管理"),
        ("(十) 特色项目", NumberStyle.HAN_BRACKETED, 10, "特色项目"),
        ("1.听取介绍", NumberStyle.ARABIC, 1, "听取介绍"),
        ("2．实地观察", NumberStyle.ARABIC, 2, "实地观察"),
        ("3、查阅资料", NumberStyle.ARABIC, 3, "查阅资料"),
        ("4. 2024年度服务", NumberStyle.ARABIC, 4, "2024年度服务"),
        ("4.2024年度服务", NumberStyle.ARABIC, 4, "2024年度服务"),
        ("（1）课堂", NumberStyle.BRACKETED, 1, "课堂"),
        ("(12) 课堂", NumberStyle.BRACKETED, 12, "课堂"),
        ("1）课堂", NumberStyle.BRACKETED, 1, "课堂"),
        ("①课堂", NumberStyle.CIRCLED, 1, "课堂"),
        ("⑫ 课堂", NumberStyle.CIRCLED, 12, "课堂"),
        ("第二，走访", NumberStyle.ORDINAL, 2, "走访"),
        ("其三，宣传", NumberStyle.ORDINAL_OF_THEM, 3, "宣传"),
        ("一是课堂", NumberStyle.ORDINAL_POINT, 1, "课堂"),
    ],
)
def test_numbers(text: str, style: NumberStyle, value: int, rest: str) -> None:
    list_number = leading_number(text)
    assert list_number is not None
    assert (list_number.style, list_number.value, text[list_number.end :]) == (style, value, rest)


@pytest.mark.parametrize(
    "text",
    ["1.5 万元", "2024年8月", "3 名社工", "36节课", "一老一小", "第一片区：青榕社区", "三要素", "12%", "个案 3 个"],
)
def test_counts_are_no_numbers(text: str) -> None:
    assert leading_number(text) is None


def test_a_bare_number_needs_a_blank_behind_it() -> None:
    assert bare_number("3 在宣传上") is not None
    assert bare_number("36节课") is None
