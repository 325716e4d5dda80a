"""Where a draft belongs: `liwan/huadi/2024-final` where district, street, day and kind are known, else the file's name.

Nothing a document says becomes part of a path unless it is a slug of our own making.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from unicodedata import normalize

from generator.derive.pinyin import Readings
from generator.drafts.known import KnownData
from generator.drafts.slugs import is_same_street, slug_of, unused
from generator.load.yaml_text import one_line
from generator.model import reading
from generator.model.catalogue import District
from generator.model.fault import InvalidText, UserError
from generator.understand.draft import Draft, Fact

_HAN = re.compile(r"[\u3400-\u9fff]{2,20}")
_STREET_IN_NAME = re.compile(r"(?:.*?[市区县])?(?P<street>[\u3400-\u9fff]{2,10}?(?:街道|街|镇|乡))")
_SAFE = re.compile(r"[^\w（）()-]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|organisations)", re.IGNORECASE)
_LONGEST = 60  # characters of a name made from a file's


@dataclass(frozen=True, slots=True)
class DraftTarget:
    """`key` leads to the draft's files in the folder of drafts, without ending."""

    key: str
    district: str | None = None
    station: str | None = None
    street: str | None = None
    is_new: bool = False  # the station is not in the data yet

    @property
    def is_placed(self) -> bool:
        """Whether the draft stands where its report will stand."""
        return self.station is not None


def target(draft: Draft, known: KnownData, named: Mapping[str, str]) -> DraftTarget:
    """Where the draft belongs. `named`: new stations of this batch, key → street.

    A station that the data or the batch has for the street is kept; for another a slug is proposed by sound.
    """
    report = _report(draft)
    district = _district(draft, known)
    street = street_of(draft)
    if report is None or district is None or street is None:
        return DraftTarget(_by_name(draft.documents[0].name), street=street)
    streets = known.streets | dict(named)
    station = _station(district, street, streets, known.readings)
    if station is None:
        return DraftTarget(_by_name(draft.documents[0].name), street=street)
    key = f"{district.id}/{station}"
    return DraftTarget(f"{key}/{report}", district.id, station, street, key not in known.stations)


def street_of(draft: Draft) -> str | None:
    """The street or town, as stated or else as the station's name has it; None for anything that is not a name."""
    street = draft.fact(Fact.STREET)
    if street is None:
        match = _STREET_IN_NAME.match(draft.fact(Fact.STATION) or "")
        street = match["street"] if match else None
    return street if street is not None and _HAN.fullmatch(street) else None


def _report(draft: Draft) -> str | None:
    """`2024-final`."""
    try:
        day = reading.day(draft.fact(Fact.EVALUATED) or "")
    except InvalidText:
        return None
    return f"{day.year}-{draft.kind}" if draft.kind else None


def _district(draft: Draft, known: KnownData) -> District | None:
    name = (draft.fact(Fact.DISTRICT) or "").removesuffix("区")
    return next((one for one in known.districts if name and one.name.removesuffix("区") == name), None)


def _station(district: District, street: str, streets: Mapping[str, str], readings: Readings) -> str | None:
    """The station the street has already, else a slug nobody else in the district has; None where none can be made."""
    taken = {key.split("/")[1]: name for key, name in streets.items() if key.startswith(f"{district.id}/")}
    there = [slug for slug, name in taken.items() if is_same_street(name, street)]
    if there:
        return there[0]
    try:
        wish = reading.slug(slug_of(street, readings))
    except (UserError, InvalidText):
        return None
    return unused(wish, taken)


def _by_name(name: str) -> str:
    """A file's name as a name that every file system takes."""
    stem = _SAFE.sub("-", one_line(normalize("NFC", PurePath(name).stem))).strip("-_.")[:_LONGEST].strip("-_.")
    if not stem or _RESERVED.fullmatch(stem):
        return f"draft-{stem}".rstrip("-")
    return stem
