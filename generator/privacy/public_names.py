"""What may stand in the open although it looks private: addresses, telephones and names of offices and places."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.language.folding import folded
from generator.privacy import addresses

_MOBILE = re.compile(r"(?:\+?86)?1[3-9][0-9]{9}")
# Only what is named like a place or a body: a person written into such a field stays a person.
_PLACE = re.compile(
    r"[一-鿿A-Za-z0-9（）()]{2,}(?:社区|村|街道?|镇|乡|区|市|县|省|站|点|中心|社|会|局|处|园|院|校|司|金|队|部|馆|厅|所|办|联|厂|路|苑|庭)"
)
_HAN = re.compile(r"[一-鿿]{2,}")


def plain(secret: str) -> str:
    """The secret without what may be written one way or another: width, case, spaces, hyphens."""
    return re.sub(r"[\s()（）\-‐-―−·•._/]", "", folded(secret)).lower()


@dataclass(frozen=True, slots=True)
class PublicNames:
    """`contacts` in plain form; `words`: pairs of characters that belong to names of places and bodies."""

    contacts: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        *,
        phones: Iterable[str] = (),
        addresses: Iterable[str] = (),
        mails: Iterable[str] = (),
        places: Iterable[str] = (),
    ) -> "PublicNames":
        """From the fields of a catalogue. A mobile number is somebody's wherever it stands: it wants a waiver."""
        contacts = {plain(phone) for phone in phones if not _MOBILE.fullmatch(plain(phone))}
        contacts |= {plain(mail) for mail in mails}
        for address in addresses:
            contacts |= {plain(part) for part in _doors(address)}
        pairs = {
            run[i : i + 2]
            for place in places
            if _PLACE.fullmatch(place)
            for run in _HAN.findall(place)
            for i in range(len(run) - 1)
        }
        return cls(frozenset(contacts), frozenset(pairs))


def _doors(address: str) -> Iterator[str]:
    """What the finder would report of this address, wherever it is written."""
    for hit in addresses.find_any(address):
        yield address[hit.start : hit.end]
