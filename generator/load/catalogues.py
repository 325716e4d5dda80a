"""The files every report refers to: districts, indicators, topics, organisations, schemes, and the site itself."""

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from generator.load import references
from generator.load.reader import Reader
from generator.model.catalogue import (
    Catalogue,
    District,
    Indicator,
    IndicatorGroup,
    Indicators,
    Organisation,
    Site,
    Station,
    Term,
    Topic,
)
from generator.model.positions import ValuePositions
from generator.model.pronunciation import Pronunciation
from generator.model.scheme import Scheme
from generator.model.synonym import Synonyms
from generator.model.waiver import Waiver

_SITE = TypeAdapter(Site)
_DISTRICTS = TypeAdapter(tuple[District, ...])
_INDICATORS = TypeAdapter(Indicators)
_TOPICS = TypeAdapter(tuple[Topic, ...])
_ORGANISATIONS = TypeAdapter(tuple[Organisation, ...])
_GLOSSARY = TypeAdapter(tuple[Term, ...])
_SCHEME = TypeAdapter(Scheme)
_WAIVERS = TypeAdapter(tuple[Waiver, ...])
_PRONUNCIATIONS = TypeAdapter(tuple[Pronunciation, ...])
_SYNONYMS = TypeAdapter(tuple[Synonyms, ...])

# First parts of addresses that are pages of their own; a district of that name would take their place.
_LISTS = frozenset(("assets", "data", "evaluators", "indicators", "operators", "places", "schemes", "topics", "years"))
_TAKEN = _LISTS | {"about", "accessibility", "checks", "glossary", "method", "privacy", "search"}


@dataclass(frozen=True, slots=True)
class Catalogues:
    """What was read; None where a file could not be, so that nobody complains of what it would have held."""

    site: Site | None
    districts: dict[str, District] | None
    schemes: dict[str, Scheme | None] | None
    groups: dict[str, IndicatorGroup] | None
    indicators: dict[str, Indicator] | None
    topics: dict[str, Topic] | None
    organisations: dict[str, Organisation] | None
    glossary: tuple[Term, ...] | None
    waivers: tuple[Waiver, ...] | None
    pronunciations: tuple[Pronunciation, ...] | None
    synonyms: tuple[Synonyms, ...] | None

    def with_stations(self, stations: tuple[Station, ...], positions: dict[str, ValuePositions]) -> Catalogue:
        """The whole record; only for catalogues that were all read. `positions`: of its files, by their names."""
        parts = {name: getattr(self, name) for name in self.__slots__}
        assert None not in parts.values()
        return Catalogue(stations=stations, positions=positions, **parts)


def read(reader: Reader) -> Catalogues:
    """All catalogue files of the folder."""
    base = reader.base
    site = reader.read(base / "site.yml", _SITE)
    glossary = reader.read(base / "glossary.yml", _GLOSSARY)
    if glossary is not None:
        reader.distinct(glossary[0], glossary[1], (), "term")
    groups, indicators = _indicators(reader)
    return Catalogues(
        site=site and site[0],
        districts=_districts(reader),
        schemes=_schemes(reader),
        groups=groups,
        indicators=indicators,
        topics=_keyed(reader, "topics.yml", _TOPICS),
        organisations=_keyed(reader, "organisations.yml", _ORGANISATIONS),
        glossary=glossary and glossary[0],
        waivers=_waivers(reader),
        pronunciations=_pronunciations(reader),
        synonyms=_synonyms(reader),
    )


def _waivers(reader: Reader) -> tuple[Waiver, ...] | None:
    """waivers.yml; most data folders need none."""
    path = reader.base / "waivers.yml"
    if reader.kind(path) == "absent":
        return ()
    entries_and_document = reader.read(path, _WAIVERS)
    return entries_and_document and entries_and_document[0]


def _pronunciations(reader: Reader) -> tuple[Pronunciation, ...] | None:
    """pronunciations.yml; without it the dictionary reads every name."""
    path = reader.base / "pronunciations.yml"
    if reader.kind(path) == "absent":
        return ()
    entries_and_document = reader.read(path, _PRONUNCIATIONS)
    if entries_and_document is not None:
        reader.distinct(entries_and_document[0], entries_and_document[1], (), "text")
    return entries_and_document and entries_and_document[0]


def _synonyms(reader: Reader) -> tuple[Synonyms, ...] | None:
    """synonyms.yml; without it a search finds what is typed and no more."""
    path = reader.base / "synonyms.yml"
    if reader.kind(path) == "absent":
        return ()
    entries_and_document = reader.read(path, _SYNONYMS)
    return entries_and_document and entries_and_document[0]


def _keyed(reader: Reader, name: str, shape: TypeAdapter[tuple[Any, ...]]) -> dict[str, Any] | None:
    entries_and_document = reader.read(reader.base / name, shape)
    return entries_and_document and reader.distinct(entries_and_document[0], entries_and_document[1], ())


def _districts(reader: Reader) -> dict[str, District] | None:
    entries_and_document = reader.read(reader.base / "districts.yml", _DISTRICTS)
    if entries_and_document is None:
        return None
    entries, document = entries_and_document
    for index, entry in enumerate(entries):
        if entry.id in _TAKEN:
            message = f"“{entry.id}”已是网站别的页面的地址，不能作区的代号；请换一个"
            reader.complain_at(document, (index, "id"), "wrong-value", message)
    return reader.distinct(entries, document, ())


def _indicators(reader: Reader) -> tuple[dict[str, IndicatorGroup] | None, dict[str, Indicator] | None]:
    entries_and_document = reader.read(reader.base / "indicators.yml", _INDICATORS)
    if entries_and_document is None:
        return None, None
    book, document = entries_and_document
    groups = reader.distinct(book.groups, document, ("groups",))
    if groups is not None:
        reader.problems.extend(references.of_indicators(book, document))
    return groups, reader.distinct(book.indicators, document, ("indicators",))


def _schemes(reader: Reader) -> dict[str, Scheme | None] | None:
    """Schemes by id; None for a file that is there and cannot be read."""
    folder = reader.base / "schemes"
    before = len(reader.problems)
    paths = reader.entries(folder)
    if not paths:
        if len(reader.problems) == before:
            reader.complain(folder, "missing-file", "应有至少一个评估办法文件（如 guangzhou-2023.yml）；请补上")
        return None
    result: dict[str, Scheme | None] = {}
    for path in paths:
        if path.suffix != ".yml":
            message = "这里只放评估办法，文件名应为“代号.yml”（如 guangzhou-2023.yml）；请改名或移走"
            reader.complain(path, "bad-file-name", message)
            continue
        scheme = reader.read(path, _SCHEME)
        result[path.stem] = scheme[0] if scheme else None
        if scheme and scheme[0].id != path.stem:
            message = f"代号应与文件名一致（{path.stem}），得到“{scheme[0].id}”；请改其一"
            reader.complain_at(scheme[1], ("id",), "name-mismatch", message)
            result[scheme[0].id] = None  # either name may be the one that reports use
    return result
