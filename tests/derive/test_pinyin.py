import pytest

from generator.derive.pinyin import Readings
from generator.model.pronunciation import Pronunciation, syllables

READINGS = Readings(
    (
        Pronunciation(text="长", pinyin="cháng", also=("zhǎng",)),
        Pronunciation(text="长老", pinyin="zhǎng lǎo"),
        Pronunciation(text="涌", pinyin="chōng"),
        Pronunciation(text="禺", pinyin="yú"),
    )
)


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("花地街", "hua di jie"),
        ("东涌镇", "dong chong zhen"),
        ("长洲街", "chang zhou jie"),
        ("长老村", "zhang lao cun"),  # the longer entry comes first
        ("长老长街", "zhang lao chang jie"),
        ("1号社区", "1 hao she qu"),
        ("Ａ区b", "Ａ qu b"),
        ("吕田镇", "lv tian zhen"),
        ("", ""),
    ],
)
def test_each_character_has_one_syllable(name: str, read: str) -> None:
    assert READINGS.of(name) == tuple(read.split())
    assert len(READINGS.of(name)) == len(name)
    assert READINGS.joined(name) == read.replace(" ", "")


def test_without_entries_the_dictionary_reads() -> None:
    assert Readings(()).of("东涌") == ("dong", "yong")


@pytest.mark.parametrize(
    ("pinyin", "plain"),
    [("pān yú", ("pan", "yu")), ("Lǜ", ("lv",)), ("lü", ("lv",)), ("  hè  ", ("he",)), ("nu\u0308\u030c", ("nv",))],
)
def test_tones_are_taken_off(pinyin: str, plain: tuple[str, ...]) -> None:
    assert syllables(pinyin) == plain
