"""Text as it is compared: what each folding takes away, and what it leaves."""

from hypothesis import given
from hypothesis import strategies as st

from generator.language.folding import compact, compact_with_places, folded, name_key, tidied


def test_each_folding_takes_away_what_it_says() -> None:
    printed = "（１） 片区 一"
    assert folded(printed) == "(1) 片区 一"
    assert compact(printed) == "(1)片区一"
    assert tidied(printed) == "(1) 片区一"
    assert name_key("“Ａ” 个案－接案") == "a个案接案"


def test_blanks_beside_latin_words_and_digits_stay_in_what_is_kept() -> None:
    assert tidied("\u3000花 地\u3000街 2024 AB CD ") == "花地街 2024 AB CD"


def test_a_character_that_folds_into_several_leads_back_to_one_place() -> None:
    source = compact_with_places("㎡ ３")
    assert (source.text, source.places) == ("m23", (0, 0, 2))
    assert source.span(0, 1) == (0, 1)
    assert source.span(0, 3) == (0, 3)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert not any(character.isspace() for character in compact(text))


@given(st.text())
def test_every_place_leads_back_to_its_character(text: str) -> None:
    source = compact_with_places(text)
    for character, at in zip(source.text, source.places, strict=True):
        assert character in folded(text[at])
