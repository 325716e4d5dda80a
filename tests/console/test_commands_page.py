from pathlib import Path

from generator.cli import gongshi
from tests.conftest import Bless
from tests.console.commands_page import commands_page

FILE = Path(__file__).parents[2] / "docs" / "commands.md"


def test_the_page_of_commands_is_current(bless: Bless) -> None:
    made = commands_page(gongshi, "gongshi")
    bless(FILE, made.encode())
    assert FILE.read_text("utf-8") == made
