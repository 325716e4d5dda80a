"""Quantities read from invented sentences."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.flat_text import flatten, spaced
from generator.language.quantities import SpokenQuantity, read

ReadAs = list[tuple[str, str, str]]


def quantities(text: str) -> tuple[SpokenQuantity, ...]:
    return read(text).quantities


def read_as(text: str) -> ReadAs:
    """(before, number as a message quotes it, unit) of each."""
    return [(q.before, str(q.number), q.unit) for q in quantities(text)]


def test_numbers_come_with_their_names_and_units() -> None:
    text = "全年完成电访 310 个，入户探访87个，分别完成协议指标量的 62.00%，58.08%。"
    assert read_as(text) == [
        ("全年完成电访", "310", "个"),
        ("入户探访", "87", "个"),
        ("分别完成协议指标量的", "62.00", "%"),
        ("", "58.08", "%"),
    ]


def test_full_width_digits_and_thousands_are_read_and_kept_as_printed() -> None:
    first, second = quantities("筹得善款 １２，筹集 7,315.50 元")
    assert (first.printed, first.value, second.printed, second.value) == (
        "１２",
        Decimal(12),
        "7,315.50",
        Decimal("7315.50"),
    )


def test_a_comma_between_numbers_of_a_list_parts_them() -> None:
    assert read_as("完成小组 5 个,35,40 节") == [("完成小组", "5", "个"), ("", "35", ""), ("", "40", "节")]


def test_line_ends_of_a_pdf_do_not_part_words() -> None:
    text = "社工站本年度完成入\n户探访 98\n个，服务 120 人\n次。"
    assert read_as(text) == [("社工站本年度完成入户探访", "98", "个"), ("服务", "120", "人次")]
    assert [text[q.start : q.end] for q in quantities(text)] == ["98", "120"]


@pytest.mark.parametrize(("text", "value"), [("接听 1 240 次", "1240"), ("完成 57. 30%", "57.30"), ("共 1 0 场", "10")])
def test_digits_split_by_blanks_are_read_but_not_relied_on(text: str, value: str) -> None:
    [quantity] = quantities(text)
    assert quantity.value == Decimal(value)
    assert quantity.split
    assert not quantity.exact


@pytest.mark.parametrize(
    ("text", "number", "unit", "fits", "fails"),
    [
        ("折合约 36 万元", "约36万", "元", 370_000, 420_000),
        ("近 30 万元", "近30万", "元", 295_000, 305_000),
        ("筹得 12000 多元", "12000多", "元", 12_610, 13_500),
        ("报道 20余篇", "20余", "篇", 27, 19),
        ("从业 6 年以上", "6以上", "年", 8, 5),
        ("服务超过 100 人次", "超过100", "人次", 120, 90),
        ("抽取不少于 100 名", "超过100", "名", 100, 99),
        ("不足 50 人", "不足50", "人", 40, 51),
        ("用时 3 小时左右", "约3", "小时", 3, 4),
    ],
)
def test_approximations_admit_what_they_may_stand_for(text: str, number: str, unit: str, fits: int, fails: int) -> None:
    [quantity] = quantities(text)
    assert (str(quantity.number), quantity.unit) == (number, unit)
    assert not quantity.exact
    assert quantity.admits(Decimal(fits))
    assert not quantity.admits(Decimal(fails))


def test_near_by_is_not_nearly() -> None:
    [quantity] = quantities("在附近 3 个社区")
    assert quantity.exact


@pytest.mark.parametrize(
    "text",
    [
        "2024 年 3 月 5 日",
        "自2023年9月1日至2024年8月31日",
        "2023-2024 年度",
        "2024.08.20 现场评估",
        "第 12 年，第3期",
        "穗某办〔2023〕7号",
        "《2024年党员故事》和《99个心愿》",
        "“369”服务模式",
        "36大院改造、12345热线、99公益日",
        "i志愿和5A级、3D打印",
        "每户 2 至 3 种，60-80分，1+1，1对1，3：1",
        "24小时值班",
        "门牌 27 号",
        "详见附件1、表2。",
        "一老一小、一户一档、三图一表、双百、两学一做",
        "1、开展宣传；2、组织探访。（3）总结",
    ],
)
def test_what_only_contains_digits_is_no_quantity(text: str) -> None:
    assert read_as(text) == []


def test_bare_numbers_are_quantities_where_a_clause_ends() -> None:
    assert read_as("孤寡老人 24、空巢 44 人") == [("孤寡老人", "24", ""), ("空巢", "44", "人")]
    assert read_as("分别超配6和0.5人次") == [("分别超配", "6", ""), ("和", "0.5", "人次")]


def test_small_counts_in_numerals_are_read_beside_digits() -> None:
    assert read_as("划分为三个片区，含12个社区") == [("划分为", "三", "个"), ("含", "12", "个")]
    assert quantities("划分为三个片区，含12个社区")[0].han


def test_places_in_the_text_are_numbered() -> None:
    a, b, c, d = quantities("甲 1 个，乙 2 个；丙（丁 3 个）。戊 4 个")
    assert [q.sentence for q in (a, b, c)] == [a.sentence] * 3
    assert d.sentence > c.sentence
    assert a.segment == b.segment < c.segment
    assert a.clause < b.clause
    assert (b.depth, c.depth, d.depth) == (0, 1, 0)


def test_units_of_one_kind_are_alike() -> None:
    a, b, c, d = quantities("社工 3 名，志愿者 4 人，探访 5 户，服务 6")
    assert a.like(b)
    assert not a.like(c)
    assert c.like(d)


def test_evidence_is_short_and_whole_clauses_where_it_can_be() -> None:
    reading = read("社工站依托平台，今年完成电访 310 个，入户探访87个，效果良好。")
    assert reading.quote(reading.quantities[0]) == "今年完成电访310个"
    long = read(f"总数 3 个{'甲' * 50}乙 4 个")
    assert len(long.quote(*long.quantities)) == 31


def test_words_for_people_are_spaced() -> None:
    assert spaced("持证17人占社工总人数22人是77%，原文写85%") == "持证 17 人占社工总人数 22 人是 77%，原文写 85%"


_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("0123456789０５.,，、；。：（）《》“”%％ \n\t\u3000")),
        st.sampled_from(list("约近超多余万个人次户名年月日第一二两三十百共其中应实到")),
        st.characters(codec="utf-8"),
    ),
    max_size=120,
)


@given(_TEXT)
def test_any_text_is_read_without_fault_and_its_places_are_true(text: str) -> None:
    reading = read(text)
    end = 0
    for quantity in reading.quantities:
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.printed
        assert quantity.value >= 0
        assert len(quantity.before) <= 24
        assert len(reading.quote(quantity)) <= 60
        end = quantity.end


@given(_TEXT)
def test_flat_text_leads_back_to_its_source(text: str) -> None:
    flat = flatten(text)
    assert not any(char.isspace() for char in flat.words)
    for at in range(len(flat.words)):
        start, end = flat.span(at, at + 1)
        assert end == start + 1
        assert not text[start].isspace()


@given(st.integers(0, 10**9), st.sampled_from(["个", "人次", "户", "元", "小时", "%"]))
def test_every_count_is_read(number: int, unit: str) -> None:
    [quantity] = quantities(f"本期共完成{number}{unit}，值得肯定。")
    assert (quantity.value, quantity.unit) == (Decimal(number), unit)
