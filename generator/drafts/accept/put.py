"""Puts files in their places all together: where one cannot be written, the others are as before."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def put(files: Mapping[Path, str]) -> None:
    """Write every file beside its place first, then move them there; undo what was moved if one cannot be."""
    fresh: dict[Path, Path] = {}
    kept: dict[Path, Path | None] = {}
    made = [parent for path in files for parent in reversed(path.parents) if not parent.exists()]
    try:
        for path, text in files.items():
            fresh[path] = _beside(path, text)
        for path, new in fresh.items():
            kept[path] = _copy(path)
            new.replace(path)
    except BaseException:
        for path, old in kept.items():
            _restore(path, old)
        _tidy(fresh, kept)
        for folder in reversed(dict.fromkeys(made)):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise
    _tidy(fresh, kept)


def _tidy(fresh: Mapping[Path, Path], kept: Mapping[Path, Path | None]) -> None:
    for leftover in (*fresh.values(), *filter(None, kept.values())):
        leftover.unlink(missing_ok=True)


def _beside(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())
    Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    return Path(name)


def _copy(path: Path) -> Path | None:
    if not path.exists():
        return None
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", dir=path.parent)
    os.close(handle)
    shutil.copy2(path, name)
    return Path(name)


def _restore(path: Path, old: Path | None) -> None:
    if old is None:
        path.unlink(missing_ok=True)
    else:
        shutil.copy2(old, path)
