"""What a page is about, for programs that read pages: JSON-LD in the words of schema.org.

Only what the page itself says goes in. What is absent is left out: schema.org has no words for why.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.derive.identity import address_of, areas_of
from generator.model.catalogue import Catalogue, Role, Site, Station
from generator.model.report import Report
from generator.model.values import Missing
from generator.render import links

_LANGUAGE = "zh-CN"


@dataclass(frozen=True, slots=True)
class At:
    """An address of this site. It is written in full where the site knows its own, else left out."""

    address: str


def written(value: object, public: str | None) -> object:
    """A node as JSON: addresses in full, days as ISO 8601, whatever is absent or empty left out (None)."""
    if isinstance(value, At):
        return public + value.address if public else None
    if isinstance(value, Missing):
        return None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        filled = {key: kept for key, each in value.items() if (kept := written(each, public)) is not None}
        return filled if filled.keys() - {"@type"} else None
    if isinstance(value, list | tuple):
        return [kept for each in value if (kept := written(each, public)) is not None] or None
    return value or None


def station(of: Station) -> dict[str, object]:
    """A station: a public office with its place and the communities it serves."""
    return {
        **_named(of),
        "alternateName": [of.profile.name, *of.profile.aliases],
        "telephone": of.profile.phone,
        "address": {
            "@type": "PostalAddress",
            "addressCountry": "CN",
            "addressLocality": of.district.name,
            "streetAddress": address_of(of),
        },
        "areaServed": [
            {"@type": "AdministrativeArea", "name": name} for area in areas_of(of) for name in area.communities
        ],
    }


def report(of: Report, station_of: Station, catalogue: Catalogue, overall: str) -> dict[str, object]:
    """An evaluation report: about which station, by whom, when, and what it comes to in one sentence."""
    body = of.body
    begin, end = (None if isinstance(day, Missing) else day for day in (body.assessed.begin, body.assessed.end))
    evaluator = catalogue.organisations[body.parties.evaluator]
    return {
        "@type": "Report",
        "@id": At(links.report(of)),
        "url": At(links.report(of)),
        "name": body.title,
        "inLanguage": _LANGUAGE,
        "abstract": overall,
        "about": _named(station_of),
        "author": {
            "@type": "Organization",
            "name": evaluator.name,
            "url": At(links.organisation(Role.EVALUATOR, evaluator.id)),
        },
        "dateCreated": body.issued,
        "datePublished": body.disclosure.published,
        "temporalCoverage": f"{begin}/{end}" if begin and end else None,
        "reportNumber": body.disclosure.document_number,
        "keywords": list(body.disclosure.keywords),
    }


def dataset(name: str, description: str, files: Sequence[str]) -> dict[str, object]:
    """The open data; `files` are the addresses of its files."""
    forms = {"csv": "text/csv", "json": "application/json"}
    return {
        "@type": "Dataset",
        "@id": At(links.DATA),
        "url": At(links.DATA),
        "name": name,
        "description": description,
        "inLanguage": _LANGUAGE,
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": At(file), "encodingFormat": forms[file.rpartition(".")[2]]}
            for file in files
        ],
    }


def website(site: Site) -> dict[str, object]:
    """The site as a whole."""
    return {
        "@type": "WebSite",
        "@id": At(links.HOME),
        "url": At(links.HOME),
        "name": site.name,
        "description": site.subtitle,
        "inLanguage": _LANGUAGE,
    }


def way(steps: Sequence[tuple[str, str]]) -> dict[str, object]:
    """The way from the home page: (title, address) of each step."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": title, "item": At(address)}
            for number, (title, address) in enumerate(steps, start=1)
        ],
    }


def _named(of: Station) -> dict[str, object]:
    return {
        "@type": "GovernmentOffice",
        "@id": At(links.station(of)),
        "url": At(links.station(of)),
        "name": f"{of.district.name}{of.profile.short_name}",
    }
