"""Files put in their places all together: each whole or not at all, and where one cannot be written, none is.

Used for what people keep: the data (`gongshi accept`, `gongshi new`) and the drafts (`gongshi import`).
"""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def put(files: Mapping[Path, str], *, over: bool = True, only_with: Path | None = None) -> None:
    """Write the texts as UTF-8 to their paths, in the order given; a file that is the same already is left alone.

    All are first written beside their places and then moved there. Where that fails, or somebody interrupts it, the
    folders are as before and the error is raised. Without `over` no file is replaced: FileExistsError. `only_with`:
    one of the paths, whose file is never seen beside others of another time: it is taken away before the first is
    moved. So not even a process that is killed in between leaves it with files that do not belong to it.
    """
    contents = {path: text.encode() for path, text in files.items()}
    changed = {path: content for path, content in contents.items() if not (over and _holds(path, content))}
    made = [folder for path in changed for folder in reversed(path.parents) if not folder.exists()]
    fresh: dict[Path, Path] = {}
    before: dict[Path, Path | None] = {}
    try:
        for path, content in changed.items():
            fresh[path] = _written_beside(path, content)
        if only_with in changed:
            before[only_with] = _copy(only_with)
            only_with.unlink(missing_ok=True)
        for path, new in fresh.items():
            if not over:
                _refuse_to_replace(path)
            before.setdefault(path, _copy(path))
            new.replace(path)
    except BaseException:
        for path, old in before.items():
            _restore(path, old)
        _clear(fresh, before)
        for folder in reversed(dict.fromkeys(made)):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise
    _clear(fresh, before)


def _refuse_to_replace(path: Path) -> None:
    if path.exists():
        raise FileExistsError(f"{path} is there already")


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _written_beside(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        fresh.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def _copy(path: Path) -> Path | None:
    """The file as it is, kept beside its place until all is done."""
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


def _clear(fresh: Mapping[Path, Path], before: Mapping[Path, Path | None]) -> None:
    for leftover in (*fresh.values(), *filter(None, before.values())):
        leftover.unlink(missing_ok=True)
