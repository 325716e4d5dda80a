"""Whatever leaves the program is veiled once more at the door."""

from hypothesis import given
from hypothesis import strategies as st

from generator.privacy.gate import Gate
from generator.privacy.masking import Veil
from tests.drafts import invented

VEIL = Veil()
PIECES = st.sampled_from(
    (
        "联系人：", invented.PERSON, "电话", invented.PHONE, "，", "\n", "社工", "开展电访1260次", "〔人名〕",
        "&amp;", " ", "<b>", "１３８" + "００１３８０００",
    )
)  # fmt: skip


def test_a_name_and_a_number_are_replaced_in_place() -> None:
    assert VEIL(f"联系人：{invented.PERSON}，电话{invented.PHONE}。") == "联系人：〔人名〕，电话〔电话号码〕。"


def test_other_words_stay() -> None:
    assert VEIL(invented.TEXT.split("联系人")[0]) == invented.TEXT.split("联系人")[0]


@given(st.lists(PIECES, max_size=10).map("".join))
def test_nothing_is_left_and_nothing_is_veiled_twice(text: str) -> None:
    veiled = VEIL(text)
    assert Gate().scan(veiled) == []
    assert VEIL(veiled) == veiled
    assert veiled.count("\n") == text.count("\n")
