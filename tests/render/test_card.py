"""A title fits its card, however long the name is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.card import Card, title_layout


def card(title: str) -> Card:
    return Card("公示", "云渡市", title, "", ("一行",))


@pytest.mark.parametrize(("length", "lines", "size"), [(9, 1, 84), (14, 1, 72), (20, 2, 72), (26, 2, 72), (50, 2, 42)])
def test_a_longer_title_takes_two_lines_and_then_smaller_letters(length: int, lines: int, size: int) -> None:
    layout = title_layout(card("街" * length))
    assert (len(layout.lines), layout.size) == (lines, size)


@given(st.text("街镇社工站，（）AbW 1", min_size=1, max_size=120))
def test_no_line_is_wider_than_the_card_and_no_character_is_lost(title: str) -> None:
    layout = title_layout(card(title))
    assert "".join(line for _, line in layout.lines).replace(" ", "") == title.replace(" ", "")
    assert len(layout.lines) <= 2
    for y, line in layout.lines:
        width = sum(1 if character > "\u2e7f" else 0.6 for character in line.rstrip("，）"))
        assert width * layout.size <= 1056
        assert y - layout.size > 106
        assert y < 300
