"""What a station's own file leaves to its reports: areas, address and when the operator took over."""

from generator.model.catalogue import Station
from generator.model.station import Area
from generator.model.values import Missing, StatedPeriod


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


def operated_since(station: Station) -> StatedPeriod:
    """When the operator took over: as the station's own file says, else the newest report that says so."""
    if station.profile.operated_since is not Missing.NOT_STATED:
        return station.profile.operated_since
    stated = (r.body.operated_since for r in station.reports)
    return next((since for since in stated if not isinstance(since, Missing)), Missing.NOT_DISCLOSED)
