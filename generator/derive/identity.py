"""What a station's own file leaves to its reports: areas and address of the newest report that states them."""

from generator.model.catalogue import Station
from generator.model.station import Area
from generator.model.values import Missing


def areas_of(station: Station) -> tuple[Area, ...]:
    """The areas of a station: its own file's, else those of the newest report that states them."""
    if station.profile.areas:
        return station.profile.areas
    return next((r.body.areas for r in station.reports if r.body.areas), ())


def address_of(station: Station) -> str | Missing:
    """The address of a station: its own file's, else that of the newest report that states one."""
    if station.profile.address is not Missing.NOT_STATED:
        return station.profile.address
    stated = (r.body.address for r in station.reports)
    return next((a for a in stated if not isinstance(a, Missing)), Missing.NOT_DISCLOSED)
