"""The evidence beside a draft (`<draft>.json`): the object for programs, what to look at, what was left over.

An import writes it; `gongshi accept`, and an import that would overwrite the draft, read it again.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.drafts.target import DraftTarget
from generator.drafts.writing.account import left_over
from generator.drafts.writing.statement import Written
from generator.model.fault import UserError
from generator.privacy.masking import Veil
from generator.understand.draft import Draft, Fact, State
from generator.understand.import_object import as_object

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """What a later step needs to know of a draft. `doubts`, `left`: values to look at, lines nobody made sense of."""

    text_sha256: str  # of the draft as it was written: differs where a person has worked on it
    street: str | None
    station: str | None
    doubts: int
    left: int


def as_text(draft: Draft, written: Written, target: DraftTarget, veil: Veil) -> str:
    """The file's text, JSON: the same for the same draft. Nothing in it identifies a person."""
    left = left_over(draft, veil)
    aside: dict[str, int] = {}
    for entry in draft.ledger:
        if entry.state is State.ASIDE:
            aside[entry.why] = aside.get(entry.why, 0) + 1
    content = {
        "version": _VERSION,
        "written": sha256(written.text.encode()).hexdigest(),
        "street": target.street,
        "station": _name(draft, veil),
        "documents": [
            {"name": veil(one.name), "format": one.format.value, "sha256": one.sha256} for one in draft.documents
        ],
        "missing": list(written.missing),
        "doubts": [
            {"at": list(path), "line": mark.place.line or None, "why": veil(mark.doubt)}
            for path, mark in written.marks.items()
            if mark.doubt
        ],
        "left_over": [{"line": one.place.line, "text": veil(one.text), "why": one.why} for one in left],
        "set_aside": dict(sorted(aside.items())),
        "understood": as_object(draft, veil),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _name(draft: Draft, veil: Veil) -> str | None:
    name = draft.fact(Fact.STATION)
    return veil(name) if name else None


def read(path: Path) -> Kept | None:
    """What is kept beside the draft; None where there is nothing. Raises UserError where it cannot be read."""
    if not path.is_file():
        return None
    try:
        content: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return Kept(
            str(content["written"]),
            content.get("street"),
            content.get("station"),
            len(content["doubts"]) + len(content["missing"]),
            len(content["left_over"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise UserError(f"{path.as_posix()} 读不出来；它由 gongshi import 写成，请删去后重新导入") from None
