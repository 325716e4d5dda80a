"""What comes with a report into the data: the station's own file, and bodies the data does not know yet."""

import os
from collections.abc import Sequence
from pathlib import Path

from generator.drafts import loading
from generator.drafts.bodies import entry, same
from generator.drafts.known import PROFILE, KnownData
from generator.drafts.loading import BODIES, STATION, Loaded
from generator.drafts.writing.evidence import Kept
from generator.load.problem import Refused
from generator.load.record import to_record
from generator.load.text import decode
from generator.load.yaml_syntax import Plain, parse
from generator.load.yaml_text import written
from generator.model.catalogue import Organisation
from generator.model.fault import UserError


def bodies(
    loaded: Loaded, known: KnownData, added: Sequence[Organisation]
) -> tuple[tuple[Organisation, ...], dict[str, Plain]]:
    """The bodies the draft brings, and its content with the ids by which the data knows its bodies.

    `added`: the bodies that the folder of drafts proposes. One that the data has got meanwhile keeps the data's id.
    """
    assert isinstance(loaded.document.plain, dict)
    plain = dict(loaded.document.plain)
    parties = dict(plain["parties"]) if isinstance(plain["parties"], dict) else {}
    there = {body.id for body in known.organisations}
    new: dict[str, Organisation] = {}
    for role in ("operator", "evaluator"):
        body = next((one for one in added if one.id == parties[role] and one.id not in there), None)
        if body is None:
            continue
        known_as = next((one for one in known.organisations if same(one, body.name)), None)
        if known_as is not None:
            parties[role] = known_as.id
        else:
            new[body.id] = body
    return tuple(new.values()), {**plain, "parties": parties}


def schema_line(path: Path, data: Path, name: str) -> tuple[str, ...]:
    """The line by which editors find the schema, where the data has one."""
    schema = data / "schema" / f"{name}.schema.json"
    return (f"yaml-language-server: $schema={_relative(schema, path)}",) if schema.is_file() else ()


def _relative(target: Path, source: Path) -> str:
    return Path(os.path.relpath(target, source.parent)).as_posix()


def station(path: Path, data: Path, draft: Path, kept: Kept | None) -> str:
    """The text of a new station's file: as it stands next to the draft, else from what was understood.

    Raises Refused where that does not read, UserError where nothing is known of the station.
    """
    own = draft.parent / STATION
    plain: Plain
    if own.is_file() and loading.key_of(draft):
        plain = parse(decode(own.read_bytes(), own.as_posix()), own.as_posix()).plain
    elif kept and kept.street:
        plain = {"name": kept.station or f"{kept.street}社工服务站", "street": kept.street}
    else:
        cure = "请先用 gongshi new 区/站 --street 街道名 建好这个站，再 gongshi accept"
        raise UserError(f"{draft.as_posix()} 没有读到是哪个街道；{cure}")
    text = written(plain, above=schema_line(path, data, "station"))
    to_record(parse(text, path.as_posix()), PROFILE)
    return text


def appended(path: Path, bodies: Sequence[Organisation]) -> str:
    """organisations.yml with more lines at its end; what stands in it, comments too, stays as it is."""
    before = decode(path.read_bytes(), path.as_posix())
    text = before.rstrip("\n") + "\n" + "".join(f"{entry(body)}\n" for body in bodies)
    try:
        to_record(parse(text, path.as_posix()), BODIES)
    except Refused:
        lines = "；".join(entry(body) for body in bodies)
        raise UserError(f"{path.as_posix()} 的写法接不上新的一行；请自己加到末尾：{lines}") from None
    return text
