"""The home page: the one field, the districts by name, how to read a grade, the newest reports."""

from collections.abc import Iterator

from generator.derive.digest import top_concerns
from generator.derive.overview import band_of, by_district, concerns
from generator.derive.score import ranges
from generator.model.catalogue import Catalogue
from generator.render import card, linked, links
from generator.render.page import Page

_NEWEST = 6
_NAMED = 12  # stations of a district whose names fit beside their squares


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The home page."""
    grouped = by_district(catalogue.stations, catalogue.districts)
    newest_scheme = max(catalogue.schemes.values(), key=lambda s: s.id)
    reports = catalogue.reports
    yield Page(
        address=links.HOME,
        template="home.md",
        title=catalogue.site.name,
        description=f"{catalogue.site.subtitle}：按社区、街道查社工站的评估等级、得分与需要关注的问题。",
        context={
            "districts": [
                {
                    "district": catalogue.districts[slug],
                    "stations": [
                        {"station": s, "band": band_of(s.latest, catalogue) if s.latest else None} for s in members
                    ],
                    "named": len(members) <= _NAMED,
                    "newest": max((s.latest.year for s in members if s.latest), default=None),
                }
                for slug, members in grouped.items()
                if members
            ],
            "without": [catalogue.districts[slug].name for slug, members in grouped.items() if not members],
            "ladder": tuple(reversed(ranges(newest_scheme))),
            "newest_scheme": newest_scheme,
            "newest": [
                {
                    "report": report,
                    "station": catalogue.station_of(report),
                    "band": band_of(report, catalogue),
                    "concern": next(iter(top_concerns(concerns(report))), None),
                }
                for report in reports[:_NEWEST]
            ],
            "report_count": len(reports),
            "station_count": len(catalogue.stations),
            "examples": [s.profile.street for s in catalogue.stations if s.latest][:2],
        },
        about=linked.website(catalogue.site),
        card=card.of_site(catalogue),
    )
