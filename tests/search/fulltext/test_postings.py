from hypothesis import given
from hypothesis import strategies as st

from generator.search.fulltext.postings import Postings, code, read
from generator.search.fulltext.short import shortened

POSITIONS = st.sets(st.integers(0, 60_000), min_size=1, max_size=20).map(sorted)
PAGES = st.dictionaries(st.integers(0, 100_000), POSITIONS, max_size=8).map(lambda pages: dict(sorted(pages.items())))


@given(PAGES)
def test_what_is_written_can_be_read(pages: dict[int, list[int]]) -> None:
    postings = Postings()
    for page, positions in pages.items():
        postings.add(page, [(0, [("社工", position) for position in positions])])

    assert [read(content) for _, content in postings.items()] == ([pages] if pages else [])


def test_most_numbers_take_one_or_two_bytes() -> None:
    assert [len(code(number)) for number in (0, 63, 64, 47_167, 47_168, 10_000_000)] == [1, 1, 2, 2, 4, 4]


def test_tokens_come_in_order_whatever_came_first() -> None:
    postings = Postings()
    postings.add(0, [(0, [("站", 0), ("工", 1), ("社", 2)])])

    assert [token for token, _ in postings.items()] == ["工", "社", "站"]


def test_the_short_form_keeps_pages_zones_and_first_positions() -> None:
    postings = Postings()
    postings.add(2, [(3, [("社工", 0)]), (1030, [("社工", 0), ("社工", 10)]), (5000, [("社工", 0)])])
    ((_, content),) = postings.items()

    # page 2 is three steps from "none"; zones 0, 1 and 3; four times; first at 3, 1030 - 1024, 5000 - 4096
    expected = [3, 0b1011, 4, 3, 6, 904]
    assert shortened(content, (0, 1024, 2048, 4096, 8192)) == b"".join(map(code, expected))
