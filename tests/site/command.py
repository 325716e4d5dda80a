"""The command line as a person runs it: another process, another folder, another machine's settings."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
MINI = Path(__file__).parent / "mini"


def gongshi(
    *arguments: str | Path, project: Path = ROOT, settings: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs `gongshi` inside `project`. The build day comes from the data, whatever the caller's shell says."""
    kept = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *map(str, arguments)],
        cwd=project,
        env=kept | dict(settings or {}),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def build(
    out: Path,
    docs: Path,
    *more: str,
    data: Path = DATA,
    project: Path = ROOT,
    settings: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """A quiet build; the caller judges how it ended."""
    return gongshi(
        "build", "--data", data, "--out", out, "--docs", docs, "--quiet", *more, project=project, settings=settings
    )


def content_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
