"""`gongshi check` on invalid data: exit code 1, the complaints on standard output, never a traceback."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def check(data: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", "check", "--data", data],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("case", ["bytes-gbk", "yaml-alias-bomb", "key-unknown", "reference-topic"])
def test_complaints_are_printed(case: str, overlay: Callable[[str], Path]) -> None:
    expected = overlay(case).read_text("utf-8").splitlines()
    run = check("data")
    assert run.returncode == 1
    assert run.stdout.decode("utf-8").splitlines() == expected
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "gbk"}])
def test_complaints_are_utf_8_in_every_terminal(environment: dict[str, str], overlay: Callable[[str], Path]) -> None:
    expected = overlay("key-missing").read_text("utf-8").splitlines()
    run = check("data", **environment)
    assert run.returncode == 1
    assert run.stdout.decode("utf-8").splitlines() == expected


def test_brackets_beyond_any_stack(data: Path) -> None:
    (data / "glossary.yml").write_text("[" * 100_000, "utf-8")
    run = check(str(data))
    assert run.returncode == 1
    assert run.stdout.startswith(b"data/glossary.yml:1:25: error[too-deep] ")


def test_no_data_folder(data: Path) -> None:
    run = check(f"{data}/nowhere")
    assert run.returncode == 1
    assert run.stdout.startswith(b"data/nowhere:1:1: error[missing-folder] ")
    assert b"Traceback" not in run.stderr


def test_valid_data(data: Path) -> None:
    run = check(str(data))
    assert run.returncode == 0
    assert b"error[" not in run.stdout
