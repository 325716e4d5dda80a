"""A data folder to begin with, and the command as a person runs it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import gongshi

ROOT = Path(__file__).parents[3]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The catalogues of this repository with one station and its report, as `data` in the current folder."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("stations", "schema"))
    shutil.copytree(ROOT / "data" / "stations" / "liwan" / "huadi", folder / "stations" / "liwan" / "huadi")
    monkeypatch.chdir(tmp_path)
    return Path("data")


@pytest.fixture
def new(data: Path) -> Callable[..., Result]:  # noqa: ARG001 - the folder has to be there
    """`gongshi new …` in the folder that holds `data`."""
    return lambda *arguments: CliRunner().invoke(gongshi, ["new", *map(str, arguments)])
