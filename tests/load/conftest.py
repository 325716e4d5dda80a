"""The valid folder `base`, and the invalid ones laid over it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
EXPECTED, REMOVED = "expected.txt", "removed.txt"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of `base`, as `data` in the current folder."""
    shutil.copytree(HERE / "base", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Path("data")


@pytest.fixture
def overlay(data: Path) -> Callable[[str], Path]:
    """Lays the files of an invalid case over the data, takes away those it names, and gives its expected complaints."""

    def lay(case: str) -> Path:
        source = HERE / "invalid" / case
        removed = source / REMOVED
        for name in removed.read_text("utf-8").split() if removed.exists() else ():
            shutil.rmtree(data / name) if (data / name).is_dir() else (data / name).unlink()
        shutil.copytree(source, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED, REMOVED))
        return source / EXPECTED

    return lay
