"""The one written form: whatever a value holds, it is read back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafts.writing.text import Comment, Plain, lines_of, one_line, scalar, written
from generator.load.nodes import parse
from generator.model.key_path import KeyPath

PIECES = st.sampled_from(
    (
        "甲", "：", ": ", " #", "# ", "- ", "'", '"', "{", "}", "[", "]", ",", "|", ">", "&", "*", "!", "%", "@", "`",
        "\\", "\n", "null", "12", " ", "<script>", "\u200b", "\x00", "\t",
    )
)  # fmt: skip
WORDS = st.lists(PIECES, max_size=8).map("".join)


@given(WORDS, WORDS)
def test_any_text_is_read_back(first: str, second: str) -> None:
    plain: Plain = {
        "title": one_line(first),
        "figures": [{"name": one_line(first), "unit": one_line(second)}],
        "sections": [{"text": lines_of(second)}, {"text": lines_of(first)}],
        "communities": [one_line(first), one_line(second)],
    }
    comments: dict[KeyPath, Comment] = {
        ("title",): Comment((first,), second),
        ("sections", 1): Comment((second,)),
        ("figures", 0): Comment(behind=first),
    }
    text = written(plain, comments, (one_line(first),))
    assert parse(text, "draft.yml").plain == plain
    assert parse(written(plain), "data.yml").plain == plain


@pytest.mark.parametrize(
    ("value", "alone", "in_flow"),
    [
        ("240 万", "240 万", "240 万"),
        ("1,260", "1,260", "'1,260'"),
        ("第1节: 开始", "'第1节: 开始'", "'第1节: 开始'"),
        ("- 项", "'- 项'", "'- 项'"),
        ("it's", "it's", "it's"),
        ("'甲'", "'''甲'''", "'''甲'''"),
        ("", "''", "''"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value: str, alone: str, in_flow: str) -> None:
    assert (scalar(value), scalar(value, in_flow=True)) == (alone, in_flow)


def test_a_passage_of_several_paragraphs_keeps_them() -> None:
    assert written({"text": "甲\n- 乙"}) == "text: |-\n  甲\n  - 乙\n"
