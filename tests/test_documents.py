"""What the pages for contributors say of the program is so: their tables are current."""

from collections.abc import Callable
from pathlib import Path

import pytest

from docs.rooms import Room, long_table, rooms, short_table, with_table
from tests.conftest import Bless

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(("page", "table"), [("CONTRIBUTING.md", short_table), ("docs/architecture.md", long_table)])
def test_the_table_of_rooms_is_current(page: str, table: Callable[[list[Room]], str], bless: Bless) -> None:
    path = ROOT / page
    made = with_table(path.read_text("utf-8"), table(rooms()))
    bless(path, made.encode())

    assert path.read_text("utf-8") == made
