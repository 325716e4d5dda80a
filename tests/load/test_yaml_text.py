"""The one written form: whatever a value holds, it is read back as it was."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.text import decode
from generator.load.yaml_syntax import Plain, parse
from generator.load.yaml_text import Comment, lines_of, one_line, scalar, written
from generator.model.key_path import KeyPath

PIECES = st.sampled_from(
    (
        "甲", "：", ": ", " #", "# ", "- ", "'", '"', "{", "}", "[", "]", ",", "|", ">", "&", "*", "!", "%", "@", "`",
        "\\", "\n", "null", "12", " ", "<script>", "\u200b", "\x00", "\t",
    )
)  # fmt: skip
WORDS = st.lists(PIECES, max_size=8).map("".join)

ANY = WORDS | st.text(st.characters(codec="utf-8"), max_size=12)
KEYS = ANY.filter(lambda key: key != "<<") | st.sampled_from(("contract", "figures", "sections", "communities"))
VALUES: st.SearchStrategy[Plain] = st.recursive(
    ANY, lambda parts: st.lists(parts, max_size=4) | st.dictionaries(KEYS, parts, max_size=4), max_leaves=16
)
FILES = (st.lists(VALUES, max_size=4) | st.dictionaries(KEYS, VALUES, max_size=4)).filter(bool)


def paths(value: Plain, path: KeyPath = ()) -> list[KeyPath]:
    """The places of all values within this one."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [inner for key, part in parts for inner in ((*path, key), *paths(part, (*path, key)))]


@given(FILES, st.data())
def test_whatever_is_written_is_read_back_with_any_comments(value: Plain, data: st.DataObject) -> None:
    comments = {
        path: Comment(tuple(data.draw(st.lists(ANY, max_size=2))), data.draw(st.none() | ANY))
        for path in data.draw(st.lists(st.sampled_from(paths(value)), max_size=3))
    }
    text = written(value, comments, tuple(data.draw(st.lists(ANY, max_size=2))))
    assert parse(decode(text.encode(), "any.yml"), "any.yml").plain == value


@given(ANY, st.sampled_from(("'", '"')))
def test_a_value_is_quoted_so_that_it_is_read_back(text: str, quote: Literal["'", '"']) -> None:
    alone, in_flow = scalar(text, quote=quote), scalar(text, quote=quote, in_flow=True)
    file = f"alone: {alone}\nlist: [{in_flow}, {in_flow}]\n"
    plain = parse(decode(file.encode(), "any.yml"), "any.yml").plain
    assert plain == {"alone": text, "list": [text, text]}


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
