"""What the pages for contributors say of the program is so: tables are current, files that are named exist."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from docs.rooms import Room, long_table, rooms, short_table, with_table
from tests.conftest import Bless

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("CONTRIBUTING.md", "GLOSSARY.md", "docs/architecture.md")
NAMED = re.compile(r"`([\w-][\w./-]*/[\w./-]+\.(?:py|js|css|html|md|yml|svg)|\w[\w/-]*/)`")
ROOTS = ("", "generator", "theme", "tests", "docs", "generator/render", "generator/check")
"""From where pages name files: `load/text.py` is `generator/load/text.py`."""
ELSEWHERE = re.compile(r"(site|build|drafts|dist)/$|assets/index/|\.venv/|liwan/|.*NNNN")
"""What a build or an import makes, addresses of pages, and a name to be filled in."""


@pytest.mark.parametrize(("page", "table"), [("CONTRIBUTING.md", short_table), ("docs/architecture.md", long_table)])
def test_the_table_of_rooms_is_current(page: str, table: Callable[[list[Room]], str], bless: Bless) -> None:
    path = ROOT / page
    made = with_table(path.read_text("utf-8"), table(rooms()))
    bless(path, made.encode())

    assert path.read_text("utf-8") == made


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_is_named_exists(page: str) -> None:
    """A path in backticks: with its folder, and from one of the roots above."""
    named = {name for name in NAMED.findall((ROOT / page).read_text("utf-8")) if not ELSEWHERE.match(name)}

    assert len(named) > 20
    assert {name for name in named if not any((ROOT / root / name).exists() for root in ROOTS)} == set()
