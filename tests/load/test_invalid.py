"""Every folder of `invalid` differs from `base` in a few files and names the complaints it must raise, word by word.

To write the expectations anew: pytest tests/load/test_invalid.py --bless. Then read each of them: one Chinese line, at
the right place, with what was expected, what was found, and the cure.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load.folder import load
from tests.conftest import Bless

CASES = sorted(path.name for path in (Path(__file__).parent / "invalid").iterdir())
LINE = re.compile(r"data(/[^:]*)?:[1-9]\d*:[1-9]\d*: error\[[a-z0-9-]+\] [^\n]+")


@pytest.mark.parametrize("case", CASES)
def test_complaints(case: str, overlay: Callable[[str], Path], bless: Bless) -> None:
    expected = overlay(case)
    catalogue, problems = load(Path("data"))
    assert catalogue is None
    found = [str(problem) for problem in problems]
    bless(expected, "".join(f"{line}\n" for line in found).encode())
    assert found == expected.read_text("utf-8").splitlines()
    assert all(LINE.fullmatch(line) for line in found)
