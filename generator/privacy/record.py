"""What the record itself says about offices, bodies and places, and the gate's look at a data folder."""

from collections.abc import Iterator
from pathlib import Path

from generator.model.catalogue import Catalogue
from generator.privacy.inspection import Alarm, Inspection
from generator.privacy.public_names import PublicNames


def inspection(catalogue: Catalogue | None) -> Inspection:
    """The gate for this record; without one it knows no offices and no waivers."""
    return Inspection() if catalogue is None else Inspection(known(catalogue), catalogue.waivers)


def known(catalogue: Catalogue) -> PublicNames:
    """Addresses and telephones of stations, the address for corrections, names of places and bodies."""
    return PublicNames.of(
        phones=[str(station.profile.phone) for station in catalogue.stations],
        addresses=_addresses(catalogue),
        mails=[str(catalogue.site.contact)],
        places=_places(catalogue),
    )


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    for station in catalogue.stations:
        yield str(station.profile.address)
        yield from (str(report.body.address) for report in station.reports)


def _places(catalogue: Catalogue) -> Iterator[str]:
    yield catalogue.site.city
    yield from (district.name for district in catalogue.districts.values())
    for organisation in catalogue.organisations.values():
        yield from (organisation.name, *organisation.aliases)
    for station in catalogue.stations:
        yield from (station.profile.name, station.profile.street, *station.profile.aliases)
        for areas in (station.profile.areas, *(report.body.areas for report in station.reports)):
            for area in areas:
                yield from (area.name, *area.aliases, *area.communities)


def of_data(gate: Inspection, folder: Path) -> list[Alarm]:
    """Alarms of a data folder, or of a folder of drafts. Guides (*.md) are not published and not read."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")
    return gate.data((path.as_posix(), path.read_bytes()) for path in paths)
