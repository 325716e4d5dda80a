"""`pytest --bless` rewrites expected files; where nobody reads the difference it fails the run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(("ci", "ends"), [("true", 4), ("", 0)])
def test_blessing_is_refused_in_ci(ci: str, ends: int) -> None:
    command = [sys.executable, "-m", "pytest", "--bless", "--collect-only", "-q", "tests/console/test_commands_page.py"]
    run = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "CI": ci}, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == ends
    assert ("bless on your own machine" in run.stderr) is (ends != 0)
