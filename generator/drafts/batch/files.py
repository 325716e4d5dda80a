"""The files of a draft on disk: each whole or not at all, and never over what a person has worked on."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from generator.drafts.writing import evidence

SHEET = ".review.html"


def is_worked_on(path: Path) -> bool:
    """Whether there is a draft that differs from what was written last: then a person changed it."""
    if not path.exists():
        return False
    kept = evidence.read(path.with_suffix(".json"))
    return kept is None or sha256(path.read_bytes()).hexdigest() != kept.text_sha256


def write(path: Path, text: str) -> None:
    """The file, in its place only when it is whole; left alone where it is the same already."""
    content = text.encode()
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        fresh.chmod(0o644)
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def write_draft(path: Path, yaml: str, kept: str, sheet: str) -> None:
    """The draft with its evidence and its review sheet; the draft last, so that it never stands without them."""
    write(path.with_name(path.stem + SHEET), sheet)
    write(path.with_suffix(".json"), kept)
    write(path, yaml)
