"""Text → tokens: the same cases are put to the browser's code in test_query.py."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.fulltext.tokens import tokens, units
from tests.search.fulltext.scan import flat, holds

VECTORS: list[tuple[str, list[str]]] = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
# Few letters, so that what is looked for is often there: as itself, within more, and almost.
TEXTS = st.text(alphabet="社工站区12a 、。", max_size=30)


@pytest.mark.parametrize(("text", "expected"), VECTORS)
def test_a_text_has_these_tokens(text: str, expected: list[str]) -> None:
    assert sorted(f"{token}@{at}" for token, at in tokens(text)) == sorted(expected)


@given(TEXTS, st.text(alphabet="社工站区12a 、。", min_size=1, max_size=5))
def test_tokens_that_follow_each_other_say_what_a_scan_says(text: str, word: str) -> None:
    wanted = list(tokens(word))
    if not wanted:
        return
    found = set(tokens(text))
    bases = {at - wanted[0][1] for token, at in found if token == wanted[0][0]}

    assert any(all((token, base + at) in found for token, at in wanted) for base in bases) == holds(text, word)


@given(TEXTS)
def test_signs_between_units_take_one_place(text: str) -> None:
    assert units(text) == units(flat(text))
