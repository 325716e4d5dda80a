"""A folder is replaced whole or not at all: the last good site stays until the new one is complete.

The exchange is two renames: `site` → `.site.gongshi-old`, then the new folder → `site`. Between them no site stands. A
run that is killed there is made good by the next one, which puts the old folder back first, whatever becomes of it
afterwards. A folder called so is complete whenever it exists: it is moved away before it is deleted.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.model.fault import UserError

MARK = ".gongshi"
"""A folder that holds a file of this name is ours to replace."""
_MARK_TEXT = "这个文件夹由 gongshi 生成，再次生成时整个替换；请不要在里面放自己的文件。\n"


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A fresh folder beside `folder`; on success it takes its place, on failure it vanishes and `folder` stays.

    Raises UserError rather than replace or remove a folder that was not made here.
    """
    folder = folder.resolve()
    put_back(folder)
    _refuse_others(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{folder.name}.gongshi-new-", dir=folder.parent))
    fresh = work / "new"
    fresh.mkdir()
    try:
        if _previous(folder).exists():  # a run was killed after the exchange, before it had cleared up
            _previous(folder).rename(work / "old")
            shutil.rmtree(work / "old")
        yield fresh
        (fresh / MARK).write_bytes(_MARK_TEXT.encode())
        fresh.chmod(0o755)
        _exchange(folder, fresh, work / "old")
    finally:
        shutil.rmtree(work, ignore_errors=True)


def put_back(folder: Path) -> bool:
    """Restore `folder` where a killed run has left it moved away; whether there was anything to restore."""
    folder = folder.resolve()
    previous = _previous(folder)
    if folder.exists() or not _is_ours(previous):
        return False
    previous.rename(folder)
    return True


def _previous(folder: Path) -> Path:
    """Where the folder that is being replaced stands during the exchange."""
    return folder.with_name(f".{folder.name}.gongshi-old")


def _refuse_others(folder: Path) -> None:
    if folder.exists() and not _is_ours(folder):
        raise UserError(f"{folder} 里有别的文件，不能覆盖；请换一个 --out，或先移走里面的内容")
    previous = _previous(folder)
    if previous.exists() and not _is_ours(previous):
        raise UserError(f"{previous} 不是本程序留下的，更换站点时要用这个名字；请先给它改名，或移到别处")


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / MARK).exists() or not any(folder.iterdir()))


def _exchange(folder: Path, fresh: Path, discarded: Path) -> None:
    previous = _previous(folder)
    replaces = folder.exists()
    if replaces:
        folder.rename(previous)
    try:
        fresh.rename(folder)
    except BaseException:
        put_back(folder)
        raise
    if replaces:
        previous.rename(discarded)
