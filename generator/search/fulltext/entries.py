"""The catalogue → every entry that can be found, each station followed by its reports."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.derive.identity import address_of, areas_of
from generator.derive.overview import band_of
from generator.model.catalogue import Catalogue, Station
from generator.model.scheme import Scheme
from generator.model.values import Missing
from generator.render import links
from generator.search.fulltext.entry import EntryKind, SearchEntry, SearchPassage, Zone
from generator.search.fulltext.report_entry import entry_of_report


def entries(catalogue: Catalogue) -> Iterator[SearchEntry]:
    """Stations and reports in the catalogue's order, then the words of the field."""
    used: set[str] = set()
    for station in catalogue.stations:
        yield _station(catalogue, station)
        for report in station.reports:
            entry = entry_of_report(catalogue, report)
            used.update(entry.indicators)
            yield entry
    yield from _words(catalogue, used)


def _station(catalogue: Catalogue, station: Station) -> SearchEntry:
    profile, latest = station.profile, station.latest
    band = band_of(latest, catalogue) if latest else None
    title = profile.short_name
    names = "、".join(dict.fromkeys((station.district.name, profile.name, *profile.aliases)))
    passages = [SearchPassage(Zone.TITLE, title), SearchPassage(Zone.NAMES, names, "", "名称")]
    passages += [
        SearchPassage(Zone.NAMES, f"{area.name}：{'、'.join(area.communities)}", "", "片区与社区")
        for area in areas_of(station)
    ]
    for name, value in (("地址", address_of(station)), ("电话", profile.phone)):
        if not isinstance(value, Missing):
            passages.append(SearchPassage(Zone.FACTS, f"{name}：{value}", "", "基本情况"))
    if latest is None and profile.absence:
        reason = "：".join(filter(None, (profile.absence.kind.label, profile.absence.reason)))
        passages.append(SearchPassage(Zone.FACTS, reason, "", "没有报告"))
    return SearchEntry(
        address=links.station(station),
        kind=EntryKind.STATION,
        title=title,
        passages=tuple(passages),
        station=station.key,
        day=latest.body.evaluated if latest else None,
        grade=band.id.value if band else "",
        operator=latest.body.parties.operator if latest else "",
    )


def _words(catalogue: Catalogue, used: AbstractSet[str]) -> Iterator[SearchEntry]:
    for term in catalogue.glossary:
        address = f"{links.GLOSSARY}#{links.term(term)}"
        yield _word(EntryKind.TERM, address, term.term, term.aliases, term.plain)
    for indicator in catalogue.indicators.values():
        if indicator.id in used:  # the others have no page
            address = links.indicator(indicator.id)
            yield _word(EntryKind.INDICATOR, address, indicator.name, indicator.aliases, indicator.plain)
    for topic in catalogue.topics.values():
        yield _word(EntryKind.TOPIC, links.topic(topic.id), topic.name, (), topic.plain)
    yield from map(_scheme, catalogue.schemes.values())
    for role, slug in dict.fromkeys(pair for report in catalogue.reports for pair in links.organisations_of(report)):
        organisation = catalogue.organisations[slug]
        yield _word(
            EntryKind.ORGANISATION, links.organisation(role, slug), organisation.name, organisation.aliases, role.label
        )


def _scheme(scheme: Scheme) -> SearchEntry:
    laws = (f"《{law.title}》{f'（{law.number}）' if law.number else ''}" for law in scheme.laws)
    passages = (
        SearchPassage(Zone.TITLE, scheme.name),
        SearchPassage(Zone.FACTS, scheme.summary, "", "说明"),
        *(SearchPassage(Zone.FACTS, law, "依据", "依据") for law in laws),
        *(SearchPassage(Zone.FACTS, note, "读者须知", "读者须知") for note in scheme.notes),
    )
    return SearchEntry(links.scheme(scheme.id), EntryKind.SCHEME, scheme.name, passages)


def _word(kind: EntryKind, address: str, name: str, aliases: tuple[str, ...], plain: str) -> SearchEntry:
    passages = [SearchPassage(Zone.TITLE, name), SearchPassage(Zone.FACTS, plain, "", "解释")]
    if aliases:
        passages.append(SearchPassage(Zone.NAMES, "、".join(aliases), "", "又称"))
    return SearchEntry(address, kind, name, tuple(passages))
